package org.deepxs.learn.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/** Activations and their slopes on vectors, to a few units in the last place. */
final class DoubleVectorFunctions {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Below, exp(x) - 1 is -1 in this precision, and 2^n is still a normal number. */
  private static final double LOWEST = -708;

  /** Adding it rounds to an integer, which then stands in the lowest bits. */
  private static final double ROUNDING = 0x1.8p52;

  private static final int FRACTION_BITS = 52;
  private static final double PER_LOG_2 = 1 / Math.log(2);

  /** ln 2 in two parts, the first of few bits, so that its multiples are exact. */
  private static final double LOG_2_HIGH = 0x1.62e42feep-1;

  private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;
  private static final double SCALE = Activation.SELU_SCALE;
  private static final double SCALE_ALPHA = Activation.SELU_SCALE * Activation.SELU_ALPHA;

  private DoubleVectorFunctions() {}

  /** exp(x) for x up to 709. */
  static DoubleVector exp(DoubleVector x) {
    return expMinus(x, 0);
  }

  /** exp(x) - 1 for x up to 709, accurate also near zero. */
  static DoubleVector expm1(DoubleVector x) {
    return expMinus(x, 1);
  }

  private static DoubleVector expMinus(DoubleVector x, double subtracted) {
    DoubleVector bounded = x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST));
    DoubleVector shifted = bounded.mul(PER_LOG_2).add(ROUNDING);
    DoubleVector n = shifted.sub(ROUNDING);
    DoubleVector r =
        n.fma(
            DoubleVector.broadcast(SPECIES, -LOG_2_LOW),
            n.fma(DoubleVector.broadcast(SPECIES, -LOG_2_HIGH), bounded));
    DoubleVector power = powerOfTwo(shifted);
    return power.fma(reduced(r), power.sub(subtracted));
  }

  /** 2^n from the number to which n was rounded. */
  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    LongVector bits = shifted.viewAsIntegralLanes().lanewise(VectorOperators.LSHL, FRACTION_BITS);
    return bits.add(Double.doubleToRawLongBits(1)).viewAsFloatingLanes();
  }

  /** exp(r) - 1 for |r| up to ln(2) / 2 by its series: r + r^2 (1/2 + r/6 + ...). */
  private static DoubleVector reduced(DoubleVector r) {
    DoubleVector q = r.fma(constant(1.0 / 6227020800L), constant(1.0 / 479001600L));
    q = q.fma(r, constant(1.0 / 39916800));
    q = q.fma(r, constant(1.0 / 3628800));
    q = q.fma(r, constant(1.0 / 362880));
    q = q.fma(r, constant(1.0 / 40320));
    q = q.fma(r, constant(1.0 / 5040));
    q = q.fma(r, constant(1.0 / 720));
    q = q.fma(r, constant(1.0 / 120));
    q = q.fma(r, constant(1.0 / 24));
    q = q.fma(r, constant(1.0 / 6));
    q = q.fma(r, constant(1.0 / 2));
    return q.fma(r.mul(r), r);
  }

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  static void activate(Activation function, double[] x, int length, double[] y) {
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

  private static void selu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      var positive = v.compare(VectorOperators.GT, 0);
      DoubleVector negative = expm1(v.blend(0, positive)).mul(SCALE_ALPHA);
      negative.blend(v.mul(SCALE), positive).intoArray(y, k);
    }
  }

  private static void tanh(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector e = expm1(v.abs().mul(-2));
      DoubleVector t = e.div(e.add(2)); // minus the tanh of |x|
      t.blend(t.neg(), v.compare(VectorOperators.GT, 0)).intoArray(y, k);
    }
  }

  private static void silu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      v.mul(sigmoid(v)).intoArray(y, k);
    }
  }

  private static DoubleVector sigmoid(DoubleVector v) {
    DoubleVector e = exp(v.abs().neg());
    DoubleVector small = e.div(e.add(1)); // of -|x|
    DoubleVector large = DoubleVector.broadcast(SPECIES, 1).div(e.add(1));
    return small.blend(large, v.compare(VectorOperators.GT, 0));
  }

  private static void relu(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      v.blend(0, v.compare(VectorOperators.LT, 0)).intoArray(y, k);
    }
  }

  static void multiplyBySlope(
      Activation function, double[] x, double[] y, int length, double[] delta) {
    switch (function) {
      case SELU -> seluSlope(y, length, delta);
      case TANH -> tanhSlope(y, length, delta);
      case SILU -> siluSlope(x, length, delta);
      case RELU -> reluSlope(y, length, delta);
      case LINEAR -> {}
    }
  }

  private static void seluSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector slope = v.add(SCALE_ALPHA).blend(SCALE, v.compare(VectorOperators.GT, 0));
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void tanhSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector slope = v.neg().fma(v, DoubleVector.broadcast(SPECIES, 1));
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void siluSlope(double[] x, int length, double[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, k);
      DoubleVector s = sigmoid(v);
      DoubleVector slope = s.add(v.mul(s).mul(sigmoid(v.neg())));
      DoubleVector.fromArray(SPECIES, delta, k).mul(slope).intoArray(delta, k);
    }
  }

  private static void reluSlope(double[] y, int length, double[] delta) {
    for (int k = 0; k < length; k += SPECIES.length()) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, y, k);
      DoubleVector d = DoubleVector.fromArray(SPECIES, delta, k);
      DoubleVector zero = DoubleVector.zero(SPECIES);
      zero.blend(d, v.compare(VectorOperators.GT, 0)).intoArray(delta, k);
    }
  }
}
