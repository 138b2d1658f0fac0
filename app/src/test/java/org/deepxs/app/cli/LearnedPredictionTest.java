package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.ShippedModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deepxs predict} with the networks that come with the program. */
class LearnedPredictionTest {

  @TempDir private Path dir;

  private CommandRun run(String document, String... arguments) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return run(DirectCalculations.of(stream), document, arguments);
  }

  private CommandRun run(CalculationFactory factory, String document, String... arguments)
      throws IOException {
    String file = Inputs.write(dir, "p.slha", document);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = Stream.concat(Arrays.stream(arguments), Stream.of(file)).toArray(String[]::new);
    int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, factory, all);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String cell(CommandRun run, int row, String column) {
    List<String> header = Arrays.asList(run.lines().get(0).split(",", -1));
    return run.cells(row).get(header.indexOf(column));
  }

  private static double number(CommandRun run, int row, String column) {
    return Double.parseDouble(cell(run, row, column));
  }

  @Test
  void nextToLeadingOrderIsLearnedAndNearTheFullOne() throws IOException {
    String process = "--process=N2C1+,C1C1,N1N2";
    CommandRun learned = run(Examples.SLHA, "predict", process);
    assertThat(learned.err()).isEmpty();
    assertThat(learned.exitCode()).isZero();
    CommandRun full = run(Examples.SLHA, "predict", "--exact", process);
    for (int row = 1; row <= 3; row++) {
      assertThat(cell(learned, row, "k_source")).isEqualTo("learned-sqcd-nlo");
      assertThat(cell(full, row, "k_source")).isEqualTo("sqcd-nlo");
      double ratio = number(learned, row, "sigma_nlo_pb") / number(full, row, "sigma_nlo_pb");
      assertThat(ratio).isBetween(0.99, 1.01);
      double error = number(learned, row, "err_model_68_rel");
      assertThat(error).isBetween(1e-6, 0.02);
      assertThat(number(learned, row, "err_model_95_rel")).isGreaterThan(error);
      assertThat(number(learned, row, "err_model_99.7_rel"))
          .isGreaterThan(number(learned, row, "err_model_95_rel"));
      assertThat(cell(full, row, "err_model_68_rel")).isEmpty();
    }
  }

  @Test
  void labelsOfNetworksArePredictions() throws IOException {
    CommandRun points = CommandRun.of("sample", "60");
    String spectra =
        Inputs.write(dir, "s.csv", CommandRun.withInput(points.out(), "spectrum", "-").out());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CalculationFactory factory =
        DirectCalculations.of(new PrintStream(err, true, StandardCharsets.UTF_8));
    List<CommandRun> runs = new ArrayList<>();
    for (String command : new String[] {"label --learned --keep=none", "predict"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      String[] words = (command + " --process=C1C1 " + spectra).split(" ", -1);
      int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, factory, words);
      String rows =
          out.toString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n"));
      runs.add(new CommandRun(exitCode, rows, ""));
    }
    CommandRun labels = runs.get(0);
    assertThat(labels.lines()).hasSizeGreaterThan(4);
    for (int row = 1; row < labels.lines().size(); row++) {
      int point = 1 + (int) number(labels, row, "point");
      for (String column : new String[] {"sigma_lo_pb", "sigma_nlo_pb", "err_model_68_rel"}) {
        assertThat(number(labels, row, column))
            .isCloseTo(number(runs.get(1), point, column), withinPercentage(1e-5));
      }
    }
  }

  @Test
  void drellYanLimitOnRequestAndWhereThereAreNoNetworks() throws IOException {
    CommandRun limit = run(Examples.SLHA, "predict", "--drell-yan", "--process=N2C1+");
    assertThat(limit.err()).isEmpty();
    assertThat(cell(limit, 1, "k_source")).isEqualTo("drell-yan-limit");
    assertThat(cell(limit, 1, "err_model_68_rel")).isEmpty();
    CommandRun energy = run(Examples.SLHA, "predict", "--sqrt-s=8000", "--process=N2C1+");
    assertThat(cell(energy, 1, "k_source")).isEqualTo("drell-yan-limit");
    CommandRun both = run(Examples.SLHA, "predict", "--drell-yan", "--exact");
    assertThat(both.exitCode()).isEqualTo(1);
    assertThat(both.err()).contains("exclude each other");
    CommandRun lo = run(Examples.SLHA, "predict", "--drell-yan", "--order=lo");
    assertThat(lo.exitCode()).isEqualTo(1);
    assertThat(lo.err()).contains("--drell-yan needs --order nlo");
  }

  @Test
  void leadingOrderHasNothingLearned() throws IOException {
    CommandRun lo = run(Examples.SLHA, "predict", "--order=lo", "--process=N2C1+");
    assertThat(lo.err()).isEmpty();
    assertThat(cell(lo, 1, "k_source")).isEmpty();
    assertThat(cell(lo, 1, "err_model_68_rel")).isEmpty();
  }

  @Test
  void massesOutsideTheTrainingAreTold() throws IOException {
    String light = Examples.SLHA.replace("1000021     2.30E+03", "1000021     1.20E+02");
    CommandRun run = run(light, "predict", "--process=N2C1+");
    assertThat(cell(run, 1, "domain")).isEqualTo("outside");
    assertThat(cell(run, 1, "warnings")).contains("model-outside (gluino of 120");
    CommandRun strict = run(light, "predict", "--process=N2C1+", "--strict");
    assertThat(strict.exitCode()).isEqualTo(3);
  }

  /** Damaged entries: an answer or a reason, and never a number that is none. */
  @Test
  void damagedPointsAreAnsweredOrRefused() throws IOException {
    PdfSearchPath none = PdfSearchPath.of(List.of(), Map.of());
    LuminosityLibrary library = LuminosityLibrary.of(none, Optional.empty());
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    LearnedCalculation learned = ShippedModels.calculation(options, library).orElseThrow();
    CalculationFactory factory = (asked, path) -> new CalculationFactory.Calculation(learned, 0, 0);
    int answered = 0;
    for (int n = 0; n < 100; n++) {
      String damaged = Mutation.several(Examples.SLHA, new Random(n));
      CommandRun run = run(factory, damaged, "predict", "--format=csv", "--threads=1");
      assertThat(run.exitCode()).as("input %s, %s", n, run).isIn(0, 2);
      answered += run.exitCode() == 0 ? 1 : 0;
      for (int row = 1; row < run.lines().size(); row++) {
        String sigma = cell(run, row, "sigma_nlo_pb");
        if (sigma.isEmpty()) {
          assertThat(run.lines().get(row)).contains("not-calculated");
        } else {
          assertThat(Double.parseDouble(sigma)).isFinite().isNotNegative();
          String error = cell(run, row, "err_model_99.7_rel");
          assertThat(error.isEmpty() || Double.isFinite(Double.parseDouble(error))).isTrue();
        }
      }
    }
    assertThat(answered).isBetween(10, 99);
  }

  @Test
  void pointsWithoutGluinoAreRefused() throws IOException {
    String none = Examples.SLHA.replace(" 1000021 ", " 1000039 ");
    CommandRun run = run(none, "predict", "--process=N2C1+");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("1000021").contains("--drell-yan");
    assertThat(run(none, "predict", "--drell-yan", "--process=N2C1+").exitCode()).isZero();
  }
}
