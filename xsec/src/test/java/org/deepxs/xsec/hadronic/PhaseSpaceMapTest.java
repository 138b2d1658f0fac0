package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.Resonance;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

/** Volume, conservation laws and sampled densities. */
class PhaseSpaceMapTest {

  private static final double SQRT_S = 13000;
  private static final double M1 = 300;
  private static final double M2 = 120;
  private static final int SIZE = 1 << 14;

  private final PartonLuminosity luminosity =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
  private final List<Resonance> squarks =
      List.of(
          new Resonance(900, 9, 1),
          new Resonance(930, 9.3, 1),
          new Resonance(900, 9, 2),
          new Resonance(2000, 200, 2));
  private final PhaseSpaceMap gluon = PairMap.gluon(densities(List.of()), M1, M2, SQRT_S);
  private final PhaseSpaceMap quark = PairMap.quark(densities(List.of()), M1, M2, SQRT_S);
  private final List<PhaseSpaceMap> maps = squarkMaps();

  private EmissionDensities densities(List<Resonance> squark) {
    SquarkToyEmission emission = new SquarkToyEmission(M1, M2, 900, 0.01, 1);
    return EmissionDensities.of(
        emission,
        new BosonPole(91.1876, 2.4952),
        new IntegrationTarget(SQRT_S, luminosity, 300, 0.1, 1),
        emission.quarkChannels(),
        squark);
  }

  private List<PhaseSpaceMap> squarkMaps() {
    DalitzPlane plane = new DalitzPlane(M1, M2);
    SquarkPartition partition = new SquarkPartition(squarks);
    List<PhaseSpaceMap> list = new ArrayList<>();
    for (int k = 0; k < squarks.size(); k++) {
      EmissionDensities densities = densities(List.of(squarks.get(k)));
      list.add(new CascadeMap(plane, partition, k, densities, SQRT_S));
    }
    for (int first : new int[] {0, 1}) {
      for (int second : new int[] {2, 3}) {
        SampledTau tau = new SampledTau(densities(List.of(squarks.get(first))).lnTau(), SQRT_S);
        list.add(new CrossingMap(plane, partition, first, second, tau));
      }
    }
    return list;
  }

  @Test
  void mapsHaveTheVolumeOfPhaseSpace() {
    double expected = volume();
    assertThat(mean(gluon, p -> 1) / expected).isCloseTo(1, within(2e-4));
    assertThat(mean(quark, p -> 1) / expected).isCloseTo(1, within(2e-4));
    assertThat(sum(p -> 1) / expected).isCloseTo(1, within(1e-3));
  }

  /** A function of directions and energies has the same integral with every map. */
  @Test
  void mapsAgreeOnAFunctionOfAllMomenta() {
    double reference = mean(gluon, PhaseSpaceMapTest::shape);
    assertThat(mean(quark, PhaseSpaceMapTest::shape) / reference).isCloseTo(1, within(1e-3));
    assertThat(sum(PhaseSpaceMapTest::shape) / reference).isCloseTo(1, within(2e-3));
  }

  /** Around two crossing squarks, where the shares of the maps matter. */
  @Test
  void mapsAgreeOnAPeakAtACrossing() {
    double reference = mean(quark, PhaseSpaceMapTest::crossing);
    assertThat(sum(PhaseSpaceMapTest::crossing) / reference).isCloseTo(1, within(5e-3));
  }

  private static double crossing(EmissionPoint p) {
    double x1 = (Math.sqrt(M1 * M1 + 2 * HiggsinoEmission.dot(p.k1, p.p3)) - 900) / 200;
    double x2 = (Math.sqrt(M2 * M2 + 2 * HiggsinoEmission.dot(p.k2, p.p3)) - 900) / 200;
    double energy = (2 * p.pa[0] - 1800) / 600;
    return Math.exp(-energy * energy) / ((1 + x1 * x1) * (1 + x2 * x2));
  }

  @Test
  void sharesAddUpToOne() {
    SquarkPartition partition = new SquarkPartition(squarks);
    SplittableRandom random = new SplittableRandom(8);
    for (int n = 0; n < 1000; n++) {
      double s1 = Math.pow(random.nextDouble(800, 1000), 2);
      double s2 = Math.pow(random.nextDouble(800, n % 2 == 0 ? 1000 : 3000), 2);
      double sum = 0;
      for (int k = 0; k < squarks.size(); k++) {
        sum += partition.single(k, s1, s2);
      }
      for (int first : new int[] {0, 1}) {
        for (int second : new int[] {2, 3}) {
          sum += partition.crossing(first, second, s1, s2);
        }
      }
      assertThat(sum).isCloseTo(1, within(1e-13));
    }
  }

