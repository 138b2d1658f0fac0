package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.chain.StructureStage;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.run.Tally;
import org.deepxs.pdf.PdfException;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.structure.StructureSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code deepxs structures}. */
@Command(
    name = "structures",
    description = {
      "Computes NLO corrections per product of two couplings at points of masses: training data for"
          + " K at any mixing."
    },
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs structures emission-neutral 9000 --output emission.parquet",
      "  deepxs structures loops-mixed 20000 --sqrts 13600,13000 --output loops.csv",
      "  deepxs structures loops-mixed --numbers recipes/full/selected-loops-mixed.txt --output more.csv",
      "  deepxs structures loops-chargino 10000 --scheme prospino2 --output prospino.parquet",
      "",
      "Columns: point, m1, m2, squark (mixed pairs, mixed squarks and loops also partner, loops",
      "gluino) in GeV; per collider, partons and product K_13000_uubar_ZE+, the correction over its",
      "Born cross section without alpha_s/(2 pi), and err_13000_uubar_ZE+, its standard error (emission only). Products: P",
      "photon, S and O boson of same and opposite chirality, T and U squark exchange; Z boson and E",
      "exchange of neutralinos with masses of equal (+) and opposite (-) signs; 1, 2, B and g gluino",
      "loops; a and b the lighter and the heavier of two mixed squarks. With down quarks, m1 of a",
      "chargino pair is that of the negative chargino.",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class StructuresCommand implements Callable<Integer>, WithDebug {

  private static final double LOWEST_ENERGY = 500;
  private static final double HIGHEST_ENERGY = 1e5;
  private static final long EMISSION_BLOCK = 64;
  private static final long LOOPS_BLOCK = 1024;
  private static final double DEFAULT_REL_ERROR = 1e-4;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      converter = SetConverter.class,
      description = {
        "emission-neutral (gluons; neutralino and chargino pairs), emission-charged (gluons; mixed"
            + " pairs), emission-bottom (gluons; b quarks with two mixed squarks), loops-neutralino, loops-chargino or loops-mixed (gluinos)."
      })
  private StructureSet set;

  @Parameters(
      index = "1",
      paramLabel = "N",
      arity = "0..1",
      description = {"Number of points; with --numbers not needed."})
  private Long count;

  @Option(
      names = "--first",
      paramLabel = "N",
      description = {
        "Number of the first point; point n is the same whatever else is asked for. Default: 0."
      })
  private Long first;

  @Option(
      names = "--numbers",
      paramLabel = "FILE",
      description = {
        "Points whose numbers stand in FILE, one on each line, in its order; # begins a comment."
      })
  private Path numbersFile;

  @Option(
      names = "--rel-error",
      paramLabel = "X",
      description = {
        "Emission: wanted relative error of the integration, in units of all structures together."
            + " Default: 1e-4."
      })
  private Double relError;

  @Option(
      names = "--scheme",
      paramLabel = "full|prospino2",
      converter = CalculationSettings.SchemeConverter.class,
      description = {
        "full, or prospino2: Prospino's constants and treatment of squark widths, one squark mass,"
            + " corrections relative to the LO with its own densities. Default: full."
      })
  private Scheme scheme = Scheme.FULL;

  @Option(
      names = "--pdf",
      paramLabel = "NAME",
      description = {
        "Density set (LHAPDF name); LO,NLO names two in scheme prospino2. Default: CT14nlo;"
            + " cteq6l1-cteq,cteq66-cteq in scheme prospino2."
      })
  private String pdf;

  @Option(
      names = "--pdf-path",
      paramLabel = "DIRS",
      description = {
        "Directories with LHAPDF sets, separated by colons; searched before LHAPDF_DATA_PATH."
      })
  private String pdfPath;

  @Option(
      names = "--sqrts",
      paramLabel = "GEV,...",
      converter = EnergiesConverter.class,
      description = {
        "Proton-proton energies in GeV, from 500 to 100000. One integration, at the points that the"
            + " highest energy asks for, serves all. Default: 13600,13000; 13000 in scheme"
            + " prospino2."
      })
  private Energies energies;

  @Mixin private ProductionSettings production;
  @Mixin private CommonSettings common;

  /** Energies in GeV, highest first. One option value is a list, and picocli would split it. */
  record Energies(List<Double> sqrtSGeV) {}

  StructuresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    production.check();
    check();
    PointNumbers numbers =
        numbersFile == null
            ? PointNumbers.range(first == null ? 0 : first, count)
            : PointNumbers.read(numbersFile);
    StructureStage.Options options =
        new StructureStage.Options(
            set, sqrtSGeV(), relError == null ? DEFAULT_REL_ERROR : relError, scheme);
    CalculationOptions calculation =
        CalculationSettings.withSets(CalculationOptions.of(scheme), pdf, 0);
    StructureWorkers workers =
        StructureWorkers.of(options, calculation, Optional.ofNullable(pdfPath));
    Optional<Tally> tally =
        new Production(terminal, production)
            .run(
                new Production.Stage<>(
                    "structures",
                    "points",
                    StructureStage.schema(options),
                    described(options, calculation, workers, numbers),
                    Provenance.none(),
                    "",
                    numbers.count(),
                    set.emission() ? EMISSION_BLOCK : LOOPS_BLOCK,
                    numbers::from,
                    workers));
    tally.ifPresent(t -> terminal.err().println("deepxs: " + TallyText.of(t)));
    boolean bad = tally.isPresent() && tally.get().get(StructureStage.FAILED) > 0;
    return (bad ? ExitCode.BAD_INPUT : ExitCode.OK).number();
  }

  private List<Double> sqrtSGeV() {
    if (energies != null) {
      return energies.sqrtSGeV();
    }
    return scheme == Scheme.FULL ? List.of(13600.0, 13000.0) : List.of(13000.0);
  }

  private void check() {
    if (numbersFile == null ? count == null : count != null || first != null) {
      throw AppException.usage("give N, with or without --first, or --numbers instead of both");
    }
    if (set == StructureSet.EMISSION_BOTTOM && scheme == Scheme.PROSPINO2) {
      throw AppException.usage(
          set.label() + " is for scheme full; squarks of prospino2 do not mix");
    }
    if (relError != null && !set.emission()) {
      throw AppException.usage("--rel-error is for emission; " + set.label() + " has no error");
    }
    if (relError != null && !(relError > 0 && relError < 1)) {
      throw AppException.usage("--rel-error must lie between 0 and 1, got " + relError);
    }
  }

  /** Everything that decides the rows. */
  private Map<String, String> described(
      StructureStage.Options options,
      CalculationOptions calculation,
      StructureWorkers workers,
      PointNumbers numbers) {
    Map<String, String> described = new LinkedHashMap<>();
    described.put("kind", options.toString());
    described.putAll(numbers.described());
    described.put(
        "sqrt_s_gev",
        options.sqrtSGeV().stream().map(String::valueOf).collect(Collectors.joining(",")));
    String lo = scheme == Scheme.FULL ? "" : calculation.pdfLo() + ",";
    described.put("pdf", lo + calculation.pdfNlo() + " 0");
    try {
      workers.densities();
    } catch (PdfException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    return described;
  }

  /** Reads kinds. */
  static final class SetConverter implements ITypeConverter<StructureSet> {
    @Override
    public StructureSet convert(String value) {
      return Arrays.stream(StructureSet.values())
          .filter(set -> set.label().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected "
                          + Arrays.stream(StructureSet.values())
                              .map(StructureSet::label)
                              .collect(Collectors.joining(", "))
                          + ", got '"
                          + value
                          + "'"));
    }
  }

  /** Reads energies. */
  static final class EnergiesConverter implements ITypeConverter<Energies> {
    @Override
    public Energies convert(String value) {
      try {
        List<Double> sorted =
            Arrays.stream(value.split(",", -1))
                .map(text -> Double.valueOf(text.strip()))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (sorted.get(sorted.size() - 1) >= LOWEST_ENERGY
            && sorted.get(0) <= HIGHEST_ENERGY
            && sorted.stream().distinct().count() == sorted.size()) {
          return new Energies(sorted);
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(expected(value));
      }
      throw new TypeConversionException(expected(value));
    }

    private static String expected(String value) {
      return "expected different energies from 500 to 100000 GeV such as 13600,13000, got '"
          + value
          + "'";
    }
  }
}
