package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.chain.PointStage;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.config.YamlMapping;
import org.deepxs.spectrum.pmssm.PmssmRanges;
import org.deepxs.spectrum.pmssm.PmssmRangesFile;
import org.deepxs.spectrum.pmssm.PmssmSampler;
import org.deepxs.spectrum.pmssm.SamplingSequence;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code deepxs sample}. */
@Command(
    name = "sample",
    description = "Draws points of the pMSSM with 19 parameters.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs sample 100000 --seed 7 --output points.parquet",
      "  deepxs sample 1000 --sequence sobol --ranges light.yaml | deepxs spectrum -",
      "",
      "A file of ranges names parameters: 'M1: [50, 1000]', 'tanb: 10',",
      "'mu: {min: 80, max: 500, prior: log, sign: positive}'.",
      "",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class SampleCommand implements Callable<Integer>, WithDebug {

  private static final int PIECE_POINTS = 5000;
  private static final long BLOCK_POINTS = 100_000;

  private final Terminal terminal;

  @Parameters(paramLabel = "N", description = "Number of points.")
  private long count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = {
        "Seed, any integer of 64 bits; point n is the same whatever else is asked for. Default: 1."
      })
  private long seed = 1;

  @Option(
      names = "--first",
      paramLabel = "N",
      description = "Number of the first point. Default: 0.")
  private long first;

  @Option(
      names = "--prior",
      paramLabel = "flat|log",
      converter = PriorConverter.class,
      description = {
        "Spread of values: flat, or flat in the logarithm for all ranges that are positive (from"
            + " 1 GeV where they begin at 0; trilinear couplings stay flat). Default: flat."
      })
  private boolean logarithmic;

  @Option(
      names = "--sequence",
      paramLabel = "random|sobol",
      converter = SequenceConverter.class,
      description = "Independent random points, or the Sobol sequence. Default: random.")
  private SamplingSequence sequence = SamplingSequence.RANDOM;

  @Option(
      names = "--ranges",
      paramLabel = "FILE.yaml",
      description = {
        "Ranges that differ from those of the ATLAS scan (arXiv:1810.08312, Table 2)."
      })
  private String ranges;

  @Mixin private ProductionSettings production;
  @Mixin private CommonSettings common;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    production.check();
    if (count < 1 || first < 0 || first + count < 0) {
      throw AppException.usage(
          "points "
              + first
              + " to "
              + (first + count - 1)
              + " do not exist; N must be positive, --first not negative");
    }
    PmssmSampler sampler = sampler();
    Map<String, String> options = new LinkedHashMap<>();
    options.put("seed", Long.toString(seed));
    options.put("first", Long.toString(first));
    options.put("count", Long.toString(count));
    options.put("sequence", sequence.name().toLowerCase(Locale.ROOT));
    options.put("ranges", sampler.ranges().toString());
    new Production(terminal, production)
        .run(
            new Production.Stage<>(
                "sample",
                "points",
                PointStage.schema(),
                options,
                Provenance.none(),
                "",
                count,
                BLOCK_POINTS,
                done -> PointStage.numbers(first + done, first + count, PIECE_POINTS),
                new PointWorkers(sampler)));
    return ExitCode.OK.number();
  }

  private PmssmSampler sampler() {
    try {
      PmssmRanges chosen = PmssmRanges.paper();
      if (logarithmic) {
        chosen = chosen.logarithmic();
      }
      if (ranges != null) {
        chosen = PmssmRangesFile.read(YamlMapping.read(Path.of(ranges)), chosen);
      }
      PmssmSampler sampler = PmssmSampler.of(chosen, sequence, seed);
      sampler.points(first + count - 1, 1); // the last number exists
      return sampler;
    } catch (SpectrumException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  private record PointWorkers(PmssmSampler sampler)
      implements OrderedRun.Workers<PointStage.Numbers> {
    @Override
    public OrderedRun.Worker<PointStage.Numbers> make(int number) {
      return PointStage.worker(sampler);
    }
  }

  /** Reads priors. */
  static final class PriorConverter implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "flat" -> false;
        case "log" -> true;
        default -> throw new TypeConversionException("expected flat or log, got '" + value + "'");
      };
    }
  }

  /** Reads sequences. */
  static final class SequenceConverter implements ITypeConverter<SamplingSequence> {
    @Override
    public SamplingSequence convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "random" -> SamplingSequence.RANDOM;
        case "sobol" -> SamplingSequence.SOBOL;
        default ->
            throw new TypeConversionException("expected random or sobol, got '" + value + "'");
      };
    }
  }
}
