package org.deepxs.xsec;

import java.util.function.Supplier;

/**
 * Something a user must know before using a number. Immutable. Words are made when somebody reads
 * them: in a scan with millions of predictions they would take a tenth of the time.
 */
public final class ValidityWarning {

  private final Code code;
  private final Supplier<String> words;

  private ValidityWarning(Code code, Supplier<String> words) {
    this.code = code;
    this.words = words;
  }

  /**
   * A warning.
   *
   * @param code which
   * @param detail values behind it, with units, in plain words; never empty
   * @return the warning
   */
  public static ValidityWarning of(Code code, String detail) {
    return new ValidityWarning(code, () -> detail);
  }

  /**
   * A warning whose words are made later.
   *
   * @param code which
   * @param detail gives the same text at any time, from values that do not change
   * @return the warning
   */
  public static ValidityWarning of(Code code, Supplier<String> detail) {
    return new ValidityWarning(code, detail);
  }

  /**
   * The kind of warning.
   *
   * @return the code
   */
  public Code code() {
    return code;
  }

  /**
   * Values behind it, with units, in plain words.
   *
   * @return text, never empty
   */
  public String detail() {
    return words.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValidityWarning warning
        && code == warning.code
        && detail().equals(warning.detail());
  }

  @Override
  public int hashCode() {
    return 31 * code.hashCode() + detail().hashCode();
  }

  @Override
  public String toString() {
    return code.label() + ": " + detail();
  }

  /**
   * The kinds of warnings. Thresholds of points are those of the DeepXS paper (arXiv:1810.08312,
   * sec. 3).
   */
  public enum Code {
    /** The lightest neutralino is not the lightest supersymmetric particle. */
    LSP_NOT_NEUTRALINO1("lsp-not-neutralino1", Domain.OUTSIDE),
    /** Chargino 1 is lighter than 100 GeV. */
    CHARGINO1_BELOW_100_GEV("chargino1-below-100-gev", Domain.OUTSIDE),
    /** A squark of the first two generations is lighter than 500 GeV. */
    SQUARK_BELOW_500_GEV("squark-below-500-gev", Domain.OUTSIDE),
    /** Cross section below 6.6e-5 pb: fewer than 10 events in 150/fb. */
    SIGMA_BELOW_6_6E_5_PB("sigma-below-6.6e-5-pb", Domain.EDGE),
    /** The spectrum generator reported an error (SPINFO 4). */
    SPINFO_ERROR("spinfo-error", Domain.OUTSIDE),
    /** The spectrum generator reported a warning (SPINFO 3). */
    SPINFO_WARNING("spinfo-warning", Domain.INSIDE),
    /** An electroweakino mass is within 10 % of a squark mass; K factors vary strongly there. */
    CHI_NEAR_SQUARK("chi-near-squark", Domain.EDGE),
    /** The pair can be made by an on-shell Z or W; the width enters. */
    RESONANT_BOSON("resonant-boson", Domain.EDGE),
    /** The point is outside what the calculation covers; no number is given. */
    NOT_CALCULATED("not-calculated", Domain.OUTSIDE),
    /** The integration ended at its limit before the wanted error; the numeric error says where. */
    ACCURACY_NOT_REACHED("accuracy-not-reached", Domain.EDGE),
    /** Masses a little outside the training of the networks, which are asked at its border. */
    MODEL_EDGE("model-edge", Domain.EDGE),
    /** Masses far outside the training of the networks, which are asked at its border. */
    MODEL_OUTSIDE("model-outside", Domain.OUTSIDE),
    /** Squark or stau mixing of the third generation was not given; taken as unmixed. */
    THIRD_GENERATION_UNMIXED("third-generation-unmixed", Domain.INSIDE);

    private final String label;
    private final Domain domain;

    Code(String label, Domain domain) {
      this.label = label;
      this.domain = domain;
    }

    /**
     * Name as printed in the column {@code warnings}.
     *
     * @return the name
     */
    public String label() {
      return label;
    }

    /**
     * The verdict this warning alone implies.
     *
     * @return the domain
     */
    public Domain domain() {
      return domain;
    }
  }
}
