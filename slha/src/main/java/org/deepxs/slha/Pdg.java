package org.deepxs.slha;

import java.util.Map;

/**
 * Particle codes of the Particle Data Group's Monte Carlo numbering scheme and their names.
 *
 * <p>Names of sparticles are those of SLHA 1 (hep-ph/0311123, appendix A), for example {@code
 * ~chi_10}.
 */
public final class Pdg {
  /** Down quark. */
  public static final int DOWN = 1;

  /** Up quark. */
  public static final int UP = 2;

  /** Strange quark. */
  public static final int STRANGE = 3;

  /** Charm quark. */
  public static final int CHARM = 4;

  /** Bottom quark. */
  public static final int BOTTOM = 5;

  /** Top quark. */
  public static final int TOP = 6;

  /** Electron. */
  public static final int ELECTRON = 11;

  /** Electron neutrino. */
  public static final int NU_E = 12;

  /** Muon. */
  public static final int MUON = 13;

  /** Muon neutrino. */
  public static final int NU_MU = 14;

  /** Tau. */
  public static final int TAU = 15;

  /** Tau neutrino. */
  public static final int NU_TAU = 16;

  /** Gluon. */
  public static final int GLUON = 21;

  /** Photon. */
  public static final int PHOTON = 22;

  /** Z boson. */
  public static final int Z = 23;

  /** W+ boson. */
  public static final int W = 24;

  /** Lighter CP-even Higgs boson h0. */
  public static final int HIGGS_LIGHT = 25;

  /** Heavier CP-even Higgs boson H0. */
  public static final int HIGGS_HEAVY = 35;

  /** CP-odd Higgs boson A0. */
  public static final int HIGGS_ODD = 36;

  /** Charged Higgs boson H+. */
  public static final int HIGGS_CHARGED = 37;

  /** Proton. */
  public static final int PROTON = 2212;

  /** Left down squark. */
  public static final int SDOWN_LEFT = 1000001;

  /** Left up squark. */
  public static final int SUP_LEFT = 1000002;

  /** Left strange squark. */
  public static final int SSTRANGE_LEFT = 1000003;

  /** Left charm squark. */
  public static final int SCHARM_LEFT = 1000004;

  /** Lighter bottom squark. */
  public static final int SBOTTOM_1 = 1000005;

  /** Lighter top squark. */
  public static final int STOP_1 = 1000006;

  /** Left selectron. */
  public static final int SELECTRON_LEFT = 1000011;

  /** Electron sneutrino. */
  public static final int SNEUTRINO_E = 1000012;

  /** Left smuon. */
  public static final int SMUON_LEFT = 1000013;

  /** Muon sneutrino. */
  public static final int SNEUTRINO_MU = 1000014;

  /** Lighter stau. */
  public static final int STAU_1 = 1000015;

  /** Tau sneutrino. */
  public static final int SNEUTRINO_TAU = 1000016;

  /** Right down squark. */
  public static final int SDOWN_RIGHT = 2000001;

  /** Right up squark. */
  public static final int SUP_RIGHT = 2000002;

  /** Right strange squark. */
  public static final int SSTRANGE_RIGHT = 2000003;

  /** Right charm squark. */
  public static final int SCHARM_RIGHT = 2000004;

  /** Heavier bottom squark. */
  public static final int SBOTTOM_2 = 2000005;

  /** Heavier top squark. */
  public static final int STOP_2 = 2000006;

  /** Right selectron. */
  public static final int SELECTRON_RIGHT = 2000011;

  /** Right smuon. */
  public static final int SMUON_RIGHT = 2000013;

  /** Heavier stau. */
  public static final int STAU_2 = 2000015;

  /** Gluino. */
  public static final int GLUINO = 1000021;

  /** Lightest neutralino. */
  public static final int NEUTRALINO_1 = 1000022;

  /** Second neutralino. */
  public static final int NEUTRALINO_2 = 1000023;

  /** Lighter chargino (positive). */
  public static final int CHARGINO_1 = 1000024;

  /** Third neutralino. */
  public static final int NEUTRALINO_3 = 1000025;

  /** Fourth neutralino. */
  public static final int NEUTRALINO_4 = 1000035;

  /** Heavier chargino (positive). */
  public static final int CHARGINO_2 = 1000037;