  @Test
  void mirrorImagesVanishSmoothlyAtTheirReach() {
    assertThat(SquarkMap.mirrored(0, 7)).isOne();
    assertThat(SquarkMap.mirrored(-5, 7)).isEqualTo(SquarkMap.mirrored(5, 7)).isBetween(0.8, 1.0);
    assertThat(SquarkMap.mirrored(7 - 1e-6, 7)).isBetween(0.0, 1e-10);
    assertThat(SquarkMap.mirrored(7, 7)).isZero();
    assertThat(SquarkMap.mirrored(0, -1)).isZero();
    assertThat(SquarkMap.mirrored(0, Double.NaN)).isZero();
  }

  @Test
  void momentaAreConservedAndOnShell() {
    SplittableRandom random = new SplittableRandom(5);
    double[] u = new double[Lattice.DIMENSIONS];
    int images = 0;
    List<PhaseSpaceMap> all = new ArrayList<>(maps);
    all.addAll(List.of(gluon, quark));
    for (int n = 0; n < 5000; n++) {
      for (int d = 0; d < u.length; d++) {
        u[d] = random.nextDouble();
      }
      PhaseSpaceMap map = all.get(n % all.size());
      int points = map.start(u);
      images += points > 1 ? 1 : 0;
      for (int k = 0; k < points; k++) {
        assertThat(map.select(k)).isFinite();
        assertOnShell(map);
      }
    }
    assertThat(images).isGreaterThan(500);
  }

  private static void assertOnShell(PhaseSpaceMap map) {
    EmissionPoint p = map.point();
    double s = p.s();
    assertThat(s).isBetween((M1 + M2) * (M1 + M2), SQRT_S * SQRT_S);
    assertThat(map.tau().value() * SQRT_S * SQRT_S).isCloseTo(s, within(1e-12 * s));
    for (int i = 0; i < 4; i++) {
      assertThat(p.pa[i] + p.pb[i] - p.k1[i] - p.k2[i] - p.p3[i])
          .isCloseTo(0, within(1e-12 * Math.sqrt(s)));
    }
    assertThat(square(p.k1)).isCloseTo(M1 * M1, within(1e-10 * s));
    assertThat(square(p.k2)).isCloseTo(M2 * M2, within(1e-10 * s));
    assertThat(square(p.p3)).isCloseTo(0, within(1e-12 * s));
  }

  @Test
  void endsOfTheUnitCubeGiveNoNaN() {
    for (int corner = 0; corner < 32; corner++) {
      double[] u = new double[Lattice.DIMENSIONS];
      for (int d = 0; d < u.length; d++) {
        u[d] = (corner >> d & 1) == 0 ? 1e-12 : 1 - 1e-12;
      }
      for (PhaseSpaceMap map : maps) {
        int points = map.start(u);
        for (int k = 0; k < points; k++) {
          assertThat(map.select(k)).isFinite();
          assertThat(square(map.point().k1)).isFinite();
        }
      }
      assertThat(gluon.start(u)).isEqualTo(1);
      assertThat(gluon.select(0)).isFinite().isNotNegative();
      assertThat(quark.start(u)).isEqualTo(1);
      assertThat(quark.select(0)).isFinite().isNotNegative();
    }
  }

  @Test
  void quantileInvertsTheCumulativeFunction() {
    TabulatedDensity s1 = densities(List.of(squarks.get(0))).squarkMassSquared();
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

  private double sum(ToDoubleFunction<EmissionPoint> function) {
    return maps.stream().mapToDouble(map -> mean(map, function)).sum();
  }

  /** Mean over one shifted lattice of a function times a falling function of tau. */
  private static double mean(PhaseSpaceMap map, ToDoubleFunction<EmissionPoint> function) {
    double[] u = new double[Lattice.DIMENSIONS];
    double[] shift = {0.31, 0.62, 0.17, 0.77, 0.5};
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      Lattice.point(i, SIZE, shift, u);
      int points = map.start(u);
      for (int k = 0; k < points; k++) {
        sum += map.select(k) * function.applyAsDouble(map.point()) * spectrum(map.tau().value());
      }
    }
    return sum / SIZE;
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
