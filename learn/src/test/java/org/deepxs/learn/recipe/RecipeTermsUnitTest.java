package org.deepxs.learn.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Named parts of features. */
class RecipeTermsUnitTest {

  private static Recipe recipe(String terms, String feature) {
    return Recipe.parse(
        """
        name: r
        data: {tables: [t.csv]}
        inputs: [a, b]
        target: {value: y}
        terms:
          %s
        features:
          - %s
        """
            .formatted(terms.replace("; ", "\n  "), feature),
        "r.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s: a + b | s * 2 | 10",
        "s(r): r * a | s(3) + s(b + 1) | 14",
        "s(r): r * a^2; t(x, y): s(x) - y | t(2, s(b)) / b | -1.3333333333333333",
        "a1: a; b.x(a2): a2 - a1 | b.x(2 * b) | 4",
        "e: a | 1e2 * e | 200",
        "s(a2): a2 + b | s(-s(a)) | -2"
      })
  void featuresAreWhatTheyWouldBeWrittenOut(String terms, String feature, double value) {
    List<String> features = recipe(terms, feature).features();
    double[] row = {2, 3};
    assertThat(Features.of(List.of("a", "b"), features).of(row, 1)[0]).isEqualTo(value);
  }

  @Test
  void quotedNamesAndFunctionsStay() {
    assertThat(recipe("s: a; q: b", "log(s) + `s` - mean(q, 1)").features())
        .containsExactly("log((a)) + `s` - mean((b), 1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1s: a | a | line 6, key terms.1s: a term is",
        "a: b | a | line 6, key terms.a: there is an input or a term 'a'",
        "s(r): r * a | s + 1 | line 8, key features[0]: the term before character 2 takes 1",
        "s(r): r * a | s(1, 2) | takes 1 arguments in parentheses, found 2",
        "s(r): r * a | s(1 | takes 1 arguments in parentheses, found 0"
      })
  void mistakesAreToldWithTheirPlace(String terms, String feature, String message) {
    assertThatThrownBy(() -> recipe(terms, feature))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("r.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void termsThatGrowTooLongAreRefused() {
    StringBuilder terms = new StringBuilder("t0: a + b");
    for (int k = 1; k < 30; k++) {
      terms.append("; t").append(k).append(": t").append(k - 1).append(" * t").append(k - 1);
    }
    assertThatThrownBy(() -> recipe(terms.toString(), "t29"))
        .isInstanceOf(LearnException.class)
        .hasMessageContaining("too long");
  }
}
