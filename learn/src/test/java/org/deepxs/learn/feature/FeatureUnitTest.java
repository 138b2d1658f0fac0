package org.deepxs.learn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.ColumnKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features mean what they say, forwards and back. */
class FeatureUnitTest {

  private static final List<String> AB = List.of("a", "b");

  private static double value(String feature, double a, double b) {
    return Features.of(AB, List.of(feature)).of(new double[] {a, b}, 1)[0];
  }

  private static void means(String feature, DoubleBinaryOperator wanted) {
    Random random = new Random(1);
    for (int k = 0; k < 50; k++) {
      double a = 4 * random.nextDouble();
      double b = 4 * random.nextDouble() - 2;
      assertThat(value(feature, a, b)).as(feature).isEqualTo(wanted.applyAsDouble(a, b));
    }
  }

  @Test
  void operatorsBindAsUsual() {
    means("a - b - 1", (a, b) -> a - b - 1);
    means("a-(b-1)", (a, b) -> a - (b - 1));
    means("a/b*2", (a, b) -> a / b * 2);
    means("-a^2", (a, b) -> -(a * a));
    means("a^-b", (a, b) -> Math.pow(a, -b));
    means("2^b^2", (a, b) -> Math.pow(2, Math.pow(b, 2)));
    means("--a*-b", (a, b) -> a * -b);
    means("(a-b)/(a+b)", (a, b) -> (a - b) / (a + b));
    means("1.5e1*a+.5", (a, b) -> 15 * a + 0.5);
    means("2*a + a*(b + b*(a - b*(1 + a)))", (a, b) -> 2 * a + a * (b + b * (a - b * (1 + a))));
  }

  @Test
  void functionsAreThoseOfMathematics() {
    assertThat(value("log(a)", 1.3, 0)).isCloseTo(Math.log(1.3), within(1e-16)); // last bit free
    means("exp(b)", (a, b) -> Math.exp(b));
    means("sqrt(a)", (a, b) -> Math.sqrt(a));
    means("abs(b)", (a, b) -> Math.abs(b));
    means("tanh(b)", (a, b) -> Math.tanh(b));
    means("min(a, b, 1)", (a, b) -> Math.min(Math.min(a, b), 1));
    means("max(b)", (a, b) -> b);
    means("mean(a,b,b^2)", (a, b) -> (a + b + b * b) / 3);
    assertThat(value("asinh(b)", 0, 1)).isEqualTo(Math.log(1 + Math.sqrt(2)));
    for (double x : new double[] {-300, -1e-3, 0, 1e-9, 0.7, 1e6}) {
      assertThat(Math.sinh(value("asinh(b)", 0, x)))
          .isCloseTo(x, within(1e-15 + 1e-12 * Math.abs(x)));
    }
  }

  @Test
  void namesMayBeAnythingBetweenBackquotes() {
    Features features = Features.of(List.of("Re(N 11)", "MASS_1"), List.of("2*`Re(N 11)`/MASS_1"));
    assertThat(features.of(new double[] {3, 4}, 1)).containsExactly(1.5);
    assertThat(features.expressions().get(0).variables()).containsExactly("Re(N 11)", "MASS_1");
    Features plain = Features.plain(List.of("Re(N 11)", "MASS_1"));
    assertThat(plain.identity()).isTrue();
    assertThat(plain.of(new double[] {3, 4}, 1)).containsExactly(3, 4);
    assertThat(Features.of(AB, List.of("b", "a")).identity()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "log(a ; character 6: expected ')', but it ends",
        "a+*b ; character 3: expected a number, a name, a function or '(', but there is '*'",
        "ln(a) ; character 1: there is no function 'ln'; there are log, exp, sqrt",
        "log(a,b) ; character 7: log takes one argument",
        "1.2.3*a ; character 1: '1.2.3' is no number",
        "a b ; character 3: expected an operator or the end, but there is 'b'",
        "c/a ; needs 'c', which is no input; inputs are a, b",
        "2*3 ; feature '2*3' uses no input",
        "`a ; has no closing"
      })
  void mistakesAreNamedWithTheirPlace(String feature, String message) {
    assertThatThrownBy(() -> Features.of(AB, List.of(feature)))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining(message);
  }

