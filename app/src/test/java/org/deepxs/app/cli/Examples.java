package org.deepxs.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Scheme;

/** One good input of each kind, to be broken by tests, and the real calculators for them. */
final class Examples {

  /** A spectrum that suffices for every process. */
  static final String SLHA =
      """
      # wino-like spectrum
      Block SPINFO
           1   SomeGenerator
      Block SMINPUTS
           2     1.1663787E-05   # G_F
           4     9.11876E+01     # MZ
      Block MASS
              24     8.0379E+01
         1000001     2.01E+03
         2000001     1.95E+03
         1000002     2.02E+03
         2000002     1.96E+03
         1000003     2.03E+03
         2000003     1.97E+03
         1000004     2.04E+03
         2000004     1.98E+03
         1000005     1.80E+03
         2000005     1.94E+03
         1000006     1.60E+03
         2000006     2.05E+03
         1000021     2.30E+03
         1000022     1.495E+02
         1000023     3.968E+02
         1000025    -1.2021E+03
         1000035     1.2058E+03
         1000024     3.967E+02
         1000037     1.2064E+03
      Block NMIX
         1  1     9.993E-01
         1  2    -3.797E-03
         1  3     3.696E-02
         1  4    -8.197E-03
         2  1    -6.888E-03
         2  2    -9.965E-01
         2  3     7.675E-02
         2  4    -3.200E-02
         3  1    -2.018E-02
         3  2     3.179E-02
         3  3     7.058E-01
         3  4     7.074E-01
         4  1     3.151E-02
         4  2    -7.705E-02
         4  3    -7.032E-01
         4  4     7.061E-01
      Block UMIX
         1  1     9.941E-01
         1  2    -1.087E-01
         2  1     1.087E-01
         2  2     9.942E-01
      Block VMIX
         1  1     9.989E-01
         1  2    -4.536E-02
         2  1     4.536E-02
         2  2     9.990E-01
      Block STOPMIX
         1  1     3.001E-01
         1  2     9.539E-01
         2  1    -9.539E-01
         2  2     3.002E-01
      DECAY   1000024     2.0E-02
           1.0E+00    2     1000022        24
      """;

  /** Processes computed from {@link #SLHA} and {@link #CSV}; one of them a sum over charges. */
  static final String PROCESSES = "N2N2,C1C1,N2C1";

  private static final List<String> COLUMNS =
      List.of(
          "label",
          "MASS_1000023",
          "MASS_1000024",
          "NMIX_2_1",
          "NMIX_2_2",
          "NMIX_2_3",
          "NMIX_2_4",
          "UMIX_1_1",
          "UMIX_1_2",
          "VMIX_1_1",
          "VMIX_1_2",
          "MASS_1000001",
          "MASS_1000002",
          "MASS_1000003",
          "MASS_1000004",
          "MASS_1000005",
          "MASS_1000006",
          "MASS_2000001",
          "MASS_2000002",
          "MASS_2000003",
          "MASS_2000004",
          "MASS_2000005",
          "MASS_2000006");

  /** A table of two points. */
  static final String CSV =
      String.join(",", COLUMNS)
          + "\n"
          + "a,201.5,202.5,-0.0286,-0.9865,0.1492,-0.0611,0.9772,-0.2124,0.9962,-0.0874"
          + ",2001.5".repeat(12)
          + "\n"
          + "b,303.5,304.5,-0.0251,-0.9911,0.1402,-0.0555,0.9811,-0.1999,0.9977,-0.0711"
          + ",1801.5".repeat(12)
          + "\n";

  /** Two points in the layout of the original DeepXS for {@code C1C1}. */
  static final String ARRAY =
      "0.9772 -0.2124 0.9962 -0.0874 202.5"
          + " 2001.5".repeat(9)
          + "\n"
          + "0.9811 -0.1999 0.9977 -0.0711 304.5"
          + " 1801.5".repeat(9)
          + "\n";

  private Examples() {}

  /** Columns of {@link #CSV} that hold numbers. */
  static List<String> csvColumns() {
    return COLUMNS.subList(1, COLUMNS.size());
  }

  /** The real calculation with bundled luminosities, made once per scheme. */
  static CalculationFactory calculations() {
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(), Map.of()), Optional.empty());
    var full = DirectCalculation.of(CalculationOptions.of(Scheme.FULL), library);
    var prospino = DirectCalculation.of(CalculationOptions.of(Scheme.PROSPINO2), library);
    return (options, pdfPath) ->
        new CalculationFactory.Calculation(options.scheme() == Scheme.FULL ? full : prospino, 0, 0);
  }

  /** As the program makes them, but without the user's cache, which would hide broken sets. */
  static CalculationFactory uncached() {
    return (options, pdfPath) -> {
      PdfSearchPath path = PdfSearchPath.of(List.of(Path.of(pdfPath.orElseThrow())), Map.of());
      LuminosityLibrary library = LuminosityLibrary.of(path, Optional.empty());
      return new CalculationFactory.Calculation(DirectCalculation.of(options, library), 0, 0);
    };
  }

  /** Text of the information file of a density set of one member. */
  static String pdfInfo() {
    return """
        SetDesc: "flat, for tests"
        SetIndex: 99000
        Format: lhagrid1
        NumMembers: 1
        Flavors: [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 21]
        ErrorType: hessian
        XMin: 1e-7
        XMax: 1
        AlphaS_Type: ipol
        AlphaS_Qs: [1.0, 2.0, 4.0, 10.0, 91.2, 1000.0, 20000.0]
        AlphaS_Vals: [0.5, 0.3, 0.24, 0.18, 0.118, 0.09, 0.07]
        """;
  }

  /** Text of its member file. */
  static String pdfMember() {
    double[] xs = {1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 1};
    double[] qs = {1, 10, 100, 1000, 20000};
    StringBuilder text = new StringBuilder("PdfType: central\nFormat: lhagrid1\n---\n");
    for (double[] knots : new double[][] {xs, qs}) {
      for (double knot : knots) {
        text.append(String.format(Locale.ROOT, "%.6e ", knot));
      }
      text.append('\n');
    }
    text.append("-5 -4 -3 -2 -1 1 2 3 4 5 21\n");
    for (double x : xs) {
      String value = String.format(Locale.ROOT, "%.6e ", Math.pow(x, -0.2) * (1 - x));
      text.append((value.repeat(11) + "\n").repeat(qs.length));
    }
    return text.append("---\n").toString();
  }

  /** Writes a density set; a missing text leaves its file out. */
  static void writePdf(Path folder, String name, Optional<String> info, Optional<String> member) {
    try {
      Path set = Files.createDirectories(folder.resolve(name));
      if (info.isPresent()) {
        Files.writeString(set.resolve(name + ".info"), info.get());
      }
      if (member.isPresent()) {
        Files.writeString(set.resolve(name + "_0000.dat"), member.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
