package org.deepxs.learn.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/**
 * Activations and their slopes on vectors, to a few units in the last place. The exponential of t
 * is 2^n exp(r), the latter by its series, exp(r) - 1 = r + r^2 (1/2 + r/6 + ...), so that exp(t) -
 * 1 is accurate also near zero. It is a loop of its own, called at one place: the compiler gives up
 * on vectors, silently and at a hundredfold cost, in methods that hold too many operations.
 */
final class DoubleVectorFunctions {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Below, exp(x) is nothing beside 1, and 2^n is still a normal number. */
  private static final double LOWEST = -708;

  /** Adding it rounds to an integer, which then stands in the lowest bits. */
  private static final double ROUNDING = 0x1.8p52;

  private static final int FRACTION_BITS = 52;
  private static final long ONE_BITS = Double.doubleToRawLongBits(1);
  private static final double PER_LOG_2 = 1 / Math.log(2);

  /** -ln 2 in two parts, the first of few bits, so that its multiples are exact. */
  private static final DoubleVector LOG_2_HIGH = constant(-0x1.62e42feep-1);

  private static final DoubleVector LOG_2_LOW = constant(-0x1.a39ef35793c76p-33);
  private static final DoubleVector ONE = constant(1);
  private static final DoubleVector HALF = constant(1.0 / 2);
  private static final DoubleVector TERM_3 = constant(1.0 / 6);
  private static final DoubleVector TERM_4 = constant(1.0 / 24);
  private static final DoubleVector TERM_5 = constant(1.0 / 120);
  private static final DoubleVector TERM_6 = constant(1.0 / 720);
  private static final DoubleVector TERM_7 = constant(1.0 / 5040);
  private static final DoubleVector TERM_8 = constant(1.0 / 40320);
  private static final DoubleVector TERM_9 = constant(1.0 / 362880);
  private static final DoubleVector TERM_10 = constant(1.0 / 3628800);
  private static final DoubleVector TERM_11 = constant(1.0 / 39916800);
  private static final DoubleVector TERM_12 = constant(1.0 / 479001600L);
  private static final DoubleVector TERM_13 = constant(1.0 / 6227020800L);
  private static final DoubleVector RAMP_START = constant(-Activation.RAMP_END);
  private static final DoubleVector RAMP_END = constant(Activation.RAMP_END);
  private static final DoubleVector RAMP_2 = constant(Activation.RAMP_2);
  private static final DoubleVector RAMP_4 = constant(Activation.RAMP_4);
  private static final DoubleVector RAMP_6 = constant(Activation.RAMP_6);
  private static final DoubleVector SLOPE_1 = constant(2 * Activation.RAMP_2);
  private static final DoubleVector SLOPE_3 = constant(4 * Activation.RAMP_4);
  private static final DoubleVector SLOPE_5 = constant(6 * Activation.RAMP_6);
  private static final double SCALE = Activation.SELU_SCALE;
  private static final double SCALE_ALPHA = Activation.SELU_SCALE * Activation.SELU_ALPHA;

  private DoubleVectorFunctions() {}

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  static void activate(Activation function, double[] x, int length, double[] y) {
    switch (function) {
      case RELU -> relu(x, length, y);
      case RAMP -> ramp(x, length, y);
      case LINEAR -> System.arraycopy(x, 0, y, 0, length);
      default -> {
        double factor = function == Activation.TANH ? -2 : -1;
        double subtracted = function == Activation.SILU ? 0 : 1;
        exponentials(factor, subtracted, x, length, y);
        switch (function) {
          case SELU -> selu(x, length, y);
          case TANH -> tanh(x, length, y);
          default -> silu(x, length, y);
        }
      }
    }
  }

  /** y = exp(factor |x|) - subtracted, factor negative. */
  private static void exponentials(
      double factor, double subtracted, double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector t = DoubleVector.fromArray(SPECIES, x, k).abs().mul(factor);
      t = t.blend(LOWEST, t.compare(VectorOperators.LT, LOWEST));
      DoubleVector shifted = t.mul(PER_LOG_2).add(ROUNDING);
      DoubleVector n = shifted.sub(ROUNDING);
      DoubleVector r = n.fma(LOG_2_LOW, n.fma(LOG_2_HIGH, t));
      DoubleVector q = r.fma(TERM_13, TERM_12);
      q = q.fma(r, TERM_11);
      q = q.fma(r, TERM_10);
      q = q.fma(r, TERM_9);
      q = q.fma(r, TERM_8);
      q = q.fma(r, TERM_7);
      q = q.fma(r, TERM_6);
      q = q.fma(r, TERM_5);
      q = q.fma(r, TERM_4);
      q = q.fma(r, TERM_3);
      q = q.fma(r, HALF);
      DoubleVector power =
          shifted
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, FRACTION_BITS)
              .add(ONE_BITS)
              .viewAsFloatingLanes();
      power.fma(q.fma(r.mul(r), r), power.sub(subtracted)).intoArray(y, k);
    }
  }

  private static void selu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, k).mul(SCALE_ALPHA);
      e.blend(v.mul(SCALE), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void tanh(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector minus = e.div(e.add(2)); // -tanh |x|
      minus.blend(minus.neg(), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void silu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector above = e.blend(ONE, v.compare(VectorOperators.GT, 0));
      v.mul(above).div(e.add(ONE)).intoArray(y, k);
    }
  }

  private static void relu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      v.blend(0, v.compare(VectorOperators.LT, 0)).intoArray(y, k);
    }
  }

  private static void ramp(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector size = v.abs();
      // min() takes longer: it looks for NaN
      DoubleVector c = size.blend(RAMP_END, size.compare(VectorOperators.GT, RAMP_END));
      DoubleVector u = c.mul(c);
      DoubleVector q = u.fma(RAMP_6, RAMP_4).fma(u, RAMP_2);
      v.add(size.sub(c)).fma(HALF, u.mul(q)).intoArray(y, k);
    }
  }

  static void multiplyBySlope(
      Activation function, double[] x, double[] y, int length, double[] delta) {
    switch (function) {
      case SELU -> seluSlope(y, length, delta);
      case TANH -> tanhSlope(y, length, delta);
      case SILU -> siluSlope(x, y, length, delta);
      case RELU -> reluSlope(y, length, delta);
      case RAMP -> rampSlope(x, length, delta);
      case LINEAR -> {}
    }
  }

  private static void seluSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector slope = v.add(SCALE_ALPHA).blend(SCALE, v.compare(VectorOperators.GT, 0));
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void tanhSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector slope = v.neg().fma(v, ONE);
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  /** With s = y / x = 1 / (1 + exp(-x)) the slope is s + y (1 - s); 1/2 at zero. */
  private static void siluSlope(double[] x, double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector w = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector s = w.div(v).blend(HALF, v.compare(VectorOperators.EQ, 0));
      DoubleVector slope = w.fma(ONE.sub(s), s);
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void reluSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector d = DoubleVector.fromArray(SPECIES, delta, k);
      DoubleVector zero = DoubleVector.zero(SPECIES);
      zero.blend(d, v.compare(VectorOperators.GT, 0)).intoArray(delta, k);
    }
  }

  private static void rampSlope(double[] x, int length, double[] delta) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector c = v.max(RAMP_START).min(RAMP_END);
      DoubleVector u = c.mul(c);
      DoubleVector slope = u.fma(SLOPE_5, SLOPE_3).fma(u, SLOPE_1).fma(c, HALF);
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }
}
