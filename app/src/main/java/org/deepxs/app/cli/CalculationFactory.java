package org.deepxs.app.cli;

import java.io.Serializable;
import java.util.Optional;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;

/** Makes calculators; may travel to another process. */
@FunctionalInterface
interface CalculationFactory extends Serializable {

  /**
   * A calculator with what describes it.
   *
   * @param calculator the calculator
   * @param pdfIdLo LHAPDF number of the density of the leading order; 0 if not known
   * @param pdfIdNlo LHAPDF number of the density of the next-to-leading order; 0 if not known
   */
  record Calculation(CrossSectionCalculator calculator, int pdfIdLo, int pdfIdNlo) {}

  /**
   * Makes a calculator.
   *
   * @param options what to compute
   * @param pdfPath directories with density sets, separated by colons, searched first
   * @return the calculator
   * @throws org.deepxs.pdf.PdfException if a density set cannot be had
   */
  Calculation create(CalculationOptions options, Optional<String> pdfPath);

  /**
   * The factory with another number of threads for what it has to prepare, such as luminosities.
   *
   * @param threads number of threads
   * @return a changed copy; the same where nothing takes long
   */
  default CalculationFactory withThreads(int threads) {
    return this;
  }
}
