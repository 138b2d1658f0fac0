package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ResumminoEmissionRows;
import org.junit.jupiter.api.Test;

/**
 * Squared amplitudes and dipoles of Resummino 3.0.0 at fixed momenta. Its quark columns have the
 * squark width in resonant propagators only, ours in all of them; this alone makes the differences
 * there: with explicit spinors and Resummino's widths all rows agree.
 */
class ResumminoEmissionReferenceTest {

  private static final double WIDTH_TREATMENT = 1e-2;

  /** Resummino's dipoles have no squark width. */
  private static final OnShellOptions NARROW = new OnShellOptions(1e-9, Map.of());

  @Test
  void amplitudesAndDipolesAgree() {
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      if (ResumminoEmissionRows.isComparable(row)) {
        ElectroweakinoEmission emission = emission(row, OnShellOptions.defaults());
        compareGluon(row, emission);
        compareQuark(row, emission, false);
        compareQuark(row, emission, true);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void onShellCountertermsAgree() {
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      if (ResumminoEmissionRows.isComparable(row)) {
        ElectroweakinoEmission emission = emission(row, OnShellOptions.resummino());
        compared += compareCounterterm(row, emission, false);
        compared += compareCounterterm(row, emission, true);
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** The difference of two columns loses digits where the counterterm is small. */
  private static int compareCounterterm(
      NamedCsvRecord row, ElectroweakinoEmission emission, boolean antiquark) {
    int parton =
        antiquark ? ResumminoEmissionRows.antiquark(row) : ResumminoEmissionRows.quark(row);
    String column = antiquark ? "quarkb" : "quark";
    int c = emission.quarkChannels().indexOf(PartonChannel.pair(parton, 21));
    double[] out = new double[emission.quarkChannels().size()];
    EmissionPoint point = ResumminoEmissionRows.momenta(row, antiquark, emission);
    assertThat(emission.readQuark(point)).isTrue();
    emission.subtractOnShell(point, emission.allChannels(), out);
    double all = ReferenceTable.number(row, column + "_nosub");
    double theirs = all - ReferenceTable.number(row, column);
    assertThat(-out[c] / unit(emission, 24))
        .as("counterterm of %s of %s", column, row.toString())
        .isCloseTo(theirs, within(1e-8 * Math.abs(theirs) + 1e-10 * Math.abs(all)));
    return theirs > 0 ? 1 : 0;
  }

  private static ElectroweakinoEmission emission(NamedCsvRecord row, OnShellOptions options) {
    SusyPoint point = ResumminoEmissionRows.point(row);
    FinalState state = ResumminoEmissionRows.finalState(row);
    return ElectroweakinoEmission.of(point, state, ResumminoEmissionRows.inputs(point), 5, options);
  }

  private static void compareGluon(NamedCsvRecord row, ElectroweakinoEmission emission) {
    int c =
        emission
            .gluonChannels()
            .indexOf(
                PartonChannel.pair(
                    ResumminoEmissionRows.quark(row), ResumminoEmissionRows.antiquark(row)));
    double[] out = new double[emission.gluonChannels().size()];
    assertThat(emission.readGluon(ResumminoEmissionRows.momenta(row, false, emission))).isTrue();
    emission.addGluonAmplitudes(out);
    compare(row, "gluon", out[c] / unit(emission, 9), ReferenceTable.number(row, "gluon"), 1e-8);
    double dipoles = ReferenceTable.number(row, "dipAB") + ReferenceTable.number(row, "dipBA");
    out[c] = 0;
    emission.subtractGluonDipoles(out);
    compare(row, "dipAB + dipBA", -out[c] / unit(emission, 9), dipoles, 1e-8);
  }

  private static void compareQuark(
      NamedCsvRecord row, ElectroweakinoEmission emission, boolean antiquark) {
    int parton =
        antiquark ? ResumminoEmissionRows.antiquark(row) : ResumminoEmissionRows.quark(row);
    String column = antiquark ? "quarkb" : "quark";
    int c = emission.quarkChannels().indexOf(PartonChannel.pair(parton, 21));
    double[] out = new double[emission.quarkChannels().size()];
    assertThat(emission.readQuark(ResumminoEmissionRows.momenta(row, antiquark, emission)))
        .isTrue();
    emission.addQuarkAmplitudes(emission.allChannels(), out);
    double nosub = ReferenceTable.number(row, column + "_nosub");
    compare(row, column + "_nosub", out[c] / unit(emission, 24), nosub, WIDTH_TREATMENT);
    compare(row, column + "_nosub, timelike widths", timelike(row, antiquark), nosub, 1e-8);
    Arrays.fill(out, 0);
    ElectroweakinoEmission stable = emission(row, NARROW);
    assertThat(stable.readQuark(ResumminoEmissionRows.momenta(row, antiquark, stable))).isTrue();
    stable.subtractQuarkDipoles(stable.allChannels(), out);
    double dipole = ReferenceTable.number(row, "dip_" + column);
    compare(row, "dip_" + column, -out[c] / unit(emission, 24), dipole, 1e-8);
  }

  /** The column with explicit spinors and Resummino's widths. */
  private static double timelike(NamedCsvRecord row, boolean antiquark) {
    SusyPoint point = ResumminoEmissionRows.point(row);
    FinalState state = ResumminoEmissionRows.finalState(row);
    ElectroweakInputs inputs = ResumminoEmissionRows.inputs(point);
    BornCouplings.PairCouplings couplings = BornCouplings.of(point, state, inputs, 5);
    ElectroweakinoEmission emission = emission(row, OnShellOptions.defaults());
    int c =
        emission
            .gluonChannels()
            .indexOf(
                PartonChannel.pair(
                    ResumminoEmissionRows.quark(row), ResumminoEmissionRows.antiquark(row)));
    EmissionLine line =
        EmissionLine.of(
            couplings.annihilations().get(c),
            state,
            couplings.m1(),
            couplings.m2(),
            OnShellOptions.defaults());
    boolean crossedQuark = antiquark != state.charge() < 0;
    double mass = Math.abs(state.charge()) == 1 ? inputs.mW() : inputs.mZ();
    EmissionPoint p = ResumminoEmissionRows.momenta(row, antiquark, emission);
    double sum = 0;
    for (int image = 0; image < 2; image++) {
      DiracEmission dirac = new DiracEmission(p, couplings.m1(), couplings.m2(), crossedQuark);
      sum += dirac.squared(line.annihilation().left(), line.unstable(), mass);
      if (line.annihilation().right().isPresent()) {
        sum += dirac.squared(line.annihilation().right().get(), line.unstable(), mass);
      }
      p.k1[2] = -p.k1[2];
      p.k2[2] = -p.k2[2];
      p.p3[2] = -p.p3[2];
    }
    // Averaged over the mirror image; alpha from the inputs, spin sums are 4 e^4 g_s^2 times ours.
    double e2 = 4 * Math.PI * inputs.alpha();
    return 0.5 * sum * e2 * e2 * 4 * 4 / 96 * 24;
  }

  /** Our normalisation over theirs, which is |M|^2/g_s^2 times a number. */
  private static double unit(ElectroweakinoEmission emission, double theirFactor) {
    return 8 * Math.PI * Math.PI / theirFactor * (emission.state().identical() ? 0.5 : 1);
  }

  private static void compare(
      NamedCsvRecord row, String column, double ours, double theirs, double tolerance) {
    assertThat(ours / theirs)
        .as("%s of %s", column, row.toString())
        .isCloseTo(1, within(tolerance));
  }
}
