package org.deepxs.xsec.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.deepxs.xsec.XsecException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Identities, limits and pole structure of the loop integrals. */
class LoopIdentitiesUnitTest {

  private static final double PI2_6 = Math.PI * Math.PI / 6;

  @Test
  void dilogarithmHasItsKnownValues() {
    assertThat(Dilogarithm.real(1)).isEqualTo(PI2_6);
    assertThat(Dilogarithm.real(-1)).isCloseTo(-PI2_6 / 2, within(1e-15));
    double ln2 = Math.log(2);
    assertThat(Dilogarithm.real(0.5)).isCloseTo((PI2_6 - ln2 * ln2) / 2, within(1e-15));
    // Li2(i) = -pi^2/48 + i G with Catalan's constant
    LoopValue atI = Dilogarithm.complex(0, 1);
    assertThat(atI.real()).isCloseTo(-PI2_6 / 8, within(1e-15));
    assertThat(atI.imaginary()).isCloseTo(0.915965594177219, within(1e-15));
  }

  @Test
  void dilogarithmOfASquare() {
    for (double re = -3.05; re < 3; re += 0.3) {
      for (double im = -2.05; im < 2; im += 0.3) {
        LoopValue square = Dilogarithm.complex(re * re - im * im, 2 * re * im);
        LoopValue sum = Dilogarithm.complex(re, im).plus(Dilogarithm.complex(-re, -im)).times(2);
        // for Re z < 0 and Re z > 0 alike the principal sheets match
        assertThat(sum.minus(square).modulus()).isLessThan(1e-14);
      }
      assertThat(Dilogarithm.real(re)).isCloseTo(Dilogarithm.complex(re, 0).real(), within(1e-14));
    }
  }

  @Test
  void twoPointFunctionsAtZeroMomentum() {
    assertThat(TwoPoint.b0(0, 5, 5, 5).real()).isCloseTo(0, within(1e-15));
    assertThat(TwoPoint.b0(0, 0, 5, 5).real()).isCloseTo(1, within(1e-15));
    assertThat(TwoPoint.b0(0, 0, 0, 5)).isEqualTo(LoopValue.ZERO);
    double byA0 = (TwoPoint.a0(7, 2) - TwoPoint.a0(3, 2)) / 4;
    assertThat(TwoPoint.b0(0, 7, 3, 2).real()).isCloseTo(byA0, within(1e-14));
    assertThat(TwoPoint.b0Slope(0, 5, 5).real()).isCloseTo(1 / 30.0, within(1e-14));
  }

  @Test
  void firstMomentFollowsFromTheScalarFunctions() {
    double[][] points = {{10, 2, 3}, {-7, 1, 4}, {3, 4, 0}, {40, 0, 3}, {1, 9, 1}};
    for (double[] p : points) {
      // 2 p^2 B1 = A0(m0) - A0(m1) - (p^2 - m1^2 + m0^2) B0
      LoopValue b0 = TwoPoint.b0(p[0], p[1], p[2], 2);
      LoopValue expected =
          new LoopValue(TwoPoint.a0(p[1], 2) - TwoPoint.a0(p[2], 2), 0)
              .minus(b0.times(p[0] - p[2] + p[1]))
              .times(0.5 / p[0]);
      LoopValue b1 = TwoPoint.b1(p[0], p[1], p[2], 2);
      assertThat(b1.minus(expected).modulus()).isLessThan(1e-13);
    }
  }

  @Test
  void slopesAreDerivatives() {
    double[][] points = {{10, 1, 3}, {-7, 1, 4}, {3, 4, 0}, {40, 0, 3}, {1, 9, 1}, {9, 0, 0}};
    for (double[] p : points) {
      double h = 1e-4 * Math.abs(p[0]);
      LoopValue up = TwoPoint.b0(p[0] + h, p[1], p[2], 2);
      LoopValue down = TwoPoint.b0(p[0] - h, p[1], p[2], 2);
      LoopValue slope = TwoPoint.b0Slope(p[0], p[1], p[2]);
      assertThat(up.minus(down).times(0.5 / h).minus(slope).modulus()).isLessThan(1e-6);
      up = TwoPoint.b1(p[0] + h, p[1], p[2], 2);
      down = TwoPoint.b1(p[0] - h, p[1], p[2], 2);
      slope = TwoPoint.b1Slope(p[0], p[1], p[2]);
      assertThat(up.minus(down).times(0.5 / h).minus(slope).modulus()).isLessThan(1e-6);
    }
    assertThat(TwoPoint.b1Slope(3, 0, 3).real()).isCloseTo(-1 / 6.0, within(1e-15));
  }

  @Test
  void onShellSlopeHasTheSoftPole() {
    // with a gluon of mass lambda instead, ln(lambda^2/m^2)/2 stands where the pole stood
    double m2 = 4;
    double lambda2 = 1e-12;
    double massive = TwoPoint.b0Slope(m2, lambda2, m2).real();
    LaurentValue slope = TwoPoint.b0SlopeOnShell(m2, m2);
    assertThat(massive + 0.5 * Math.log(lambda2 / m2) / m2)
        .isCloseTo(slope.finite().real(), within(1e-5));
    assertThat(slope.singlePole().real()).isEqualTo(-0.125);
    double scaled = TwoPoint.b0SlopeOnShell(m2, 2 * m2).finite().real();
    assertThat(scaled - slope.finite().real())
        .isCloseTo(slope.singlePole().real() * Math.log(2), within(1e-15));
  }

