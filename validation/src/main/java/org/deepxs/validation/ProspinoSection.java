package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ProspinoRows;

/** All 30 pairs against Prospino 2.1. */
final class ProspinoSection {

  /** Added to four standard errors: Prospino's common offset (reference/conventions.md). */
  private static final double OFFSET = 3e-4;

  private static final String FILE = "reference/prospino/lo_public.csv";

  private ProspinoSection() {}

  /** One compared row; error is the file's own, relative. */
  private record Row(
      String slha, FinalState state, double reference, double computed, double error) {

    double difference() {
      return computed / reference - 1;
    }

    double pull() {
      return Math.abs(difference()) / (4 * error + OFFSET);
    }
  }

  static void write(Markdown out) {
    List<Row> rows = compare();
    Map<FinalState, List<Row>> byState = new LinkedHashMap<>();
    FinalState.all().forEach(state -> byState.put(state, new ArrayList<>()));
    rows.forEach(row -> byState.get(row.state).add(row));
    List<List<String>> cells = new ArrayList<>();
    byState.forEach(
        (state, some) -> {
          if (!some.isEmpty()) {
            cells.add(summary(state.label(), some));
          }
        });
    cells.add(summary("all", rows));
    out.heading(2, "Prospino 2.1: all pairs of electroweakinos")
        .paragraph(
            "Source: `shared/"
                + FILE
                + "` (Prospino 2.1 run by others at 13 TeV, CTEQ6L1). Ours: scheme `prospino2`."
                + " d = ours/Prospino - 1. The last column weighs |d| with the standard error that"
                + " the file itself gives: it is the largest |d|/(4 err + "
                + Markdown.small(OFFSET)
                + "), and a value above 1 is listed below.")
        .table("pair | rows | mean d | largest size of d | largest weighed", cells);
    writeOffset(out, rows);
    writeOutliers(out, rows.stream().filter(row -> row.pull() > 1).toList());
  }

  private static void writeOffset(Markdown out, List<Row> rows) {
    Differences all = differences(rows);
    out.paragraph(
        "The mean over all rows, "
            + Markdown.small(all.mean())
            + ", is attributed to Prospino's own integration (reference/conventions.md): the sample of"
            + " the next section, compared with an independent quadrature, does not show it. Median |d|"
            + " is "
            + Markdown.small(all.quantile(0.5))
            + ".");
  }

  private static void writeOutliers(Markdown out, List<Row> outliers) {
    if (outliers.isEmpty()) {
      out.paragraph("No row is above 1.");
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    for (Row row : outliers) {
      cells.add(
          List.of(
              row.slha,
              row.state.label(),
              Markdown.pb(row.reference),
              Markdown.small(row.error * row.reference),
              Markdown.pb(row.computed),
              Markdown.small(row.difference()),
              Markdown.decimal(row.pull())));
    }
    out.paragraph(
            "Rows above 1, with the file's own error. An error many orders of magnitude below the"
                + " floating-point accuracy of the cross section is no estimate but the square root"
                + " of an underflow in Prospino: the squared fluctuation of so small a number is"
                + " below what double precision holds.")
        .table("point | pair | Prospino / pb | its error / pb | ours / pb | d | weighed", cells);
  }

  private static List<Row> compare() {
    Map<Double, LeadingOrder> calculations = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (NamedCsvRecord record : ReferenceTable.rows(FILE)) {
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(record.getField("ipart1")),
              Integer.parseInt(record.getField("ipart2")));
      LeadingOrder ours =
          calculations.computeIfAbsent(
              ReferenceTable.number(record, "scale_factor"), LeadingOrder::prospino2);
      double reference = ReferenceTable.number(record, "LO_pb");
      rows.add(
          new Row(
              record.getField("slha"),
              state,
              reference,
              ours.pb(ProspinoRows.point(record), state),
              ReferenceTable.number(record, "LO_err") / reference));
    }
    return rows;
  }

  private static List<String> summary(String name, List<Row> rows) {
    Differences d = differences(rows);
    double pull = rows.stream().mapToDouble(Row::pull).max().orElseThrow();
    return List.of(
        name,
        String.valueOf(d.count()),
        Markdown.small(d.mean()),
        Markdown.small(d.max()),
        Markdown.decimal(pull));
  }

  private static Differences differences(List<Row> rows) {
    return Differences.of(rows.stream().mapToDouble(Row::difference).toArray());
  }
}
