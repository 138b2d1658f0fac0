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
  /** x. */
  LINEAR;

  /** Scale lambda of SELU. */
  public static final double SELU_SCALE = 1.0507009873554805;

  /** alpha of SELU. */
  public static final double SELU_ALPHA = 1.6732632423543772;

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
      case LINEAR -> x;
    };
  }
}
