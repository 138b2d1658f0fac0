package org.deepxs.learn.kernel;

/** Elementary functions that a {@link ColumnKernel} applies to columns of numbers. */
public enum ColumnOperation {
  /** Sum. */
  ADD(2),
  /** Difference. */
  SUBTRACT(2),
  /** Product. */
  MULTIPLY(2),
  /** Quotient. */
  DIVIDE(2),
  /** Power. */
  POWER(2),
  /** Smaller of two. */
  MIN(2),
  /** Larger of two. */
  MAX(2),
  /** The negative. */
  NEGATIVE(1),
  /** Absolute value. */
  ABS(1),
  /** Square root. */
  SQRT(1),
  /** Natural logarithm. */
  LOG(1),
  /** Exponential. */
  EXP(1),
  /** Hyperbolic tangent. */
  TANH(1),
  /** Inverse hyperbolic sine, to an absolute precision of 1e-15. */
  ASINH(1);

  private final int operands;

  ColumnOperation(int operands) {
    this.operands = operands;
  }

  /**
   * How many columns go in.
   *
   * @return 1 or 2
   */
  public int operands() {
    return operands;
  }

  /**
   * The function of numbers.
   *
   * @param a first operand
   * @param b second operand; ignored where there is one only
   * @return the value
   */
  public double of(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER -> Math.pow(a, b);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case NEGATIVE -> -a;
      case ABS -> Math.abs(a);
      case SQRT -> Math.sqrt(a);
      case LOG -> Math.log(a);
      case EXP -> Math.exp(a);
      case TANH -> Math.tanh(a);
      case ASINH -> {
        double positive = Math.abs(a);
        yield Math.copySign(Math.log(positive + Math.sqrt(positive * positive + 1)), a);
      }
    };
  }
}
