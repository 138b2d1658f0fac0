package org.deepxs.xsec.virtual;

/**
 * Invariants of q(p_1) qbar(p_2) → chi_a(k_a) chi_b(k_b), where chi_a couples to the quark line at
 * p_1: for t-channel exchange chi_a = chi_1 and {@code t} = t, for u-channel exchange chi_a = chi_2
 * and {@code t} = u. Names: tau_a = 2 p_1·k_a, tau_b = 2 p_2·k_b, upsilon_a = 2 p_2·k_a, upsilon_b
 * = 2 p_1·k_b, kk = 2 k_a·k_b. GeV and GeV^2.
 */
final class BoxKinematics {

  double s;
  double t;
  double ma;
  double mb;
  double ma2;
  double mb2;
  double tauA;
  double tauB;
  double upsilonA;
  double upsilonB;
  double kk;

  void set(double newS, double newT, double newMa, double newMb) {
    s = newS;
    t = newT;
    ma = newMa;
    mb = newMb;
    ma2 = ma * ma;
    mb2 = mb * mb;
    double u = ma2 + mb2 - s - t;
    tauA = ma2 - t;
    tauB = mb2 - t;
    upsilonA = ma2 - u;
    upsilonB = mb2 - u;
    kk = s - ma2 - mb2;
  }
}
