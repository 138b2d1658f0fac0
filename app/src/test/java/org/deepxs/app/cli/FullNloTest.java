package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.app.output.OutputColumns;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.xsec.DirectCalculation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The full next-to-leading order on the command line, with the real calculation. */
@Timeout(120)
class FullNloTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  private static final CalculationFactory CALCULATIONS =
      (options, pdfPath) ->
          new CalculationFactory.Calculation(DirectCalculation.of(options, LIBRARY), 0, 0);
  private static final String FAST = "--rel-error=0.02";

  @TempDir private Path dir;

  private static CommandRun run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, CALCULATIONS, arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String slha(String old, String changed) throws IOException {
    assertThat(Examples.SLHA).contains(old);
    return Inputs.write(dir, "p.slha", Examples.SLHA.replace(old, changed));
  }

  private String slha() throws IOException {
    return Inputs.write(dir, "p.slha", Examples.SLHA);
  }

  private static double number(CommandRun run, int row, String column) {
    return Double.parseDouble(cell(run, row, column));
  }

  private static String cell(CommandRun run, int row, String column) {
    List<String> header = Arrays.asList(run.lines().get(0).split(",", -1));
    return run.cells(row).get(header.indexOf(column));
  }

  @Test
  void xsecIsFullAndPredictOnRequest() throws IOException {
    String file = slha();
    CommandRun xsec = run("xsec", FAST, "--process", "N2C1+", file);
    assertThat(xsec.err()).isEmpty();
    assertThat(xsec.exitCode()).isZero();
    assertThat(xsec.cells(1)).contains("sqcd-nlo", "full");
    CommandRun exact = run("predict", "--exact", FAST, "--process", "N2C1+", file);
    assertThat(exact.out()).isEqualTo(xsec.out());
    CommandRun fast = run("predict", "--process", "N2C1+", file);
    assertThat(fast.cells(1)).contains("drell-yan-limit");
    assertThat(number(fast, 1, "sigma_lo_pb")).isEqualTo(number(xsec, 1, "sigma_lo_pb"));
    assertThat(number(fast, 1, "k_factor")).isBetween(1.1, 1.3);
    assertThat(number(xsec, 1, "k_factor")).isBetween(1.1, 1.3);
  }

  @Test
  void numbersDoNotDependOnTheThreads() throws IOException {
    String file = slha();
    String[] base = {"xsec", FAST, "--process", "N1N1,N2C1,C1C1,N1N2,N3C2-", "--seed", "-7"};
    String one = run(with(base, "--threads=1", file)).out();
    assertThat(one.lines()).hasSize(6);
    assertThat(run(with(base, "--threads=5", file)).out()).isEqualTo(one);
    String[] other = base.clone();
    other[5] = "8";
    assertThat(run(with(other, "--threads=5", file)).out()).isNotEqualTo(one);
  }

  private static String[] with(String[] base, String... more) {
    return Stream.concat(Arrays.stream(base), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void partsAddUp() throws IOException {
    CommandRun run = run("xsec", FAST, "--channels", "--process", "N2C1,C1C1", slha());
    assertThat(run.lines().get(0))
        .endsWith("warnings," + String.join(",", OutputColumns.PART_NAMES));
    for (int row = 1; row <= 2; row++) {
      double sum = 0;
      for (String part : OutputColumns.PART_NAMES.subList(0, 5)) {
        sum += number(run, row, part);
      }
      double nlo = number(run, row, "sigma_nlo_pb");
      assertThat(sum).isCloseTo(nlo, within(1e-12 * nlo));
      assertThat(number(run, row, "sigma_born_pb"))
          .isCloseTo(number(run, row, "sigma_lo_pb"), within(1e-9 * nlo));
      double error = number(run, row, "sigma_nlo_err_pb") / nlo;
      assertThat(error).isBetween(1e-7, 0.02);
      assertThat(number(run, row, "err_numeric_rel")).isGreaterThanOrEqualTo(0.7 * error);
    }
  }

  @Test
  void sevenScalesEncloseThree() throws IOException {
    String file = slha();
    CommandRun three = run("xsec", FAST, "--process", "N2C2+", "--scales", "3", file);
    CommandRun seven = run("xsec", FAST, "--process", "N2C2+", "--scales", "7", file);
    assertThat(number(seven, 1, "sigma_nlo_pb")).isEqualTo(number(three, 1, "sigma_nlo_pb"));
    assertThat(number(seven, 1, "err_scale_up_rel"))
        .isGreaterThan(number(three, 1, "err_scale_up_rel"));
    assertThat(number(seven, 1, "err_scale_down_rel"))
        .isLessThanOrEqualTo(number(three, 1, "err_scale_down_rel"));
    CommandRun none = run("xsec", FAST, "--process", "N2C2+", "--scales", "1", file);
    assertThat(number(none, 1, "sigma_nlo_pb")).isEqualTo(number(three, 1, "sigma_nlo_pb"));
    assertThat(none.lines().get(0)).isEqualTo(three.lines().get(0));
    assertThat(cell(none, 1, "err_scale_up_rel")).isEmpty();
    assertThat(cell(none, 1, "err_scale_down_rel")).isEmpty();
  }

  @Test
  void freezingChangesHeavySquarksOnly() throws IOException {
    String file = slha(); // squarks at 2 TeV: above 11 times 149.5 GeV, below 11 times 396.7 GeV
    String[] base = {"xsec", FAST, "--scheme", "prospino2", "--process", "N1N1,C1C1"};
    CommandRun free = run(with(base, file));
    CommandRun frozen = run(with(base, "--freeze", file));
    assertThat(frozen.err()).isEmpty();
    assertThat(number(frozen, 1, "sigma_lo_pb")).isEqualTo(number(free, 1, "sigma_lo_pb"));
    assertThat(number(frozen, 1, "k_factor")).isNotEqualTo(number(free, 1, "k_factor"));
    assertThat(frozen.lines().get(2)).isEqualTo(free.lines().get(2));
  }

  @Test
  void squarkWidthReachesTheCalculation() throws IOException {
    String file = slha();
    String[] base = {"xsec", FAST, "--channels", "--process", "C1C1"};
    CommandRun narrow = run(with(base, file));
    CommandRun wide = run(with(base, "--squark-width=0.05", file));
    assertThat(number(wide, 1, "sigma_real_gluon_pb"))
        .isEqualTo(number(narrow, 1, "sigma_real_gluon_pb"));
    assertThat(number(wide, 1, "sigma_real_quark_pb"))
        .isNotEqualTo(number(narrow, 1, "sigma_real_quark_pb"));
    assertThat(number(wide, 1, "k_factor")).isCloseTo(number(narrow, 1, "k_factor"), within(0.01));
  }

  @Test
  void tablesNeedTheGluino() throws IOException {
    String without = Inputs.write(dir, "p.csv", Examples.CSV);
    CommandRun refused = run("xsec", FAST, "--process", "C1C1", without);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("missing columns for C1+C1-: MASS_1000021;");
    assertThat(run("predict", "--process", "C1C1", without).exitCode()).isZero();
    String[] rows = Examples.CSV.split("\n", -1);
    String gluino = rows[0] + ",MASS_1000021\n" + rows[1] + ",2300\n" + rows[2] + ",-2300\n";
    CommandRun run = run("xsec", FAST, Inputs.write(dir, "g.csv", gluino));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("left out for lack of columns: N1N1");
    assertThat(run.lines().subList(1, run.lines().size()))
        .hasSize(8)
        .allSatisfy(line -> assertThat(line).contains("sqcd-nlo"));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("   1000021     2.30E+03\n", "", "block MASS entry (1000021)"),
        Arguments.of("2.30E+03", "0", "the gluino mass must not be 0.0"),
        Arguments.of("   2000004     1.98E+03\n", "", "block MASS entry (2000004)"),
        Arguments.of("Block UMIX", "Block IMUMIX\n 1 1 0.3\nBlock UMIX", "complex chargino"),
        Arguments.of("Block UMIX", "Block USQMIX\n 1 1 0.5\nBlock UMIX", "flavour mixing"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("refusals")
  void pointsThatCannotBeComputedAreRefused(String old, String changed, String message)
      throws IOException {
    String file = slha(old, changed);
    CommandRun run = run("xsec", FAST, "--process", "C1C1,N2C1-", file);
    assertThat(run.err()).contains(file, message).doesNotContain("internal error");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void physicalSquarkWidthsGiveNearlyTheSame() throws IOException {
    String file = slha("2.30E+03", "2.30E+03");
    CommandRun fixed = run("xsec", FAST, "--process", "C1C1", file);
    CommandRun physical =
        run("xsec", FAST, "--squark-width", "physical", "--process", "C1C1", file);
    assertThat(physical.exitCode()).isZero();
    assertThat(physical.out()).isNotEqualTo(fixed.out());
    CommandRun wrong = run("xsec", FAST, "--squark-width", "wide", "--process", "C1C1", file);
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("0.01 or physical");
  }

  @Test
  void massesTooHeavyForLoopsAreRefused() throws IOException {
    String file = slha("1000002     2.02E+03", "1000002     1e160");
    CommandRun run = run("xsec", FAST, "--process", "C1C1", file);
    assertThat(run.err()).contains(file, "loops lose their precision").doesNotContain("NaN");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void pairsThatCannotBeComputedAreRefusedAndTheOthersWritten() throws IOException {
    String file = slha("1.495E+02", "1.0E-03");
    for (String format : List.of("csv", "json", "table")) {
      CommandRun run =
          run("xsec", FAST, "--channels", "--format", format, "--process", "N1N1,C1C1", file);
      assertThat(run.err())
          .contains(file + ": N1N1 is not computed: mu_R = 0.001 GeV is below 2.0 GeV");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).contains("C1+C1-", "N1N1", "not-calculated").doesNotContain("NaN");
    }
    assertThat(run("predict", "--process", "N1N1", file).exitCode()).isZero();
  }

  @Test
  void pairsThatDoNotCoupleAreZero() throws IOException {
    String bino =
        Examples.SLHA
            .replaceAll("(?m)^( *[1-4]  [1-4]) .*$", "$1  0.0")
            .replaceAll("(?m)^( *([1-4])  \\2)  0.0$", "$1  1.0");
    String file = Inputs.write(dir, "unit.slha", bino);
    CommandRun run = run("xsec", FAST, "--process", "N1N3", file);
    assertThat(run.err()).isEmpty();
    assertThat(number(run, 1, "sigma_nlo_pb")).isZero();
  }
}
