package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
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
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.deepxs.xsec.virtual.Kernels;
import org.deepxs.xsec.virtual.ResumminoMassOrder;
import org.deepxs.xsec.virtual.VirtualDifference;
import org.junit.jupiter.api.Test;

/**
 * Next-to-leading order of both reference programs, every row of electroweakinos, within three
 * combined errors and 0.2 %. Figures and parts are on the validation page.
 */
class NloHadronicReferenceTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
  private static final double ALLOWED = 0.002;
  private static final IntegrationOptions INTEGRATION =
      new IntegrationOptions(1e-3, 1, 16, 1 << 18);

  /**
   * Resummino 3.0.0 with its box couplings in the right order (NLO_pb), its map of on-shell squarks
   * and, added to ours, the effect of its order of masses in gluino loops.
   */
  @Test
  void resumminoRowsAgree() {
    List<String> failures = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (!ResumminoRows.isComparable(row) || ResumminoRows.hasMixedSbottoms(row)) {
        continue;
      }
      PartonicBorn born = ResumminoRows.born(row);
      SusyPoint point = ResumminoRows.point(row.getField("benchmark"));
      ElectroweakInputs inputs =
          new ElectroweakInputs(
              ReferenceTable.number(row, "GF"),
              ReferenceTable.number(row, "MZ"),
              ReferenceTable.number(row, "m_24"),
              0,
              0);
      PartonLuminosity luminosity = LIBRARY.load(row.getField("pdf_nlo"), 0);
      double muF = ResumminoRows.muF(row);
      double alphaS = ReferenceTable.number(row, "alphas_muR");
      double sqrtS = ReferenceTable.number(row, "sqrts_GeV");
      NloParts parts =
          ElectroweakinoNlo.of(
                  born,
                  PairLoops.of(point, born.state(), inputs, 5),
                  ElectroweakinoEmission.of(
                      point, born.state(), inputs, 5, OnShellOptions.resummino()),
                  sqrtS,
                  luminosity,
                  muF,
                  alphaS,
                  INTEGRATION)
              .parts(luminosity, muF, alphaS);
      double massOrder =
          alphaS
              / (2 * Math.PI)
              * BornTable.ofLoops(
                      new VirtualDifference(
                          born,
                          ResumminoMassOrder.of(
                                  Kernels.of(point, born.state(), inputs, 5), born.state())
                              ::difference),
                      sqrtS)
                  .with(luminosity)
                  .leadingOrderPb(muF);
      check(
          row.getField("benchmark") + " " + row.getField("label"),
          parts.totalPb() + massOrder,
          parts.errorPb(),
          ReferenceTable.number(row, "NLO_pb"),
          ReferenceTable.number(row, "NLO_err"),
          failures);
      compared++;
    }
    assertThat(failures).isEmpty();
    assertThat(compared).isGreaterThan(60);
  }

  /** Prospino 2.1 with stable three-point functions and masses not frozen. */
  @Test
  void prospinoRowsAgree() {
    PartonLuminosity nlo = LIBRARY.load("cteq66-cteq", 0);
    PartonLuminosity lo = LIBRARY.load("cteq6l1-cteq", 0);
    ElectroweakInputs inputs = ElectroweakInputs.prospino();
    List<String> failures = new ArrayList<>();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/nlo_public.csv")) {
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
      SusyPoint point = SquarkSector.degenerate(ProspinoRows.point(row));
      PartonicBorn born = PartonicBorn.of(point, state, inputs, 4);
      double mu = ReferenceTable.number(row, "mu_R_eq_mu_F_GeV");
      double alphaS = ReferenceTable.number(row, "alphas_NLO_mu");
      NloParts parts =
          ElectroweakinoNlo.of(
                  born,
                  PairLoops.of(point, state, inputs, 4),
                  ElectroweakinoEmission.of(point, state, inputs, 4, OnShellOptions.prospino2()),
                  13000,
                  nlo,
                  mu,
                  alphaS,
                  INTEGRATION)
              .prospinoParts(nlo, mu, alphaS);
      double denominator = BornTable.of(born, 13000).with(lo).leadingOrderPb(mu);
      check(
          row.getField("slha") + " " + row.getField("process"),
          parts.totalPb() / denominator,
          parts.errorPb() / denominator,
          ReferenceTable.number(row, "K_stable"),
          ReferenceTable.number(row, "K_stable_err"),
          failures);
      compared++;
    }
    assertThat(failures).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  private static void check(
      String name,
      double ours,
      double ourError,
      double theirs,
      double error,
      List<String> failures) {
    double allowed = 3 * Math.hypot(ourError, error) + ALLOWED * Math.abs(theirs);
    if (!(Math.abs(ours - theirs) <= allowed)) {
      failures.add(
          String.format(
              Locale.ROOT,
              "%s: %.6g against %.6g, relative %.4f, errors %.4f %.4f",
              name,
              ours,
              theirs,
              ours / theirs - 1,
              ourError / theirs,
              error / theirs));
    }
  }
}
