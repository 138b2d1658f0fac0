package org.deepxs.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.alphas.AnalyticAlphaS;
import org.deepxs.pdf.alphas.TabulatedAlphaS;

/** Builds the alpha_s that a set's metadata describe, with LHAPDF's rules for missing keys. */
final class AlphaSReader {

  /** Quark names in the order of their PDG codes 1 to 6. */
  private static final List<String> QUARKS =
      List.of("Down", "Up", "Strange", "Charm", "Bottom", "Top");

  /** LHAPDF's number of loops where {@code AlphaS_OrderQCD} is missing. */
  private static final int DEFAULT_LOOPS = 5;

  private AlphaSReader() {}

  static AlphaS read(PdfInfo info) {
    String type = info.text("AlphaS_Type").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "ipol" -> tabulated(info);
      case "analytic" -> analytic(info);
      default ->
          throw new PdfException(
              info.origin()
                  + ": AlphaS_Type '"
                  + type
                  + "' is not supported; known are 'ipol' and 'analytic'");
    };
  }

  private static AlphaS tabulated(PdfInfo info) {
    double[] scales = info.numbers("AlphaS_Qs");
    double[] values = info.numbers("AlphaS_Vals");
    try {
      return TabulatedAlphaS.of(scales, values);
    } catch (PdfException e) {
      throw new PdfException(info.origin() + ": " + e.getMessage(), e);
    }
  }

  private static AlphaS analytic(PdfInfo info) {
    Map<Integer, Double> lambdas = new TreeMap<>();
    for (int nf = 3; nf <= 5; nf++) {
      String key = "AlphaS_Lambda" + nf;
      if (info.find(key).isPresent()) {
        lambdas.put(nf, info.number(key));
      }
    }
    if (lambdas.isEmpty()) {
      throw new PdfException(
          info.origin()
              + ": AlphaS_Type 'analytic' needs at least one of AlphaS_Lambda3, AlphaS_Lambda4,"
              + " AlphaS_Lambda5 (GeV)");
    }
    String scheme =
        info.find("AlphaS_FlavorScheme")
            .or(() -> info.find("FlavorScheme"))
            .orElse("variable")
            .toLowerCase(Locale.ROOT);
    int flavors = info.integer("AlphaS_NumFlavors", info.integer("NumFlavors", 5));
    AnalyticAlphaS.Options options =
        new AnalyticAlphaS.Options(
            info.integer("AlphaS_OrderQCD", DEFAULT_LOOPS),
            lambdas,
            thresholds(info),
            scheme.equals("fixed"),
            scheme.equals("fixed") || scheme.equals("variable") ? flavors : 5);
    return AnalyticAlphaS.of(options);
  }

  /** Squared-free thresholds in GeV by PDG code: explicit ones, else the quark masses. */
  private static Map<Integer, Double> thresholds(PdfInfo info) {
    return complete(info, "AlphaS_Threshold")
        .or(() -> complete(info, "Threshold"))
        .or(() -> complete(info, "AlphaS_M"))
        .or(() -> complete(info, "M"))
        .orElseThrow(
            () -> new PdfException(info.origin() + ": quark masses (MUp ... MTop) are missing"));
  }

  private static Optional<Map<Integer, Double>> complete(PdfInfo info, String prefix) {
    Map<Integer, Double> values = new TreeMap<>();
    for (int i = 0; i < QUARKS.size(); i++) {
      String key = prefix + QUARKS.get(i);
      if (info.find(key).isEmpty()) {
        return Optional.empty();
      }
      values.put(i + 1, info.number(key));
    }
    return Optional.of(values);
  }
}
