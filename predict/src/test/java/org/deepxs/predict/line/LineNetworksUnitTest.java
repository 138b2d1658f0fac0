package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.predict.ShippedModels;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.junit.jupiter.api.Test;

class LineNetworksUnitTest {

  private static final LineModels MODELS = LineModels.of(ShippedModels.folder(), "nlo-full-13tev");

  @Test
  void neutralinosHaveNetworksForEachSign() {
    for (boolean opposite : new boolean[] {false, true}) {
      LineNetworks networks = MODELS.networks(LineFamily.NEUTRALINO, opposite);
      List<String> emission =
          IntStream.range(0, networks.emission().size())
              .map(networks.emission()::product)
              .mapToObj(p -> LineFamily.NEUTRALINO.emission().get(p).name())
              .toList();
      assertThat(emission)
          .containsExactlyElementsOf(opposite ? List.of("ZE-", "EE-") : List.of("ZE+", "EE+"));
      assertThat(networks.loops().size()).isEqualTo(5);
    }
  }

  @Test
  void theChannelIsPartOfTheLoops() {
    LineNetworks networks = MODELS.networks(LineFamily.CHARGINO, false);
    LineModel loops = networks.loops();
    LineModel channel = networks.channel();
    assertThat(channel.size()).isEqualTo(2);
    List<String> names = loops.model().outputs().stream().map(output -> output.name()).toList();
    assertThat(names.get(channel.output(0, 0))).isEqualTo("ddbar_SS");
    assertThat(names.get(channel.output(3, 1))).isEqualTo("ccbar_SO");
    assertThat(channel.channel(0) && channel.channel(1)).isTrue();
    // Errors of a line that has these products only are the same by either.
    double[] factors = new double[loops.size()];
    double[] some = new double[2];
    for (int k = 0; k < loops.size(); k++) {
      for (int c = 0; c < 2; c++) {
        if (loops.product(k) == channel.product(c)) {
          factors[k] = 0.3 + c;
          some[c] = 0.3 + c;
        }
      }
    }
    double wanted = loops.variance(2, factors);
    assertThat(wanted).isPositive();
    assertThat(channel.variance(2, some)).isCloseTo(wanted, within(1e-14 * wanted));
  }

  @Test
  void rowsWithoutExchangeComeLast() {
    LineNetworks networks = MODELS.networks(LineFamily.CHARGINO, false);
    TrainedRange range = MODELS.range(LineFamily.CHARGINO);
    LineMasses first = new LineMasses(200, 210, 1000, 1005, 1500);
    LineMasses second = new LineMasses(200, 210, 1200, 1205, 1500);
    LineMasses third = new LineMasses(200, 210, 1300, 1300, 1500);
    ModelRows rows = new ModelRows(networks);
    rows.clear();
    assertThat(rows.row(first, range, true)).isZero();
    assertThat(rows.row(second, range, true)).isEqualTo(1);
    assertThat(rows.row(first, range, true)).isZero();
    assertThat(rows.row(second, range, false)).isEqualTo(1);
    assertThat(rows.row(third, range, false)).isEqualTo(2);
    assertThat(rows.border(2)).isEqualTo(third);
    rows.evaluate();
    double together = rows.output(LineNetworks.LOOPS, 2, 4);
    double emission = rows.output(LineNetworks.EMISSION, 1, 1);

    ModelRows alone = new ModelRows(networks);
    alone.row(third, range, true);
    alone.row(second, range, true);
    alone.evaluate();
    assertThat(together).isCloseTo(alone.output(LineNetworks.LOOPS, 0, 4), within(1e-4));
    assertThat(emission).isCloseTo(alone.output(LineNetworks.EMISSION, 1, 1), within(1e-4));
  }
}