  /** Gravitino. */
  public static final int GRAVITINO = 1000039;

  /** Fifth neutralino of the NMSSM. */
  public static final int NEUTRALINO_5 = 1000045;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(DOWN, "d"),
          Map.entry(UP, "u"),
          Map.entry(STRANGE, "s"),
          Map.entry(CHARM, "c"),
          Map.entry(BOTTOM, "b"),
          Map.entry(TOP, "t"),
          Map.entry(ELECTRON, "e-"),
          Map.entry(NU_E, "nu_e"),
          Map.entry(MUON, "mu-"),
          Map.entry(NU_MU, "nu_mu"),
          Map.entry(TAU, "tau-"),
          Map.entry(NU_TAU, "nu_tau"),
          Map.entry(GLUON, "g"),
          Map.entry(PHOTON, "gamma"),
          Map.entry(Z, "Z"),
          Map.entry(W, "W+"),
          Map.entry(HIGGS_LIGHT, "h0"),
          Map.entry(HIGGS_HEAVY, "H0"),
          Map.entry(HIGGS_ODD, "A0"),
          Map.entry(HIGGS_CHARGED, "H+"),
          Map.entry(PROTON, "p"),
          Map.entry(SDOWN_LEFT, "~d_L"),
          Map.entry(SUP_LEFT, "~u_L"),
          Map.entry(SSTRANGE_LEFT, "~s_L"),
          Map.entry(SCHARM_LEFT, "~c_L"),
          Map.entry(SBOTTOM_1, "~b_1"),
          Map.entry(STOP_1, "~t_1"),
          Map.entry(SELECTRON_LEFT, "~e_L-"),
          Map.entry(SNEUTRINO_E, "~nu_eL"),
          Map.entry(SMUON_LEFT, "~mu_L-"),
          Map.entry(SNEUTRINO_MU, "~nu_muL"),
          Map.entry(STAU_1, "~tau_1-"),
          Map.entry(SNEUTRINO_TAU, "~nu_tauL"),
          Map.entry(SDOWN_RIGHT, "~d_R"),
          Map.entry(SUP_RIGHT, "~u_R"),
          Map.entry(SSTRANGE_RIGHT, "~s_R"),
          Map.entry(SCHARM_RIGHT, "~c_R"),
          Map.entry(SBOTTOM_2, "~b_2"),
          Map.entry(STOP_2, "~t_2"),
          Map.entry(SELECTRON_RIGHT, "~e_R-"),
          Map.entry(SMUON_RIGHT, "~mu_R-"),
          Map.entry(STAU_2, "~tau_2-"),
          Map.entry(GLUINO, "~g"),
          Map.entry(NEUTRALINO_1, "~chi_10"),
          Map.entry(NEUTRALINO_2, "~chi_20"),
          Map.entry(CHARGINO_1, "~chi_1+"),
          Map.entry(NEUTRALINO_3, "~chi_30"),
          Map.entry(NEUTRALINO_4, "~chi_40"),
          Map.entry(CHARGINO_2, "~chi_2+"),
          Map.entry(GRAVITINO, "~gravitino"),
          Map.entry(NEUTRALINO_5, "~chi_50"));

  private Pdg() {}

  /**
   * Name of a particle.
   *
   * @param pdg PDG code, negative for antiparticles
   * @return for example {@code ~chi_10}, {@code ~chi_1-}, {@code ~u_L*}, {@code u*}; the code in
   *     digits if it is not known here
   */
  public static String name(int pdg) {
    String name = pdg == Integer.MIN_VALUE ? null : NAMES.get(Math.abs(pdg));
    if (name == null) {
      return Integer.toString(pdg);
    }
    if (pdg > 0) {
      return name;
    }
    if (name.endsWith("-")) {
      return name.substring(0, name.length() - 1) + "+";
    }
    return name.endsWith("+") ? name.substring(0, name.length() - 1) + "-" : name + "*";
  }

  /**
   * Whether a code belongs to a superpartner.
   *
   * @param pdg PDG code, negative for antiparticles
   * @return true for squarks, sleptons, sneutrinos, gluino, neutralinos, charginos and gravitino
   */
  public static boolean isSparticle(int pdg) {
    int code = Math.abs(pdg);
    return code >= SDOWN_LEFT && code <= STAU_2 && NAMES.containsKey(code);
  }
}
