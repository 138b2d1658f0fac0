package org.deepxs.xsec.virtual;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ProspinoRows;

/**
 * One-loop part of Prospino 2.1 at fixed s and t with stable three-point functions
 * (reference/prospino/partonic_public.csv): virtual/Born over 4 pi alpha_s, one squark mass. Its
 * column holds the part of P + K at x = 1 as well, C_F alpha_s/(2 pi) (4 zeta_2 - 10).
 *
 * @param row the reference
 * @param state the pair
 * @param deviation ours minus theirs in units of C_F alpha_s/(2 pi) Born, or of their value where
 *     that is larger than one
 * @param asShipped the same for Prospino's own three-point functions and frozen masses
 */
public record ProspinoVirtualRow(
    NamedCsvRecord row, FinalState state, double deviation, double asShipped) {

  private static final Map<String, Integer> PDG = Map.of("d", 1, "u", 2, "s", 3, "c", 4);
  private static final String STABLE = "virt/LO_deg/(4pi alphas) stable (eps1=0.1 no decoupling)";
  private static final String RAW = "virt/LO_deg/(4pi alphas) raw (as in Prospino default)";

  /** 4 pi alpha_s over C_F alpha_s/(2 pi). */
  private static final double UNIT = 6 * Math.PI * Math.PI;

  private static final double AT_ONE = 2 * Math.PI * Math.PI / 3 - 10;

  /** All rows but those of negative mixed pairs, which have t and u mixed up. */
  public static List<ProspinoVirtualRow> all() {
    Map<String, SusyPoint> points = ProspinoRows.pointsBySlhaName();
    Map<String, Kernels> kernels = new HashMap<>();
    List<ProspinoVirtualRow> rows = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/partonic_public.csv")) {
      SusyPoint point = points.get(row.getField("slha"));
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
      if (point == null || state.charge() == -1) {
        continue;
      }
      double squark = ReferenceTable.number(row, "msq_phys");
      Kernels kernel =
          kernels.computeIfAbsent(
              row.getField("slha") + state,
              k ->
                  Kernels.of(
                      ProspinoRows.withSquarks(point, squark),
                      state,
                      ElectroweakInputs.prospino(),
                      4));
      double ours = relativeCorrection(row, kernel);
      rows.add(
          new ProspinoVirtualRow(
              row, state, deviation(ours, row, STABLE), deviation(ours, row, RAW)));
    }
    return rows;
  }

  private static double relativeCorrection(NamedCsvRecord row, Kernels kernels) {
    String[] quarks = row.getField("initial_state").split(" ", -1);
    PartonChannel channel =
        PartonChannel.pair(PDG.get(quarks[0]), -PDG.get(quarks[1].replace("bar", "")));
    int index =
        kernels.couplings().annihilations().stream()
            .map(QuarkAnnihilation::channel)
            .toList()
            .indexOf(channel);
    double s = Math.pow(ReferenceTable.number(row, "sqrt_shat_GeV"), 2);
    double t = ReferenceTable.number(row, "t_GeV2");
    return kernels.virtual(s, t)[index] / kernels.born(index, s, t) + AT_ONE;
  }

  private static double deviation(double ours, NamedCsvRecord row, String column) {
    double theirs = ReferenceTable.number(row, column) * UNIT;
    return (ours - theirs) / Math.max(1, Math.abs(theirs));
  }

  /** Whether Prospino replaced the squark mass by 11 times the electroweakino's. */
  public boolean isFrozen() {
    double squark = ReferenceTable.number(row, "msq_phys");
    return Math.abs(ReferenceTable.number(row, "msq_used_raw") / squark - 1) > 1e-9;
  }

  /**
   * Prospino's own measure: inside its 13 TeV, masses not frozen, 1e-7 and 0.1 GeV² in the massless
   * legs give the same to 1e-3, and no electroweakino within 2 % of the squark mass, where the
   * legs' 0.1 GeV² act as a regulator of the threshold.
   */
  public boolean isStable() {
    double change = (ReferenceTable.number(row, RAW) - ReferenceTable.number(row, STABLE)) * UNIT;
    return !isFrozen()
        && ReferenceTable.number(row, "sqrt_shat_GeV") < 13000
        && Math.abs(change) < 1e-3
        && isApart("m1")
        && isApart("m2");
  }

  private boolean isApart(String mass) {
    double ratio = ReferenceTable.number(row, mass) / ReferenceTable.number(row, "msq_phys");
    return Math.abs(Math.abs(ratio) - 1) > 0.02;
  }
}
