package org.deepxs.learn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/**
 * Activations and their slopes on vectors, to a few units in the last place. The exponential of t
 * is 2^n exp(r), the latter by its series, exp(r) - 1 = r + r^2 (1/2 + r/6 + ...), so that exp(t) -
 * 1 is accurate also near zero. It is a loop of its own, called at one place: the compiler gives up
 * on vectors, silently and at a hundredfold cost, in methods that hold too many operations.
 */
final class FloatVectorFunctions {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Below, exp(x) is nothing beside 1, and 2^n is still a normal number. */
  private static final float LOWEST = -87;

  /** Adding it rounds to an integer, which then stands in the lowest bits. */
  private static final float ROUNDING = 0x1.8p23f;

  private static final int FRACTION_BITS = 23;
  private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  private static final int LARGEST_POWER = Float.MAX_EXPONENT - 1;
  private static final int ONE_BITS = Float.floatToRawIntBits(1);
  private static final float PER_LOG_2 = (float) (1 / Math.log(2));

  /** -ln 2 in two parts, the first of few bits, so that its multiples are exact. */
  private static final FloatVector MINUS_LOG_2_HIGH = constant(-0x1.62e4p-1);

  private static final FloatVector MINUS_LOG_2_LOW = constant(-(Math.log(2) - 0x1.62e4p-1));
  private static final FloatVector LOG_2_HIGH = MINUS_LOG_2_HIGH.neg();
  private static final FloatVector LOG_2_LOW = MINUS_LOG_2_LOW.neg();
  private static final FloatVector PER_MINUS_LOG_2 = constant(-1 / Math.log(2));
  private static final FloatVector ROUNDED = constant(ROUNDING);
  private static final FloatVector ONE = constant(1);
  private static final FloatVector HALF = constant(1.0 / 2);
  private static final FloatVector TERM_3 = constant(1.0 / 6);
  private static final FloatVector TERM_4 = constant(1.0 / 24);
  private static final FloatVector TERM_5 = constant(1.0 / 120);
  private static final FloatVector TERM_6 = constant(1.0 / 720);
  private static final FloatVector TERM_7 = constant(1.0 / 5040);
  private static final FloatVector MINUS_TERM_3 = TERM_3.neg();
  private static final FloatVector MINUS_TERM_5 = TERM_5.neg();
  private static final FloatVector RAMP_START = constant(-Activation.RAMP_END);
  private static final FloatVector RAMP_END = constant(Activation.RAMP_END);
  private static final FloatVector RAMP_2 = constant(Activation.RAMP_2);
  private static final FloatVector RAMP_4 = constant(Activation.RAMP_4);
  private static final FloatVector RAMP_6 = constant(Activation.RAMP_6);
  private static final FloatVector SLOPE_1 = constant(2 * Activation.RAMP_2);
  private static final FloatVector SLOPE_3 = constant(4 * Activation.RAMP_4);
  private static final FloatVector SLOPE_5 = constant(6 * Activation.RAMP_6);
  private static final float SCALE = (float) Activation.SELU_SCALE;
  private static final float SCALE_ALPHA = (float) (Activation.SELU_SCALE * Activation.SELU_ALPHA);

  private FloatVectorFunctions() {}

  private static FloatVector constant(double value) {
    return FloatVector.broadcast(SPECIES, (float) value);
  }

