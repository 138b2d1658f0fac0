package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.chain.SpectrumStage;
import org.deepxs.app.chain.TableStage;
import org.deepxs.app.input.TableInput;
import org.deepxs.app.output.OutputTarget;
import org.deepxs.dataset.run.Tally;
import org.deepxs.slha.SlhaWriter;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.config.YamlMapping;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deepxs spectrum}. */
@Command(
    name = "spectrum",
    description = "Computes sparticle spectra of pMSSM points.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs spectrum points.parquet --output spectra.parquet",
      "  deepxs sample 1000 | deepxs spectrum - | deepxs predict -",
      "  deepxs spectrum --spectrum spheno --program ~/SPheno/bin/SPheno point.yaml > point.slha",
      "  deepxs spectrum --M1 300 --M2 -700 ... (all 19 parameters) > point.slha",
      "",
      "Points without a spectrum get rows with their status. A table's exit code is 0 all the same;",
      "one point without a spectrum gives 2.",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class SpectrumCommand implements Callable<Integer>, WithDebug {

  private final Terminal terminal;
  private final PointSettings points;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..1",
      description = {
        "Points: a table in CSV or Parquet with the columns of 'deepxs sample'; - for CSV on"
            + " standard input; or one point in YAML (.yaml), which gives SLHA."
      })
  private String input;

  @Option(
      names = "--spectrum",
      paramLabel = "builtin|spheno|softsusy|FILE.yaml",
      description = {
        "Who computes: the built-in generator, the user's SPheno or SOFTSUSY, or any program that a YAML file describes"
            + " (name, command, input: {file: template with places such as $${M1}}, output,"
            + " time_limit_s). Default: builtin."
      })
  private String spectrum = "builtin";

  @Option(
      names = "--program",
      paramLabel = "PATH",
      description = "Executable of the external program. Default: the usual name in PATH.")
  private String program;

  @Option(
      names = "--time-limit",
      paramLabel = "S",
      description = "Seconds an external program may take for a point. Default: 60.")
  private Double timeLimit;

  @Mixin private ProductionSettings production;
  @Mixin private CommonSettings common;

  SpectrumCommand(Terminal terminal, PointSettings points) {
    this.terminal = terminal;
    this.points = points;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    production.check();
    try {
      SpectrumPrograms programs =
          SpectrumPrograms.of(
              spectrum, Optional.ofNullable(program), Optional.ofNullable(timeLimit));
      Optional<PmssmPoint> point = point();
      return (point.isPresent() ? one(point.get(), programs) : table(programs)).number();
    } catch (SpectrumException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  private Optional<PmssmPoint> point() {
    Optional<PmssmPoint> given = points.point();
    if (given.isPresent() == (input != null)) {
      throw AppException.usage(
          "name a table of points, or give one point (--point, --M1 ..., or FILE.yaml)");
    }
    if (given.isPresent()) {
      return given;
    }
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml")
        ? Optional.of(PointSettings.read(YamlMapping.read(Path.of(input))))
        : Optional.empty();
  }

  private ExitCode one(PmssmPoint point, SpectrumPrograms programs) throws IOException {
    Spectrum result;
    try (SpectrumCalculator calculator = programs.calculator()) {
      result = calculator.calculate(point);
    }
    if (result.document().isEmpty()) {
      throw AppException.badInput(
          "no spectrum: "
              + result.status().label()
              + (result.message().isEmpty() ? "" : " (" + result.message() + ")"));
    }
    if (!result.message().isEmpty()) {
      terminal.err().println("deepxs: " + result.message());
    }
    Optional<Path> file = production.output().map(Path::of);
    try (OutputTarget target =
        file.isPresent()
            ? OutputTarget.file(file.get())
            : OutputTarget.standardOutput(terminal.out())) {
      SlhaWriter.write(result.document().get(), target.stream());
      target.commit();
    }
    return ExitCode.OK;
  }

  private ExitCode table(SpectrumPrograms programs) throws IOException {
    try (TableInput table = TableInput.open(input, terminal.in())) {
      SpectrumStage stage = SpectrumStage.of(table);
      SpectrumWorkers workers = SpectrumWorkers.of(stage, programs);
      Map<String, String> options = new LinkedHashMap<>();
      options.put("calculator", workers.provenance());
      options.put("input", table.fingerprint());
      Optional<Tally> tally =
          new Production(terminal, production)
              .run(
                  new Production.Stage<TableStage.Rows>(
                      "spectrum",
                      "points",
                      stage.schema(),
                      options,
                      table.provenance(),
                      table.name(),
                      table.rowCount(),
                      programs.blockRows(),
                      done -> TableStage.rows(table, done, programs.pieceRows()),
                      workers));
      tally.ifPresent(t -> terminal.err().println("deepxs: " + TallyText.of(t)));
      boolean bad = tally.isPresent() && tally.get().get(SpectrumStage.BAD_ROWS) > 0;
      return bad ? ExitCode.BAD_INPUT : ExitCode.OK;
    }
  }
}
