package org.deepxs.xsec.loop;

/**
 * A complex number: the value of a finite integral or one coefficient of a divergent one.
 *
 * @param real real part
 * @param imaginary imaginary part, from the -i0 of the masses squared
 */
public record LoopValue(double real, double imaginary) {

  /** Zero. */
  public static final LoopValue ZERO = new LoopValue(0, 0);

  /**
   * The modulus.
   *
   * @return sqrt(real^2 + imaginary^2)
   */
  public double modulus() {
    return Math.hypot(real, imaginary);
  }

  LoopValue plus(LoopValue other) {
    return new LoopValue(real + other.real, imaginary + other.imaginary);
  }

  LoopValue minus(LoopValue other) {
    return new LoopValue(real - other.real, imaginary - other.imaginary);
  }

  LoopValue times(LoopValue other) {
    return new LoopValue(
        real * other.real - imaginary * other.imaginary,
        real * other.imaginary + imaginary * other.real);
  }

  LoopValue times(double factor) {
    return new LoopValue(real * factor, imaginary * factor);
  }
}
