package org.deepxs.app.cli;

import java.io.Serial;
import java.util.Optional;
import org.deepxs.app.chain.PointStage;
import org.deepxs.app.chain.StructureStage;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * Makes workers for structures, on this machine or another. Luminosities stay at home: where they
 * are missing they are loaded once.
 */
final class StructureWorkers implements OrderedRun.Workers<PointStage.Numbers> {

  @Serial private static final long serialVersionUID = 1L;

  private final StructureStage.Options options;
  private final String pdf;
  private final String pdfPath; // null: none was given
  private transient PartonLuminosity luminosity;

  private StructureWorkers(StructureStage.Options options, String pdf, String pdfPath) {
    this.options = options;
    this.pdf = pdf;
    this.pdfPath = pdfPath;
  }

  /**
   * Workers.
   *
   * @param options what they compute
   * @param pdf density set
   * @param pdfPath where they look for densities
   */
  static StructureWorkers of(StructureStage.Options options, String pdf, Optional<String> pdfPath) {
    return new StructureWorkers(options, pdf, pdfPath.orElse(null));
  }

  @Override
  public OrderedRun.Worker<PointStage.Numbers> make(int number) {
    return StructureStage.worker(options, luminosity());
  }

  /**
   * The luminosities, loaded if need be.
   *
   * @throws org.deepxs.pdf.PdfException if the set is not there
   */
  synchronized PartonLuminosity luminosity() {
    if (luminosity == null) {
      luminosity = DirectCalculations.library(Optional.ofNullable(pdfPath)).load(pdf, 0);
    }
    return luminosity;
  }
}
