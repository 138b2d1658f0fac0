package org.deepxs.xsec.loop;

/** Logarithms of real numbers that carry -i0. */
final class SheetLog {

  private SheetLog() {}

  /** ln(x - i0). */
  static LoopValue of(double x) {
    return new LoopValue(Math.log(Math.abs(x)), x < 0 ? -Math.PI : 0);
  }

  /** ln(1 - x - i0), accurate for small x. */
  static LoopValue oneMinus(double x) {
    return x < 0.5 ? new LoopValue(Math.log1p(-x), 0) : of(1 - x);
  }

  /**
   * Li2(1 - z) where z is given by its logarithm, on the sheet reached from positive z.
   *
   * @param log ln z with imaginary part 0 or ±pi
   */
  static LoopValue dilogarithmOfOneMinus(LoopValue log) {
    double modulus = Math.exp(log.real());
    if (log.imaginary() == 0) {
      return new LoopValue(Dilogarithm.real(1 - modulus), 0);
    }
    double imaginary = -Math.signum(log.imaginary()) * Math.PI * Math.log1p(modulus);
    return new LoopValue(Dilogarithm.real(1 + modulus), imaginary);
  }
}
