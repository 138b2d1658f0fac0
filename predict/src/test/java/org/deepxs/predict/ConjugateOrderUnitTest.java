package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

class ConjugateOrderUnitTest {

  private static ConjugateOrder order(String processes) {
    return ConjugateOrder.of(
        ProcessRequest.parseList(processes).stream().flatMap(p -> p.states().stream()).toList());
  }

  private static List<String> labels(ConjugateOrder order) {
    return IntStream.range(0, order.size())
        .mapToObj(k -> (order.follows(k) ? "=" : "") + order.state(k))
        .toList();
  }

  @Test
  void oppositeChargesFollowEachOther() {
    ConjugateOrder order = order("N1N2,N2C1-,C1C1,N2C1+,N1C1+,N2C2-");
    assertThat(labels(order))
        .containsExactly("N1N2", "N2C1-", "=N2C1+", "C1+C1-", "N1C1+", "N2C2-");
    assertThat(IntStream.range(0, 6).map(order::place)).containsExactly(0, 1, 3, 2, 4, 5);
  }

  @Test
  void statesMayOccurTwice() {
    assertThat(labels(order("N2C1+,N2C1"))).containsExactly("N2C1+", "=N2C1-", "N2C1+");
  }

  @Test
  void halfOfTheMixedPairsOfAllFollow() {
    ConjugateOrder order = ConjugateOrder.of(FinalState.all());
    assertThat(order.size()).isEqualTo(FinalState.all().size());
    assertThat(IntStream.range(0, order.size()).filter(order::follows).count()).isEqualTo(8);
    assertThat(IntStream.range(0, order.size()).map(order::place).distinct().count())
        .isEqualTo(order.size());
  }
}
