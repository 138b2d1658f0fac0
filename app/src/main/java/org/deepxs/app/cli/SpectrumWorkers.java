package org.deepxs.app.cli;

import org.deepxs.app.chain.SpectrumSource;
import org.deepxs.app.chain.SpectrumStage;
import org.deepxs.app.chain.TableStage;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.SpectrumException;

/**
 * Makes workers for spectra, on this machine or another.
 *
 * @param stage what they do
 * @param programs who computes
 * @param provenance name and version of who computes
 */
record SpectrumWorkers(SpectrumStage stage, SpectrumPrograms programs, String provenance)
    implements OrderedRun.Workers<TableStage.Rows> {

  /**
   * Asks who computes for its version.
   *
   * @throws SpectrumException if the program does not work
   */
  static SpectrumWorkers of(SpectrumStage stage, SpectrumPrograms programs) {
    try (SpectrumSource source = programs.source()) {
      return new SpectrumWorkers(stage, programs, source.provenance());
    }
  }

  @Override
  public OrderedRun.Worker<TableStage.Rows> make(int number) {
    SpectrumSource source = programs.source();
    if (!source.provenance().equals(provenance)) {
      source.close();
      throw new SpectrumException(
          "a machine of the cluster has " + source.provenance() + ", expected " + provenance);
    }
    return stage.worker(source);
  }
}
