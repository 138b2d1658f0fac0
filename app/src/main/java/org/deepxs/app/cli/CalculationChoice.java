package org.deepxs.app.cli;

import org.deepxs.app.AppException;
import org.deepxs.app.run.Pipeline;
import org.deepxs.pdf.PdfException;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.hadronic.IntegrationOptions;

/**
 * What the options of a command say should be computed, and who does it.
 *
 * @param factory makes calculators
 * @param calculation options that say what
 * @param nlo options of the next-to-leading order
 */
record CalculationChoice(
    CalculationFactory factory, CalculationSettings calculation, NloSettings nlo) {

  private static final IntegrationOptions COARSE = new IntegrationOptions(0.5, 1, 8, 1);

  /**
   * The options.
   *
   * @param defaultScheme scheme if none was given
   * @param method how electroweakinos are computed
   * @throws AppException if they contradict each other
   */
  CalculationOptions options(Scheme defaultScheme, NloMethod method) {
    try {
      CalculationOptions options = calculation.options(defaultScheme);
      return nlo.applied(options, method);
    } catch (XsecException e) {
      throw AppException.usage(e.getMessage());
    }
  }

  /**
   * A calculator.
   *
   * @throws AppException if a density set cannot be had
   */
  CalculationFactory.Calculation calculation(CalculationOptions options) {
    try {
      return factory.create(options, calculation.pdfPath());
    } catch (PdfException | XsecException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  /**
   * Who is asked which columns of tables are needed. The full calculation is asked at the lowest
   * accuracy and without PDF errors: the answer is the same.
   */
  CrossSectionCalculator asked(CrossSectionCalculator calculator) {
    CalculationOptions options = calculator.options();
    if (!Pipeline.slow(options)) {
      return calculator;
    }
    NloOptions coarse = options.nlo().withIntegration(COARSE);
    return calculation(options.withNlo(coarse).withPdfErrors(false)).calculator();
  }
}
