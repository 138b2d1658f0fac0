package org.deepxs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.validation.ScatterPlot.Axis;
import org.deepxs.validation.ScatterPlot.Dot;
import org.deepxs.validation.ScatterPlot.Series;
import org.junit.jupiter.api.Test;

class NloReportPartsTest {

  @Test
  void axesPlaceValuesLinearlyAndByDecades() {
    assertThat(Axis.linear("x", -1, 3).position(0)).isCloseTo(0.25, within(1e-12));
    assertThat(Axis.linear("x", -1, 3).position(7)).isEqualTo(1);
    assertThat(Axis.logarithmic("x", 1e-4, 1).position(1e-3)).isCloseTo(0.25, within(1e-12));
    assertThat(Axis.logarithmic("x", 0.05, 20).ticks()).containsExactly(0.1, 1, 10);
  }

  @Test
  void plotsEscapeWordsAndJoinLines() {
    ScatterPlot plot =
        new ScatterPlot(
            "a < b & c",
            Axis.linear("x", 0, 1),
            Axis.linear("y", 0, 1),
            List.of(
                new Series("line", "#000000", true, List.of(new Dot(0, 0), new Dot(1, 1))),
                new Series("dots", "#000000", false, List.of(new Dot(0.5, 0.5)))));
    assertThat(plot.svg()).contains("a &lt; b &amp; c", "M90.0 420.0L800.0 70.0", "h0");
  }

  @Test
  void concurrentResultsKeepTheirOrder() {
    List<Integer> items = IntStream.range(0, 200).boxed().toList();
    assertThat(Concurrent.map("squares", items, k -> k * k))
        .isEqualTo(items.stream().map(k -> k * k).toList());
  }

  @Test
  void concurrentFailuresAreNotSwallowed() {
    assertThatThrownBy(
            () ->
                Concurrent.map(
                    "row",
                    List.of(1),
                    k -> {
                      throw new IllegalArgumentException("bad " + k);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bad 1");
  }

  @Test
  void samplingTakesEveryNthRow() {
    assertThat(Sampling.every(List.of(1, 2, 3, 4, 5), 2)).containsExactly(1, 3, 5);
  }
}
