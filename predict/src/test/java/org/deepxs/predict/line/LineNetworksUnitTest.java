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
    LineModel channel = networks.channel().orElseThrow();
    assertThat(channel.size()).isEqualTo(2);
    assertThat(channel.model().outputs())
        .extracting(output -> output.name())
        .containsExactly(
            "ddbar_SS",
            "ddbar_SO",
            "uubar_SS",
            "uubar_SO",
            "ssbar_SS",
            "ssbar_SO",
            "ccbar_SS",
            "ccbar_SO",
            "bbbar_SS",
            "bbbar_SO");
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
  void onlyCharginosHaveLinesWithoutExchange() {
    assertThat(MODELS.networks(LineFamily.NEUTRALINO, false).channel()).isEmpty();
    assertThat(MODELS.networks(LineFamily.MIXED, true).channel()).isEmpty();
  }

  @Test
  void equalMassesOfAPairShareARow() {
    LineModel loops = MODELS.networks(LineFamily.CHARGINO, false).loops();
    TrainedRange range = MODELS.range(LineFamily.CHARGINO);
    LineMasses first = new LineMasses(200, 210, 1000, 1005, 1500);
    LineMasses second = new LineMasses(200, 210, 1200, 1205, 1500);
    LineMasses outside = new LineMasses(200, 210, 1300, 1300, 50);
    ModelRows rows = new ModelRows(List.of(loops.model()));
    assertThat(rows.row(first, range, 0)).isZero();
    assertThat(rows.row(second, range, 0)).isEqualTo(1);
    assertThat(rows.row(first, range, 0)).isZero();
    assertThat(rows.row(outside, range, 0)).isEqualTo(2);
    assertThat(rows.row(first, range, 3)).isEqualTo(3);
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.border(1)).isEqualTo(second);
    assertThat(rows.border(2).gluino()).isEqualTo(180);
    rows.evaluate();
    int outputs = loops.model().outputs().size();
    double[] all = rows.outputs(0).clone();
    assertThat(all[3 * outputs + 4]).isEqualTo(all[4]).isNotEqualTo(all[outputs + 4]);

    rows.clear();
    rows.row(outside, range, 0);
    rows.evaluate();
    assertThat(rows.outputs(0)[4]).isEqualTo(all[2 * outputs + 4]);
  }
}
