package org.deepxs.spectrum.pmssm;

/**
 * The 19 parameters, all DR-bar at M_SUSY = sqrt(m_stop1 m_stop2) but the CP-odd Higgs boson's
 * mass, in the order of the table columns. Their declaration order is that order.
 */
public enum PmssmParameter {
  /** Bino mass in GeV, with sign. */
  M1("M1"),
  /** Wino mass in GeV, with sign. */
  M2("M2"),
  /** Gluino mass in GeV. */
  M3("M3"),
  /** Pole mass of the CP-odd Higgs boson in GeV. */
  M_A("mA"),
  /** Ratio of the vacuum expectation values at M_SUSY. */
  TAN_BETA("tanb"),
  /** Higgsino mass in GeV, with sign. */
  MU("mu"),
  /** A_t in GeV; the stop mixes with m_t (A_t - mu/tan beta). */
  A_TOP("At"),
  /** A_b in GeV. */
  A_BOTTOM("Ab"),
  /** A_tau in GeV. */
  A_TAU("Atau"),
  /** Left-handed sleptons of generations 1 and 2 in GeV. */
  M_L1("mL1"),
  /** Left-handed staus in GeV. */
  M_L3("mL3"),
  /** Right-handed sleptons of generations 1 and 2 in GeV. */
  M_E1("mE1"),
  /** Right-handed stau in GeV. */
  M_E3("mE3"),
  /** Left-handed squarks of generations 1 and 2 in GeV. */
  M_Q1("mQ1"),
  /** Left-handed squarks of generation 3 in GeV. */
  M_Q3("mQ3"),
  /** Right-handed up and charm squarks in GeV. */
  M_U1("mU1"),
  /** Right-handed stop in GeV. */
  M_U3("mU3"),
  /** Right-handed down and strange squarks in GeV. */
  M_D1("mD1"),
  /** Right-handed sbottom in GeV. */
  M_D3("mD3");

  private final String column;

  PmssmParameter(String column) {
    this.column = column;
  }

  /**
   * Name in tables.
   *
   * @return the column
   */
  public String column() {
    return column;
  }
}
