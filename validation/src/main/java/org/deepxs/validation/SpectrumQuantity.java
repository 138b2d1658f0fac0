package org.deepxs.validation;

import java.util.List;

/**
 * A quantity of spectra that is compared.
 *
 * @param group lines with the same bars
 * @param name its name in the report
 * @param ours column of built-in spectra
 * @param theirs column of the public tables
 * @param partner the other sfermion of a mixed pair, empty if there is none: tables number them by
 *     chirality, we by mass
 */
record SpectrumQuantity(Group group, String name, String ours, String theirs, String partner) {

  /**
   * Bars that the project set: median and 95 % quantile, relative, or in GeV for the light Higgs.
   */
  enum Group {
    INOS("neutralinos, charginos", 1e-3, 5e-3),
    COLOURED("gluino, squarks of generations 1, 2", 5e-4, 3e-3),
    THIRD("stops, sbottoms", 1e-3, 1.5e-2),
    STAUS("staus", 6e-4, 6e-3),
    LIGHT_HIGGS("m_h, 90 to 150 GeV [GeV]", 0.7, 2.5),
    OTHER("no bar set", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final String words;
    private final double median;
    private final double tail;

    Group(String words, double median, double tail) {
      this.words = words;
      this.median = median;
      this.tail = tail;
    }

    String words() {
      return words;
    }

    double median() {
      return median;
    }

    double tail() {
      return tail;
    }
  }

  private static SpectrumQuantity of(Group group, String name, String ours, String theirs) {
    return new SpectrumQuantity(group, name, ours, theirs, "");
  }

  private static SpectrumQuantity mixed(
      Group group, String name, String ours, String theirs, String partner) {
    return new SpectrumQuantity(group, name, ours, theirs, partner);
  }

  static List<SpectrumQuantity> all() {
    return List.of(
        of(Group.INOS, "neutralino 1", "MASS_1000022", "mN1"),
        of(Group.INOS, "neutralino 2", "MASS_1000023", "mN2"),
        of(Group.INOS, "neutralino 3", "MASS_1000025", "mN3"),
        of(Group.INOS, "neutralino 4", "MASS_1000035", "mN4"),
        of(Group.INOS, "chargino 1", "MASS_1000024", "mC1"),
        of(Group.INOS, "chargino 2", "MASS_1000037", "mC2"),
        of(Group.COLOURED, "gluino", "MASS_1000021", "mgl"),
        of(Group.COLOURED, "d_L", "MASS_1000001", "mdL"),
        of(Group.COLOURED, "u_L", "MASS_1000002", "muL"),
        of(Group.COLOURED, "d_R", "MASS_2000001", "mdR"),
        of(Group.COLOURED, "u_R", "MASS_2000002", "muR"),
        mixed(Group.THIRD, "stop 1", "MASS_1000006", "mt1", "mt2"),
        mixed(Group.THIRD, "stop 2", "MASS_2000006", "mt2", "mt1"),
        mixed(Group.THIRD, "sbottom 1", "MASS_1000005", "mb1", "mb2"),
        mixed(Group.THIRD, "sbottom 2", "MASS_2000005", "mb2", "mb1"),
        mixed(Group.STAUS, "stau 1", "MASS_1000015", "mtau1", "mtau2"),
        mixed(Group.STAUS, "stau 2", "MASS_2000015", "mtau2", "mtau1"),
        of(Group.OTHER, "e_L", "MASS_1000011", "meL"),
        of(Group.OTHER, "e_R", "MASS_2000011", "meR"),
        of(Group.OTHER, "sneutrino", "MASS_1000012", "mnue"),
        of(Group.OTHER, "tau sneutrino", "MASS_1000016", "mnutau"),
        of(Group.LIGHT_HIGGS, "h0", "MASS_25", "mh"),
        of(Group.OTHER, "H0", "MASS_35", "mH"),
        of(Group.OTHER, "H+", "MASS_37", "mHp"),
        of(Group.OTHER, "W", "MASS_24", "mW"),
        of(Group.OTHER, "M_SUSY", "Q_GeV", "Q"),
        of(Group.OTHER, "g'", "GAUGE_1", "gp"),
        of(Group.OTHER, "g", "GAUGE_2", "g2"),
        of(Group.OTHER, "g_3", "GAUGE_3", "g3"),
        of(Group.OTHER, "Y_t", "YU_3_3", "Yt"),
        of(Group.OTHER, "Y_b", "YD_3_3", "Yb"),
        of(Group.OTHER, "Y_tau", "YE_3_3", "Ytau"),
        of(Group.OTHER, "v", "HMIX_3", "vQ"));
  }

  boolean absolute() {
    return group == Group.LIGHT_HIGGS;
  }

  /** Whether a reference value takes part. */
  boolean covers(double reference) {
    return Double.isFinite(reference) && (!absolute() || (reference > 90 && reference < 150));
  }

  /** Difference of sizes: relative, or in GeV. */
  double difference(double value, double reference) {
    double x = Math.abs(value);
    double y = Math.abs(reference);
    return absolute() ? x - y : x / y - 1;
  }
}
