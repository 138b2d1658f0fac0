package org.deepxs.xsec;

/**
 * Relative errors of a cross section; NaN stands for "not known". Scale and PDF errors are signed:
 * up is not negative, down is not positive.
 *
 * @param numeric bound on integration and luminosity-table errors
 * @param scaleUp largest upward change under the scale variation
 * @param scaleDown largest downward change under the scale variation
 * @param pdfUp upward PDF error, 68 % confidence level
 * @param pdfDown downward PDF error, 68 % confidence level
 * @param model errors of a learned correction, by level; {@link ModelError#NONE} where nothing is
 *     learned
 */
public record RelativeErrors(
    double numeric,
    double scaleUp,
    double scaleDown,
    double pdfUp,
    double pdfDown,
    ModelError model) {

  /** Nothing is known. */
  public static final RelativeErrors UNKNOWN =
      new RelativeErrors(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, ModelError.UNKNOWN);
}
