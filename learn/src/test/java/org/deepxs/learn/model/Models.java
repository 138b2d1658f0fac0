package org.deepxs.learn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;

/** Models with random weights and every kind of feature and output. */
final class Models {

  static final List<String> FEATURES =
      List.of(
          "log(m1)",
          "(m1-m2)/(m1+m2)",
          "mean(m1,m2,m3)/1000",
          "tanh(m1/500-2)",
          "asinh(m2-m3)",
          "sqrt(min(m1,m2))",
          "max(m3,500)^0.3",
          "-abs(mix)",
          "exp(-mix^2)");

  private Models() {}

  static List<ModelInput> inputs() {
    List<ModelInput> inputs = new ArrayList<>();
    for (String name : List.of("m1", "m2", "m3")) {
      inputs.add(new ModelInput(name, "GeV", 100, 2000));
    }
    inputs.add(new ModelInput("mix", "", -1, 1));
    return inputs;
  }

  static double[] rows(int count, long seed) {
    Random random = new Random(seed);
    double[] rows = new double[4 * count];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = k % 4 == 3 ? 2 * random.nextDouble() - 1 : 100 + 1900 * random.nextDouble();
    }
    return rows;
  }

  static List<ModelOutput> mixedOutputs() {
    return List.of(
        new ModelOutput("sigma", "pb", new TargetTransform(TargetTransform.Function.LOG, -12.5, 1)),
        new ModelOutput("k", "", new TargetTransform(TargetTransform.Function.IDENTITY, 1.3, 0.1)),
        new ModelOutput("ratio", "", new TargetTransform(TargetTransform.Function.LOG, 0.1, 0.01)));
  }

  static Model of(
      Activation activation,
      boolean residual,
      List<String> features,
      List<ModelOutput> outputs,
      Precision precision) {
    List<String> names = inputs().stream().map(ModelInput::name).toList();
    Features of = Features.of(names, features);
    int rows = 200;
    double[] matrix = of.of(rows(rows, 7), rows);
    Architecture shape =
        new Architecture(
            features.size(), List.of(16, 16, 24, 24), activation, residual, 0.05, outputs.size());
    Network network = Initialisation.usual(activation).network(shape, 11);
    return new Model(
        inputs(), of, Standardisation.fitted(matrix, rows, features), network, outputs, precision);
  }

  static Model usual(Precision precision) {
    return of(Activation.SELU, false, FEATURES, mixedOutputs(), precision);
  }

  static ModelDescription description(String name) {
    return new ModelDescription(
        name,
        "Random numbers, for tests: \"quoted\", ü",
        List.of("arXiv:0000.00000"),
        CardSection.of(Map.of("scheme", "full", "sqrt_s_gev", 13000.0, "pdf", List.of("A", "B"))),
        new ModelOrigin("d".repeat(64), "r".repeat(64), "0.1", Map.of("split", 1L, "weights", 2L)),
        CardSection.of(Map.of("mape_percent", 0.031, "rows", 500)),
        CardSection.of(
            Map.of(
                "levels", new double[] {0.6827, 0.9545}, "bins", Map.of("0", new double[] {1}))));
  }
}
