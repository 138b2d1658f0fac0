package org.deepxs.xsec.real;

/**
 * How a 2 to 3 point is moved onto the mass shell of a squark for the counterterm. All maps give
 * the same residue; they differ in how much of the Breit-Wigner's tails is subtracted, which does
 * not vanish with the width.
 */
public enum OnShellMap {
  /**
   * Production angle of the recoiling particle and decay angles are kept. Every point of on-shell
   * production and decay is weighted with the Breit-Wigner over the whole kinematic range of the
   * squark's virtuality, so that the counterterm factorises into cross section and branching
   * fraction. Integrates to the same as Prospino 2.1, which keeps its integration variables.
   */
  PRODUCTION_ANGLE,
  /**
   * Pair mass, transverse momentum and polar decay angle of the pair with respect to the first
   * parton of the quark (the gluon for an antiquark) are kept, the azimuth phi of the decay
   * changes, with the weight of Resummino 3.0.0: sqrt(1 + κ cos^2 phi)/sqrt(1 + κ cos^2 phi') of
   * the on-shell point, for comparisons. The ratio of phase spaces is sin(phi)/sin(phi'), which one
   * sign in Resummino's formula turns into this; phi' may be complex. Not the same for quarks and
   * antiquarks.
   */
  PAIR_AZIMUTH
}
