package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.ToyPdfSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --pdf-errors} in every format, with the real calculation and a set of three members. */
class PdfErrorsCommandTest {

  private static final List<String> FORMATS = List.of("csv", "json", "table", "slha");

  @TempDir private Path dir;

  private CommandRun run(String... arguments) throws IOException {
    String file = Inputs.write(dir, "p.slha", Examples.SLHA);
    return runOn(file, arguments);
  }

  private CommandRun runOn(String file, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(
                Arrays.stream(arguments), Stream.of("--process=N2C1+", "--pdf-path=" + dir, file))
            .toArray(String[]::new);
    int exitCode =
        CommandRun.run(InputStream.nullInputStream(), out, err, Examples.uncached(), all);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static double number(CommandRun run, String column) {
    List<String> header = Arrays.asList(run.lines().get(0).split(",", -1));
    return Double.parseDouble(run.cells(1).get(header.indexOf(column)));
  }

  @Test
  void everyFormatShowsTheErrors() throws IOException {
    new ToyPdfSet("Toy", "symmhessian", 68.27, List.of(0.0, 0.3, -0.2)).write(dir);
    CommandRun csv = run("predict", "--pdf=Toy", "--pdf-errors", "--format=csv");
    assertThat(csv.err()).isEmpty();
    assertThat(csv.exitCode()).isZero();
    double up = number(csv, "err_pdf_up_rel");
    assertThat(up).isBetween(0.02, 0.5).isEqualTo(-number(csv, "err_pdf_down_rel"));
    assertThat(run("predict", "--pdf=Toy", "--pdf-errors", "--format=json").out())
        .contains("\"err_pdf_up_rel\":" + up + ",\"err_pdf_down_rel\":-" + up);
    assertThat(run("predict", "--pdf=Toy", "--pdf-errors", "--format=table").out())
        .containsPattern(String.format(Locale.ROOT, "\\+%.0f[0-9.]* -%.0f", 100 * up, 100 * up));
    String comment =
        String.format(Locale.ROOT, "err_pdf_up_rel = %.4e, err_pdf_down_rel = -%.4e", up, up);
    CommandRun slha = run("predict", "--pdf=Toy", "--pdf-errors", "--format=slha");
    assertThat(SlhaReader.parse(slha.out(), "out").crossSections().get(0).entries())
        .extracting(entry -> entry.comment())
        .containsExactly("", comment);
    CommandRun lo = run("xsec", "--pdf=Toy", "--pdf-errors", "--order=lo", "--format=slha");
    assertThat(SlhaReader.parse(lo.out(), "out").crossSections().get(0).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.comment()).startsWith("err_pdf_up_rel = "));
  }

  @Test
  void offByDefault() throws IOException {
    new ToyPdfSet("Toy", "symmhessian", 68.27, List.of(0.0, 0.3, -0.2)).write(dir);
    for (String format : FORMATS) {
      assertThat(run("predict", "--pdf=Toy", "--format=" + format).out())
          .doesNotContain("err_pdf_up_rel = ")
          .doesNotContain("err_pdf_up_rel\":0");
    }
    assertThat(run("predict", "--pdf=Toy").lines().get(1)).contains(",,,,,,full,");
  }

  @Test
  void tablesAndTheFullNextToLeadingOrderHaveThemToo() throws IOException {
    new ToyPdfSet("Toy", "symmhessian", 68.27, List.of(0.0, 0.3, -0.2)).write(dir);
    String[] rows = Examples.CSV.split("\n", -1);
    String gluino = rows[0] + ",MASS_1000021\n" + rows[1] + ",2300\n";
    String file = Inputs.write(dir, "g.csv", gluino);
    CommandRun full = runOn(file, "xsec", "--pdf=Toy", "--pdf-errors", "--rel-error=0.02");
    assertThat(full.err()).isEmpty();
    assertThat(full.cells(1)).contains("sqcd-nlo");
    CommandRun fast = runOn(file, "predict", "--pdf=Toy", "--pdf-errors");
    double up = number(fast, "err_pdf_up_rel");
    assertThat(number(full, "err_pdf_up_rel")).isBetween(0.8 * up, 1.2 * up);
  }

  /** No set is installed: central and error members come with the program. */
  @Test
  void bundledMembersDoWithoutAnInstalledSet() throws IOException {
    for (String[] command : new String[][] {{"predict"}, {"xsec", "--order=lo"}}) {
      String[] all =
          Stream.concat(
                  Arrays.stream(command),
                  Stream.of("--pdf=ct10nlo", "--pdf-errors", "--format=csv"))
              .toArray(String[]::new);
      CommandRun csv = run(all);
      assertThat(csv.exitCode()).isZero();
      assertThat(number(csv, "err_pdf_up_rel")).isBetween(0.02, 0.05);
      assertThat(number(csv, "err_pdf_down_rel")).isBetween(-0.05, -0.02);
    }
  }

  @Test
  void refusedWhereMembersAreMissing() throws IOException {
    CommandRun bundled = run("predict", "--pdf-errors");
    assertThat(bundled.exitCode()).isEqualTo(2);
    assertThat(bundled.out()).isEmpty();
    assertThat(bundled.err())
        .contains(
            "every member of CT14nlo", "only the central one is bundled", "--pdf-path", "CT10nlo");
    new ToyPdfSet("Toy", "symmhessian", 68.27, List.of(0.0, 0.3, -0.2)).write(dir);
    CommandRun member = run("predict", "--pdf=Toy", "--pdf-member=1", "--pdf-errors");
    assertThat(member.exitCode()).isEqualTo(1);
    assertThat(member.err()).contains("member 1");
  }

  @Test
  void progressIsReportedWhereItTakesLong() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long[] now = {Long.MAX_VALUE - 5}; // clocks may wrap
    MemberReport report =
        MemberReport.to(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now[0]);
    for (int member = 1; member <= 30; member++) {
      now[0] += TimeUnit.SECONDS.toNanos(1);
      report.loaded("Toy", member, 53);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "deepxs: luminosities of Toy, 2 of 53 members",
            "deepxs: luminosities of Toy, 12 of 53 members",
            "deepxs: luminosities of Toy, 22 of 53 members");
  }
}
