package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.ProspinoRows;

/**
 * One run of Prospino, with its stable one-loop part and nothing frozen, beside ours with its
 * inputs.
 *
 * @param row the run
 * @param state the pair
 * @param parts ours with one squark mass and CTEQ6.6M, in pb
 * @param loPb ours with individual squark masses and CTEQ6L1, in pb
 * @param loDegeneratePb ours with one squark mass and CTEQ6L1, in pb
 */
record ProspinoNloRun(
    NamedCsvRecord row, FinalState state, NloParts parts, double loPb, double loDegeneratePb) {

  static final String FILE = "reference/prospino/nlo_public.csv";

  private static final double SQRT_S_GEV = 13000;
  private static final int FLAVOURS = 4;
  private static final double ALLOWED = 2e-3;

  /** All rows. */
  static List<ProspinoNloRun> all(int every) {
    PartonLuminosity nlo = LeadingOrder.luminosity("cteq66-cteq");
    PartonLuminosity lo = LeadingOrder.luminosity("cteq6l1-cteq");
    return Concurrent.map(
        "Prospino", Sampling.every(ReferenceTable.rows(FILE), every), row -> of(row, lo, nlo));
  }

  private static ProspinoNloRun of(
      NamedCsvRecord row, PartonLuminosity lo, PartonLuminosity luminosity) {
    FinalState state =
        ProspinoRows.finalState(
            Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
    SusyPoint point = ProspinoRows.point(row);
    SusyPoint average = SquarkSector.degenerate(point);
    ElectroweakInputs inputs = ElectroweakInputs.prospino();
    PartonicBorn born = PartonicBorn.of(average, state, inputs, FLAVOURS);
    double mu = ReferenceTable.number(row, "mu_R_eq_mu_F_GeV");
    double alphaS = ReferenceTable.number(row, "alphas_NLO_mu");
    ElectroweakinoNlo nlo =
        ElectroweakinoNlo.of(
            born,
            PairLoops.of(average, state, inputs, FLAVOURS),
            ElectroweakinoEmission.of(average, state, inputs, FLAVOURS, OnShellOptions.prospino2()),
            SQRT_S_GEV,
            luminosity,
            mu,
            alphaS,
            IntegrationOptions.defaults().withRelError(NloRun.REL_ERROR));
    return new ProspinoNloRun(
        row,
        state,
        nlo.prospinoParts(luminosity, mu, alphaS),
        leadingOrder(PartonicBorn.of(point, state, inputs, FLAVOURS), lo, mu),
        leadingOrder(born, lo, mu));
  }

  private static double leadingOrder(PartonicBorn born, PartonLuminosity luminosity, double mu) {
    return BornTable.of(born, SQRT_S_GEV).with(luminosity).leadingOrderPb(mu);
  }

  double number(String column) {
    return ReferenceTable.number(row, column);
  }

  double k() {
    return parts.totalPb() / loDegeneratePb;
  }

  double nloPb() {
    return k() * loPb;
  }

  /** ours/Prospino - 1. */
  double difference() {
    return nloPb() / number("NLO_stable_pb") - 1;
  }

  double theirError() {
    return number("K_stable_err") / number("K_stable");
  }

  double ourError() {
    return parts.errorPb() / parts.totalPb();
  }

  /** Three combined errors and 0.2 %. */
  double allowed() {
    return 3 * Math.hypot(theirError(), ourError()) + ALLOWED;
  }

  /** What Prospino as shipped differs from its own stable part by, in K. */
  double instability() {
    return number("K") - number("K_stable");
  }

  /** Virtual part over the leading order; theirs holds the part of P + K at x = 1 as well. */
  double virtualDifference() {
    return parts.virtualPb() / loDegeneratePb
        - number("part2_stable_pb") / number("LO_degenerate_stable_pb");
  }

  /** Sum of the quark-gluon parts without the collinear ones, over the leading order. */
  double realQuarkDifference() {
    double theirs = 0;
    for (int part = 6; part <= 11; part++) {
      theirs += number("part" + part + "_pb");
    }
    return parts.realQuarkPb() / loDegeneratePb - theirs / number("LO_degenerate_stable_pb");
  }
}
