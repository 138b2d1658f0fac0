package org.deepxs.pdf.alphas;

import java.util.Arrays;
import org.deepxs.pdf.PdfException;

/**
 * LHAPDF's {@code ipol} coupling: a table in Q, interpolated by cubic Hermite polynomials in ln Q²
 * with finite-difference slopes, separately between flavour thresholds, which are repeated Q knots
 * (arXiv:1412.7420, section 3.3). Below the table log alpha_s is continued linearly in log Q²;
 * above it the last value is kept.
 */
public final class TabulatedAlphaS implements AlphaS {

  /** A value from this on counts as divergent, as in LHAPDF. */
  private static final double DIVERGENT = 2.0;

  private final double[] qs;
  private final double[] q2s;
  private final double[] logQ2s;
  private final double[] values;
  private final double logSlopeBelow;

  private TabulatedAlphaS(double[] qs, double[] values) {
    this.qs = qs;
    this.values = values;
    this.q2s = Arrays.stream(qs).map(q -> q * q).toArray();
    this.logQ2s = Arrays.stream(q2s).map(Math::log).toArray();
    int second = 1;
    while (q2s[second] == q2s[0]) {
      second++;
    }
    this.logSlopeBelow = Math.log10(values[second] / values[0]) / Math.log10(q2s[second] / q2s[0]);
  }

  /**
   * Coupling from a table.
   *
   * @param qGeV knots in GeV, ascending, at most two equal ones in a row; not modified
   * @param values alpha_s at the knots, positive; not modified
   * @return the coupling
   * @throws PdfException if the arrays differ in length, are shorter than two, unordered or not
   *     positive
   */
  public static TabulatedAlphaS of(double[] qGeV, double[] values) {
    if (qGeV.length != values.length || qGeV.length < 2) {
      throw new PdfException(
          "alpha_s table: "
              + qGeV.length
              + " scales (AlphaS_Qs) and "
              + values.length
              + " values (AlphaS_Vals); both need the same length, at least 2");
    }
    for (int i = 0; i < qGeV.length; i++) {
      boolean ordered =
          i == 0
              || qGeV[i] > qGeV[i - 1]
              || (qGeV[i] == qGeV[i - 1] && i > 1 && qGeV[i - 1] > qGeV[i - 2])
              || (qGeV[i] == qGeV[i - 1] && i == 1);
      if (!ordered
          || !(qGeV[i] > 0)
          || !(values[i] > 0)
          || !Double.isFinite(qGeV[i])
          || !Double.isFinite(values[i])) {
        throw new PdfException(
            "alpha_s table: entry "
                + i
                + " (Q = "
                + qGeV[i]
                + " GeV, alpha_s = "
                + values[i]
                + ") should have an ascending positive Q (at most two equal) and a positive value");
      }
    }
    if (qGeV[0] == qGeV[qGeV.length - 1]) {
      throw new PdfException("alpha_s table: all scales are " + qGeV[0] + " GeV");
    }
    return new TabulatedAlphaS(qGeV.clone(), values.clone());
  }

  @Override
  public double at(double muGeV) {
    Scales.requirePositive(muGeV);
    double q2 = muGeV * muGeV;
    int last = q2s.length - 1;
    if (q2 < q2s[0]) {
      return values[0] * Math.pow(q2 / q2s[0], logSlopeBelow);
    }
    if (q2 > q2s[last]) {
      return values[last];
    }
    int i = last - 1;
    if (q2 < q2s[last]) {
      i = 0;
      for (int high = last; high - i > 1; ) {
        int middle = (i + high) >>> 1;
        if (q2s[middle] <= q2) {
          i = middle;
        } else {
          high = middle;
        }
      }
    }
    if (q2s[i] == q2s[i + 1]) {
      // Only where the table ends with a repeated knot: nothing to interpolate.
      return values[i + 1];
    }
    return interpolate(i, q2);
  }

  private double interpolate(int i, double q2) {
    double width = logQ2s[i + 1] - logQ2s[i];
    double t = (Math.log(q2) - logQ2s[i]) / width;
    double inner = slope(i);
    boolean openBelow = i == 0 || q2s[i - 1] == q2s[i];
    boolean openAbove = i + 2 >= q2s.length || q2s[i + 2] == q2s[i + 1];
    double low = openBelow ? inner : 0.5 * (inner + slope(i - 1));
    double high = openAbove ? inner : 0.5 * (slope(i + 1) + inner);
    double t2 = t * t;
    double t3 = t2 * t;
    double value =
        (2 * t3 - 3 * t2 + 1) * values[i]
            + (t3 - 2 * t2 + t) * low * width
            + (-2 * t3 + 3 * t2) * values[i + 1]
            + (t3 - t2) * high * width;
    return Math.abs(value) < DIVERGENT ? value : Double.MAX_VALUE;
  }

  private double slope(int i) {
    return (values[i + 1] - values[i]) / (logQ2s[i + 1] - logQ2s[i]);
  }

  /**
   * Knots of the table.
   *
   * @return a fresh copy, GeV
   */
  public double[] knotsGeV() {
    return qs.clone();
  }

  /**
   * Values at the knots.
   *
   * @return a fresh copy
   */
  public double[] values() {
    return values.clone();
  }
}
