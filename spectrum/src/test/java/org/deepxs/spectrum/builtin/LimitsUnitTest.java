package org.deepxs.spectrum.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

import org.deepxs.spectrum.builtin.running.Parameter;
import org.junit.jupiter.api.Test;

/** Known closed formulas for special cases, and linear algebra. */
class LimitsUnitTest {

  private static double[] strongOnly() {
    double[] p = new double[Parameter.COUNT];
    p[G1] = 1e-4;
    p[G2] = 1e-4;
    p[G3] = 1;
    p[Y_TOP] = 1e-4;
    p[Y_BOTTOM] = 1e-4;
    p[Y_TAU] = 1e-4;
    p[VEV] = 246;
    p[TAN_BETA] = 5;
    p[MU] = 500;
    p[M1] = 400;
    p[M2] = 600;
    p[M3] = 1700;
    p[B_MU] = 1e5;
    for (int i = Q1; i < Parameter.COUNT; i++) {
      p[i] = 1e6;
    }
    return p;
  }

  private static PoleMasses poles(double[] p, double scale) {
    TreeMasses tree = new TreeMasses();
    Vertices vertices = new Vertices();
    tree.set(p, scale, 1);
    vertices.set(tree);
    PoleMasses poles = new PoleMasses();
    poles.set(tree, vertices);
    return poles;
  }

  /** Squark QCD: S. P. Martin and M. T. Vaughn, Phys. Lett. B 318 (1993) 331. */
  @Test
  void squarkCorrectionInClosedForm() {
    double scale = 1300;
    double m2 = 1e6;
    PoleMasses poles = poles(strongOnly(), scale);
    double x = 1700.0 * 1700 / m2;
    double bracket =
        1
            + 3 * x
            + (x - 1) * (x - 1) * Math.log(x - 1)
            - x * x * Math.log(x)
            + 2 * x * Math.log(scale * scale / m2);
    double expected = m2 * (1 + bracket / (6 * Math.PI * Math.PI));
    double mass = poles.sfermion[Species.UP][0];
    assertThat(mass * mass).isCloseTo(expected, within(1e-6 * expected));
  }

  /** Gluino with equal heavy squarks and massless quarks: PBMZ (29) with B1 in closed form. */
  @Test
  void gluinoCorrectionInClosedForm() {
    double scale = 1300;
    double m = 1700;
    PoleMasses poles = poles(strongOnly(), scale);
    double p2 = m * m;
    double y = 1e6;
    double q2 = scale * scale;
    double b0 = 2 - Math.log(y / q2) + (y / p2 - 1) * Math.log(Math.abs(1 - p2 / y));
    double b1 = (y * (1 - Math.log(y / q2)) + (p2 - y) * b0) / (2 * p2);
    double delta = (15 + 9 * Math.log(q2 / p2) - 12 * b1) / (16 * Math.PI * Math.PI);
    assertThat(poles.gluino).isCloseTo(m * (1 + delta), within(1e-6 * m));
  }

  /** Without gauge or Yukawa couplings nothing moves. */
  @Test
  void weaklyInteractingParticlesStay() {
    PoleMasses poles = poles(strongOnly(), 1300);
    assertThat(poles.sfermion[Species.ELECTRON][0]).isCloseTo(1000, within(1e-4));
    assertThat(poles.chargino[0]).isCloseTo(500, within(1e-4));
    assertThat(poles.neutralino[0]).isCloseTo(400, within(1e-4));
  }

  @Test
  void charginoDecomposition() {
    double[] x = {-450, 120, 30, 320};
    double[] mass = new double[2];
    double[][] u = new double[2][2];
    double[][] v = new double[2][2];
    new Rotation().charginos(x, mass, u, v);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
          sum += u[i][k / 2] * x[k] * v[j][k % 2];
        }
        assertThat(sum).isCloseTo(i == j ? mass[i] : 0, within(1e-10));
      }
    }
    assertThat(mass[0]).isPositive().isLessThan(mass[1]);
  }

  @Test
  void neutralinoDecomposition() {
    double[][] m = {
      {500, 0, -20, 40}, {0, -300, 35, -70}, {-20, 35, 0, 250}, {40, -70, 250, 0},
    };
    double[] value = new double[4];
    double[][] n = new double[4][4];
    new Jacobi().decompose(m, value, n);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double sum = 0;
        for (int k = 0; k < 16; k++) {
          sum += n[i][k / 4] * m[k / 4][k % 4] * n[j][k % 4];
        }
        assertThat(sum).isCloseTo(i == j ? value[i] : 0, within(1e-10));
      }
    }
    assertThat(Math.abs(value[0])).isLessThan(Math.abs(value[3]));
  }
}
