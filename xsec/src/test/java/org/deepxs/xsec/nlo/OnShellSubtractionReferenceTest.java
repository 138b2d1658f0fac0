package org.deepxs.xsec.nlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.hadronic.BosonPole;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.hadronic.IntegrationTarget;
import org.deepxs.xsec.hadronic.RealIntegrator;
import org.deepxs.xsec.hadronic.RealTable;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.ProspinoRows;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Quark-gluon channels with on-shell squarks: Resummino 3.0.0 and Prospino 2.1, each with its own
 * conventions, and how little the default depends on the regulator width.
 */
class OnShellSubtractionReferenceTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  private static final IntegrationOptions FAST = IntegrationOptions.defaults().withRelError(1e-3);

  @ParameterizedTest
  @CsvSource({
    "x_winosq1000_700_gl1000, C1C1",
    "b02_wino500, C1C1",
    "b03_wino800_lightsq, N1N2",
    "b09_mixed_M1neg, N2N2",
    "b15_glu_lt_sq, N2N2",
  })
  void resumminoWithItsMap(String benchmark, String label) {
    NamedCsvRecord row = resumminoRow(benchmark, label);
    RealTable.Estimate ours = resummino(row, OnShellOptions.resummino());
    double sigma = ReferenceTable.number(row, "NLO_pb");
    double error = Math.hypot(ours.errorPb(), ReferenceTable.number(row, "real_quark_err"));
    assertThat(ours.valuePb())
        .isCloseTo(
            ReferenceTable.number(row, "real_quark_minus_dip_OS_pb"),
            within(3 * error + 0.002 * sigma));
  }

  @ParameterizedTest
  @CsvSource({
    "deepxs_c1c1_00000.slha, C1+C1-, 0.002",
    "ref_W2_A.slha, N2C1+, 0.002",
    "ref_HV_E.slha, C2+C2-, 0.002",
    "ref_W4_E.slha, C1+C1-, 0.002",
    // Squark 3 GeV above the pair: 60 % of the cross section, and sensitive to Prospino's cut.
    "ref_W4_A.slha, N2C1-, 0.03",
  })
  void prospinoWithItsWidths(String slha, String process, double tolerance) {
    NamedCsvRecord row = prospinoRow(slha, process);
    double sigma = ReferenceTable.number(row, "NLO_degenerate_pb");
    RealTable.Estimate ours =
        prospino(row, SquarkSector.degenerate(ProspinoRows.point(row)), sigma, FAST);
    double theirs = 0;
    double error = ours.errorPb();
    for (int part = 6; part <= 11; part++) {
      theirs += ReferenceTable.number(row, "part" + part + "_pb");
      error = Math.hypot(error, ReferenceTable.number(row, "part" + part + "_err"));
    }
    assertThat(ours.valuePb()).isCloseTo(theirs, within(3 * error + tolerance * sigma));
  }

  /**
   * Sum of parts 6 to 11 over Prospino's leading order with average masses: the public functions of
   * Prospino 2.1 (NN_QGH, NN_QGHSUB, NN_GBH, NN_GBHSUB, their phase space and couplings),
   * integrated with 3 to 24 million calls per part of a grid logarithmic in the collinear angle. In
   * the first five, parts 6 and 7 (9 and 10) are 50 to 100 (1) and cancel: they are added before,
   * which Prospino does not do, so that its rows are up to 0.1 off. In the last two, chargino and
   * neutralino have different masses.
   */
  @ParameterizedTest
  @CsvSource({
    "ref_W1_G.slha, N1N1, 0.03029, 0.00015, 0.0005",
    "ref_MX_G.slha, N2N2, 0.02567, 0.0002, 0.0005",
    "ref_W3_D.slha, N1N1, 0.03027, 0.0003, 0.0005",
    "ref_W4_D.slha, N1N1, 0.03684, 0.0006, 0.0005",
    "deepxs_n2n2_01217.slha, N2N2, 0.01541, 0.0001, 0.0005",
    "ref_W2_F.slha, N3C1+, 0.03141, 0.0002, 0.0005",
    // Logarithmically sensitive to Prospino's lower limit of the collinear angle.
    "ref_W4_A.slha, N3C1+, 0.00094, 0.0001, 0.002",
  })
  void prospinoIntegratedAccurately(
      String slha, String process, double theirs, double theirError, double tolerance) {
    NamedCsvRecord row = prospinoRow(slha, process);
    double mass1 = mass(row, "ipart1");
    double mass2 = mass(row, "ipart2");
    double lo = ReferenceTable.number(row, "LO_degenerate_pb");
    RealTable.Estimate ours =
        prospino(
            row,
            SquarkSector.frozen(ProspinoRows.point(row), Math.min(mass1, mass2)),
            lo,
            IntegrationOptions.defaults().withRelError(3e-4));
    double error = Math.hypot(ours.errorPb() / lo, theirError);
    assertThat(ours.valuePb() / lo).isCloseTo(theirs, within(3 * error + tolerance));
  }

  private static double mass(NamedCsvRecord row, String part) {
    int number = (int) ReferenceTable.number(row, part);
    String column = number <= 4 ? "mN" + number : "mC" + (1 + (number - 1) % 2);
    return Math.abs(ReferenceTable.number(row, column));
  }

  private static NamedCsvRecord prospinoRow(String slha, String process) {
    return ReferenceTable.rows("reference/prospino/nlo_public.csv").stream()
        .filter(r -> r.getField("slha").equals(slha) && r.getField("process").equals(process))
        .findFirst()
        .orElseThrow();
  }

  private static RealTable.Estimate prospino(
      NamedCsvRecord row, SusyPoint point, double reference, IntegrationOptions options) {
    FinalState state =
        ProspinoRows.finalState(
            (int) ReferenceTable.number(row, "ipart1"), (int) ReferenceTable.number(row, "ipart2"));
    return integrate(
        ElectroweakinoEmission.of(
            point, state, ElectroweakInputs.prospino(), 4, OnShellOptions.prospino2()),
        new BosonPole(state.charge() == 0 ? 91.187 : 80.41, 0),
        new IntegrationTarget(
            13000,
            LIBRARY.load("cteq66-cteq", 0),
            ReferenceTable.number(row, "mu_R_eq_mu_F_GeV"),
            ReferenceTable.number(row, "alphas_NLO_mu"),
            reference),
        options);
  }

  @Test
  void defaultDependsLittleOnTheRegulatorWidth() {
    NamedCsvRecord row = resumminoRow("x_winosq1000_700_gl1000", "C1C1");
    double sigma = ReferenceTable.number(row, "NLO_pb");
    double wide = resummino(row, OnShellOptions.defaults()).valuePb() / sigma;
    double narrow = resummino(row, new OnShellOptions(0.001, Map.of())).valuePb() / sigma;
    assertThat(narrow).isCloseTo(wide, within(0.006));
  }

  private static NamedCsvRecord resumminoRow(String benchmark, String label) {
    return ReferenceTable.rows("reference/resummino/nlo_public.csv").stream()
        .filter(r -> r.getField("benchmark").equals(benchmark))
        .filter(r -> r.getField("label").equals(label) && ResumminoRows.isComparable(r))
        .findFirst()
        .orElseThrow();
  }

  private static RealTable.Estimate resummino(NamedCsvRecord row, OnShellOptions options) {
    ElectroweakInputs inputs =
        new ElectroweakInputs(
            ReferenceTable.number(row, "GF"),
            ReferenceTable.number(row, "MZ"),
            ReferenceTable.number(row, "m_24"),
            0,
            0);
    FinalState state = ResumminoRows.born(row).state();
    ElectroweakinoEmission emission =
        ElectroweakinoEmission.of(
            ResumminoRows.point(row.getField("benchmark")), state, inputs, 5, options);
    return integrate(
        emission,
        new BosonPole(state.charge() == 0 ? inputs.mZ() : inputs.mW(), 0),
        new IntegrationTarget(
            ReferenceTable.number(row, "sqrts_GeV"),
            LIBRARY.load(row.getField("pdf_nlo"), 0),
            ResumminoRows.muF(row),
            ReferenceTable.number(row, "alphas_muR"),
            ReferenceTable.number(row, "NLO_pb")),
        FAST);
  }

  /** The quark-gluon channels in pb, alpha_s included. */
  private static RealTable.Estimate integrate(
      ElectroweakinoEmission emission,
      BosonPole pole,
      IntegrationTarget target,
      IntegrationOptions options) {
    PartonLuminosity luminosity = target.luminosity();
    RealTable.Estimate quark =
        RealIntegrator.of(options)
            .integrate(emission, pole, target)
            .fold(luminosity, target.muFGeV())
            .quark();
    double a = target.alphaS() / (2 * Math.PI);
    return new RealTable.Estimate(a * quark.valuePb(), a * quark.errorPb());
  }
}
