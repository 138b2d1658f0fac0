package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.EmissionPoint;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

/** Volume, conservation laws and sampled densities. */
class EmissionPhaseSpaceTest {

  private static final double SQRT_S = 13000;
  private static final double M1 = 300;
  private static final double M2 = 120;
  private static final int SIZE = 1 << 13;

  private final PartonLuminosity luminosity =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
  private final SquarkToyEmission emission = new SquarkToyEmission(M1, M2, 900, 0.01, 1);
  private final EmissionDensities densities =
      EmissionDensities.of(
          emission,
          new BosonPole(91.1876, 2.4952),
          new IntegrationTarget(SQRT_S, luminosity, 300, 0.1, 1));
  private final EmissionPhaseSpace space = new EmissionPhaseSpace(densities, M1, M2, SQRT_S);

  @Test
  void everyMapHasTheVolumeOfPhaseSpace() {
    double expected = volume();
    assertThat(mean(space::gluon) / expected).isCloseTo(1, within(2e-4));
    assertThat(mean(space::quark) / expected).isCloseTo(1, within(2e-4));
    double mixed = mean(space::quarkSmooth) + resonant(1, p -> 1) + resonant(2, p -> 1);
    assertThat(mixed / expected).isCloseTo(1, within(1e-3));
  }

  /** A function of directions and energies has the same integral with every map. */
  @Test
  void mapsAgreeOnAFunctionOfAllMomenta() {
    double reference = mean(u -> space.gluon(u) * shape(space.point()));
    double quark = mean(u -> space.quark(u) * shape(space.point()));
    double mixed =
        mean(u -> space.quarkSmooth(u) * shape(space.point()))
            + resonant(1, EmissionPhaseSpaceTest::shape)
            + resonant(2, EmissionPhaseSpaceTest::shape);
    assertThat(quark / reference).isCloseTo(1, within(1e-3));
    assertThat(mixed / reference).isCloseTo(1, within(2e-3));
  }

  @Test
  void momentaAreConservedAndOnShell() {
    SplittableRandom random = new SplittableRandom(5);
    double[] u = new double[Lattice.DIMENSIONS];
    for (int n = 0; n < 3000; n++) {
      for (int d = 0; d < u.length; d++) {
        u[d] = random.nextDouble();
      }
      double weight = n % 4 == 0 ? space.gluon(u) : 0;
      weight += n % 4 == 1 ? space.quarkSmooth(u) : 0;
      weight += n % 4 >= 2 ? space.quarkResonant(n % 4 - 1, u) : 0;
      EmissionPoint p = space.point();
      double s = p.s();
      assertThat(weight).isPositive().isFinite();
      assertThat(s).isBetween((M1 + M2) * (M1 + M2), SQRT_S * SQRT_S);
      assertThat(space.tau() * SQRT_S * SQRT_S).isCloseTo(s, within(1e-12 * s));
      for (int i = 0; i < 4; i++) {
        assertThat(p.pa[i] + p.pb[i] - p.k1[i] - p.k2[i] - p.p3[i])
            .isCloseTo(0, within(1e-12 * Math.sqrt(s)));
      }
      assertThat(square(p.k1)).isCloseTo(M1 * M1, within(1e-10 * s));
      assertThat(square(p.k2)).isCloseTo(M2 * M2, within(1e-10 * s));
      assertThat(square(p.p3)).isCloseTo(0, within(1e-12 * s));
    }
  }

  @Test
  void endsOfTheUnitCubeGiveNoNaN() {
    for (int corner = 0; corner < 32; corner++) {
      double[] u = new double[Lattice.DIMENSIONS];
      for (int d = 0; d < u.length; d++) {
        u[d] = (corner >> d & 1) == 0 ? 1e-12 : 1 - 1e-12;
      }
      assertThat(space.gluon(u)).isFinite().isNotNegative();
      assertThat(space.quark(u)).isFinite().isNotNegative();
      assertThat(space.quarkSmooth(u)).isFinite().isNotNegative();
      assertThat(space.quarkResonant(1, u)).isFinite().isNotNegative();
      assertThat(square(space.point().k1)).isFinite();
    }
  }

  @Test
  void quantileInvertsTheCumulativeFunction() {
    TabulatedDensity s1 = densities.s1();
    assertThat(s1.cumulative(s1.high())).isEqualTo(s1.total());
    assertThat(s1.cumulative(s1.low())).isZero();
    for (int k = 1; k < 1000; k++) {
      double p = s1.total() * k / 1000;
      double x = s1.quantile(p);
      assertThat(s1.cumulative(x)).isCloseTo(p, within(1e-10 * s1.total()));
      double h = 1e-6 * x;
      assertThat((s1.cumulative(x + h) - s1.cumulative(x - h)) / (2 * h))
          .isCloseTo(s1.density(x), within(1e-3 * s1.density(x)));
    }
  }

  private static double shape(EmissionPoint p) {
    double e = p.pa[0];
    return (1 + p.k1[3] / e) * (2 + p.p3[3] / e) * (1 + p.k1[1] * p.p3[1] / (e * e)) * p.k2[0] / e;
  }

  /** Mean over one shifted lattice of a weight times a falling function of tau. */
  private double mean(ToDoubleFunction<double[]> weight) {
    double[] u = new double[Lattice.DIMENSIONS];
    double[] shift = {0.31, 0.62, 0.17, 0.77, 0.5};
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      Lattice.point(i, SIZE, shift, u);
      sum += weight.applyAsDouble(u) * spectrum(space.tau());
    }
    return sum / SIZE;
  }

  private double resonant(int axis, ToDoubleFunction<EmissionPoint> function) {
    return mean(u -> space.quarkResonant(axis, u) * function.applyAsDouble(space.point()));
  }

  private static double spectrum(double tau) {
    return Math.pow(1 - tau, 7) / Math.pow(tau, 4);
  }

  /** The same integral of 1 by quadrature. */
  private static double volume() {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(100, 0, 1);
    double low = (M1 + M2) * (M1 + M2);
    double range = Math.log(SQRT_S * SQRT_S / low);
    return rule.integrate(
        z -> {
          double s = low * Math.exp(range * z * z);
          double inner =
              rule.integrate(
                  y -> {
                    double m = low + (s - low) * y * y;
                    double lambda = (m - low) * (m - (M1 - M2) * (M1 - M2));
                    return Math.sqrt(lambda) / m * (1 - m / s) * (s - low) * 2 * y;
                  });
          double tau = s / (SQRT_S * SQRT_S);
          return inner
              / (128 * Math.pow(Math.PI, 3))
              * ElectroweakInputs.HBARC2_PB_GEV2
              / (2 * s)
              * spectrum(tau)
              * tau
              * range
              * 2
              * z;
        });
  }

  private static double square(double[] p) {
    return HiggsinoEmission.dot(p, p);
  }
}
