package org.deepxs.spectrum.builtin.running;

/**
 * Positions of the running MSSM parameters in an array. Generations 1 and 2 are alike and have no
 * Yukawa couplings; signs are those of the SLHA.
 */
public final class Parameter {
  /** Hypercharge coupling g', not in unified normalisation. */
  public static final int G1 = 0;

  /** Weak coupling g. */
  public static final int G2 = 1;

  /** Strong coupling. */
  public static final int G3 = 2;

  /** Top Yukawa coupling. */
  public static final int Y_TOP = 3;

  /** Bottom Yukawa coupling. */
  public static final int Y_BOTTOM = 4;

  /** Tau Yukawa coupling. */
  public static final int Y_TAU = 5;

  /** Vacuum expectation value v = sqrt(v1^2 + v2^2), about 246 GeV, in Feynman gauge. */
  public static final int VEV = 6;

  /** Ratio v2/v1. */
  public static final int TAN_BETA = 7;

  /** Higgsino mass in GeV. */
  public static final int MU = 8;

  /** Bino mass in GeV; wino and gluino follow. */
  public static final int M1 = 9;

  /** Wino mass in GeV. */
  public static final int M2 = 10;

  /** Gluino mass in GeV. */
  public static final int M3 = 11;

  /** Trilinear coupling Y_t A_t in GeV. */
  public static final int T_TOP = 12;

  /** Trilinear coupling Y_b A_b in GeV. */
  public static final int T_BOTTOM = 13;

  /** Trilinear coupling Y_tau A_tau in GeV. */
  public static final int T_TAU = 14;

  /** Bilinear Higgs coupling m3^2 = m_A^2 sin(2 beta)/2 in GeV^2. */
  public static final int B_MU = 15;

  /** Mass squared of the Higgs doublet H_d in GeV^2. */
  public static final int HD = 16;

  /** Mass squared of the Higgs doublet H_u in GeV^2. */
  public static final int HU = 17;

  /** Squark doublet mass squared, generations 1 and 2, in GeV^2; generation 3 follows. */
  public static final int Q1 = 18;

  /** Squark doublet mass squared, generation 3, in GeV^2. */
  public static final int Q3 = 19;

  /** Up squark singlet mass squared, generations 1 and 2, in GeV^2. */
  public static final int U1 = 20;

  /** Top squark singlet mass squared in GeV^2. */
  public static final int U3 = 21;

  /** Down squark singlet mass squared, generations 1 and 2, in GeV^2. */
  public static final int D1 = 22;

  /** Bottom squark singlet mass squared in GeV^2. */
  public static final int D3 = 23;

  /** Slepton doublet mass squared, generations 1 and 2, in GeV^2. */
  public static final int L1 = 24;

  /** Slepton doublet mass squared, generation 3, in GeV^2. */
  public static final int L3 = 25;

  /** Slepton singlet mass squared, generations 1 and 2, in GeV^2. */
  public static final int E1 = 26;

  /** Stau singlet mass squared in GeV^2. */
  public static final int E3 = 27;

  /** How many there are. */
  public static final int COUNT = 28;

  private Parameter() {}
}
