package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** Identities of the one-loop correction. */
class VirtualKernelTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.prospino();

  @Test
  void polesCancelAtRandomPoints() {
    SplittableRandom random = new SplittableRandom(5);
    List<FinalState> states = FinalState.all();
    for (int n = 0; n < 1000; n++) {
      SusyPoint point = RandomPoints.of(random, 1e4);
      Kernels kernels = Kernels.of(point, states.get(n % states.size()), INPUTS, 5);
      double[] st = energyAndTransfer(kernels, random);
      double[] finite = kernels.virtual(st[0], st[1]);
      double[] scale = kernels.bornSizes(st[0], st[1]);
      for (int order = 1; order <= 2; order++) {
        double[] pole = kernels.pole(st[0], st[1], order);
        for (int c = 0; c < pole.length; c++) {
          assertThat(finite[c]).isFinite();
          assertThat(Math.abs(pole[c]) / scale[c]).as("order %d", order).isLessThan(1e-10);
        }
      }
    }
  }

  @Test
  void exchangeOfTheNeutralinosExchangesTAndU() {
    SplittableRandom random = new SplittableRandom(6);
    for (int n = 0; n < 200; n++) {
      SusyPoint point = RandomPoints.of(random, 1e4);
      Kernels direct = Kernels.of(point, FinalState.neutralinos(1, 3), INPUTS, 5);
      Kernels exchanged =
          Kernels.of(exchangedNeutralinos(point), FinalState.neutralinos(1, 3), INPUTS, 5);
      double[] st = energyAndTransfer(direct, random);
      double m1 = direct.couplings().m1();
      double m2 = direct.couplings().m2();
      double u = m1 * m1 + m2 * m2 - st[0] - st[1];
      double[] a = direct.virtual(st[0], st[1]);
      double[] b = exchanged.virtual(st[0], u);
      double[] scale = direct.bornSizes(st[0], st[1]);
      for (int c = 0; c < a.length; c++) {
        assertThat(a[c] / scale[c]).isCloseTo(b[c] / scale[c], within(1e-10));
      }
    }
  }

  @Test
  void chargeConjugationRelatesCharginoPairs() {
    // C P: q(p) qbar → C1+ C2- and C2+ C1-, t ↔ u of the exchanged particles.
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 200; n++) {
      SusyPoint point = RandomPoints.of(random, 1e4);
      Kernels direct = Kernels.of(point, FinalState.charginos(1, 2), INPUTS, 4);
      Kernels conjugate = Kernels.of(point, FinalState.charginos(2, 1), INPUTS, 4);
      double[] st = energyAndTransfer(direct, random);
      double[] a = direct.virtual(st[0], st[1]);
      double[] b = conjugate.virtual(st[0], st[1]);
      double[] scale = direct.bornSizes(st[0], st[1]);
      for (int c = 0; c < a.length; c++) {
        // Other integrals on the two sides: their own accuracy shows.
        assertThat(a[c] / scale[c]).isCloseTo(b[c] / scale[c], within(1e-8));
      }
    }
  }

  @Test
  void decoupledSquarksAndGluinoLeaveTheDrellYanCorrection() {
    SplittableRandom random = new SplittableRandom(8);
    for (FinalState state : FinalState.all()) {
      SusyPoint point = RandomPoints.of(random, 1e3);
      // Higgsinos: no squark is exchanged, only gluino loops must decouple.
      for (int i = 1; i <= 4; i++) {
        for (int j = 1; j <= 2; j++) {
          int entry = PointEntry.number("NMIX", i, j);
          point = point.with(entry, 0);
        }
        point = point.with(PointEntry.number("NMIX", i, 3), 0.8);
        point = point.with(PointEntry.number("NMIX", i, 4), 0.2);
      }
      for (String block : new String[] {"UMIX", "VMIX"}) {
        point = point.with(PointEntry.number(block, 1, 1), 0);
        point = point.with(PointEntry.number(block, 1, 2), 0.995);
        point = point.with(PointEntry.number(block, 2, 1), 0);
        point = point.with(PointEntry.number(block, 2, 2), 0.995);
      }
      double[] st = energyAndTransfer(Kernels.of(point, state, INPUTS, 5), random);
      double heavy = 1e4 * Math.sqrt(st[0]);
      for (int q = 1; q <= 6; q++) {
        point = point.with(PointEntry.number("MASS", 1000000 + q, 0), heavy);
        point = point.with(PointEntry.number("MASS", 2000000 + q, 0), heavy);
      }
      point = point.with(PointEntry.number("MASS", 1000021, 0), heavy);
      Kernels kernels = Kernels.of(point, state, INPUTS, 5);
      double[] virtual = kernels.virtual(st[0], st[1]);
      for (int c = 0; c < virtual.length; c++) {
        assertThat(virtual[c] / kernels.born(c, st[0], st[1]))
            .as("%s %d %s", state, c, heavy)
            .isCloseTo(2, within(1e-6));
      }
    }
  }

  @Test
  void infiniteGluinosAreTheLimitOfHeavyOnesWithoutSquarkExchange() {
    SplittableRandom random = new SplittableRandom(10);
    for (FinalState state : FinalState.all()) {
      SusyPoint point = RandomPoints.of(random, 1e3);
      for (String row : new String[] {"NMIX", "UMIX", "VMIX"}) {
        for (int i = 1; i <= (row.equals("NMIX") ? 4 : 2); i++) {
          point = point.with(PointEntry.number(row, i, 1), 0);
          point = point.with(PointEntry.number(row, i, 2), row.equals("NMIX") ? 0 : 0.9);
          if (row.equals("NMIX")) {
            point = point.with(PointEntry.number(row, i, 3), 0.8);
            point = point.with(PointEntry.number(row, i, 4), 0.2);
          }
        }
      }
      point = point.with(PointEntry.number("MASS", 1000021, 0), 1e6);
      Kernels heavy = Kernels.of(point, state, INPUTS, 4);
      Kernels infinite = heavy.withGluino(Double.POSITIVE_INFINITY);
      Kernels light = heavy.withGluino(500);
      double[] st = energyAndTransfer(heavy, random);
      double[] scale = heavy.bornSizes(st[0], st[1]);
      double[] a = heavy.virtual(st[0], st[1]);
      double[] b = infinite.virtual(st[0], st[1]);
      for (int c = 0; c < a.length; c++) {
        double bound = 1e-7 + 30 * st[0] / 1e12;
        assertThat(b[c] / scale[c]).as("%s", state).isCloseTo(a[c] / scale[c], within(bound));
        assertThat(Math.abs(light.virtual(st[0], st[1])[c] - b[c]) / scale[c]).isGreaterThan(1e-3);
      }
    }
  }

  @Test
  void signsOfMassesAndRowsAreConventions() {
    // A row of N times -1 changes nothing.
    SplittableRandom random = new SplittableRandom(9);
    SusyPoint point = RandomPoints.of(random, 3e3);
    SusyPoint flipped = point;
    for (int j = 1; j <= 4; j++) {
      int entry = PointEntry.number("NMIX", 2, j);
      flipped = flipped.with(entry, -point.value(entry));
    }
    for (FinalState state : List.of(FinalState.neutralinos(1, 2), FinalState.mixed(2, 1, true))) {
      Kernels a = Kernels.of(point, state, INPUTS, 5);
      Kernels b = Kernels.of(flipped, state, INPUTS, 5);
      double[] st = energyAndTransfer(a, random);
      assertThat(b.virtual(st[0], st[1])).containsExactly(a.virtual(st[0], st[1]));
    }
  }

  /** Random s above the threshold and t inside its range. */
  private static double[] energyAndTransfer(Kernels kernels, SplittableRandom random) {
    double m1 = kernels.couplings().m1();
    double m2 = kernels.couplings().m2();
    double threshold = Math.abs(m1) + Math.abs(m2);
    double s = threshold * threshold * Math.pow(30, random.nextDouble(0.03, 1));
    double lambda = (s - threshold * threshold) * (s - Math.pow(Math.abs(m1) - Math.abs(m2), 2));
    double t = 0.5 * (m1 * m1 + m2 * m2 - s + random.nextDouble(-0.95, 0.95) * Math.sqrt(lambda));
    return new double[] {s, t};
  }

  private static SusyPoint exchangedNeutralinos(SusyPoint point) {
    SusyPoint changed =
        exchanged(
            point, PointEntry.number("MASS", 1000022, 0), PointEntry.number("MASS", 1000025, 0));
    for (int j = 1; j <= 4; j++) {
      changed =
          exchanged(changed, PointEntry.number("NMIX", 1, j), PointEntry.number("NMIX", 3, j));
    }
    return changed;
  }

  private static SusyPoint exchanged(SusyPoint point, int a, int b) {
    double value = point.value(a);
    return point.with(a, point.value(b)).with(b, value);
  }
}
