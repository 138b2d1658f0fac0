package org.deepxs.learn.network;

/** Functions applied to the hidden layers; all are zero at zero. */
public enum Activation {
  /** Scaled exponential linear unit (Klambauer et al., arXiv:1706.02515). */
  SELU,
  /** Hyperbolic tangent. */
  TANH,
  /** x / (1 + exp(-x)). */
  SILU,
  /** max(0, x). */
  RELU,
  /**
   * A ramp with a smooth bend, without exponentials: the second derivative is 15/32 (1 - x²/4)²
   * between -2 and 2 and zero outside. With c = x there and at the next end outside, 1/2 (x + |x -
   * c|) + c² (15/64 - 5/256 c² + c⁴/1024).
   */
  RAMP,
  /** x. */
  LINEAR;

  /** Scale lambda of SELU. */
  public static final double SELU_SCALE = 1.0507009873554805;

  /** alpha of SELU. */
  public static final double SELU_ALPHA = 1.6732632423543772;

  /** Where the bend of RAMP ends. */
  public static final double RAMP_END = 2;

  /** Coefficient of c² in RAMP. */
  public static final double RAMP_2 = 15.0 / 64;

  /** Coefficient of c⁴ in RAMP. */
  public static final double RAMP_4 = -5.0 / 256;

  /** Coefficient of c⁶ in RAMP. */
  public static final double RAMP_6 = 1.0 / 1024;

  /**
   * The function of one number in double precision: what kernels approximate.
   *
   * @param x argument
   * @return value
   */
  public double value(double x) {
    return switch (this) {
      case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * StrictMath.expm1(x));
      case TANH -> StrictMath.tanh(x);
      case SILU -> x / (1 + StrictMath.exp(-x));
      case RELU -> Math.max(0, x);
      case RAMP -> ramp(x);
      case LINEAR -> x;
    };
  }

  /**
   * The derivative in double precision: what kernels approximate.
   *
   * @param x argument
   * @return slope; of RELU at zero 0
   */
  public double slope(double x) {
    return switch (this) {
      case SELU -> SELU_SCALE * (x > 0 ? 1 : SELU_ALPHA * StrictMath.exp(x));
      case TANH -> 1 - StrictMath.tanh(x) * StrictMath.tanh(x);
      case SILU -> siluSlope(x);
      case RELU -> x > 0 ? 1 : 0;
      case RAMP -> rampSlope(x);
      case LINEAR -> 1;
    };
  }

  private static double siluSlope(double x) {
    double sigmoid = 1 / (1 + StrictMath.exp(-x));
    return sigmoid + x * sigmoid / (1 + StrictMath.exp(x));
  }

  private static double rampSlope(double x) {
    double c = Math.max(-RAMP_END, Math.min(RAMP_END, x));
    double u = c * c;
    return 0.5 + c * (2 * RAMP_2 + u * (4 * RAMP_4 + u * 6 * RAMP_6));
  }

  private static double ramp(double x) {
    double c = Math.max(-RAMP_END, Math.min(RAMP_END, x));
    double u = c * c;
    return 0.5 * (x + Math.abs(x - c)) + u * (RAMP_2 + u * (RAMP_4 + u * RAMP_6));
  }
}
