package org.deepxs.pdf;

/**
 * How the members of a set combine to an uncertainty.
 *
 * @param setName the set, for messages
 * @param members number of members, the central one included
 * @param errorType the set's entry {@code ErrorType}
 * @param confLevel confidence level of the set in percent, {@code ErrorConfLevel}
 */
public record UncertaintyFormula(String setName, int members, String errorType, double confLevel) {

  /**
   * Uncertainty of an observable over the members.
   *
   * @param values the observable for each member, in member order; not modified
   * @param requestedCl confidence level of the result in percent, for example 68.27
   * @return central value and errors
   * @throws PdfException if the number of values or the error type does not fit
   */
  public PdfUncertainty of(double[] values, double requestedCl) {
    if (values.length != members) {
      throw new PdfException(
          "set "
              + setName
              + " has "
              + members
              + " members, but "
              + values.length
              + " values were given");
    }
    return PdfUncertainty.of(errorType, confLevel, values, requestedCl);
  }
}
