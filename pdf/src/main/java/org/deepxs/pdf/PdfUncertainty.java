package org.deepxs.pdf;

import java.util.Locale;
import org.hipparchus.special.Erf;

/**
 * PDF uncertainty of an observable, with the formulas of LHAPDF (arXiv:1412.7420, section 5;
 * arXiv:1106.5788 equations 2.1 to 2.6).
 *
 * @param central central value: of member 0, or the mean of the replicas
 * @param up upward error, not negative
 * @param down downward error, not negative
 * @param symmetric symmetric error, not negative
 */
public record PdfUncertainty(double central, double up, double down, double symmetric) {

  /** Confidence level of one standard deviation, in percent: 68.27. */
  public static final double ONE_SIGMA_CL = 100 * Erf.erf(1 / Math.sqrt(2));

  /**
   * Uncertainty from the values of all members.
   *
   * <p>Error types: {@code hessian} (pairs of members 1-2, 3-4, ...), {@code symmhessian}, {@code
   * replicas}; a {@code +as} or similar behind it adds one pair of members per plus sign at the
   * end, whose half differences are added in quadrature.
   *
   * @param errorType the set's entry {@code ErrorType}
   * @param confLevel confidence level of the set in percent, {@code ErrorConfLevel}; for replicas
   *     it is not used, their spread is one standard deviation
   * @param values the observable for each member, central one first; not modified
   * @param requestedCl confidence level of the result in percent; errors are rescaled to it as for
   *     a normal distribution
   * @return central value and errors
   * @throws PdfException if the error type is unknown, the number of values does not fit it, or a
   *     level is outside (0, 100)
   */
  public static PdfUncertainty of(
      String errorType, double confLevel, double[] values, double requestedCl) {
    String type = errorType.toLowerCase(Locale.ROOT);
    int parameters = (int) type.chars().filter(c -> c == '+').count();
    int members = values.length - 1 - 2 * parameters;
    if (members < 1) {
      throw new PdfException(
          "an uncertainty of type " + errorType + " needs more than " + values.length + " members");
    }
    boolean replicas = type.startsWith("replicas");
    double scale = scale(replicas ? ONE_SIGMA_CL : confLevel, requestedCl);
    PdfUncertainty pdf;
    if (replicas) {
      pdf = replicas(values, members);
    } else if (type.startsWith("symmhessian")) {
      pdf = symmetricHessian(values, members);
    } else if (type.startsWith("hessian")) {
      pdf = hessian(values, members);
    } else {
      throw new PdfException(
          "ErrorType '"
              + errorType
              + "' has no uncertainty; known are hessian, symmhessian and replicas");
    }
    double parameter = parameterError(values, members, parameters);
    return new PdfUncertainty(
        pdf.central,
        Math.hypot(pdf.up * scale, parameter * scale),
        Math.hypot(pdf.down * scale, parameter * scale),
        Math.hypot(pdf.symmetric * scale, parameter * scale));
  }

  /** Ratio of the half widths of a normal distribution at two confidence levels in percent. */
  private static double scale(double from, double to) {
    if (!(from > 0 && from < 100 && to > 0 && to < 100)) {
      throw new PdfException(
          "confidence levels should lie between 0 and 100 percent, got " + from + " and " + to);
    }
    return from == to ? 1 : Erf.erfInv(to / 100) / Erf.erfInv(from / 100);
  }

  private static PdfUncertainty replicas(double[] values, int members) {
    if (members < 2) {
      throw new PdfException("replicas: at least two are needed for a standard deviation");
    }
    double mean = 0;
    for (int i = 1; i <= members; i++) {
      mean += values[i] / members;
    }
    double sum = 0;
    for (int i = 1; i <= members; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    double deviation = Math.sqrt(sum / (members - 1));
    return new PdfUncertainty(mean, deviation, deviation, deviation);
  }

  private static PdfUncertainty symmetricHessian(double[] values, int members) {
    double sum = 0;
    for (int i = 1; i <= members; i++) {
      sum += (values[i] - values[0]) * (values[i] - values[0]);
    }
    double error = Math.sqrt(sum);
    return new PdfUncertainty(values[0], error, error, error);
  }

  private static PdfUncertainty hessian(double[] values, int members) {
    if (members % 2 != 0) {
      throw new PdfException(
          "hessian: error members come in pairs, but there are " + members + " of them");
    }
    double up = 0;
    double down = 0;
    double symmetric = 0;
    for (int i = 1; i < members; i += 2) {
      double a = values[i] - values[0];
      double b = values[i + 1] - values[0];
      double rise = Math.max(Math.max(a, b), 0);
      double fall = Math.max(Math.max(-a, -b), 0);
      up += rise * rise;
      down += fall * fall;
      symmetric += (a - b) * (a - b);
    }
    return new PdfUncertainty(values[0], Math.sqrt(up), Math.sqrt(down), Math.sqrt(symmetric) / 2);
  }

  private static double parameterError(double[] values, int members, int parameters) {
    double sum = 0;
    for (int i = 0; i < parameters; i++) {
      double difference = values[members + 2 * i + 1] - values[members + 2 * i + 2];
      sum += difference * difference;
    }
    return Math.sqrt(sum) / 2;
  }
}
