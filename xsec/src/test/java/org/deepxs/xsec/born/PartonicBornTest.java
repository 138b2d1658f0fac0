package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities of the partonic Born cross section. */
class PartonicBornTest {

  private static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  @ParameterizedTest
  @ValueSource(doubles = {2000, 1e5, 1e8})
  void closedFormInTEqualsNumericalIntegral(double squarkMaxGeV) {
    SplittableRandom random = new SplittableRandom(7);
    // Gauss-Legendre in the rapidity-like variable artanh(x/h) would be exact for nothing; 400
    // nodes in x are enough for the lightest squarks at the highest energies used here.
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(400, -1, 1);
    for (int n = 0; n < 40; n++) {
      SusyPoint point = RandomPoints.of(random, squarkMaxGeV);
      for (FinalState state : FinalState.all()) {
        PartonicBorn born = PartonicBorn.of(point, state, INPUTS, 5);
        double sqrtS = born.thresholdGeV() * (1 + Math.pow(10, random.nextDouble(-3, 0.5)));
        double s = sqrtS * sqrtS;
        double[] sigma = new double[born.channels().size()];
        born.evaluate(s, sigma);
        double[] m = masses(point, state);
        PairKinematics kin = PairKinematics.of(s, m[0], m[1]);
        for (int c = 0; c < sigma.length; c++) {
          int channel = c;
          double numerical =
              gauss.integrate(
                  x ->
                      born.differential(channel, s, kin.centre() + kin.halfRange() * x)
                          * kin.halfRange());
          assertThat(sigma[c] / numerical)
              .as("%s channel %s at %s GeV", state, born.channels().get(c), sqrtS)
              .isCloseTo(1, within(1e-10));
        }
      }
    }
  }

  private static double[] masses(SusyPoint point, FinalState state) {
    double m1 = point.value(PointEntry.number("MASS", state.pdg1(), 0));
    double m2 = point.value(PointEntry.number("MASS", Math.abs(state.pdg2()), 0));
    return new double[] {m1, m2};
  }

