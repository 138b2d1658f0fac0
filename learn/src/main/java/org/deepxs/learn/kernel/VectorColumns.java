package org.deepxs.learn.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of columns with the Vector API. One loop per method: the compiler gives up on vectors
 * in methods that hold too many operations.
 */
final class VectorColumns implements ColumnKernel {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final long ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));

  /** Moves the border between exponents from 1 to the root of 1/2. */
  private static final long TO_BORDER = Double.doubleToRawLongBits(1) - ROOT_HALF;

  /** An integer added to the bits of this number is added to the number. */
  private static final double ROUNDING = 0x1.0p52;

  private static final long ROUNDING_BITS = Double.doubleToRawLongBits(ROUNDING);
  private static final double OFFSET = ROUNDING + Double.MAX_EXPONENT;

  /** ln 2 in two parts, the first of few bits, so that its multiples are exact. */
  private static final double LOG_2_HIGH = 0x1.62e42fee00000p-1;

  private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void apply(
      ColumnOperation operation, double[] columns, int left, int right, int to, int count) {
    switch (operation) {
      case ADD -> add(columns, left, right, to, count);
      case SUBTRACT -> subtract(columns, left, right, to, count);
      case MULTIPLY -> multiply(columns, left, right, to, count);
      case DIVIDE -> divide(columns, left, right, to, count);
      case ABS -> abs(columns, left, to, count);
      case LOG -> log(columns, left, to, count);
      default -> PlainColumns.each(operation, columns, left, right, to, count);
    }
  }

  private static void add(double[] c, int left, int right, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, c, left + k);
      a.add(DoubleVector.fromArray(SPECIES, c, right + k)).intoArray(c, to + k);
    }
  }

  private static void subtract(double[] c, int left, int right, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, c, left + k);
      a.sub(DoubleVector.fromArray(SPECIES, c, right + k)).intoArray(c, to + k);
    }
  }

  private static void multiply(double[] c, int left, int right, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, c, left + k);
      a.mul(DoubleVector.fromArray(SPECIES, c, right + k)).intoArray(c, to + k);
    }
  }

  private static void divide(double[] c, int left, int right, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, c, left + k);
      a.div(DoubleVector.fromArray(SPECIES, c, right + k)).intoArray(c, to + k);
    }
  }

  private static void abs(double[] c, int from, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector.fromArray(SPECIES, c, from + k).abs().intoArray(c, to + k);
    }
  }

  private static void log(double[] c, int from, int to, int count) {
    for (int k = 0; k < count; k += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, c, from + k);
      VectorMask<Double> ordinary =
          x.compare(VectorOperators.GE, Double.MIN_NORMAL)
              .and(x.compare(VectorOperators.LE, Double.MAX_VALUE));
      if (ordinary.allTrue()) {
        log(x, c, to + k);
      } else {
        log(x.blend(1, ordinary.not()), c, to + k);
        for (int lane = k; lane < k + LANES; lane++) {
          if (!ordinary.laneIsSet(lane - k)) {
            c[to + lane] = Math.log(c[from + lane]);
          }
        }
      }
    }
  }

  /**
   * x = 2^n (1 + f) with f between the root of 1/2 and that of 2, less 1; the logarithm of 1 + f is
   * a series in f/(2 + f), as in fdlibm.
   */
  private static void log(DoubleVector x, double[] c, int to) {
    LongVector shifted = x.reinterpretAsLongs().add(TO_BORDER);
    DoubleVector n =
        shifted
            .lanewise(VectorOperators.LSHR, FRACTION_BITS)
            .add(ROUNDING_BITS)
            .reinterpretAsDoubles()
            .sub(OFFSET);
    DoubleVector f = shifted.and(FRACTION).add(ROOT_HALF).reinterpretAsDoubles().sub(1);
    DoubleVector s = f.div(f.add(2));
    DoubleVector r = series(s.mul(s));
    DoubleVector half = f.mul(f).mul(0.5);
    DoubleVector low = s.mul(half.add(r)).add(n.mul(LOG_2_LOW));
    n.mul(LOG_2_HIGH).sub(half.sub(low).sub(f)).intoArray(c, to);
  }

  private static DoubleVector series(DoubleVector z) {
    DoubleVector r = z.mul(0.14798198605116586).add(0.15313837699209373);
    r = r.mul(z).add(0.1818357216161805);
    r = r.mul(z).add(0.22222198432149784);
    r = r.mul(z).add(0.2857142874366239);
    r = r.mul(z).add(0.3999999999940942);
    return r.mul(z).add(0.6666666666666735).mul(z);
  }

  @Override
  public double scalarProduct(double[] a, int i, double[] b, int j, int count) {
    DoubleVector partial = DoubleVector.zero(SPECIES);
    int n = 0;
    for (; n <= count - LANES; n += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, i + n);
      partial = partial.add(x.mul(DoubleVector.fromArray(SPECIES, b, j + n)));
    }
    double sum = partial.reduceLanes(VectorOperators.ADD);
    for (; n < count; n++) {
      sum += a[i + n] * b[j + n];
    }
    return sum;
  }

  @Override
  public void combine(
      int terms,
      double[] factors,
      double[][] arrays,
      int[] starts,
      double[] sums,
      int to,
      int count) {
    int n = 0;
    for (; n <= count - LANES; n += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int t = 0; t < terms; t++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, arrays[t], starts[t] + n).mul(factors[t]));
      }
      sum.intoArray(sums, to + n);
    }
    PlainColumns.combine(terms, factors, arrays, starts, sums, to, n, count);
  }
}
