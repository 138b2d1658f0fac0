package org.deepxs.xsec.born;

/**
 * Integrals over the scattering angle of one squark propagator, in closed form.
 *
 * <p>Notation: t = t_c + x and u = t_c - x with t_c = (m1^2 + m2^2 - s)/2 and |x| &lt;= h, so that
 * t and u propagators have the same integrals. With w = M^2 - t_c &gt; h a squark propagator is
 * 1/(t - M^2) = -1/(w - x). Everything follows from one function, a(r) = (artanh r - r)/r^3 at r =
 * h/w, written so that nothing cancels for heavy squarks (r to 0, a to 1/3):
 *
 * <pre>
 * I0 = ∫ dx/(w-x)       = 2 r (1 + r^2 a)
 * I1 = ∫ x dx/(w-x)     = 2 w r^3 a
 * I2 = ∫ x^2 dx/(w-x)   = 2 w^2 r^3 a
 * K0 = ∫ dx/(w-x)^2     = 2 r/(w (1-r^2))
 * K1 = ∫ x dx/(w-x)^2   = 2 r^3 (1/(1-r^2) - a)
 * K2 = ∫ x^2 dx/(w-x)^2 = 2 w r^3 (1/(1-r^2) - 2 a)
 * </pre>
 *
 * @param w M^2 - t_c in GeV^2, above h
 * @param single I0 = ∫ dt/(M^2 - t), no unit
 * @param weightedSingle ∫ dt (t-m1^2)(t-m2^2)/(t-M^2) in GeV^4
 * @param weightedDouble ∫ dt (t-m1^2)(t-m2^2)/(t-M^2)^2 in GeV^2
 * @param transverseSingle ∫ dt (tu - m1^2 m2^2)/(M^2 - t) = ∫ dx (h^2 - x^2)/(w - x) in GeV^4
 */
record ExchangeIntegrals(
    double w,
    double single,
    double weightedSingle,
    double weightedDouble,
    double transverseSingle) {

  /** Below this r the series to r^8 is exact to rounding. */
  static final double SERIES_LIMIT = 0.02;

  /** Below this relative distance two squarks are treated as one at their mean. */
  private static final double DEGENERATE = 1e-5;

  static ExchangeIntegrals of(PairKinematics kin, double squarkMass2) {
    return ofDistance(kin, squarkMass2 - kin.centre());
  }

  static ExchangeIntegrals ofDistance(PairKinematics kin, double w) {
    double r = kin.halfRange() / w;
    double a = remainderOfArtanh(r);
    double single = single(r, a);
    return new ExchangeIntegrals(
        w,
        single,
        weightedSingle(kin.p0(), kin.p1(), w, r, a, single),
        weightedDouble(kin.p0(), kin.p1(), w, r, a),
        transverseSingle(w, r, a));
  }

  static double single(double r, double a) {
    return 2 * r * (1 + r * r * a);
  }

  static double weightedSingle(double p0, double p1, double w, double r, double a, double single) {
    return -(p0 * single + 2 * w * (r * r * r) * a * (p1 + w));
  }

  static double weightedDouble(double p0, double p1, double w, double r, double a) {
    double r3 = r * r * r;
    double perW = 1 / (w * (1 - r * r));
    double inverse = w * perW;
    return 2 * (p0 * r * perW + p1 * r3 * (inverse - a) + w * r3 * (inverse - 2 * a));
  }

  static double transverseSingle(double w, double r, double a) {
    return 2 * w * w * (r * r * r) * (1 + (r * r - 1) * a);
  }

  /** a(r) = (artanh r - r)/r^3 = sum over k of r^(2k)/(2k+3). */
  static double remainderOfArtanh(double r) {
    return r < SERIES_LIMIT
        ? seriesOfRemainder(r)
        : remainderOfArtanh(r, Math.log((1 + r) / (1 - r)));
  }

  /** a(r) with 2 artanh r given; not for small r. */
  static double remainderOfArtanh(double r, double twice) {
    return (0.5 * twice - r) / (r * r * r);
  }

  /** a(r) for small r. */
  static double seriesOfRemainder(double r) {
    double r2 = r * r;
    return 1.0 / 3 + r2 * (1.0 / 5 + r2 * (1.0 / 7 + r2 * (1.0 / 9 + r2 / 11)));
  }

  /** ∫ dt (t-m1^2)(t-m2^2)/((t-M_1^2)(t-M_2^2)) in GeV^2, also for equal masses. */
  static double weightedProduct(PairKinematics kin, ExchangeIntegrals e1, ExchangeIntegrals e2) {
    if (degenerate(e1.w, e2.w)) {
      // Divided difference at the middle; its error is of second order in the difference.
      return ofDistance(kin, 0.5 * (e1.w + e2.w)).weightedDouble;
    }
    return (e1.weightedSingle - e2.weightedSingle) / (e1.w - e2.w);
  }

  /** Whether two squarks are so close that differences of their integrals say nothing. */
  static boolean degenerate(double w1, double w2) {
    return Math.abs(w1 - w2) < DEGENERATE * 0.5 * (w1 + w2);
  }

  /** ∫ dt 1/((u-M_1^2)(t-M_2^2)) in GeV^-2. */
  static double mixedProduct(ExchangeIntegrals u, ExchangeIntegrals t) {
    return (u.single + t.single) / (u.w + t.w);
  }

  /** ∫ dt (tu - m1^2 m2^2)/((u-M_1^2)(t-M_2^2)) in GeV^2. */
  static double transverseProduct(ExchangeIntegrals u, ExchangeIntegrals t) {
    return (u.transverseSingle + t.transverseSingle) / (u.w + t.w);
  }
}
