package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.DirectCalculation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slepton pairs on the command line, with the real calculation. */
class SleptonProcessTest {

  private static final String EXAMPLE =
      SharedReference.repositoryRoot().resolve("examples/wino.slha").toString();
  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  private static final CalculationFactory CALCULATIONS =
      (options, pdfPath) ->
          new CalculationFactory.Calculation(DirectCalculation.of(options, LIBRARY), 0, 0);

  @TempDir private Path dir;

  private static CommandRun run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, CALCULATIONS, arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void namesOfAllKindsAreTaken() {
    CommandRun run =
        run(
            "xsec",
            "--format",
            "csv",
            "--process",
            "eL+eL-,tau1tau2,snumusnumu,1000011:-1000012,N1N2",
            EXAMPLE);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(6);
    assertThat(run.cells(1).subList(2, 5)).containsExactly("eL+eL-", "-1000011", "1000011");
    assertThat(run.cells(2).subList(2, 5)).containsExactly("tau1tau2", "", "");
    assertThat(run.cells(3).subList(2, 5)).containsExactly("snumusnumu", "1000014", "-1000014");
    assertThat(run.cells(4).subList(2, 5)).containsExactly("eL-snue", "1000011", "-1000012");
    assertThat(run.cells(1).get(9)).isEqualTo("sqcd-nlo");
    assertThat(Double.parseDouble(run.cells(1).get(8))).isBetween(1.0, 1.5);
    assertThat(run("xsec", "--format", "csv", "--process", "sleptons", EXAMPLE).lines())
        .hasSize(20);
  }

  @Test
  void allMeansTheElectroweakinos() {
    assertThat(run("predict", "--format", "csv", "--order", "lo", EXAMPLE).lines()).hasSize(31);
  }

  @Test
  void slhaOutputHasTheirCodes() {
    CommandRun run = run("xsec", "--format", "slha", "--process", "eLsnue", EXAMPLE);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("XSECTION +1\\.30.*2212 +2212 +2 +-1000011 +1000012")
        .containsPattern("XSECTION +1\\.30.*2212 +2212 +2 +1000011 +-1000012");
  }

  @Test
  void aTableNeedsOnlyTheirColumns() throws IOException {
    String lo =
        Inputs.write(
            dir,
            "lo.csv",
            "MASS_1000015,STAUMIX_1_1,STAUMIX_1_2,STAUMIX_2_1,"
                + "STAUMIX_2_2\n200,0.6,0.8,-0.8,0.6\n");
    CommandRun leading = run("xsec", "--order", "lo", "--process", "tau1+tau1-", lo);
    assertThat(leading.err()).isEmpty();
    assertThat(leading.exitCode()).isZero();
    CommandRun next = run("xsec", "--process", "tau1+tau1-", lo);
    assertThat(next.exitCode()).isEqualTo(2);
    assertThat(next.err()).contains("MASS_1000021").doesNotContain("NMIX");
  }

  @Test
  void pairsThatNothingMakesAreRefused() {
    CommandRun run = run("xsec", "--process", "eR+snue", EXAMPLE);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("unknown process", "eL+snue");
  }
}
