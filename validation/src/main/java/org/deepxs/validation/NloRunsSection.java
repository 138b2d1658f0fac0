package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;

/** Hadronic cross sections at next-to-leading order, row by row. */
final class NloRunsSection {

  private static final String RESUMMINO_PICTURE = "nlo-resummino.svg";
  private static final String PROSPINO_PICTURE = "nlo-prospino.svg";
  private static final double PLOT_PERCENT = 6;

  private NloRunsSection() {}

  static Map<String, ScatterPlot> write(
      Markdown out, List<NloRun> resummino, List<ProspinoNloRun> prospino) {
    List<NloRun> pairs = resummino.stream().filter(run -> !run.slepton()).toList();
    writeResummino(out, pairs);
    writeSleptons(out, resummino.stream().filter(NloRun::slepton).toList());
    writeProspino(out, prospino);
    return new TreeMap<>(
        Map.of(
            RESUMMINO_PICTURE,
            resumminoPicture(pairs),
            PROSPINO_PICTURE,
            prospinoPicture(prospino)));
  }

  private static void writeResummino(Markdown out, List<NloRun> runs) {
    long ok = count(runs, run -> Math.abs(run.difference()) < run.allowed());
    long okWithOrder = count(runs, run -> Math.abs(run.differenceWithOrder()) < run.allowed());
    out.heading(2, "Resummino 3.0.0: hadronic cross sections of electroweakino pairs")
        .paragraph(
            "Source: `shared/"
                + NloRun.FILE
                + "`, with Resummino's box couplings in the right order (see its README). Ours:"
                + " scheme `full` with the row's inputs. The bar is three combined standard errors"
                + " and 0.2 %. The order of masses in Resummino's gluino loops (see above) is"
                + " integrated over the densities and added to ours in the columns \"with order\";"
                + " for sbottoms that mix it takes the first eigenstate only.")
        .paragraph(
            ok
                + " of "
                + runs.size()
                + " rows hold the bar as the table stands, "
                + okWithOrder
                + " with the order of masses."
                + missed(runs, run -> Math.abs(run.differenceWithOrder()) >= run.allowed()))
        .table(
            "quantity, over NLO | median size | 90 % below | largest",
            List.of(
                summary("NLO", runs, NloRun::difference),
                summary("NLO with order", runs, NloRun::differenceWithOrder),
                summary("virtual part", runs, NloRun::virtualDifference),
                summary(
                    "virtual part with order",
                    runs,
                    run -> run.virtualDifference() + run.massOrderPb() / run.number("NLO_pb")),
                summary("P + K", runs, NloRun::collinearDifference),
                summary("gluon emission", runs, NloRun::realGluonDifference),
                summary("quark emission", runs, NloRun::realQuarkDifference)))
        .paragraph("![Differences to Resummino by row](" + RESUMMINO_PICTURE + ")");
    List<List<String>> cells = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      cells.add(cells(k + 1, runs.get(k)));
    }
    out.paragraph("All rows; differences in percent of NLO, ours minus Resummino:")
        .table(
            "row | benchmark | pair | densities | muF, muR | Resummino / pb | its error % | ours /"
                + " pb | our error % | virtual | P + K | gluon | quark | NLO | NLO with order | bar |"
                + " held | with order",
            cells);
  }

  private static List<String> cells(int number, NloRun run) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(number)));
    cells.addAll(run.cells());
    cells.addAll(
        List.of(
            Markdown.pb(run.number("NLO_pb")),
            hundredths(run.number("NLO_err") / run.number("NLO_pb")),
            Markdown.pb(run.parts().totalPb()),
            hundredths(run.parts().errorPb() / run.parts().totalPb()),
            hundredths(run.virtualDifference()),
            hundredths(run.collinearDifference()),
            hundredths(run.realGluonDifference()),
            hundredths(run.realQuarkDifference()),
            hundredths(run.difference()),
            hundredths(run.differenceWithOrder()),
            hundredths(run.allowed()),
            verdict(run.difference(), run.allowed()),
            verdict(run.differenceWithOrder(), run.allowed())));
    return cells;
  }

  private static void writeSleptons(Markdown out, List<NloRun> runs) {
    long ok = count(runs, run -> Math.abs(run.difference()) < run.allowed());
    List<List<String>> cells = new ArrayList<>();
    for (NloRun run : runs) {
      List<String> row = new ArrayList<>(run.cells());
      row.addAll(
          List.of(
              Markdown.pb(run.number("NLO_pb")),
              Markdown.pb(run.parts().totalPb()),
              hundredths(run.difference()),
              hundredths(run.allowed()),
              verdict(run.difference(), run.allowed())));
      cells.add(row);
    }
    out.heading(2, "Resummino 3.0.0: sleptons")
        .paragraph(ok + " of " + runs.size() + " rows hold the bar. Differences in percent of NLO:")
        .table(
            "benchmark | pair | densities | muF, muR | Resummino / pb | ours / pb | NLO | bar |"
                + " held",
            cells);
  }

  private static void writeProspino(Markdown out, List<ProspinoNloRun> runs) {
    long ok = count(runs, run -> Math.abs(run.difference()) < run.allowed());
    out.heading(2, "Prospino 2.1: hadronic cross sections")
        .paragraph(
            "Source: `shared/"
                + ProspinoNloRun.FILE
                + "`, columns `NLO_stable_pb` and `K_stable`: stable three-point functions, no"
                + " frozen masses. Ours: scheme `prospino2` without freezing. It has Prospino's"
                + " collinear remainder, which is in error by a factor x in every kernel below x = 1"
                + " (`ProspinoCollinear`).")
        .paragraph(ok + " of " + runs.size() + " rows hold the bar.")
        .table(
            "quantity | median size | 90 % below | largest",
            List.of(
                summary("NLO, relative", runs, ProspinoNloRun::difference),
                summary("virtual part over LO", runs, ProspinoNloRun::virtualDifference),
                summary("quark emission over LO", runs, ProspinoNloRun::realQuarkDifference),
                summary(
                    "Prospino as shipped minus its stable value, in K",
                    runs,
                    ProspinoNloRun::instability)))
        .paragraph("![Differences to Prospino by row](" + PROSPINO_PICTURE + ")");
    List<List<String>> cells = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      cells.add(cells(k + 1, runs.get(k)));
    }
    out.paragraph("All rows; differences in percent of NLO or LO:")
        .table(
            "row | file | pair | Prospino's stable NLO / pb | its error % | ours / pb | our error % |"
                + " virtual | quark | NLO | bar | held | K as shipped | stable K | our K",
            cells);
  }

  private static List<String> cells(int number, ProspinoNloRun run) {
    return List.of(
        String.valueOf(number),
        run.row().getField("slha"),
        run.row().getField("process"),
        Markdown.pb(run.number("NLO_stable_pb")),
        hundredths(run.theirError()),
        Markdown.pb(run.nloPb()),
        hundredths(run.ourError()),
        hundredths(run.virtualDifference()),
        hundredths(run.realQuarkDifference()),
        hundredths(run.difference()),
        hundredths(run.allowed()),
        verdict(run.difference(), run.allowed()),
        thousandths(run.number("K")),
        thousandths(run.number("K_stable")),
        thousandths(run.k()));
  }

  private static ScatterPlot resumminoPicture(List<NloRun> runs) {
    return new ScatterPlot(
        "Resummino 3.0.0, electroweakino pairs: ours/Resummino - 1 at next-to-leading order",
        Axis.linear("row of the table below", 0, runs.size() + 1),
        percentAxis(),
        List.of(
            series("as it is", "#c2570c", runs, NloRun::difference),
            series("with its order of masses", "#1f5fa8", runs, NloRun::differenceWithOrder),
            series("bar (one side)", "#909090", runs, NloRun::allowed)));
  }

  private static ScatterPlot prospinoPicture(List<ProspinoNloRun> runs) {
    return new ScatterPlot(
        "Prospino 2.1, stable: ours/Prospino - 1 at next-to-leading order",
        Axis.linear("row of the table below", 0, runs.size() + 1),
        percentAxis(),
        List.of(
            series("difference", "#1f5fa8", runs, ProspinoNloRun::difference),
            series("bar (one side)", "#909090", runs, ProspinoNloRun::allowed)));
  }

  private static Axis percentAxis() {
    return Axis.linear("percent", -PLOT_PERCENT, PLOT_PERCENT);
  }

  private static <T> Series series(
      String name, String colour, List<T> runs, ToDoubleFunction<T> value) {
    return new Series(
        name,
        colour,
        false,
        IntStream.range(0, runs.size())
            .mapToObj(k -> new Dot(k + 1, 100 * value.applyAsDouble(runs.get(k))))
            .toList());
  }

  private static String missed(List<NloRun> runs, Predicate<NloRun> beyond) {
    List<String> names =
        runs.stream()
            .filter(beyond)
            .map(run -> run.row().getField("benchmark") + " " + run.row().getField("label"))
            .distinct()
            .toList();
    return names.isEmpty() ? "" : " Missed even so: " + String.join(", ", names) + ".";
  }

  private static <T> long count(List<T> runs, Predicate<T> condition) {
    return runs.stream().filter(condition).count();
  }

  private static <T> List<String> summary(String name, List<T> runs, ToDoubleFunction<T> value) {
    Differences d = Differences.of(runs.stream().mapToDouble(value).toArray());
    return List.of(
        name,
        Markdown.small(d.quantile(0.5)),
        Markdown.small(d.quantile(0.9)),
        Markdown.small(d.max()));
  }

  private static String verdict(double difference, double allowed) {
    return Math.abs(difference) < allowed ? "yes" : "**no**";
  }

  private static String hundredths(double ratio) {
    return Markdown.decimal(100 * ratio);
  }

  private static String thousandths(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
