package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.testpoints.ProspinoRows;

/**
 * Neutralino pairs with heavy squarks in Prospino as shipped, part by part, against ours with
 * freezing: which part makes the labels differ there.
 */
final class FrozenRunsSection {

  private static final double LEAST_RATIO = 7;
  private static final double NOISY = 5e-3;
  private static final double REL_ERROR = 5e-4;
  private static final int FIRST_QUARK_PART = 6;
  private static final int LAST_PART = 11;

  private FrozenRunsSection() {}

  /** One row and our result for it. */
  private record Run(NamedCsvRecord row, FinalState state, CrossSection ours) {

    double number(String column) {
      return ReferenceTable.number(row, column);
    }

    /** One of Prospino's parts over its leading order with the same densities. */
    double part(int part) {
      return number("part" + part + "_pb") / number("LO_degenerate_NLOpdf_pb");
    }

    double quark() {
      return IntStream.rangeClosed(FIRST_QUARK_PART, LAST_PART).mapToDouble(this::part).sum();
    }

    double ourQuark() {
      NloParts parts = ours.parts().orElseThrow();
      return parts.realQuarkPb() / parts.bornPb();
    }

    double quarkError() {
      double sum = 0;
      for (int part = FIRST_QUARK_PART; part <= LAST_PART; part++) {
        sum = Math.hypot(sum, number("part" + part + "_err"));
      }
      return sum / number("LO_degenerate_NLOpdf_pb");
    }
  }

  static void write(Markdown out) {
    DirectCalculation calculation = LabelPoint.calculation(REL_ERROR);
    List<NamedCsvRecord> rows =
        ReferenceTable.rows(ProspinoNloRun.FILE).stream()
            .filter(row -> state(row).kind() == PairKind.NEUTRALINO_PAIR)
            .filter(row -> ReferenceTable.number(row, "scale_factor") == 1)
            .filter(row -> squarkRatio(row) > LEAST_RATIO)
            .toList();
    List<Run> runs =
        Concurrent.map(
            "heavy squarks",
            rows,
            row ->
                new Run(
                    row,
                    state(row),
                    LabelPoint.result(calculation, ProspinoRows.point(row), state(row))));
    List<Run> noisy = runs.stream().filter(run -> run.quarkError() > NOISY).toList();
    long below = noisy.stream().filter(run -> run.quark() < run.ourQuark()).count();
    List<List<String>> cells = new ArrayList<>();
    for (Run run : runs) {
      cells.add(cells(run));
    }
    out.heading(3, "Neutralino pairs with heavy squarks, part by part")
        .paragraph(
            "Rows of `shared/"
                + ProspinoNloRun.FILE
                + "` with squarks above "
                + (int) LEAST_RATIO
                + " mean masses of the pair, Prospino as shipped, that is with frozen masses and its"
                + " own three-point functions; ours with freezing. Parts over the leading order with"
                + " the same densities; \"quark\" is the sum of parts 6 to 11 with its standard error."
                + " Virtual parts differ where Prospino is unstable. Where the leading order is"
                + " suppressed (heavy squarks, little higgsino content), so that squark production,"
                + " which is subtracted in the quark parts, is large beside it, the quark parts"
                + " differ with one sign: among the "
                + noisy.size()
                + " rows where Prospino's standard error of the quark parts is above "
                + NOISY
                + ", its value is below ours in "
                + below
                + ". It is Prospino's integration, from the same random numbers every time: its own"
                + " functions, integrated accurately, agree with ours (docs/architecture.md, Facts;"
                + " OnShellSubtractionReferenceTest). Labels of such pairs are low by the same.")
        .table(
            "file | pair | m_squark over mean mass | virtual: ours | Prospino | P + K: ours |"
                + " Prospino | quark: ours | Prospino | its error | K: ours | Prospino",
            cells);
  }

  private static List<String> cells(Run run) {
    NloParts parts = run.ours.parts().orElseThrow();
    double born = parts.bornPb();
    return List.of(
        run.row.getField("slha"),
        run.row.getField("process"),
        Markdown.decimal(squarkRatio(run.row)),
        format(parts.virtualPb() / born),
        format(run.part(2)),
        format(parts.collinearPb() / born),
        format(run.part(4) + run.part(5)),
        format(run.ourQuark()),
        format(run.quark()),
        format(run.quarkError()),
        format(run.ours.kFactor()),
        format(run.number("K")));
  }

  private static FinalState state(NamedCsvRecord row) {
    return ProspinoRows.finalState(
        Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
  }

  private static double squarkRatio(NamedCsvRecord row) {
    return ReferenceTable.number(row, "msq_avg8_GeV")
        / ReferenceTable.number(row, "mu_R_eq_mu_F_GeV");
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