  @Test
  void exchangedLinesGiveTheSameValue() {
    double s = 3.1e6;
    LoopValue box = FourPoint.masslessLine(s, -4e5, 9e4, 2e5, 1e6, 4e5, 7e5);
    LoopValue turned = FourPoint.masslessLine(s, -4e5, 2e5, 9e4, 1e6, 7e5, 4e5);
    assertThat(box.minus(turned).modulus()).isLessThan(1e-11 * box.modulus());
    LoopValue triangle = ThreePoint.masslessLegs(s, 4e5, 1e6, 7e5);
    assertThat(triangle.minus(ThreePoint.masslessLegs(s, 7e5, 1e6, 4e5)).modulus())
        .isLessThan(1e-12 * triangle.modulus());
    LoopValue two = ThreePoint.twoMasslessLines(9e4, 2e5, s, 1e5);
    assertThat(two.minus(ThreePoint.twoMasslessLines(2e5, 9e4, s, 1e5)).modulus())
        .isLessThan(1e-11 * two.modulus());
  }

  @Test
  void heavyGluinoDecouples() {
    // M_gluino^2 D0 -> C0 without the gluino, up to logarithms over M_gluino^2
    double mg2 = 1e14;
    LoopValue box = FourPoint.masslessLine(5e6, -1e6, 9e4, 1.6e5, mg2, 1e6, 1.2e6);
    LoopValue triangle = ThreePoint.masslessLine(9e4, 1.6e5, 5e6, 1e6, 1.2e6);
    assertThat(box.times(-mg2).minus(triangle).modulus()).isLessThan(1e-6 * triangle.modulus());
  }

  @Test
  void polesOfTheGluonBoxAreThoseOfItsTriangles() {
    double s = 5.3;
    double t = -1.7;
    double mu2 = 0.4;
    for (double[] legs : new double[][] {{0.3, 0.9}, {2.9, 0.9}, {2.9, 3.1}}) {
      double m2 = 2;
      RealMatrix cayley =
          MatrixUtils.createRealMatrix(
              new double[][] {
                {0, 0, (m2 - t) / 2, 0},
                {0, 0, (m2 - legs[0]) / 2, -s / 2},
                {(m2 - t) / 2, (m2 - legs[0]) / 2, m2, (m2 - legs[1]) / 2},
                {0, -s / 2, (m2 - legs[1]) / 2, 0}
              });
      double[] c =
          new QRDecomposition(cayley)
              .getSolver()
              .solve(MatrixUtils.createRealVector(new double[] {1, 1, 1, 1}))
              .toArray();
      // the box in six dimensions is finite: D0 = -1/2 sum c_i C0_i + finite
      LaurentValue massless = InfraredThreePoint.massless(s, mu2);
      LaurentValue first = InfraredThreePoint.collinear(legs[0], t, m2, mu2);
      LaurentValue second = InfraredThreePoint.collinear(legs[1], t, m2, mu2);
      LaurentValue box = FourPoint.gluonExchange(s, t, legs[0], legs[1], m2, mu2);
      LoopValue pole =
          massless
              .singlePole()
              .times(c[2])
              .plus(second.singlePole().times(c[1]))
              .plus(first.singlePole().times(c[3]))
              .times(-0.5);
      assertThat(box.singlePole().minus(pole).modulus()).isLessThan(1e-13);
      assertThat(box.doublePole().real())
          .isCloseTo(-0.5 * c[2] * massless.doublePole().real(), within(1e-14));
    }
  }

  @Test
  void scaleDependenceIsThatOfThePoles() {
    // d/d ln mu^2 of every integral is its pole structure
    LaurentValue at1 = InfraredThreePoint.collinear(2.5, -1.5, 2, 1);
    LaurentValue at3 = InfraredThreePoint.collinear(2.5, -1.5, 2, 3);
    LoopValue change = at3.finite().minus(at1.finite());
    assertThat(change.minus(at1.singlePole().times(Math.log(3))).modulus()).isLessThan(1e-14);
    LaurentValue box1 = FourPoint.gluonExchange(5, -1.5, 2.5, 0.4, 2, 1);
    LaurentValue box3 = FourPoint.gluonExchange(5, -1.5, 2.5, 0.4, 2, 3);
    double log = Math.log(3);
    LoopValue expected =
        box1.singlePole().times(log).plus(box1.doublePole().times(0.5 * log * log));
    assertThat(box3.finite().minus(box1.finite()).minus(expected).modulus()).isLessThan(1e-14);
  }

  @Test
  void onShellPointsStayFinite() {
    assertThat(InfraredThreePoint.collinear(4, -1, 4, 1).finite().modulus()).isFinite();
    assertThat(ThreePoint.masslessLine(4, 9, 30, 4, 9).modulus()).isFinite();
    assertThat(FourPoint.masslessLine(30, -2, 4, 9, 5, 4, 9).modulus()).isFinite();
    assertThat(ThreePoint.masslessLine(4, 1, 30, 4, 9).modulus()).isFinite();
  }

  @Test
  void unphysicalInvariantsAreRefused() {
    assertThatThrownBy(() -> FourPoint.gluonExchange(-3, -1, 1, 1, 2, 1))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("-3.0 GeV^2");
  }
}
