package org.deepxs.xsec.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Against integrals over Feynman parameters by loop_integrals.py beside the table: to 1e-9 where
 * they have 50 digits, to what the rule gives where the whole simplex is integrated above
 * thresholds.
 */
class LoopIntegralsReferenceTest {

  private static final double PATH = 1e-9;
  private static final double SIMPLEX = 2e-3;

  @ParameterizedTest
  @CsvFileSource(resources = "loop_integrals.csv", numLinesToSkip = 1)
  void valuesAgree(
      String integral,
      String method,
      double a1,
      double a2,
      double a3,
      double a4,
      double a5,
      double a6,
      double a7,
      double real,
      double imaginary) {
    LoopValue value = value(integral, new double[] {a1, a2, a3, a4, a5, a6, a7});
    double error = Math.hypot(value.real() - real, value.imaginary() - imaginary);
    double scale = Math.hypot(real, imaginary);
    if (integral.length() == 2) {
      scale = Math.max(scale, 1); // B0 and B1 have zeros
    }
    assertThat(error / scale).isLessThan(method.equals("path") ? PATH : SIMPLEX);
  }

  private static LoopValue value(String integral, double[] a) {
    return switch (integral) {
      case "masslessLegs" -> ThreePoint.masslessLegs(a[0], a[1], a[2], a[3]);
      case "masslessLegAndLine" -> ThreePoint.masslessLegAndLine(a[0], a[1], a[2], a[3]);
      case "masslessLine" -> ThreePoint.masslessLine(a[0], a[1], a[2], a[3], a[4]);
      case "twoMasslessLines" -> ThreePoint.twoMasslessLines(a[0], a[1], a[2], a[3]);
      case "box" -> FourPoint.masslessLine(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
      case "gluonBox" -> FourPoint.gluonExchange(a[0], a[1], a[2], a[3], a[4], 1).finite();
      case "b0" -> TwoPoint.b0(a[0], a[1], a[2], a[3]);
      case "b1" -> TwoPoint.b1(a[0], a[1], a[2], a[3]);
      case "b0Slope" -> TwoPoint.b0Slope(a[0], a[1], a[2]);
      case "b1Slope" -> TwoPoint.b1Slope(a[0], a[1], a[2]);
      default -> throw new IllegalArgumentException(integral);
    };
  }
}
