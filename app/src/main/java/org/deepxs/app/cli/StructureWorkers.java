package org.deepxs.app.cli;

import java.io.Serial;
import java.util.Optional;
import org.deepxs.app.chain.PointStage;
import org.deepxs.app.chain.StructureStage;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;

/**
 * Makes workers for structures, on this machine or another. Luminosities stay at home: where they
 * are missing they are loaded once.
 */
final class StructureWorkers implements OrderedRun.Workers<PointStage.Numbers> {

  @Serial private static final long serialVersionUID = 1L;

  private final StructureStage.Options options;
  private final CalculationOptions calculation;
  private final String pdfPath; // null: none was given
  private transient Densities densities;

  private StructureWorkers(
      StructureStage.Options options, CalculationOptions calculation, String pdfPath) {
    this.options = options;
    this.calculation = calculation;
    this.pdfPath = pdfPath;
  }

  /**
   * Workers.
   *
   * @param options what they compute
   * @param calculation names the density sets
   * @param pdfPath where they look for densities
   */
  static StructureWorkers of(
      StructureStage.Options options, CalculationOptions calculation, Optional<String> pdfPath) {
    return new StructureWorkers(options, calculation, pdfPath.orElse(null));
  }

  @Override
  public OrderedRun.Worker<PointStage.Numbers> make(int number) {
    return StructureStage.worker(options, densities());
  }

  /**
   * The luminosities, loaded if need be.
   *
   * @throws org.deepxs.pdf.PdfException if the set is not there
   */
  synchronized Densities densities() {
    if (densities == null) {
      densities =
          Densities.of(calculation, DirectCalculations.library(Optional.ofNullable(pdfPath)));
    }
    return densities;
  }
}
