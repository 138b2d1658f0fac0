package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The effective potential does not depend on the scale. Without gauge couplings v_i v_j times the
 * additions to the CP-even matrix are invariant by themselves (their tree-level value is zero), so
 * that what one-loop running does to the one-loop corrections must cancel the explicit scale
 * dependence of the two-loop ones. Two-loop beta functions change only terms quadratic in the
 * fields, which drop out.
 */
class ScaleIndependenceTest {

  private static final double STEP = 1e-3;

  @ParameterizedTest
  @CsvSource({
    // g3, yt, yb, ytau, gluino
    "1.1,0.8,0,0,1700",
    "1.1,0.8,0,0,-1700",
    "0,0.9,0,0,1000",
    "0,0,0.6,0,1000",
    "0,0.85,0.5,0,1000",
    "0,0,0,0.6,1000",
    "0,0,0.5,0.6,1000",
    "1.05,0.9,0.4,0.5,2500"
  })
  void twoLoopsCancelTheRunningOfOne(double g3, double yt, double yb, double yl, double gluino) {
    double tiny = 1e-7;
    GaugelessModel m =
        new GaugelessModel(
            1300,
            g3,
            Math.max(yt, tiny),
            Math.max(yb, tiny),
            Math.max(yl, tiny),
            -1500,
            900,
            700,
            640,
            gluino,
            120,
            215,
            1.44e6,
            0.81e6,
            1.96e6,
            1.0e6,
            0.5e6,
            490000);
    check(m, HiggsCorrection::matrix11, p -> p.v1() * p.v1());
    check(m, HiggsCorrection::matrix12, p -> p.v1() * p.v2());
    check(m, HiggsCorrection::matrix22, p -> p.v2() * p.v2());
  }

  private static void check(
      GaugelessModel m,
      ToDoubleFunction<HiggsCorrection> element,
      ToDoubleFunction<GaugelessModel> fields) {
    GaugelessModel up = m.at(STEP);
    GaugelessModel down = m.at(-STEP);
    double one =
        fields.applyAsDouble(up) * element.applyAsDouble(up.oneLoop())
            - fields.applyAsDouble(down) * element.applyAsDouble(down.oneLoop());
    double two =
        fields.applyAsDouble(m)
            * (element.applyAsDouble(twoLoops(m.inputs(), STEP))
                - element.applyAsDouble(twoLoops(m.inputs(), -STEP)));
    double size = Math.abs(one) + Math.abs(two);
    assertThat(size / STEP / fields.applyAsDouble(m)).as("something to cancel").isGreaterThan(1e-3);
    assertThat((one + two) / size).isCloseTo(0, within(1e-5));
  }

  /** The two-loop corrections with the same parameters, but another scale in the logarithms. */
  private static HiggsCorrection twoLoops(TwoLoopInputs i, double t) {
    return TwoLoopHiggs.of(
        new TwoLoopInputs(
            i.scaleGev() * Math.exp(t),
            i.strongCoupling(),
            i.vevGev(),
            i.tanBeta(),
            i.muGev(),
            i.gluinoGev(),
            i.pseudoscalarSquared(),
            i.top(),
            i.bottom(),
            i.tau(),
            i.sneutrinoSquared()));
  }
}
