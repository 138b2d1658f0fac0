package org.deepxs.learn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/** Activations and their slopes on vectors, to a few units in the last place. */
final class FloatVectorFunctions {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Below, exp(x) - 1 is -1 in this precision, and 2^n is still a normal number. */
  private static final float LOWEST = -87;

  /** Adding it rounds to an integer, which then stands in the lowest bits. */
  private static final float ROUNDING = 0x1.8p23f;

  private static final int FRACTION_BITS = 23;
  private static final float PER_LOG_2 = (float) (1 / Math.log(2));

  /** ln 2 in two parts, the first of few bits, so that its multiples are exact. */
  private static final float LOG_2_HIGH = 0x1.62e4p-1f;

  private static final float LOG_2_LOW = (float) (Math.log(2) - LOG_2_HIGH);
  private static final float SCALE = (float) Activation.SELU_SCALE;
  private static final float SCALE_ALPHA = (float) (Activation.SELU_SCALE * Activation.SELU_ALPHA);

  private FloatVectorFunctions() {}

  /** exp(x) for x up to 88. */
  static FloatVector exp(FloatVector x) {
    return expMinus(x, 0);
  }

  /** exp(x) - 1 for x up to 88, accurate also near zero. */
  static FloatVector expm1(FloatVector x) {
    return expMinus(x, 1);
  }

  private static FloatVector expMinus(FloatVector x, float subtracted) {
    FloatVector bounded = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
    FloatVector shifted = bounded.mul(PER_LOG_2).add(ROUNDING);
    FloatVector n = shifted.sub(ROUNDING);
    FloatVector r =
        n.fma(
            FloatVector.broadcast(SPECIES, -LOG_2_LOW),
            n.fma(FloatVector.broadcast(SPECIES, -LOG_2_HIGH), bounded));
    FloatVector power = powerOfTwo(shifted);
    return power.fma(reduced(r), power.sub(subtracted));
  }

  /** 2^n from the number to which n was rounded. */
  private static FloatVector powerOfTwo(FloatVector shifted) {
    IntVector bits = shifted.viewAsIntegralLanes().lanewise(VectorOperators.LSHL, FRACTION_BITS);
    return bits.add(Float.floatToRawIntBits(1)).viewAsFloatingLanes();
  }

  /** exp(r) - 1 for |r| up to ln(2) / 2 by its series: r + r^2 (1/2 + r/6 + ...). */
  private static FloatVector reduced(FloatVector r) {
    FloatVector q = r.fma(constant(1.0 / 40320), constant(1.0 / 5040));
    q = q.fma(r, constant(1.0 / 720));
    q = q.fma(r, constant(1.0 / 120));
    q = q.fma(r, constant(1.0 / 24));
    q = q.fma(r, constant(1.0 / 6));
    q = q.fma(r, constant(1.0 / 2));
    return q.fma(r.mul(r), r);
  }

  private static FloatVector constant(double value) {
    return FloatVector.broadcast(SPECIES, (float) value);
  }

  static void activate(Activation function, float[] x, int length, float[] y) {
    switch (function) {
      case SELU -> selu(x, length, y);
      case TANH -> tanh(x, length, y);
      case SILU -> silu(x, length, y);
      case RELU -> relu(x, length, y);
      case LINEAR -> {
        if (x != y) {
          System.arraycopy(x, 0, y, 0, length);
        }
      }
    }
  }

  private static void selu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      var positive = v.compare(VectorOperators.GT, 0);
      FloatVector negative = expm1(v.blend(0, positive)).mul(SCALE_ALPHA);
      negative.blend(v.mul(SCALE), positive).intoArray(y, k);
    }
  }

  private static void tanh(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector e = expm1(v.abs().mul(-2));
      FloatVector t = e.div(e.add(2)); // minus the tanh of |x|
      t.blend(t.neg(), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void silu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      v.mul(sigmoid(v)).intoArray(y, k);
    }
  }

  private static FloatVector sigmoid(FloatVector v) {
    FloatVector e = exp(v.abs().neg());
    FloatVector small = e.div(e.add(1)); // of -|x|
    FloatVector large = FloatVector.broadcast(SPECIES, 1).div(e.add(1));
    return small.blend(large, v.compare(VectorOperators.GT, 0));
  }

  private static void relu(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      v.blend(0, v.compare(VectorOperators.LT, 0)).intoArray(y, k);
    }
  }

  static void multiplyBySlope(
      Activation function, float[] x, float[] y, int length, float[] delta) {
    switch (function) {
      case SELU -> seluSlope(y, length, delta);
      case TANH -> tanhSlope(y, length, delta);
      case SILU -> siluSlope(x, length, delta);
      case RELU -> reluSlope(y, length, delta);
      case LINEAR -> {}
    }
  }

  private static void seluSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector slope = v.add(SCALE_ALPHA).blend(SCALE, v.compare(VectorOperators.GT, 0));
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void tanhSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector slope = v.neg().fma(v, FloatVector.broadcast(SPECIES, 1));
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void siluSlope(float[] x, int length, float[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, k);
      FloatVector s = sigmoid(v);
      FloatVector slope = s.add(v.mul(s).mul(sigmoid(v.neg())));
      FloatVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void reluSlope(float[] y, int length, float[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector d = FloatVector.fromArray(SPECIES, delta, k);
      FloatVector zero = FloatVector.zero(SPECIES);
      zero.blend(d, v.compare(VectorOperators.GT, 0)).intoArray(delta, k);
    }
  }
}
