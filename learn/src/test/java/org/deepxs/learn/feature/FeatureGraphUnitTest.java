package org.deepxs.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FeatureGraphUnitTest {

  private static final List<String> INPUTS = List.of("a", "b");

  private static FeatureGraph graph(String... features) {
    return FeatureGraph.of(Arrays.stream(features).map(Expression::parse).toList(), INPUTS);
  }

  @Test
  void whatOccursTwiceIsComputedOnce() {
    FeatureGraph graph = graph("(a+b)^2/(1+(b+a)^2)", "log((a+b)*(a+b))", "(a+b)^2");

    // a + b, its square, 1 + that, the quotient, the logarithm
    assertThat(graph.steps()).hasSize(5);
    assertThat(graph.result(2)).isNotEqualTo(graph.result(0));
  }

  @Test
  void differencesAndQuotientsKeepTheirOrder() {
    assertThat(graph("a-b", "b-a", "a/b", "b/a").steps()).hasSize(4);
  }

  @Test
  void constantsAreComputedWhenCompiled() {
    FeatureGraph graph = graph("a*(2+3*4-log(1))");

    assertThat(graph.steps()).hasSize(1);
    assertThat(graph.value(graph.right(graph.steps()[0]))).isEqualTo(14);
  }

  @Test
  void columnsAreWhatTreesGiveForAnyNumberOfRows() {
    String[] texts = {
      "log(a)",
      "log(abs(a*b))",
      "a^4-b^3+a^-2",
      "a^b",
      "sqrt(abs(b))/(0.1+abs(a-b))",
      "b",
      "-a",
      "exp(-a)*tanh(b)+asinh(a*b)",
      "mean(a,b,3)",
      "min(a,b,0.5)-max(a,b)",
      "(a+b)^2/((a+b)^2+4*b^2)"
    };
    Features features = Features.of(INPUTS, List.of(texts));
    SplittableRandom random = new SplittableRandom(3);
    for (int rows = 1; rows < 230; rows += 1 + rows / 3) {
      double[] in = random.doubles(2L * rows, -3, 3).toArray();
      in[0] = rows % 2 == 0 ? 0 : Double.MIN_VALUE;
      double[] out = features.of(in, rows);
      for (int r = 0; r < rows; r++) {
        for (int f = 0; f < texts.length; f++) {
          double wanted = tree(features.expressions().get(f), in[2 * r], in[2 * r + 1]);
          double got = out[r * texts.length + f];
          if (Double.isFinite(wanted)) {
            assertThat(got).as(texts[f]).isCloseTo(wanted, within(4e-15 * (1 + Math.abs(wanted))));
          } else {
            assertThat(Double.valueOf(got)).as(texts[f]).isEqualTo(Double.valueOf(wanted));
          }
        }
      }
    }
  }

  private static double tree(Expression e, double a, double b) {
    if (e instanceof Expression.Constant c) {
      return c.value();
    }
    if (e instanceof Expression.Variable v) {
      return v.name().equals("a") ? a : b;
    }
    if (e instanceof Expression.Negative n) {
      return -tree(n.operand(), a, b);
    }
    if (e instanceof Expression.Binary two) {
      double x = tree(two.left(), a, b);
      double y = tree(two.right(), a, b);
      return switch (two.operator()) {
        case ADD -> x + y;
        case SUBTRACT -> x - y;
        case MULTIPLY -> x * y;
        case DIVIDE -> x / y;
        case POWER -> Math.pow(x, y);
      };
    }
    Expression.Call call = (Expression.Call) e;
    double[] x = call.arguments().stream().mapToDouble(argument -> tree(argument, a, b)).toArray();
    return switch (call.function()) {
      case LOG -> Math.log(x[0]);
      case EXP -> Math.exp(x[0]);
      case SQRT -> Math.sqrt(x[0]);
      case ABS -> Math.abs(x[0]);
      case TANH -> Math.tanh(x[0]);
      case ASINH -> Math.signum(x[0]) * Math.log(Math.abs(x[0]) + Math.hypot(x[0], 1));
      case MIN -> Arrays.stream(x).min().orElseThrow();
      case MAX -> Arrays.stream(x).max().orElseThrow();
      case MEAN -> Arrays.stream(x).average().orElseThrow();
    };
  }
}
