package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.chain.LabelStage;
import org.deepxs.app.chain.SpectrumStage;
import org.deepxs.app.chain.TableStage;
import org.deepxs.app.input.TableInput;
import org.deepxs.app.run.ColumnNeeds;
import org.deepxs.app.run.Pipeline;
import org.deepxs.dataset.run.Tally;
import org.deepxs.predict.ShippedModels;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.spectrum.external.ProgramDescriptionFile;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.process.ProcessRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deepxs label}. */
@Command(
    name = "label",
    description = "Computes cross sections as labels of training data.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs label spectra.parquet --process N2C1+ --order lo --output labels.parquet",
      "  deepxs label spectra.parquet --process C1C1 --scheme prospino2 --freeze --output nlo.parquet",
      "  deepxs label spectra.parquet --process C1C1,N2C1 --learned --output many.parquet",
      "  deepxs label spectra.csv --process N2N2 --program resummino.yaml --output labels.csv",
      "",
      "Points that the paper's selection rejects (no spectrum, LSP no neutralino, light squarks or",
      "chargino) are counted only; those with sigma_LO below 3.3e-7 pb get no NLO.",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class LabelCommand implements Callable<Integer>, WithDebug {

  private static final int PIECE_ROWS = 256;
  private static final long BLOCK_ROWS = 51_200;
  private static final long SLOW_BLOCK_ROWS = 64;
  private static final Set<String> OPTIONAL_BLOCKS = Set.of("SBOTMIX", "STOPMIX", "SMINPUTS");

  private final Terminal terminal;
  private final CalculationFactory factory;

  @Parameters(
      paramLabel = "INPUT",
      description = {
        "Spectra: a table in CSV or Parquet as 'deepxs spectrum' writes it; - for CSV on standard"
            + " input."
      })
  private String input;

  @Mixin private CalculationSettings calculation;
  @Mixin private NloSettings nlo;

  @Option(
      names = "--keep",
      paramLabel = "needed|all|none|NAMES",
      description = {
        "Columns of the input that labels keep: those the calculation needs, all, none, or names"
            + " separated by commas. Default: needed."
      })
  private String keep = "needed";

  @Option(
      names = "--no-selection",
      description = "Label every point that has a spectrum, whatever the paper's selection says.")
  private boolean noSelection;

  @Option(
      names = "--program",
      paramLabel = "FILE.yaml",
      description = {
        "Labels of another program, for example Prospino or Resummino, that a YAML file describes"
            + " (command, input: {file: template with places such as $${slha}, $${pdg1},"
            + " $${MASS_1000022}}, output, results: {sigma_lo_pb: pattern, sigma_nlo_pb: pattern})."
      })
  private String program;

  @Option(
      names = "--learned",
      description = {
        "Labels of the shipped networks, with their error, instead of the full calculation: for"
            + " tables of millions of rows."
      })
  private boolean learned;

  @Mixin private ProductionSettings production;
  @Mixin private CommonSettings common;

  LabelCommand(Terminal terminal, CalculationFactory factory) {
    this.terminal = terminal;
    this.factory = factory;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    production.check();
    List<ProcessRequest> processes =
        calculation
            .namedProcesses()
            .orElseThrow(() -> AppException.usage("name the processes with --process"));
    CalculationChoice choice = new CalculationChoice(factory, calculation, nlo);
    CalculationOptions options =
        choice.options(Scheme.FULL, learned ? NloMethod.LEARNED : NloMethod.FULL);
    checkNetworks(options);
    try (TableInput table = TableInput.open(input, terminal.in())) {
      TableInput.PointParser parser = table.points();
      CrossSectionCalculator calculator = choice.calculation(options).calculator();
      ColumnNeeds needs = new ColumnNeeds(choice.asked(calculator));
      requireColumns(table.name(), processes, needs, parser.entries());
      LabelStage stage =
          LabelStage.of(
              parser,
              new LabelStage.Options(
                  processes,
                  options.order(),
                  learned,
                  !noSelection,
                  kept(parser, processes, needs)));
      Optional<ProgramDescription> external = external();
      boolean slow = external.isPresent() || Pipeline.slow(options);
      Optional<Tally> tally =
          new Production(terminal, production)
              .run(
                  new Production.Stage<TableStage.Rows>(
                      "label",
                      "points",
                      stage.schema(),
                      described(table, options, processes, external),
                      table.provenance(),
                      table.name(),
                      table.rowCount(),
                      slow ? SLOW_BLOCK_ROWS : BLOCK_ROWS,
                      done -> TableStage.rows(table, done, slow ? 1 : PIECE_ROWS),
                      LabelWorkers.of(
                          stage, factory, options, calculation.pdfPath(), calculator, external)));
      tally.ifPresent(t -> terminal.err().println("deepxs: " + TallyText.of(t)));
      return exitCode(tally).number();
    }
  }

  /** Labels that were asked from networks must not come from anything else. */
  private void checkNetworks(CalculationOptions options) {
    if (!learned) {
      return;
    }
    if (options.order() != Order.NLO) {
      throw NloSettings.needsNlo("--learned");
    }
    if (program != null) {
      throw AppException.usage("--learned and --program exclude each other; leave one out");
    }
    if (ShippedModels.prefix(options.scheme(), options.sqrtSGeV()).isEmpty()) {
      throw AppException.usage(
          String.format(
              Locale.ROOT,
              "--learned: no networks for scheme %s at %s GeV; leave it out, or see 'deepxs models'",
              options.scheme().label(),
              options.sqrtSGeV()));
    }
  }

  private static ExitCode exitCode(Optional<Tally> tally) {
    boolean bad =
        tally.isPresent()
            && tally.get().get(SpectrumStage.BAD_ROWS) + tally.get().get(LabelStage.FAILED) > 0;
    return bad ? ExitCode.BAD_INPUT : ExitCode.OK;
  }

  private Optional<ProgramDescription> external() {
    try {
      return Optional.ofNullable(program).map(Path::of).map(ProgramDescriptionFile::read);
    } catch (SpectrumException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  /** Everything that decides the rows, and is worth knowing of them later. */
  private Map<String, String> described(
      TableInput table,
      CalculationOptions options,
      List<ProcessRequest> processes,
      Optional<ProgramDescription> external) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("input", table.fingerprint());
    described.put(
        "processes", processes.stream().map(ProcessRequest::name).collect(Collectors.joining(",")));
    described.put("selection", noSelection ? "none" : "arXiv:1810.08312");
    described.put("order", options.order().name().toLowerCase(Locale.ROOT));
    described.put("sqrt_s_gev", Double.toString(options.sqrtSGeV()));
    if (external.isPresent()) {
      described.put("calculator", external.get().toString());
      return described;
    }
    described.put("calculator", "DeepXS");
    described.put("scheme", options.scheme().label());
    described.put("pdf_lo", options.pdfLo() + " " + options.pdfMember());
    described.put("pdf_nlo", options.pdfNlo() + " " + options.pdfMember());
    described.put("mu_f", options.muFFactor() + " average mass");
    described.put("mu_r", options.muRFactor() + " average mass");
    if (options.order() == Order.NLO) {
      described.put(
          "nlo", options.nlo() + (learned ? "" : ", the number of the point added to the seed"));
    }
    return described;
  }

  private static void requireColumns(
      String source, List<ProcessRequest> processes, ColumnNeeds needs, BitSet present) {
    Set<String> missing = new LinkedHashSet<>();
    for (ProcessRequest process : processes) {
      if (!needs.computable(process, present)) {
        missing.addAll(needs.missing(process, present));
      }
    }
    if (!missing.isEmpty()) {
      throw AppException.badInput(
          source
              + ": missing columns "
              + String.join(", ", missing)
              + "; add them or ask for other processes");
    }
  }

  private List<String> kept(
      TableInput.PointParser parser, List<ProcessRequest> processes, ColumnNeeds needs) {
    List<String> entries =
        parser.entries().stream().mapToObj(k -> PointEntry.all().get(k).columnName()).toList();
    return switch (keep.toLowerCase(Locale.ROOT)) {
      case "none" -> List.of();
      case "all" -> {
        List<String> all = new ArrayList<>(parser.otherColumns());
        all.removeAll(LabelStage.OWN_COLUMNS);
        all.addAll(entries);
        yield all;
      }
      case "needed" -> {
        Set<String> needed = new LinkedHashSet<>();
        processes.forEach(process -> needed.addAll(needs.missing(process, new BitSet())));
        entries.stream()
            .filter(name -> OPTIONAL_BLOCKS.contains(name.substring(0, name.indexOf('_'))))
            .forEach(needed::add);
        yield entries.stream().filter(needed::contains).toList();
      }
      default -> List.of(keep.strip().split("\\s*,\\s*", -1));
    };
  }
}
