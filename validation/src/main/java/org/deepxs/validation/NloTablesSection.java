package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deepxs.testkit.ReferenceTable;

/** Tables of the LHC cross-section working group and of HEPi. */
final class NloTablesSection {

  private static final double HEPI_GLUINO_GEV = 5000;
  private static final double HEAVY_GLUINO_GEV = 100000;

  /** Squark and electroweakino mass of a benchmark with decoupled gluino. */
  private static final Pattern BENCHMARK = Pattern.compile("x_winosq(\\d+)_(\\d+)_gl100000");

  /**
   * What the tables' PDF4LHC15 combines (arXiv:1510.03865, section 6). MMHT2014 enters it at
   * alpha_s(MZ) = 0.118; the set at hand has 0.120.
   */
  private static final List<String> PDF4LHC15 =
      List.of("CT14nlo", "MMHT2014nlo68cl", "NNPDF30_nlo_as_0118");

  private NloTablesSection() {}

  static void write(Markdown out, List<NloRun> runs) {
    List<List<String>> cells = new ArrayList<>();
    List<NamedCsvRecord> entries = ReferenceTable.rows("reference/xswg/comparison.csv");
    int held = 0;
    for (NamedCsvRecord entry : entries) {
      Optional<NloRun> run = find(runs, entry);
      if (run.isEmpty() || entry.getField("table").contains("sq_dep")) {
        continue;
      }
      boolean combined = run.get().slepton() && entry.getField("table_pdf").equals("PDF4LHC15");
      double ours = combined ? meanPb(run.get()) : run.get().parts().totalPb();
      double ratio = ReferenceTable.number(entry, "table_value_pb") / ours;
      double bar = bar(run.get(), entry);
      boolean ok = Math.abs(ratio - 1) < bar;
      held += ok ? 1 : 0;
      cells.add(
          List.of(
              entry.getField("benchmark"),
              entry.getField("process"),
              combined ? "mean of three" : entry.getField("my_pdf"),
              Markdown.pb(ours),
              entry.getField("table").replace(".json", ""),
              entry.getField("table_order"),
              entry.getField("table_pdf"),
              Markdown.percent(ratio - 1),
              Markdown.decimal(100 * bar),
              ok ? "yes" : "**no**"));
    }
    out.heading(2, "Tables of the LHC cross-section working group")
        .paragraph(
            "Source: `shared/reference/xswg/comparison.csv`. Ours is next-to-leading order with the"
                + " densities named; the tables hold threshold logarithms beyond it and other"
                + " densities. For sleptons and tables with PDF4LHC15 ours is the mean over the three"
                + " sets that it combines, "
                + String.join(", ", PDF4LHC15)
                + " (scales and alpha_s as in the run). Bars: 2 % for sleptons, 5 % for NLO+NLL, 8 % for aNNLO+NNLL. Held by "
                + held
                + " of "
                + cells.size()
                + ".")
        .table(
            "benchmark | pair | our densities | ours / pb | table | its order | its densities |"
                + " table/ours - 1 | bar % | held",
            cells);
    writeTrend(out, runs, entries);
  }

  private static double meanPb(NloRun run) {
    return PDF4LHC15.stream()
        .mapToDouble(set -> run.sleptonPb(NloRun.luminosity(set)))
        .average()
        .orElseThrow();
  }

  private static Optional<NloRun> find(List<NloRun> runs, NamedCsvRecord entry) {
    return runs.stream()
        .filter(run -> run.row().getField("benchmark").equals(entry.getField("benchmark")))
        .filter(run -> run.row().getField("label").equals(entry.getField("process")))
        .filter(run -> run.row().getField("pdf_nlo").equals(entry.getField("my_pdf")))
        .filter(run -> run.number("muf_over_mu0") == 1 && run.number("mur_over_mu0") == 1)
        .findFirst();
  }

  private static double bar(NloRun run, NamedCsvRecord entry) {
    if (run.slepton()) {
      return 0.02;
    }
    return entry.getField("table_order").contains("NNLL") ? 0.08 : 0.05;
  }

  /** K of the tables with squark masses and what it takes to come to it. */
  private static void writeTrend(Markdown out, List<NloRun> runs, List<NamedCsvRecord> entries) {
    Optional<NloRun> base =
        runs.stream()
            .filter(run -> run.row().getField("benchmark").startsWith("x_winosq"))
            .findFirst();
    if (base.isEmpty()) {
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    for (NamedCsvRecord entry : entries) {
      Matcher name = BENCHMARK.matcher(entry.getField("benchmark"));
      if (name.matches()
          && entry.getField("table").contains("sq_dep")
          && entry.getField("table_order").equals("NLO")
          && entry.getField("process").equals(base.get().row().getField("label"))
          && Double.parseDouble(name.group(2)) == base.get().number("mu0_GeV")) {
        cells.add(trend(base.get(), Double.parseDouble(name.group(1)), entry, entries));
      }
    }
    out.heading(3, "The trend with the squark mass")
        .paragraph(
            "K of the HEPi tables of winos with finite squark masses (Resummino 3.1.1, gluino mass"
                + " not stated) beside ours. With decoupled gluinos ours falls far below: the"
                + " squark–gluino loops grow with ln(m_gluino/m_squark). With a gluino of "
                + (int) HEPI_GLUINO_GEV
                + " GeV, and then with Resummino's two defects computed at that mass (order of"
                + " masses in gluino loops, order of couplings in the squark–gluino box), it comes"
                + " to the tables:")
        .table(
            "benchmark | pair | table's LO over ours | K of the table | our K, gluino 100 TeV | our"
                + " K, gluino 5 TeV | + order of masses | + order of box couplings | left over",
            cells);
  }

  private static List<String> trend(
      NloRun base, double squarkGeV, NamedCsvRecord entry, List<NamedCsvRecord> entries) {
    double baseSquark = base.number("m_1000001");
    NloRun run = base.withMasses(HEAVY_GLUINO_GEV, baseSquark, squarkGeV);
    String loTable = entry.getField("table").replace("_NLO", "_LO");
    double tableLo =
        entries.stream()
            .filter(e -> e.getField("benchmark").equals(entry.getField("benchmark")))
            .filter(e -> e.getField("table").equals(loTable))
            .mapToDouble(e -> ReferenceTable.number(e, "table_value_pb"))
            .findFirst()
            .orElseThrow();
    double tableK = ReferenceTable.number(entry, "table_value_pb") / tableLo;
    NloRun light = base.withMasses(HEPI_GLUINO_GEV, baseSquark, squarkGeV);
    double born = light.parts().bornPb();
    double k = light.parts().totalPb() / born;
    double withMasses = k + light.massOrderPb() / born;
    double withBox = withMasses + light.boxOrderPb() / born;
    return List.of(
        entry.getField("benchmark").replace("_gl100000", ""),
        entry.getField("process"),
        format(tableLo / run.parts().bornPb()),
        format(tableK),
        format(run.parts().totalPb() / run.parts().bornPb()),
        format(k),
        format(withMasses),
        format(withBox),
        String.format(Locale.ROOT, "%+.4f", tableK - withBox));
  }

  private static String format(double k) {
    return String.format(Locale.ROOT, "%.4f", k);
  }
}
