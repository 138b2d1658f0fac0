package org.deepxs.app.cli;

import java.io.Serial;
import java.util.Optional;
import org.deepxs.app.chain.DirectLabeller;
import org.deepxs.app.chain.ExternalLabeller;
import org.deepxs.app.chain.LabelStage;
import org.deepxs.app.chain.Labeller;
import org.deepxs.app.chain.TableStage;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.Order;

/**
 * Makes workers for labels, on this machine or another. The calculators stay at home: where they
 * are missing they are made once.
 */
final class LabelWorkers implements OrderedRun.Workers<TableStage.Rows> {

  @Serial private static final long serialVersionUID = 1L;

  private final LabelStage stage;
  private final CalculationFactory factory;
  private final CalculationOptions options;
  private final String pdfPath; // null: none was given
  private final ProgramDescription program; // null: the built-in calculator
  private transient CrossSectionCalculator calculator;
  private transient CrossSectionCalculator leadingOrder;

  private LabelWorkers(
      LabelStage stage,
      CalculationFactory factory,
      CalculationOptions options,
      String pdfPath,
      ProgramDescription program) {
    this.stage = stage;
    this.factory = factory;
    this.options = options;
    this.pdfPath = pdfPath;
    this.program = program;
  }

  /**
   * Workers.
   *
   * @param stage what they do
   * @param factory makes calculators elsewhere
   * @param options what they compute
   * @param pdfPath where they look for densities
   * @param calculator computes it on this machine
   * @param program computes instead, if there is one
   */
  static LabelWorkers of(
      LabelStage stage,
      CalculationFactory factory,
      CalculationOptions options,
      Optional<String> pdfPath,
      CrossSectionCalculator calculator,
      Optional<ProgramDescription> program) {
    LabelWorkers workers =
        new LabelWorkers(stage, factory, options, pdfPath.orElse(null), program.orElse(null));
    workers.calculator = calculator;
    return workers;
  }

  @Override
  public OrderedRun.Worker<TableStage.Rows> make(int number) {
    return stage.worker(
        program == null ? labeller() : ExternalLabeller.of(program, options.sqrtSGeV()));
  }

  private synchronized Labeller labeller() {
    if (calculator == null) {
      calculator = calculator(options);
    }
    if (leadingOrder == null) {
      leadingOrder =
          options.order() == Order.NLO ? calculator(options.withOrder(Order.LO)) : calculator;
    }
    return DirectLabeller.of(calculator, leadingOrder);
  }

  private CrossSectionCalculator calculator(CalculationOptions wanted) {
    return factory.create(wanted, Optional.ofNullable(pdfPath)).calculator();
  }
}
