package org.deepxs.spectrum.higgs;

/**
 * Corrections to the Higgs sector from a part of the effective potential, at zero momentum in
 * DR-bar, as in Degrassi, Slavich, Zwirner (hep-ph/0105096) and Dedes, Slavich (hep-ph/0212132).
 * All in GeV^2. With dV the correction to the potential, S_i and P_i the CP-even and CP-odd neutral
 * fields, T_i = dV/dS_i, and the mass parameters eliminated by the corrected minimum conditions:
 *
 * <ul>
 *   <li>tadpoles: T_i / v_i, to be added to the tree-level minimum conditions, m_Hd^2 + mu^2 = ...
 *       - T_1/v_1;
 *   <li>CP-odd mass: m_A^2 at zero momentum = 2 m_3^2 / sin 2 beta + pseudoscalar;
 *   <li>CP-even matrix: written with the <i>corrected</i> (physical) m_A^2 in its tree-level form,
 *       it gets the additions {@code matrix11}, {@code matrix12}, {@code matrix22}, that is
 *       d2V/dS_i dS_j less its CP-odd counterpart (d2V/dP_1^2, - d2V/dP_1dP_2, d2V/dP_2^2). These
 *       are the S_ij of DSZ.
 * </ul>
 *
 * <p>Written with the running m_A^2 = 2 m_3^2 / sin 2 beta, the matrix gets in addition
 * pseudoscalar times (sin^2 beta, - sin beta cos beta, cos^2 beta): {@link
 * #withRunningPseudoscalar}.
 *
 * @param matrix11 addition to element (1, 1), H_d, in GeV^2
 * @param matrix12 addition to element (1, 2) in GeV^2
 * @param matrix22 addition to element (2, 2), H_u, in GeV^2
 * @param pseudoscalar addition to the squared CP-odd mass in GeV^2
 * @param tadpole1 T_1 / v_1 in GeV^2
 * @param tadpole2 T_2 / v_2 in GeV^2
 */
public record HiggsCorrection(
    double matrix11,
    double matrix12,
    double matrix22,
    double pseudoscalar,
    double tadpole1,
    double tadpole2) {

  /** No correction. */
  public static final HiggsCorrection NONE = new HiggsCorrection(0, 0, 0, 0, 0, 0);

  /**
   * Sum of two corrections.
   *
   * @param other another part of the potential
   * @return the sum
   */
  public HiggsCorrection plus(HiggsCorrection other) {
    return new HiggsCorrection(
        matrix11 + other.matrix11,
        matrix12 + other.matrix12,
        matrix22 + other.matrix22,
        pseudoscalar + other.pseudoscalar,
        tadpole1 + other.tadpole1,
        tadpole2 + other.tadpole2);
  }

  /**
   * The same corrections for a tree-level matrix that is written with the running mass 2 m_3^2 /
   * sin 2 beta of the CP-odd Higgs boson.
   *
   * @param tanBeta v_2 / v_1
   * @return corrections of which only the three matrix elements differ
   */
  public HiggsCorrection withRunningPseudoscalar(double tanBeta) {
    double cos2 = 1 / (1 + tanBeta * tanBeta);
    return new HiggsCorrection(
        matrix11 + pseudoscalar * (1 - cos2),
        matrix12 - pseudoscalar * tanBeta * cos2,
        matrix22 + pseudoscalar * cos2,
        pseudoscalar,
        tadpole1,
        tadpole2);
  }

  /**
   * From the potential.
   *
   * @param v the potential in units of the fourth power of the scale
   * @param v1 vacuum value of s1 in units of the scale
   * @param v2 vacuum value of s2 in units of the scale
   * @param factor multiplies all; contains the squared scale
   */
  static HiggsCorrection of(FieldJet v, double v1, double v2, double factor) {
    // With V = F(s1^2, s2^2, z), z = s1 s2 c: V_P1P2 = - F_z, V_PiPi = 2 F_i.
    double mixed = v.dc / (v1 * v2);
    double t1 = v.d1 / v1;
    double t2 = v.d2 / v2;
    return new HiggsCorrection(
        factor * (v.d11 - t1 + mixed * v2 / v1),
        factor * (v.d12 - mixed),
        factor * (v.d22 - t2 + mixed * v1 / v2),
        -factor * mixed * (v1 / v2 + v2 / v1),
        factor * t1,
        factor * t2);
  }
}
