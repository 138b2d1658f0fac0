package org.deepxs.xsec;

import java.io.Serializable;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * What to compute. Immutable; {@code withXxx} gives changed copies.
 *
 * @param scheme full or prospino2
 * @param order leading or next-to-leading order
 * @param sqrtSGeV proton-proton centre-of-mass energy in GeV
 * @param pdfLo name of the density set of the leading order
 * @param pdfNlo name of the density set of the next-to-leading order; the same as {@code pdfLo} in
 *     scheme full
 * @param pdfMember member of both sets, 0 for the central one
 * @param muFFactor factorisation scale in units of the average mass of the pair
 * @param muRFactor renormalisation scale in units of the average mass of the pair
 * @param nlo how the next-to-leading order is computed
 * @param pdfErrors whether PDF errors are computed, from all members of the set that the highest
 *     order takes its densities from; the member is then 0
 */
public record CalculationOptions(
    Scheme scheme,
    Order order,
    double sqrtSGeV,
    String pdfLo,
    String pdfNlo,
    int pdfMember,
    double muFFactor,
    double muRFactor,
    NloOptions nlo,
    boolean pdfErrors)
    implements Serializable {

  /**
   * Checks ranges.
   *
   * @throws XsecException if an energy or scale factor is not positive and finite, or the member is
   *     negative, or not 0 where PDF errors are wanted
   */
  public CalculationOptions {
    requirePositive("sqrt(s)", sqrtSGeV);
    requirePositive("factorisation scale factor", muFFactor);
    requirePositive("renormalisation scale factor", muRFactor);
    if (pdfMember < 0) {
      throw new XsecException("PDF member must not be negative, got " + pdfMember);
    }
    if (pdfErrors && pdfMember != 0) {
      throw new XsecException(
          "PDF errors are those of the central member, 0; member " + pdfMember + " has none");
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new XsecException(name + " must be positive and finite, got " + value);
    }
  }

  /**
   * Defaults of a scheme: NLO at 13 TeV; CT14nlo in scheme full; in scheme prospino2 CTEQ6L1 and
   * CTEQ6.6M with the interpolation of their own tables, as Prospino uses it; scales at the average
   * mass.
   *
   * @param scheme the scheme
   * @return the options
   */
  public static CalculationOptions of(Scheme scheme) {
    return switch (scheme) {
      case FULL ->
          new CalculationOptions(
              scheme,
              Order.NLO,
              13000.0,
              "CT14nlo",
              "CT14nlo",
              0,
              1.0,
              1.0,
              NloOptions.DEFAULTS,
              false);
      case PROSPINO2 ->
          new CalculationOptions(
              scheme,
              Order.NLO,
              13000.0,
              "cteq6l1-cteq",
              "cteq66-cteq",
              0,
              1.0,
              1.0,
              NloOptions.DEFAULTS.withSquarkWidths(OnShellOptions.prospino2()),
              false);
    };
  }

  /**
   * Changes the order.
   *
   * @param newOrder the order
   * @return changed copy
   */
  public CalculationOptions withOrder(Order newOrder) {
    return new CalculationOptions(
        scheme, newOrder, sqrtSGeV, pdfLo, pdfNlo, pdfMember, muFFactor, muRFactor, nlo, pdfErrors);
  }

  /**
   * Changes the energy.
   *
   * @param newSqrtSGeV centre-of-mass energy in GeV
   * @return changed copy
   */
  public CalculationOptions withSqrtS(double newSqrtSGeV) {
    return new CalculationOptions(
        scheme, order, newSqrtSGeV, pdfLo, pdfNlo, pdfMember, muFFactor, muRFactor, nlo, pdfErrors);
  }

  /**
   * Changes the densities.
   *
   * @param lo set of the leading order
   * @param nloSet set of the next-to-leading order
   * @param member member of both
   * @return changed copy
   */
  public CalculationOptions withPdf(String lo, String nloSet, int member) {
    return new CalculationOptions(
        scheme, order, sqrtSGeV, lo, nloSet, member, muFFactor, muRFactor, nlo, pdfErrors);
  }

  /**
   * Changes the scales.
   *
   * @param muF factorisation scale in units of the average mass
   * @param muR renormalisation scale in units of the average mass
   * @return changed copy
   */
  public CalculationOptions withScales(double muF, double muR) {
    return new CalculationOptions(
        scheme, order, sqrtSGeV, pdfLo, pdfNlo, pdfMember, muF, muR, nlo, pdfErrors);
  }

  /**
   * Changes how the next-to-leading order is computed.
   *
   * @param wanted its options
   * @return changed copy
   */
  public CalculationOptions withNlo(NloOptions wanted) {
    return new CalculationOptions(
        scheme, order, sqrtSGeV, pdfLo, pdfNlo, pdfMember, muFFactor, muRFactor, wanted, pdfErrors);
  }

  /**
   * Turns PDF errors on or off.
   *
   * @param wanted whether to compute them
   * @return changed copy
   * @throws XsecException if they are wanted for another member than 0
   */
  public CalculationOptions withPdfErrors(boolean wanted) {
    return new CalculationOptions(
        scheme, order, sqrtSGeV, pdfLo, pdfNlo, pdfMember, muFFactor, muRFactor, nlo, wanted);
  }
}
