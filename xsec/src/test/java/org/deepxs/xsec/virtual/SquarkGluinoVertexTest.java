package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Squark-gluino vertex; the numbers come from squark_gluino_vertex.py beside the resource. */
class SquarkGluinoVertexTest {

  @ParameterizedTest
  @CsvFileSource(resources = "squark_gluino_vertex.csv", numLinesToSkip = 1)
  void agreesInAllHierarchies(double s, double a, double b, double gluino, double expected) {
    double accuracy = Math.max(a, b) < 20 * Math.min(a, b) ? 1e-8 : 1e-5;
    assertThat(SquarkGluinoVertex.correction(s, a, b, gluino))
        .isCloseTo(expected, within(accuracy));
  }

  @Test
  void decouplesWithTheSquareOfTheMass() {
    double s = 1e5;
    for (double mass : new double[] {5e3, 2e4, 1e5, 1e6}) {
      double expected = s / (6 * mass * mass);
      assertThat(SquarkGluinoVertex.correction(s, mass, mass, mass) / expected)
          .isCloseTo(1, within(s / (mass * mass) + 1e-4 * mass * mass / 1e10));
    }
  }

  @Test
  void symmetricInTheSquarksAndEvenInTheGluino() {
    SplittableRandom random = new SplittableRandom(11);
    for (int n = 0; n < 100; n++) {
      double s = Math.exp(random.nextDouble(8, 19));
      double a = Math.exp(random.nextDouble(5, 12));
      double b = Math.exp(random.nextDouble(5, 12));
      double gluino = Math.exp(random.nextDouble(2, 12));
      double value = SquarkGluinoVertex.correction(s, a, b, gluino);
      assertThat(value).isFinite();
      assertThat(SquarkGluinoVertex.correction(s, b, a, -gluino)).isEqualTo(value);
      assertThat(SquarkGluinoVertex.correction(4 * s, 2 * a, 2 * b, 2 * gluino))
          .isCloseTo(value, within(1e-9));
    }
  }

  @Test
  void continuousWhereMassesMeetAndAtTheThreshold() {
    double gluino = 1000;
    double at = SquarkGluinoVertex.correction(3e6, 1000, 1000, gluino);
    assertThat(SquarkGluinoVertex.correction(3e6, 1000, 1000 + 1e-7, gluino))
        .isCloseTo(at, within(1e-9));
    assertThat(SquarkGluinoVertex.correction(3e6, 1000, 1000, gluino + 1e-7))
        .isCloseTo(at, within(1e-9));
    double threshold = SquarkGluinoVertex.correction(4e6, 1000, 1000, gluino);
    for (double step : new double[] {-1e-9, 1e-9}) {
      assertThat(SquarkGluinoVertex.correction(4e6 * (1 + step), 1000, 1000, gluino))
          .isCloseTo(threshold, within(1e-8));
    }
  }

  @Test
  void theTwoPointFunctionIsItsIntegral() {
    SplittableRandom random = new SplittableRandom(12);
    for (int n = 0; n < 200; n++) {
      double a = random.nextDouble(0.1, 3);
      double b = random.nextDouble(0.1, 3);
      // Below the threshold, where the logarithm is smooth.
      double c = random.nextDouble(0.01, 0.9) * Math.pow(Math.sqrt(a) + Math.sqrt(b), 2);
      double sum = 0;
      int steps = 20000;
      for (int k = 0; k < steps; k++) {
        double y = (k + 0.5) / steps;
        sum += Math.log(a * y + b * (1 - y) - c * y * (1 - y));
      }
      assertThat(SquarkGluinoVertex.bubble(a, b - a, c))
          .isCloseTo(sum / steps - 0.5 * Math.log(a * b), within(1e-6));
    }
  }
}
