package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.testpoints.ResumminoPartonicRows;

/** Partonic and hadronic numbers of Resummino 3.0.0, LO and the parts of NLO that we have. */
final class ResumminoSection {

  private static final String PARTONIC_FILE = "reference/resummino/components_public.csv";

  private ResumminoSection() {}

  static void write(Markdown out) {
    List<ResumminoRun> all = ResumminoRun.all();
    List<ResumminoRun> runs = all.stream().filter(run -> !run.mixedSbottoms()).toList();
    out.heading(2, "Resummino 3.0.0: leading order")
        .paragraph(
            "Source: `shared/"
                + ResumminoRun.FILE
                + "` (electroweakino pairs with CT14nlo or CTEQ6.6M, the densities that come with"
                + " DeepXS) and `shared/"
                + PARTONIC_FILE
                + "` (2 to 2 matrix elements at fixed s and t: no densities, no integration). Ours:"
                + " five flavours, Resummino's electroweak inputs, no widths. Sizes of ours/Resummino"
                + " - 1:")
        .table(
            "quantity | rows | median | largest",
            List.of(
                summary("Born matrix element", partonic()),
                summary("LO cross section", differences(runs, ResumminoRun::loDifference))));
    writeMixedSbottoms(out, all.stream().filter(ResumminoRun::mixedSbottoms).toList());
    writeCollinear(out, runs);
    writeHiggsinos(out, runs.stream().filter(ResumminoRun::pureHiggsino).toList());
    writeEstimates(out, runs.stream().filter(run -> !run.pureHiggsino()).toList());
  }

  private static void writeMixedSbottoms(Markdown out, List<ResumminoRun> runs) {
    List<List<String>> cells = new ArrayList<>();
    for (ResumminoRun run : runs) {
      cells.add(
          extended(
              run,
              Markdown.pb(run.number("LO_nlopdf_pb")),
              Markdown.pb(run.loPb()),
              Markdown.percent(run.loDifference())));
    }
    out.paragraph(
            "Not in that table nor in those below: neutralino pairs of spectra with mixed sbottoms,"
                + " where the b bbar channel of Resummino differs from ours. Ours is checked there"
                + " against amplitudes with explicit spinors (`MixedSquarkSpinorTest`).")
        .table(
            "benchmark | pair | densities | muF, muR over mean mass | Resummino / pb | ours / pb |"
                + " difference",
            cells);
  }

  private static void writeCollinear(Markdown out, List<ResumminoRun> runs) {
    Differences pulls = differences(runs, ResumminoRun::collinearPull);
    Differences sizes = differences(runs, ResumminoRun::collinearDifference);
    out.heading(2, "Resummino 3.0.0: collinear remainders P + K")
        .paragraph(
            "The collinear remainders of Catani and Seymour, column `coll_PK_pb`, which Resummino"
                + " integrates by Monte Carlo; pull = (ours - Resummino)/its error, and the same"
                + " difference in units of the LO cross section.")
        .table(
            "quantity | rows | mean | median size | 95 % below | largest size",
            List.of(collinear("pull", pulls), collinear("difference over LO", sizes)));
  }

  private static List<String> collinear(String name, Differences d) {
    return List.of(
        name,
        String.valueOf(d.count()),
        Markdown.small(d.mean()),
        Markdown.small(d.quantile(0.5)),
        Markdown.small(d.quantile(0.95)),
        Markdown.small(d.max()));
  }

  private static void writeHiggsinos(Markdown out, List<ResumminoRun> runs) {
    List<List<String>> cells = new ArrayList<>();
    for (ResumminoRun run : runs) {
      cells.add(
          extended(
              run,
              Markdown.pb(run.number("NLO_pb")),
              Markdown.small(run.number("NLO_err") / run.number("NLO_pb")),
              Markdown.pb(run.nloPb()),
              Markdown.small(run.nloDifference()),
              Markdown.decimal((run.nloPb() - run.number("NLO_pb")) / run.number("NLO_err")),
              Markdown.decimal(run.nloPb() / run.loPb())));
    }
    out.heading(2, "Resummino 3.0.0: next-to-leading order in the Drell–Yan limit")
        .paragraph(
            "Where squarks are decoupled and only s-channel bosons make the pair, the Drell–Yan"
                + " limit is the full QCD correction and has to agree (column `NLO_pb`):")
        .table(
            "benchmark | pair | densities | muF, muR over mean mass | Resummino NLO / pb |"
                + " its relative error | ours / pb | ours/Resummino - 1 | pull | our K",
            cells);
  }

  private static void writeEstimates(Markdown out, List<ResumminoRun> runs) {
    Map<String, List<ResumminoRun>> classes = new TreeMap<>();
    runs.forEach(
        run -> classes.computeIfAbsent(run.benchmarkClass(), c -> new ArrayList<>()).add(run));
    List<List<String>> cells = new ArrayList<>();
    classes.forEach((name, some) -> cells.add(estimate(name, some)));
    cells.add(estimate("all", runs));
    out.paragraph(
            "Everywhere else it is an estimate: gluons on squark exchange and all squark–gluino"
                + " loops are missing. By class of benchmark (its name without running number and"
                + " masses), ours/Resummino - 1:")
        .table(
            "class | rows | smallest K of Resummino | largest K | lowest | mean | highest", cells);
  }

  private static List<String> estimate(String name, List<ResumminoRun> runs) {
    var k = runs.stream().mapToDouble(r -> r.number("NLO_pb") / r.number("LO_nlopdf_pb"));
    var kRange = k.summaryStatistics();
    var d = runs.stream().mapToDouble(ResumminoRun::nloDifference).summaryStatistics();
    return List.of(
        name,
        String.valueOf(d.getCount()),
        Markdown.decimal(kRange.getMin()),
        Markdown.decimal(kRange.getMax()),
        Markdown.percent(d.getMin()),
        Markdown.percent(d.getAverage()),
        Markdown.percent(d.getMax()));
  }

  private static Differences partonic() {
    List<NamedCsvRecord> rows = ReferenceTable.rows(PARTONIC_FILE);
    return Differences.of(
        rows.stream()
            .filter(ResumminoPartonicRows::isComparable)
            .mapToDouble(row -> ResumminoPartonicRows.ratio(row) - 1)
            .toArray());
  }

  private static Differences differences(
      List<ResumminoRun> runs, ToDoubleFunction<ResumminoRun> difference) {
    return Differences.of(runs.stream().mapToDouble(difference).toArray());
  }

  private static List<String> summary(String name, Differences d) {
    return List.of(
        name, String.valueOf(d.count()), Markdown.small(d.quantile(0.5)), Markdown.small(d.max()));
  }

  private static List<String> extended(ResumminoRun run, String... more) {
    List<String> cells = new ArrayList<>(run.cells());
    cells.addAll(List.of(more));
    return cells;
  }
}
