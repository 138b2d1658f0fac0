package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the progress display says, and when there is one. */
class RunReportTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String shown(boolean terminal, long sizeBytes, boolean slow) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal streams =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            stream,
            false,
            terminal);
    try (RunReport report = RunReport.start(streams, sizeBytes, slow)) {
      report.computed(sizeBytes / 4, 1);
      report.computed(sizeBytes / 4, 2);
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void slowCalculationsShowProgressWhateverTheSize() {
    assertThat(shown(true, 4096, true)).contains("50%", "2/4kB", "3 cross sections, ");
  }

  @Test
  void unknownSizesShowTheRate() {
    assertThat(shown(true, 0, true)).contains("3 cross sections, ").doesNotContain("100%");
  }

  @Test
  void fastCalculationsOfSmallInputsAreSilent() {
    assertThat(shown(true, 4096, false)).isEmpty();
  }

  @Test
  void filesAndPipesSeeNoBar() {
    assertThat(shown(false, 4096, true)).isEmpty();
  }

  @Test
  void rateHasADigitWhereItIsLow() {
    assertThat(RunReport.rate(3, 2)).isEqualTo("3 cross sections, 1.5/s");
    assertThat(RunReport.rate(3000, 2)).isEqualTo("3000 cross sections, 1500/s");
  }
}
