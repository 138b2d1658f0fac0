package org.deepxs.spectrum.higgs;

/**
 * The MSSM of the third generation without electroweak gauge couplings, by its Lagrangian
 * parameters at one scale, with their one-loop renormalization group (S. P. Martin and M. T.
 * Vaughn, hep-ph/9311340) and the one-loop corrections to the Higgs sector.
 */
record GaugelessModel(
    double q,
    double g3,
    double yt,
    double yb,
    double yl,
    double at,
    double ab,
    double al,
    double mu,
    double gluino,
    double v1,
    double v2,
    double mQ2,
    double mU2,
    double mD2,
    double mL2,
    double mE2,
    double mA2) {

  static final double LOOP = 1 / (16 * Math.PI * Math.PI);

  double tanBeta() {
    return v2 / v1;
  }

  private HeavyFlavour flavour(double fermion, double left, double right, double x) {
    double a = left + fermion * fermion;
    double b = right + fermion * fermion;
    double half = 0.5 * Math.hypot(a - b, 2 * fermion * x);
    double angle = 0.5 * Math.atan2(2 * fermion * x, a - b);
    return new HeavyFlavour(
        fermion, 0.5 * (a + b) + half, 0.5 * (a + b) - half, Math.cos(angle), Math.sin(angle));
  }

  TwoLoopInputs inputs() {
    double root = Math.sqrt(0.5);
    return new TwoLoopInputs(
        q,
        g3,
        Math.hypot(v1, v2),
        tanBeta(),
        mu,
        gluino,
        mA2,
        flavour(yt * v2 * root, mQ2, mU2, at - mu / tanBeta()),
        flavour(yb * v1 * root, mQ2, mD2, ab - mu * tanBeta()),
        flavour(yl * v1 * root, mL2, mE2, al - mu * tanBeta()),
        mL2);
  }

  /** One-loop corrections from the effective potential, in terms of the parameters here. */
  HiggsCorrection oneLoop() {
    Vacuum vacuum = Vacuum.of(inputs());
    FieldJet v = sector(vacuum.top(vacuum.top().splittings().get(0))).times(3);
    v = v.plus(3, sector(vacuum.bottom(vacuum.bottom().splittings().get(0))));
    v = v.plus(sector(vacuum.tau(vacuum.tau().splittings().get(0))));
    return vacuum.correction(v, LOOP);
  }

  private static FieldJet sector(FlavourJets s) {
    return h(s.heavy).plus(h(s.light)).plus(-2, h(s.fermion));
  }

  /** Two real scalars: x^2 (ln x - 3/2) / 2. */
  private static FieldJet h(FieldJet x) {
    double log = Math.log(x.value);
    return x.compose(0.5 * x.value * x.value * (log - 1.5), x.value * (log - 1), log);
  }

  /** This model at scale q exp(t), |t| small: one midpoint step. */
  GaugelessModel at(double t) {
    return plus(plus(this, 0.5 * t), t);
  }

  /** This model plus t times the beta functions of another one. */
  private GaugelessModel plus(GaugelessModel m, double t) {
    double k = LOOP * t;
    double t2 = m.yt * m.yt;
    double b2 = m.yb * m.yb;
    double l2 = m.yl * m.yl;
    double s2 = m.g3 * m.g3;
    double sin2 = m.v2 * m.v2 / (m.v1 * m.v1 + m.v2 * m.v2);
    double mHu2 = m.mA2 * (1 - sin2) - m.mu * m.mu;
    double mHd2 = m.mA2 * sin2 - m.mu * m.mu;
    double xt = 2 * t2 * (mHu2 + m.mQ2 + m.mU2 + m.at * m.at);
    double xb = 2 * b2 * (mHd2 + m.mQ2 + m.mD2 + m.ab * m.ab);
    double xl = 2 * l2 * (mHd2 + m.mL2 + m.mE2 + m.al * m.al);
    double glue = 32.0 / 3 * s2;
    double glue2 = glue * m.gluino * m.gluino;
    // m_A^2 = 2 m_3^2 / sin 2 beta enters one order higher: kept.
    return new GaugelessModel(
        q * Math.exp(t),
        g3,
        yt + k * m.yt * (6 * t2 + b2 - glue / 2),
        yb + k * m.yb * (6 * b2 + t2 + l2 - glue / 2),
        yl + k * m.yl * (4 * l2 + 3 * b2),
        at + k * (12 * t2 * m.at + 2 * b2 * m.ab + glue * m.gluino),
        ab + k * (12 * b2 * m.ab + 2 * t2 * m.at + 2 * l2 * m.al + glue * m.gluino),
        al + k * (8 * l2 * m.al + 6 * b2 * m.ab),
        mu + k * m.mu * (3 * t2 + 3 * b2 + l2),
        gluino,
        v1 - k * m.v1 * (3 * b2 + l2),
        v2 - k * m.v2 * 3 * t2,
        mQ2 + k * (xt + xb - glue2),
        mU2 + k * (2 * xt - glue2),
        mD2 + k * (2 * xb - glue2),
        mL2 + k * xl,
        mE2 + k * 2 * xl,
        mA2);
  }
}