  @Test
  void unphysicalPhasesChangeNothing() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 50; n++) {
      SusyPoint point = RandomPoints.of(random, 3000);
      for (FinalState state : FinalState.all()) {
        double[] reference = sigma(point, state);
        for (int i = 1; i <= 4; i++) {
          assertSame(state, sigma(negativeRow(point, "NMIX", i, 4), state), reference);
          assertSame(state, sigma(imaginaryRow(point, i), state), reference);
        }
        for (int i = 1; i <= 2; i++) {
          SusyPoint flipped = negativeRow(negativeRow(point, "UMIX", i, 2), "VMIX", i, 2);
          assertSame(state, sigma(flipped, state), reference);
        }
      }
    }
  }

  @Test
  void signOfVAloneIsPhysicalForMixedPairs() {
    SusyPoint point = RandomPoints.of(new SplittableRandom(3), 1000);
    FinalState state = FinalState.mixed(2, 1, true);
    double[] flipped = sigma(negativeRow(point, "VMIX", 1, 2), state);
    assertThat(flipped[0] / sigma(point, state)[0]).isNotCloseTo(1, offset(1e-3));
  }

  @Test
  void oppositeChargesHaveConjugateInitialStates() {
    SusyPoint point = RandomPoints.of(new SplittableRandom(5), 1500);
    for (int i = 1; i <= 4; i++) {
      for (int j = 1; j <= 2; j++) {
        assertThat(sigma(point, FinalState.mixed(i, j, true)))
            .containsExactly(sigma(point, FinalState.mixed(i, j, false)));
      }
    }
    assertThat(sigma(point, FinalState.charginos(1, 2)))
        .containsExactly(sigma(point, FinalState.charginos(2, 1)), offset(1e-20));
  }

  @Test
  void crossSectionsArePositiveAlsoWhereSquarksInterfereDestructively() {
    SplittableRandom random = new SplittableRandom(13);
    for (int n = 0; n < 300; n++) {
      SusyPoint point = RandomPoints.of(random, 3000);
      for (FinalState state : FinalState.all()) {
        for (double sigma : sigma(point, state)) {
          assertThat(sigma).isPositive();
        }
      }
    }
  }

  @Test
  void pureHiggsinoPairsGiveTheTextbookAnnihilationCrossSection() {
    // One Dirac pair of mass m with vector coupling g to a massless-limit Z far above its mass:
    // sigma = (4 pi alpha^2/(3 N_c s)) Q_eff^2 beta (3 - beta^2)/2 for each quark helicity average
    // (Peskin and Schroeder, eq. 5.13, with 1/N_c for quarks).
    double[] v = RandomPoints.of(new SplittableRandom(1), 1000).toArray();
    double mass = 300;
    set(v, "MASS", 1000024, 0, mass);
    for (int i = 1; i <= 2; i++) {
      set(v, "UMIX", 1, i, i == 2 ? 1 : 0);
      set(v, "VMIX", 1, i, i == 2 ? 1 : 0);
    }
    SusyPoint point = SusyPoint.of(v, PointEntry::columnName);
    ElectroweakInputs inputs = new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 0, 0);
    double s = 1e6;
    double sw2 = inputs.sinSquared();
    double z = 1 / (sw2 * (1 - sw2)) / (s - inputs.mZ() * inputs.mZ());
    double charge = 2.0 / 3;
    double left = charge / s + (0.5 - charge * sw2) * (0.5 - sw2) * z;
    double right = charge / s - charge * sw2 * (0.5 - sw2) * z;
    double beta = Math.sqrt(1 - 4 * mass * mass / s);
    double expected =
        ElectroweakInputs.HBARC2_PB_GEV2
            * 4
            * Math.PI
            * inputs.alpha()
            * inputs.alpha()
            / (3 * 3 * s)
            * s
            * s
            * 0.5
            * (left * left + right * right)
            * beta
            * (3 - beta * beta)
            / 2;
    PartonicBorn born = PartonicBorn.of(point, FinalState.charginos(1, 1), inputs, 4);
    double[] sigma = new double[4];
    born.evaluate(s, sigma);
    assertThat(sigma[1] / expected).isCloseTo(1, within(1e-12));
  }

  @Test
  void degenerateSbottomsDoNotMix() {
    double[] v = RandomPoints.of(new SplittableRandom(21), 1000).toArray();
    set(v, "MASS", 1000005, 0, 700);
    set(v, "MASS", 2000005, 0, 700);
    SusyPoint mixed = SusyPoint.of(v, PointEntry::columnName);
    for (int i = 1; i <= 2; i++) {
      for (int j = 1; j <= 2; j++) {
        set(v, "SBOTMIX", i, j, i == j ? 1 : 0);
      }
    }
    SusyPoint unmixed = SusyPoint.of(v, PointEntry::columnName);
    FinalState state = FinalState.neutralinos(1, 2);
    assertThat(sigma(mixed, state)[4]).isCloseTo(sigma(unmixed, state)[4], within(1e-12));
    set(v, "MASS", 2000005, 0, 1000);
    assertThat(state.kind()).isEqualTo(PairKind.NEUTRALINO_PAIR);
    assertThat(sigma(SusyPoint.of(v, PointEntry::columnName), state)[4])
        .isNotEqualTo(sigma(unmixed, state)[4]);
  }

  private static double[] sigma(SusyPoint point, FinalState state) {
    PartonicBorn born = PartonicBorn.of(point, state, INPUTS, 5);
    double[] sigma = new double[born.channels().size()];
    born.evaluate(1.21 * born.thresholdGeV() * born.thresholdGeV(), sigma);
    return sigma;
  }

  private static void assertSame(FinalState state, double[] sigma, double[] reference) {
    for (int c = 0; c < reference.length; c++) {
      assertThat(sigma[c] / reference[c]).as(state.label()).isCloseTo(1, within(1e-12));
    }
  }

  private static SusyPoint negativeRow(SusyPoint point, String block, int row, int size) {
    double[] v = point.toArray();
    for (int j = 1; j <= size; j++) {
      v[PointEntry.number(block, row, j)] *= -1;
    }
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static SusyPoint imaginaryRow(SusyPoint point, int row) {
    double[] v = point.toArray();
    for (int j = 1; j <= 4; j++) {
      int real = PointEntry.number("NMIX", row, j);
      v[PointEntry.number("IMNMIX", row, j)] = v[real];
      v[real] = 0;
    }
    int[] pdg = {1000022, 1000023, 1000025, 1000035};
    v[PointEntry.number("MASS", pdg[row - 1], 0)] *= -1;
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void set(double[] v, String block, int i, int j, double value) {
    v[PointEntry.number(block, i, j)] = value;
  }
}