  static void activate(Activation function, float[] x, int length, float[] y) {
    switch (function) {
      case RELU -> relu(x, length, y);
      case RAMP -> ramp(x, length, y);
      case LINEAR -> System.arraycopy(x, 0, y, 0, length);
      default -> {
        float factor = function == Activation.TANH ? -2 : -1;
        float subtracted = function == Activation.SILU ? 0 : 1;
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
      float factor, float subtracted, float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector t = FloatVector.fromArray(SPECIES, x, k).abs().mul(factor);
      t = t.blend(LOWEST, t.compare(VectorOperators.LT, LOWEST));
      FloatVector shifted = t.mul(PER_LOG_2).add(ROUNDING);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector r = n.fma(MINUS_LOG_2_LOW, n.fma(MINUS_LOG_2_HIGH, t));
      FloatVector q = r.fma(TERM_7, TERM_6);
      q = q.fma(r, TERM_5);
      q = q.fma(r, TERM_4);
      q = q.fma(r, TERM_3);
      q = q.fma(r, HALF);
      FloatVector power =
          shifted
              .viewAsIntegralLanes()
              .lanewise(VectorOperators.LSHL, FRACTION_BITS)
              .add(ONE_BITS)
              .viewAsFloatingLanes();
      power.fma(q.fma(r.mul(r), r), power.sub(subtracted)).intoArray(y, k);
    }
  }

  private static void selu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector e = FloatVector.fromArray(SPECIES, y, k).mul(SCALE_ALPHA);
      e.blend(v.mul(SCALE), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void tanh(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector e = FloatVector.fromArray(SPECIES, y, k);
      FloatVector minus = e.div(e.add(2)); // -tanh |x|
      minus.blend(minus.neg(), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void silu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector e = FloatVector.fromArray(SPECIES, y, k);
      FloatVector above = e.blend(ONE, v.compare(VectorOperators.GT, 0));
      v.mul(above).div(e.add(ONE)).intoArray(y, k);
    }
  }

  /**
   * y = x / (1 + exp(-x)) in one loop: exp(-x) is 2^n exp(-s), the latter by its series with one
   * term less. Where n is out of range the exponential is nothing beside 1, or y nothing beside
   * anything; limits of integers take fewer instructions than those of x.
   */
  static void siluOnly(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector shifted = v.fma(PER_MINUS_LOG_2, ROUNDED);
      FloatVector n = shifted.sub(ROUNDING);
      FloatVector s = n.fma(LOG_2_LOW, n.fma(LOG_2_HIGH, v));
      FloatVector q = s.fma(TERM_6, MINUS_TERM_5);
      q = q.fma(s, TERM_4);
      q = q.fma(s, MINUS_TERM_3);
      q = q.fma(s, HALF);
      FloatVector power =
          shifted
              .viewAsIntegralLanes()
              .max(ROUNDING_BITS - LARGEST_POWER)
              .min(ROUNDING_BITS + LARGEST_POWER)
              .lanewise(VectorOperators.LSHL, FRACTION_BITS)
              .add(ONE_BITS)
              .viewAsFloatingLanes();
      v.div(power.fma(q.fma(s.mul(s), s.neg()), power.add(1))).intoArray(y, k);
    }
  }

  private static void relu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      v.blend(0, v.compare(VectorOperators.LT, 0)).intoArray(y, k);
    }
  }

  private static void ramp(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector size = v.abs();
      // min() takes longer: it looks for NaN
      FloatVector c = size.blend(RAMP_END, size.compare(VectorOperators.GT, RAMP_END));
      FloatVector u = c.mul(c);
      FloatVector q = u.fma(RAMP_6, RAMP_4).fma(u, RAMP_2);
      v.add(size.sub(c)).fma(HALF, u.mul(q)).intoArray(y, k);
    }
  }

  static void multiplyBySlope(
      Activation function, float[] x, float[] y, int length, float[] delta) {
    switch (function) {
      case SELU -> seluSlope(y, length, delta);
      case TANH -> tanhSlope(y, length, delta);
      case SILU -> siluSlope(x, y, length, delta);
      case RELU -> reluSlope(y, length, delta);
      case RAMP -> rampSlope(x, length, delta);
      case LINEAR -> {}
    }
  }

  private static void seluSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector slope = v.add(SCALE_ALPHA).blend(SCALE, v.compare(VectorOperators.GT, 0));
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void tanhSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector slope = v.neg().fma(v, ONE);
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  /** With s = y / x = 1 / (1 + exp(-x)) the slope is s + y (1 - s); 1/2 at zero. */
  private static void siluSlope(float[] x, float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector w = FloatVector.fromArray(SPECIES, y, k);
      FloatVector s = w.div(v).blend(HALF, v.compare(VectorOperators.EQ, 0));
      FloatVector slope = w.fma(ONE.sub(s), s);
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void reluSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector d = FloatVector.fromArray(SPECIES, delta, k);
      FloatVector zero = FloatVector.zero(SPECIES);
      zero.blend(d, v.compare(VectorOperators.GT, 0)).intoArray(delta, k);
    }
  }

  private static void rampSlope(float[] x, int length, float[] delta) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector c = v.max(RAMP_START).min(RAMP_END);
      FloatVector u = c.mul(c);
      FloatVector slope = u.fma(SLOPE_5, SLOPE_3).fma(u, SLOPE_1).fma(c, HALF);
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }
}
