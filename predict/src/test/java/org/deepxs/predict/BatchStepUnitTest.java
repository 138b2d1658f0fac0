package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

class BatchStepUnitTest {

  private static List<BatchStep> steps(String processes) {
    return BatchStep.of(
        ProcessRequest.parseList(processes).stream().flatMap(p -> p.states().stream()).toList());
  }

  private static List<String> texts(List<BatchStep> steps) {
    return steps.stream()
        .map(step -> (step.conjugate() ? "=" : "") + step.state() + " " + step.place())
        .toList();
  }

  @Test
  void oppositeChargesFollowEachOther() {
    assertThat(texts(steps("N1N2,N2C1-,C1C1,N2C1+,N1C1+,N2C2-")))
        .containsExactly("N1N2 0", "N2C1- 1", "=N2C1+ 3", "C1+C1- 2", "N1C1+ 4", "N2C2- 5");
  }

  @Test
  void statesMayOccurTwice() {
    assertThat(texts(steps("N2C1+,N2C1"))).containsExactly("N2C1+ 0", "=N2C1- 2", "N2C1+ 1");
  }

  @Test
  void halfOfTheMixedPairsOfAllFollow() {
    List<BatchStep> steps = BatchStep.of(FinalState.all());
    assertThat(steps.stream().filter(BatchStep::conjugate)).hasSize(8);
    assertThat(steps.stream().map(BatchStep::place))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, FinalState.all().size()).boxed().toList());
  }
}
