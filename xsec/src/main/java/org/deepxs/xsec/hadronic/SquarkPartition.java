package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.xsec.real.Resonance;

/**
 * Splits the integrand of quark-gluon channels into terms with one squark on its mass shell, and
 * terms with two squarks at once, one for either particle:
 *
 * <pre>
 * 1 = Σ_k w_k (1 - Σ_ij c_ij) + Σ_ij c_ij,   w_k = h_k^-2/Σ_l h_l^-2,
 * h_k^2 = x_k^2 + 1,   c_ij = 1/((1 + x_i^2/κ^2) (1 + x_j^2/κ^2)),   x_k = (s_k - m_k^2)/(m_k Γ_k).
 * </pre>
 *
 * A workspace: one object per thread.
 */
final class SquarkPartition {

  /** Widths within which a crossing of two squarks is a term of its own. */
  static final double REACH = 2;

  private final double[] mass2;
  private final double[] massWidth;
  private final boolean[] first;
  private final double[] x;

  SquarkPartition(List<Resonance> squarks) {
    this.mass2 = squarks.stream().mapToDouble(r -> r.massGeV() * r.massGeV()).toArray();
    this.massWidth = squarks.stream().mapToDouble(r -> r.massGeV() * r.widthGeV()).toArray();
    this.first = new boolean[squarks.size()];
    this.x = new double[squarks.size()];
    for (int k = 0; k < first.length; k++) {
      first[k] = squarks.get(k).decaysTo() == 1;
    }
  }

  int size() {
    return mass2.length;
  }

  double mass2(int k) {
    return mass2[k];
  }

  double massWidth(int k) {
    return massWidth[k];
  }

  /** Whether a squark decays to particle 1. */
  boolean first(int k) {
    return first[k];
  }

  /** Distance within which the other variable is mirrored about a squark: half way to the next. */
  double window(int k) {
    double window = Double.POSITIVE_INFINITY;
    for (int j = 0; j < mass2.length; j++) {
      if (first[j] == first[k] && mass2[j] != mass2[k]) {
        window = Math.min(window, 0.5 * Math.abs(mass2[j] - mass2[k]));
      }
    }
    return window;
  }

  /** The share of one squark at (k1 + p3)^2 = s1, (k2 + p3)^2 = s2. */
  double single(int own, double s1, double s2) {
    double sum = 0;
    double atFirst = 0;
    double atSecond = 0;
    for (int k = 0; k < x.length; k++) {
      double off = ((first[k] ? s1 : s2) - mass2[k]) / massWidth[k];
      x[k] = off * off;
      sum += 1 / (x[k] + 1);
      double near = 1 / (1 + x[k] / (REACH * REACH));
      if (first[k]) {
        atFirst += near;
      } else {
        atSecond += near;
      }
    }
    return (1 - atFirst * atSecond) / ((x[own] + 1) * sum);
  }

  /** The share of two squarks. */
  double crossing(int k1, int k2, double s1, double s2) {
    double x1 = (s1 - mass2[k1]) / (REACH * massWidth[k1]);
    double x2 = (s2 - mass2[k2]) / (REACH * massWidth[k2]);
    return 1 / ((1 + x1 * x1) * (1 + x2 * x2));
  }
}
