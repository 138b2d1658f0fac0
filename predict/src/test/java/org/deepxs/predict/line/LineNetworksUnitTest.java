package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.predict.ShippedModels;
import org.deepxs.predict.VariedPoints;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.PairLines;
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

  private static final List<String> CHANNEL =
      Stream.of("ddbar", "uubar", "ssbar", "ccbar", "bbbar")
          .flatMap(quarks -> Stream.of(quarks + "_SS", quarks + "_SO"))
          .toList();

  @Test
  void theChannelHasItsOwnNetwork() {
    LineModel channel = MODELS.networks(LineFamily.CHARGINO, false).channel().orElseThrow();
    assertThat(channel.size()).isEqualTo(2);
    assertThat(channel.model().outputs()).extracting(ModelOutput::name).isEqualTo(CHANNEL);
    assertThat(channel.model().inputs())
        .extracting(ModelInput::name)
        .containsExactly("m1", "m2", "partner", "gluino");
    assertThat(channel.channel(0) && channel.channel(1)).isTrue();
  }

  @Test
  void withoutItTheChannelIsPartOfTheLoops() {
    LineModels models = LineModels.of(ShippedModels.folder(), "nlo-prospino2-13tev");
    LineNetworks networks = models.networks(LineFamily.CHARGINO, false);
    LineModel loops = networks.loops();
    LineModel channel = networks.channel().orElseThrow();
    assertThat(channel.size()).isEqualTo(2);
    assertThat(channel.model().outputs()).extracting(ModelOutput::name).isEqualTo(CHANNEL);
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
    double wanted = variance(loops, factors);
    assertThat(wanted).isPositive();
    assertThat(variance(channel, some)).isCloseTo(wanted, within(1e-14 * wanted));
  }

  private static double variance(LineModel model, double[] factors) {
    double[] variance = new double[1];
    model.variances(2, factors, 1, 1, new double[1], variance);
    return variance[0];
  }

  @Test
  void onlyCharginosHaveLinesWithoutExchange() {
    assertThat(MODELS.networks(LineFamily.NEUTRALINO, false).channel()).isEmpty();
    assertThat(MODELS.networks(LineFamily.MIXED, true).channel()).isEmpty();
  }

  private static PairLines lines(SusyPoint point, FinalState state) {
    ElectroweakInputs inputs = ElectroweakInputs.pdg();
    PairLines lines = new PairLines();
    lines.fill(
        state, BornCouplings.of(point, state, inputs, 5), PairLoops.of(point, state, inputs, 5));
    return lines;
  }

  @Test
  void linesDoNotDependOnThePairBefore() {
    ElectroweakInputs inputs = ElectroweakInputs.pdg();
    SusyPoint point = VariedPoints.of(new SplittableRandom(3), 100, true);
    int mass = PointEntry.number("MASS", 1000023, 0);
    PairLines used = new PairLines();
    for (String process : List.of("N1N2", "C1C1", "N1N2", "N2C1+", "N2N2", "N1N2")) {
      point = point.with(mass, -point.value(mass));
      FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
      used.fill(
          state, BornCouplings.of(point, state, inputs, 5), PairLoops.of(point, state, inputs, 5));
      PairLines alone = lines(point, state);
      int emission = alone.size() * alone.family().emission().size();
      int loops = alone.size() * alone.family().loops().size();
      assertThat(Arrays.copyOf(used.emission(), emission))
          .isEqualTo(Arrays.copyOf(alone.emission(), emission));
      assertThat(Arrays.copyOf(used.loops(), loops)).isEqualTo(Arrays.copyOf(alone.loops(), loops));
    }
  }

  @Test
  void conjugateLinesAreThoseOfTheOtherCharge() {
    SusyPoint point = VariedPoints.of(new SplittableRandom(4), 100, true);
    for (boolean positive : new boolean[] {true, false}) {
      PairLines lines = lines(point, FinalState.mixed(2, 1, positive));
      PairLines other = lines(point, FinalState.mixed(2, 1, !positive));
      assertThat(lines.partons(0)).isNotEqualTo(other.partons(0));
      lines.conjugate();
      assertThat(lines.size()).isEqualTo(other.size()).isEqualTo(2);
      for (int i = 0; i < lines.size(); i++) {
        assertThat(lines.partons(i)).isEqualTo(other.partons(i));
        assertThat(lines.masses(i)).isEqualTo(other.masses(i));
      }
      assertThat(lines.emission()).isEqualTo(other.emission());
      assertThat(lines.loops()).isEqualTo(other.loops());
    }
    PairLines neutral = lines(point, FinalState.charginos(1, 1));
    assertThatThrownBy(neutral::conjugate).isInstanceOf(IllegalStateException.class);
  }

  /** All outputs of some rows, as the network gives them. */
  private static double[] outputs(ModelRows rows, int first, int count, int outputs) {
    double[] one = {1};
    return IntStream.range(first * outputs, (first + count) * outputs)
        .mapToDouble(k -> rows.weightedSum(0, k / outputs, k % outputs, one, 0, 1, 1))
        .toArray();
  }

  @Test
  void errorsCountWithTheSharesOfOthers() {
    double[] rms = {7, 0.1, 0.2, 0.3};
    ErrorShares shares =
        ErrorShares.of(3, new LineModel.Share(0, 1, 0.5), new LineModel.Share(1, 2, 2));
    // The second counts with 3 + 0.5, the third with 5 + 2 (3 + 0.5).
    double wanted = Math.pow(0.1, 2) + Math.pow(0.2 * 3.5, 2) + Math.pow(0.3 * 12, 2);
    double twice = Math.pow(0.1 * 2, 2) + Math.pow(0.2 * 1, 2) + Math.pow(0.3 * 2, 2);
    // Two lines, with room for a third: factors 1, 3, 5 and 2, 0, 0.
    double[] factors = {1, 2, 9, 3, 0, 9, 5, 0, 9};
    double[] sums = {7, 7};
    shares.variances(factors, 3, 2, rms, 1, new double[2], sums);
    assertThat(sums[0]).isCloseTo(wanted, within(1e-14));
    assertThat(sums[1]).isCloseTo(twice, within(1e-14));
  }

  @Test
  void equalMassesOfAPairShareARow() {
    LineModel loops = MODELS.networks(LineFamily.NEUTRALINO, false).loops();
    TrainedRange range = MODELS.range(LineFamily.NEUTRALINO);
    FinalState state = ProcessRequest.parseList("N2N2").get(0).states().get(0);
    SusyPoint point = VariedPoints.of(new SplittableRandom(2), 100, true);
    PairLines lines = lines(point, state);
    assertThat(lines.size()).isEqualTo(12);
    ModelRows rows = new ModelRows(List.of(loops.model()));
    // Left- and right-handed squarks of two generations, two sbottoms.
    int[] row = new int[lines.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = rows.row(lines, i, range, 0);
      assertThat(masses(rows, row[i])).isEqualTo(lines.masses(i));
    }
    assertThat(row).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3);
    rows.evaluate();
    int outputs = loops.model().outputs().size();
    double[] first = outputs(rows, 0, 4, outputs);

    // The next pair has rows of its own; a light gluino is moved to the border.
    PairLines light = lines(point.with(PointEntry.number("MASS", 1000021, 0), 50), state);
    assertThat(rows.distance(0)).isZero();
    assertThat(rows.row(light, 0, range, rows.size())).isEqualTo(4);
    assertThat(masses(rows, 4).gluino()).isEqualTo(180);
    assertThat(rows.distance(4)).isPositive();
    rows.evaluate();
    assertThat(outputs(rows, 0, 4, outputs)).isEqualTo(first);
    rows.clear();
    assertThat(rows.row(lines, 11, range, 0)).isZero();
    rows.evaluate();
    assertThat(outputs(rows, 0, 1, outputs))
        .isEqualTo(Arrays.copyOfRange(first, 3 * outputs, 4 * outputs));
  }

  /** Where loops of neutralinos are asked: they take all masses. */
  private static LineMasses masses(ModelRows rows, int row) {
    return new LineMasses(
        rows.input(row, 0),
        rows.input(row, 1),
        rows.input(row, 2),
        rows.input(row, 3),
        rows.input(row, 4));
  }
}
