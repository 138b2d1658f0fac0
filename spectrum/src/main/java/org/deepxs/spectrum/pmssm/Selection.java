package org.deepxs.spectrum.pmssm;

/** Verdict of the paper's selection on a point; the labels stand in tables. */
public enum Selection {
  /** Fulfils every condition. */
  ACCEPTED("accepted"),
  /** There is no spectrum: tachyons, or another failure that the status names. */
  NO_SPECTRUM("no-spectrum"),
  /** The lightest superparticle is not the lightest neutralino. */
  LSP_NOT_NEUTRALINO1("lsp-not-neutralino1"),
  /** A squark of the first two generations is not above 500 GeV. */
  SQUARK_BELOW_500_GEV("squark-below-500-gev"),
  /** The lightest chargino is not above 100 GeV. */
  CHARGINO1_BELOW_100_GEV("chargino1-below-100-gev"),
  /** Fewer than one event in 3000/fb at leading order. */
  SIGMA_BELOW_3_3E_7_PB("sigma-below-3.3e-7-pb");

  private final String label;

  Selection(String label) {
    this.label = label;
  }

  /**
   * Name in the column {@code selection}.
   *
   * @return the name
   */
  public String label() {
    return label;
  }
}