  @Test
  void deepNestingIsRefusedNotOverflown() {
    String deep = "(".repeat(100_000) + "a";
    assertThatThrownBy(() -> Expression.parse(deep)).hasMessageContaining("simplify");
    assertThatThrownBy(() -> Expression.parse("-".repeat(100_000) + "a"))
        .hasMessageContaining("simplify");
  }

  @Test
  void rowsDoNotDependOnTheirNeighbours() {
    Features features =
        Features.of(AB, List.of("log(a)*tanh(b)", "a^1.3-mean(a,b)", "b", "asinh(a*b)"));
    int rows = 1000;
    double[] in = new Random(2).doubles(2L * rows).toArray();
    double[] all = features.of(in, rows);
    Features.Evaluator single = features.evaluator();
    double[] out = new double[4 * rows];
    for (int row = 0; row < rows; row++) {
      single.evaluate(in, 2 * row, 1, out, 4 * row);
    }
    assertThat(out).isEqualTo(all);
  }

  @Test
  void plainLoopsAllocateNothing() {
    FeatureColumns columns =
        Features.of(AB, List.of("log(a)*tanh(b)", "a^1.3-mean(a,b)", "b", "asinh(a*b)"))
            .columns(ColumnKernel.plain());
    double[] in = new Random(2).doubles(2000).toArray();
    columns.evaluate(in, 0, 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    for (int row = 0; row < 1000; row++) {
      columns.evaluate(in, 2 * row, 1);
    }
    assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(1000);
  }

  @Test
  void standardisedFeaturesHaveMeanZeroAndDeviationOne() {
    double[] matrix = {1, 10, 7, 2, 30, 7, 6, 50, 7};
    Standardisation fitted = Standardisation.fitted(matrix, 3, List.of("a", "b", "constant"));
    assertThat(fitted.means()).containsExactly(3, 30, 7);
    assertThat(fitted.scales()[1]).isCloseTo(Math.sqrt(800 / 3.0), within(1e-13));
    assertThat(fitted.scales()[2]).isEqualTo(1);
    double[] standard = matrix.clone();
    fitted.apply(standard, 3);
    assertThat(standard[4]).isZero();
    assertThat(standard[1]).isCloseTo(-Math.sqrt(1.5), within(1e-15));
    fitted.invert(standard, 3);
    for (int k = 0; k < matrix.length; k++) {
      assertThat(standard[k]).isCloseTo(matrix[k], within(1e-14 * matrix[k]));
    }
    matrix[5] = Double.NaN;
    assertThatThrownBy(() -> Standardisation.fitted(matrix, 3, List.of("a", "b", "c")))
        .hasMessageContaining("feature 'c' is NaN in row 2");
  }

  @Test
  void targetsAreTransformedAndBack() {
    double[] y = {2, 0.5, 8, 3};
    TargetTransform log = TargetTransform.shiftedLog(y);
    assertThat(Arrays.stream(y).map(log::apply).min().orElseThrow()).isZero();
    assertThat(log.apply(8)).isCloseTo(Math.log(16), within(1e-15));
    assertThat(TargetTransform.plain(100).apply(0.05)).isCloseTo(5, within(1e-15));
    assertThat(TargetTransform.zScore(new double[] {1, 3}).apply(3)).isEqualTo(1);
    TargetTransform both = TargetTransform.logZScore(y);
    assertThat(Arrays.stream(y).map(both::apply).sum()).isCloseTo(0, within(1e-14));
    for (TargetTransform t :
        List.of(log, TargetTransform.plain(7), TargetTransform.zScore(y), both)) {
      for (double value : y) {
        assertThat(t.invert(t.apply(value))).isCloseTo(value, within(1e-14 * value));
      }
      double slope = (t.invert(0.3 + 1e-6) - t.invert(0.3 - 1e-6)) / 2e-6;
      assertThat(t.slope(0.3)).isCloseTo(slope, within(1e-8 * slope));
    }
    assertThatThrownBy(() -> TargetTransform.shiftedLog(new double[] {1, 0}))
        .hasMessageContaining("the target is 0.0 in row 2, which has no logarithm");
  }
}
