package org.deepxs.xsec;

/** How a cross section is put together. The name stands in every output. */
public enum Scheme {
  /**
   * Electroweak inputs of the file, five massless flavours, individual squark masses, LO and NLO
   * with the same densities.
   */
  FULL("full"),
  /**
   * The labels of the DeepXS paper (arXiv:1810.08312): Prospino's constants, four flavours, LO with
   * CTEQ6L1 and individual squark masses, K from one average squark mass with CTEQ6.6M over
   * CTEQ6L1.
   */
  PROSPINO2("prospino2");

  private final String label;

  Scheme(String label) {
    this.label = label;
  }

  /**
   * Name used on the command line and in outputs.
   *
   * @return the name
   */
  public String label() {
    return label;
  }
}
