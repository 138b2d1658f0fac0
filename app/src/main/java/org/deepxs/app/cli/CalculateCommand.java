package org.deepxs.app.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.input.InputFinder;
import org.deepxs.app.input.PointSources;
import org.deepxs.app.output.OutputFormat;
import org.deepxs.app.output.OutputTarget;
import org.deepxs.app.output.ResultWriter;
import org.deepxs.app.output.XsectionBlocks;
import org.deepxs.app.run.Pipeline;
import org.deepxs.app.run.RunPlan;
import org.deepxs.app.run.RunSummary;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import picocli.CommandLine.Mixin;

/** What {@code xsec} and {@code predict} have in common: points in, cross sections out. */
abstract class CalculateCommand implements Callable<Integer>, WithDebug {

  private static final int MAX_THREADS = 1024;

  private final Terminal terminal;
  private final CalculationFactory factory;

  @Mixin private CalculationSettings calculation;
  @Mixin private NloSettings nlo;
  @Mixin private InputOutputSettings inputOutput;
  @Mixin private CommonSettings common;

  CalculateCommand(Terminal terminal, CalculationFactory factory) {
    this.terminal = terminal;
    this.factory = factory;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  /**
   * How the next-to-leading order of electroweakinos is computed.
   *
   * @param order the order asked for
   * @throws AppException if an option contradicts the order
   */
  abstract NloMethod nloMethod(Order order);

  @Override
  public Integer call() throws IOException {
    if (inputOutput.threads() < 1 || inputOutput.threads() > MAX_THREADS) {
      throw AppException.usage("--threads must be 1 to 1024, got " + inputOutput.threads());
    }
    Optional<ProcessRequest> layout = layoutProcess();
    CalculationChoice choice =
        new CalculationChoice(factory.withThreads(inputOutput.threads()), calculation, nlo);
    CalculationOptions options = options(choice, layout.isPresent());
    List<PointSources.Opened> inputs =
        PointSources.open(InputFinder.find(inputOutput.inputs()), terminal.in(), layout);
    OutputChoice output = OutputChoice.of(inputOutput, terminal, inputs);
    nlo.check(output.format());
    CalculationFactory.Calculation made = choice.calculation(options);
    RunPlan plan =
        RunPlan.of(
            inputs,
            tables(inputs) ? choice.asked(made.calculator()) : made.calculator(),
            processes(output.format()),
            calculation.namedProcesses().isPresent());
    plan.notices().forEach(notice -> terminal.err().println("deepxs: " + notice));
    XsectionBlocks blocks =
        new XsectionBlocks(options, made.pdfIdLo(), made.pdfIdNlo(), Version.text());
    return exitCode(run(plan, made, output, blocks)).number();
  }

  private Optional<ProcessRequest> layoutProcess() {
    if (inputOutput.layout().isEmpty()) {
      return Optional.empty();
    }
    List<ProcessRequest> named = calculation.namedProcesses().orElse(List.of());
    if (named.size() != 1) {
      throw AppException.usage(
          "--layout deepxs needs exactly one --process (C1C1, N2N2, N2C1+ or N2C1-): the columns"
              + " of the arrays do not say which they hold");
    }
    return Optional.of(named.get(0));
  }

  private CalculationOptions options(CalculationChoice choice, boolean deepxsLayout) {
    Order order = calculation.order();
    return choice.options(deepxsLayout ? Scheme.PROSPINO2 : Scheme.FULL, nloMethod(order));
  }

  private static boolean tables(List<PointSources.Opened> inputs) {
    return inputs.stream()
        .flatMap(input -> input.source().stream())
        .anyMatch(source -> source.entries().isPresent());
  }

  /** What to compute; SLHA has no place for sums over charges, so they are written apart. */
  private List<ProcessRequest> processes(OutputFormat format) {
    List<ProcessRequest> requests =
        calculation.namedProcesses().orElseGet(() -> ProcessRequest.parseList("all"));
    if (format != OutputFormat.SLHA) {
      return requests;
    }
    Set<FinalState> states = new LinkedHashSet<>();
    requests.forEach(request -> states.addAll(request.states()));
    return states.stream().map(ProcessRequest::of).toList();
  }

  private RunSummary run(
      RunPlan plan, CalculationFactory.Calculation made, OutputChoice output, XsectionBlocks blocks)
      throws IOException {
    if (output.directory()) {
      return run(plan, made, output.directoryWriter(blocks));
    }
    try (OutputTarget target = output.open(terminal)) {
      ResultWriter writer = output.writer(target, plan.passedThrough(), nlo.channels(), blocks);
      RunSummary summary = run(plan, made, writer);
      boolean nothing = summary.rows() == 0 && summary.failures() > 0;
      if (!nothing && !summary.stopped()) {
        writer.finish();
        target.commit();
      }
      return summary;
    }
  }

  private RunSummary run(RunPlan plan, CalculationFactory.Calculation made, ResultWriter writer)
      throws IOException {
    try (RunReport report =
        RunReport.start(terminal, plan.sizeBytes(), Pipeline.slow(made.calculator().options()))) {
      RunSummary summary =
          Pipeline.run(
              plan, made.calculator(), inputOutput.threads(), inputOutput.strict(), writer, report);
      report.summarise(summary);
      return summary;
    }
  }

  private ExitCode exitCode(RunSummary summary) {
    if (summary.failures() > 0) {
      return ExitCode.BAD_INPUT;
    }
    boolean outside = inputOutput.strict() && summary.outsideRows() > 0;
    return outside ? ExitCode.OUTSIDE_VALIDITY : ExitCode.OK;
  }
}
