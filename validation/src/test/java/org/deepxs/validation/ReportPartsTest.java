package org.deepxs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPartsTest {

  @Test
  void tableHasOneLinePerRow() {
    String text = new Markdown().table("a | b", List.of(List.of("1", "2"))).toString();
    assertThat(text).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |\n");
  }

  @Test
  void tableRefusesRowsOfAnotherWidth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Markdown().table("a | b", List.of(List.of("1"))));
  }

  @Test
  void largerDifferencesStandHigherInThePicture() {
    var dots = List.of(new DifferencePlot.Dot(250, 1e-2), new DifferencePlot.Dot(500, -1e-8));
    String svg =
        new DifferencePlot("t", List.of(new DifferencePlot.Series("s", "#000", dots))).svg();
    // Axes from 0 to 500 GeV and from 1e-8 to 1e-2 span x = 80..800 and y = 420..70.
    assertThat(svg).contains("M440.0 70.0h0M800.0 420.0h0").endsWith("</svg>\n");
  }
}
