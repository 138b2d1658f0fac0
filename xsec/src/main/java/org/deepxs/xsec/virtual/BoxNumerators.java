package org.deepxs.xsec.virtual;

/**
 * Spin sums of the box diagrams with the Born amplitude, as polynomials in the inverse propagators.
 * With the exchange structure S = [ubar(k_a) u(p_1)][vbar(p_2) v(k_b)] and its crossed partner S'
 * (chi_a and chi_b interchanged), normalised so that Σ|S|² = tau_a tau_b and Σ S S'* = m_a m_b s:
 *
 * <pre>
 * gluon box:  Σ N S*  = -2 tr(p_1 k_a a p_2 k_b b),  Σ N S'* = -2 m_a m_b (2 p_2·a)(2 p_1·b),
 *             a = p_1 - l, b = p_2 + l
 * gluino box: Σ N S'* = tr(p_2 l p_1 k_b l' k_a),    Σ N S* = -m_a m_b tr(p_2 l p_1 l'), l' = r - l
 * </pre>
 *
 * tr is half the Dirac trace; terms odd in gamma_5 integrate to zero. A reused workspace.
 */
final class BoxNumerators {

  private static final int SIZE = BoxPolynomial.SIZE;

  /** Interference with the exchange of the same channel. */
  final BoxPolynomial same = new BoxPolynomial();

  /** Interference with the crossed exchange. */
  final BoxPolynomial crossed = new BoxPolynomial();

  private final double[] p1 = new double[SIZE];
  private final double[] p2 = new double[SIZE];
  private final double[] r = new double[SIZE];
  private final double[] k1 = new double[SIZE];
  private final double[] k2 = new double[SIZE];
  private final double[] l2 = new double[SIZE];
  private final double[] x = new double[SIZE];
  private final double[] y = new double[SIZE];
  private final double[] z = new double[SIZE];

  /** 2 p_1·l, 2 p_2·l, 2 r·l, 2 k_a·l, 2 k_b·l and l² in terms of the inverse propagators. */
  private void setDots(BoxKinematics kin, double[] mass2) {
    set(p1, mass2[0] - mass2[1], 1, -1, 0, 0);
    set(p2, mass2[2] - mass2[0], -1, 0, 1, 0);
    set(r, mass2[0] + kin.t - mass2[3], 1, 0, 0, -1);
    set(l2, mass2[0], 1, 0, 0, 0);
    BoxPolynomial.combine(1, p1, -1, r, 0, r, k1);
    BoxPolynomial.combine(1, r, 1, p2, 0, r, k2);
  }

  private static void set(double[] a, double c, double d0, double d1, double d2, double d3) {
    a[0] = c;
    a[1] = d0;
    a[2] = d1;
    a[3] = d2;
    a[4] = d3;
  }

  /** Numerators of the gluon box. */
  void gluon(BoxKinematics kin, double[] mass2) {
    setDots(kin, mass2);
    double s = kin.s;
    // tr[p1 k_a l p2] and tr[p1 k_a l k_b]
    BoxPolynomial.combine(kin.tauA / 2, p2, -kin.upsilonA / 2, p1, s / 2, k1, x);
    BoxPolynomial.combine(kin.tauA / 2, k2, -kin.kk / 2, p1, kin.upsilonB / 2, k1, y);
    // tr[p1 p2 k_b l]
    BoxPolynomial.combine(s / 2, k2, -kin.upsilonB / 2, p2, kin.tauB / 2, p1, z);
    double constant = (kin.tauA * kin.tauB - s * kin.kk + kin.upsilonA * kin.upsilonB) / 2;
    same.clear();
    same.add(-2 * kin.tauA * kin.tauB * s);
    same.add(-2 * kin.tauA, z);
    same.add(2 * kin.tauB, x);
    same.add(2, k2, x);
    same.add(-2, p2, y);
    same.add(2 * constant, l2);
    double mm = -2 * kin.ma * kin.mb;
    crossed.clear();
    crossed.add(mm * s * s);
    crossed.add(mm * s, p1);
    crossed.add(-mm * s, p2);
    crossed.add(-mm, p1, p2);
  }

  /** Numerators of the squark–gluino box. */
  void gluino(BoxKinematics kin, double[] mass2) {
    setDots(kin, mass2);
    double s = kin.s;
    // tr[p2 l p1 k_a], tr[p2 l p1 k_b], tr[p2 l k_b k_a]
    BoxPolynomial.combine(kin.tauA / 2, p2, -s / 2, k1, kin.upsilonA / 2, p1, x);
    BoxPolynomial.combine(kin.upsilonB / 2, p2, -s / 2, k2, kin.tauB / 2, p1, y);
    BoxPolynomial.combine(kin.kk / 2, p2, -kin.tauB / 2, k1, kin.upsilonA / 2, k2, z);
    double constant = (s * kin.kk - kin.tauA * kin.tauB + kin.upsilonA * kin.upsilonB) / 2;
    crossed.clear();
    crossed.add(kin.upsilonB, x);
    crossed.add(-kin.ma2, y);
    crossed.add(-1, k2, x);
    crossed.add(1, p1, z);
    crossed.add(-constant, l2);
    // tr[p2 l p1 r] and tr[p2 l p1 l] = 4 (p1·l)(p2·l) - s l²
    BoxPolynomial.combine(-kin.tauA / 2, p2, -s / 2, r, kin.tauB / 2, p1, x);
    double mm = -kin.ma * kin.mb;
    same.clear();
    same.add(mm, x);
    same.add(-mm, p1, p2);
    same.add(mm * s, l2);
  }
}
