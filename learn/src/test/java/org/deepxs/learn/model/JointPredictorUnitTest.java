package org.deepxs.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.KernelChoice;
import org.deepxs.learn.kernel.NetworkEvaluator;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointPredictorUnitTest {

  private static final List<String> FEW = List.of("log(m1)", "m2/m1", "(m1-m2)/(m1+m2)");

  @ParameterizedTest
  @EnumSource(Precision.class)
  void modelsTogetherGiveWhatEachGivesAlone(Precision precision) {
    Model first = Models.usual(precision);
    Model second =
        Models.of(Activation.SILU, true, FEW, Models.mixedOutputs().subList(0, 2), precision);
    JointPredictor both = JointPredictor.of(List.of(first, second));
    int rows = 9;
    double[] in = Models.rows(rows, 3);

    both.predict(in, 0, rows);

    double[] one = first.predict(in, rows);
    double[] two = second.predict(in, rows);
    double close = precision == Precision.FLOAT32 ? 1e-5 : 1e-13;
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < 3; k++) {
        double wanted = one[3 * r + k];
        assertThat(both.outputs(0)[3 * r + k]).isCloseTo(wanted, within(close * Math.abs(wanted)));
      }
      for (int k = 0; k < 2; k++) {
        double wanted = two[2 * r + k];
        assertThat(both.outputs(1)[2 * r + k]).isCloseTo(wanted, within(close * Math.abs(wanted)));
      }
    }
  }

  /** Not in a single bit, though tiles of the matrix product take several rows. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void otherRowsMakeNoDifference(Precision precision) {
    Model model = Models.usual(precision);
    JointPredictor predictor = JointPredictor.of(List.of(model));
    int most = JointPredictor.MOST_ROWS;
    double[] in = Models.rows(most, 3);
    predictor.predict(in, 0, most);
    double[] all = predictor.outputs(0).clone();
    int inputs = predictor.inputs().size();

    for (int rows : new int[] {1, 2, 3, 4, 5, 6, 7, 11, 50}) {
      for (int first : new int[] {0, 3, most - rows}) {
        predictor.predict(in, first * inputs, rows);
        for (int k = 0; k < 3 * rows; k++) {
          assertThat(predictor.outputs(0)[k]).isEqualTo(all[3 * first + k]);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void weightedSumsAreOfWhatTheNetworkGives(Precision precision) {
    Model model = Models.usual(precision);
    JointPredictor predictor = JointPredictor.of(List.of(model));
    int rows = 7;
    predictor.predict(Models.rows(rows, 3), 0, rows);
    double[] weights = {5, 0.3, -2};
    double[] apart = {0.3, 8, 9, -2};
    for (int row = 0; row < rows; row++) {
      double wanted = 0.3 * predictor.transformed(0, row, 1) - 2 * predictor.transformed(0, row, 2);
      assertThat(predictor.weightedSum(0, row, 1, weights, 1, 1, 2)).isEqualTo(wanted);
      assertThat(predictor.weightedSum(0, row, 1, apart, 0, 3, 2)).isEqualTo(wanted);
    }
  }

  @Test
  void inputsAreThoseOfAllModels() {
    JointPredictor joint = JointPredictor.of(List.of(Models.usual(Precision.FLOAT32)));

    assertThat(joint.inputs()).containsExactly("m1", "m2", "m3", "mix");
    assertThatThrownBy(() -> JointPredictor.of(List.of())).isInstanceOf(LearnException.class);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void someOutputsAreThoseOfAll(Precision precision) {
    Model all = Models.usual(precision);
    Model some = all.withOutputs(List.of("ratio", "sigma"));
    int rows = 20;
    double[] in = Models.rows(rows, 5);
    double[] wanted = all.predict(in, rows);
    double[] got = some.predict(in, rows);

    for (int r = 0; r < rows; r++) {
      assertThat(got[2 * r]).isEqualTo(wanted[3 * r + 2]);
      assertThat(got[2 * r + 1]).isEqualTo(wanted[3 * r]);
    }
    assertThatThrownBy(() -> all.withOutputs(List.of("sigma", "K")))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("no output K; it has sigma, k, ratio");
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void plainOutputsAreTheSame(Precision precision) {
    Model usual = Models.usual(precision);
    List<ModelOutput> linear =
        List.of(
            new ModelOutput("a", "", new TargetTransform(TargetTransform.Function.IDENTITY, 1, 3)),
            new ModelOutput("b", "", new TargetTransform(TargetTransform.Function.IDENTITY, -2, 5)),
            new ModelOutput("c", "pb", TargetTransform.plain(7)));
    Model some = Models.of(Activation.SELU, false, usual.features().texts(), linear, precision);
    Model plain = some.withPlainOutputs();
    assertThat(plain.outputs()).allMatch(o -> o.transform().equals(TargetTransform.plain(1)));
    int rows = 20;
    double[] in = Models.rows(rows, 5);
    double[] wanted = some.predict(in, rows);
    double[] got = plain.predict(in, rows);
    double tolerance = precision == Precision.FLOAT32 ? 1e-5 : 1e-12;
    for (int k = 0; k < wanted.length; k++) {
      assertThat(got[k]).isCloseTo(wanted[k], within(tolerance * (1 + Math.abs(wanted[k]))));
    }
    assertThatThrownBy(usual::withPlainOutputs)
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("sigma was learned as a logarithm");
  }

  /** Layers of one to nine vectors, fewer rows than a tile, a tile and more. */
  @Test
  void fewRowsGiveWhatPlainLoopsGive() {
    for (int width = 3; width < 150; width += 13) {
      Architecture shape = new Architecture(7, List.of(width, width), Activation.SILU, false, 0, 5);
      Network network = Initialisation.usual(Activation.SILU).network(shape, width);
      for (int rows : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 11, 13}) {
        double[] in = new double[7 * rows];
        for (int k = 0; k < in.length; k++) {
          in[k] = Math.sin(k + 1.0);
        }
        double[] fast = new double[5 * rows];
        double[] plain = new double[5 * rows];
        NetworkEvaluator.of(network, Precision.FLOAT32).evaluate(in, rows, fast);
        NetworkEvaluator.of(network, Precision.FLOAT64, KernelChoice.PLAIN)
            .evaluate(in, rows, plain);
        assertThat(fast).containsExactly(plain, within(1e-5));
      }
    }
  }
}
