package org.deepxs.xsec.real;

/**
 * On-shell counterterm of one squark in one quark-gluon channel: q g → squark χ_recoil followed by
 * squark → q' χ_decay, with a Breit-Wigner in place of the delta function of the squark's mass. It
 * is active where both steps are kinematically open.
 *
 * <p>{@link OnShellMap#PRODUCTION_ANGLE}: the phase-space ratio J makes
 *
 * <pre>
 * dPhi_3 J = dPhi_2(s; m^2, m_recoil^2) dp^2/(2 pi) dPhi_2(m^2; 0, m_decay^2),
 * </pre>
 *
 * so that the counterterm integrates to sigma(q g → squark χ) Γ_partial/Γ times the part of the
 * Breit-Wigner inside the phase space.
 *
 * <p>{@link OnShellMap#PAIR_AZIMUTH}: J is Resummino's weight, which is not a ratio of phase
 * spaces.
 *
 * @param resonance the squark
 * @param coupling2 product of the squared production and decay couplings, summed over chiralities,
 *     in units of e^4
 * @param decayMass2 mass squared of the electroweakino of the decay in GeV^2
 * @param recoilMass2 mass squared of the recoiling electroweakino in GeV^2
 * @param map how the point is moved onto the mass shell
 * @param incomingQuark whether the first parton is a quark and not an antiquark
 */
record OnShellSquark(
    Resonance resonance,
    double coupling2,
    double decayMass2,
    double recoilMass2,
    OnShellMap map,
    boolean incomingQuark) {

  /** The counterterm in the normalisation of {@link EmissionSpinSums#squared}, positive. */
  double counterterm(EmissionPoint p) {
    double s = p.s();
    double mass = resonance.massGeV();
    double threshold = mass + Math.sqrt(recoilMass2);
    if (s <= threshold * threshold) {
      return 0;
    }
    double[] recoil = resonance.decaysTo() == 1 ? p.k2 : p.k1;
    double[] decay = resonance.decaysTo() == 1 ? p.k1 : p.k2;
    double virtuality2 = decayMass2 + EmissionPoint.twice(p.p3, decay);
    double mass2 = mass * mass;
    double off = virtuality2 - mass2;
    double massWidth = mass * resonance.widthGeV();
    double onShell =
        map == OnShellMap.PRODUCTION_ANGLE
            ? keptAngle(s, recoil, virtuality2)
            : keptPair(p, recoil, decay, virtuality2);
    return coupling2 * (mass2 - decayMass2) * onShell / (off * off + massWidth * massWidth);
  }

  /** On-shell production times the ratio of phase spaces at the same production angle. */
  private double keptAngle(double s, double[] recoil, double virtuality2) {
    double momentum =
        Math.sqrt(recoil[1] * recoil[1] + recoil[2] * recoil[2] + recoil[3] * recoil[3]);
    if (momentum == 0) {
      // An integrable end point: the ratio of phase spaces grows like 1/momentum.
      return 0;
    }
    double sqrtS = Math.sqrt(s);
    double mass = resonance.massGeV();
    double mass2 = mass * mass;
    double threshold = mass + Math.sqrt(recoilMass2);
    double difference = mass - Math.sqrt(recoilMass2);
    double onShellMomentum =
        0.5 * Math.sqrt((s - threshold * threshold) * (s - difference * difference)) / sqrtS;
    double onShellEnergy = 0.5 * (s + recoilMass2 - mass2) / sqrtS;
    double cosine = recoil[3] / momentum;
    double t = recoilMass2 - sqrtS * (onShellEnergy - onShellMomentum * cosine);
    double jacobian =
        onShellMomentum
            / momentum
            * ((mass2 - decayMass2) / mass2)
            / ((virtuality2 - decayMass2) / virtuality2);
    return production(s, t, mass2, recoilMass2) * jacobian;
  }

  /**
   * On-shell production times Resummino's weight at the same pair mass, pt and cosine of the decay.
   * With the axis X and the pair momentum P as basis the recoil k has Y.k = A - |Y_t||k_t| cos(phi)
   * for the other beam Y; the ratio of phase spaces would be sin(phi)/sin(phi') of the on-shell
   * point, Resummino has the root of 1 + κ cos^2(phi), κ = k_t^2/(k_t^2 + δ), instead of sin.
   */
  private double keptPair(EmissionPoint p, double[] recoil, double[] decay, double virtuality2) {
    double s = p.s();
    double[] axis = incomingQuark ? p.pa : p.pb;
    double[] other = incomingQuark ? p.pb : p.pa;
    double mass2 = resonance.massGeV() * resonance.massGeV();
    double shift = virtuality2 - mass2;
    double axisRecoil = EmissionPoint.twice(axis, recoil);
    double otherRecoil = EmissionPoint.twice(other, recoil);
    double axisDecay = EmissionPoint.twice(axis, decay);
    double axisPair = axisRecoil + axisDecay;
    double otherPair = s - EmissionPoint.twice(other, p.p3);
    double pairMass2 = axisPair + otherPair - s;
    double pairRecoil = pairMass2 + recoilMass2 - decayMass2;
    double share = axisRecoil / axisPair;
    double otherShare = s / axisPair;
    double transverse2 = share * pairRecoil - share * share * pairMass2 - recoilMass2;
    double otherTransverse2 = otherShare * otherPair - otherShare * otherShare * pairMass2;
    double delta = 2 * (recoilMass2 * axisDecay + decayMass2 * axisRecoil) / axisPair;
    // Both factors are squares; rounding must not turn the root into NaN.
    double scale = 4 * Math.max(0, otherTransverse2) * Math.max(0, transverse2 + delta);
    double mean = (pairRecoil - 2 * share * pairMass2) * otherShare + share * otherPair;
    double weight =
        (scale + square(mean - otherRecoil)) / (scale + square(mean - otherRecoil - shift));
    double t = recoilMass2 - (incomingQuark ? axisRecoil : otherRecoil + shift);
    return production(s, t, mass2, recoilMass2) * Math.sqrt(weight);
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Spin sum of q(a) g(q) → squark χ for one quark chirality without couplings and colour: s =
   * (a+q)^2, t = (a-k)^2 with the momentum k of χ. The gluon couples to the amplitude γ^μ(a+q)/s +
   * J^μ/(t - m^2) with J = 2(a-k) + q, which is conserved on shell, so that -g_μν sums over
   * polarisations.
   */
  static double production(double s, double t, double squarkMass2, double recoilMass2) {
    double ak = recoilMass2 - t;
    double qk = s - squarkMass2 + t;
    double aJ = s - 2 * ak;
    double qJ = 2 * (s - qk);
    double kJ = 2 * ak + qk - 4 * recoilMass2;
    double pole = 1 / (t - squarkMass2);
    double quark = 2 * qk / s;
    double squark = -2 * (t + squarkMass2) * ak * pole * pole;
    double interference = -((ak + qk) * aJ - kJ * s + ak * (aJ + qJ)) * pole / s;
    return quark + squark + interference;
  }
}
