package org.deepxs.learn.feature;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.ColumnKernel;

/** Features of the numbers in a row: expressions of named inputs. Immutable. */
public final class Features {

  private final List<String> inputs;
  private final List<String> texts;
  private final List<Expression> expressions;
  private final FeatureGraph graph;
  private final boolean identity;

  private Features(List<String> inputs, List<String> texts) {
    this.inputs = List.copyOf(inputs);
    this.texts = texts.stream().map(String::strip).toList();
    List<Expression> parsed = new ArrayList<>();
    boolean same = this.texts.size() == inputs.size();
    for (int k = 0; k < this.texts.size(); k++) {
      Expression expression = Expression.parse(this.texts.get(k));
      if (expression.variables().isEmpty()) {
        throw new LearnException(
            "feature '" + this.texts.get(k) + "' uses no input; name one in it or remove it");
      }
      parsed.add(expression);
      same =
          same
              && expression instanceof Expression.Variable variable
              && variable.name().equals(inputs.get(k));
    }
    this.expressions = List.copyOf(parsed);
    this.graph = FeatureGraph.of(parsed, this.inputs);
    this.identity = same;
  }

  /**
   * Features of inputs.
   *
   * @param inputs names of the numbers in a row; all differ
   * @param expressions one per feature; at least one (see {@link Expression})
   * @return the features
   * @throws LearnException if an expression cannot be read or needs what is no input
   */
  public static Features of(List<String> inputs, List<String> expressions) {
    if (expressions.isEmpty()) {
      throw new LearnException("a network needs at least one feature; name one");
    }
    if (inputs.stream().distinct().count() != inputs.size()) {
      throw new LearnException("an input occurs twice among " + String.join(", ", inputs));
    }
    return new Features(inputs, expressions);
  }

  /**
   * The inputs themselves.
   *
   * @param inputs names of the numbers in a row; all differ
   * @return one feature per input
   * @throws LearnException if a name occurs twice
   */
  public static Features plain(List<String> inputs) {
    return of(inputs, inputs.stream().map(Features::quoted).toList());
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_.]*") ? name : "`" + name + "`";
  }

  /**
   * Names of the inputs.
   *
   * @return in the order of a row
   */
  public List<String> inputs() {
    return inputs;
  }

  /**
   * Texts of the features.
   *
   * @return as given
   */
  public List<String> texts() {
    return texts;
  }

  /**
   * The features.
   *
   * @return as read from the texts
   */
  public List<Expression> expressions() {
    return expressions;
  }

  /**
   * Number of features.
   *
   * @return at least 1
   */
  public int width() {
    return texts.size();
  }

  /**
   * Whether the features are the inputs themselves, in order.
   *
   * @return true if nothing is computed
   */
  public boolean identity() {
    return identity;
  }

  /**
   * An evaluator for one thread.
   *
   * @return with its own workspace
   */
  public Evaluator evaluator() {
    return new Evaluator();
  }

  /**
   * Features of many rows.
   *
   * @param in row-major matrix [rows][inputs]
   * @param rows number of rows
   * @return row-major matrix [rows][features]
   */
  public double[] of(double[] in, int rows) {
    double[] out = new double[Math.multiplyExact(rows, width())];
    evaluator().evaluate(in, 0, rows, out, 0);
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features that && inputs.equals(that.inputs) && texts.equals(that.texts);
  }

  @Override
  public int hashCode() {
    return 31 * inputs.hashCode() + texts.hashCode();
  }

  /**
   * As {@link #evaluator}, for those who want columns.
   *
   * @return with its own workspace
   */
  public FeatureColumns columns() {
    return columns(ColumnKernel.fastest());
  }

  /** The same with a kernel of one's choice. */
  FeatureColumns columns(ColumnKernel kernel) {
    return new FeatureColumns(graph, inputs.size(), width(), kernel);
  }

  /** Computes features with a workspace; for one thread. */
  public final class Evaluator {

    private final FeatureColumns columns = columns();

    private Evaluator() {}

    /**
     * Features of some rows; makes no arrays, but the compiler may leave short-lived vectors. A
     * row's result does not depend on the others.
     *
     * @param in row-major matrix [..][inputs]
     * @param inOffset where the first row begins
     * @param rows number of rows
     * @param out row-major matrix [..][features]; not {@code in}
     * @param outOffset where the features of the first row go
     */
    public void evaluate(double[] in, int inOffset, int rows, double[] out, int outOffset) {
      int inWidth = inputs.size();
      if (identity) {
        System.arraycopy(in, inOffset, out, outOffset, rows * inWidth);
        return;
      }
      int outWidth = width();
      double[] computed = columns.array();
      for (int row = 0; row < rows; row += FeatureColumns.MOST_ROWS) {
        int count = Math.min(FeatureColumns.MOST_ROWS, rows - row);
        int to = outOffset + row * outWidth;
        columns.evaluate(in, inOffset + row * inWidth, count);
        for (int f = 0; f < outWidth; f++) {
          int start = columns.start(f);
          for (int k = 0; k < count; k++) {
            out[to + k * outWidth + f] = computed[start + k];
          }
        }
      }
    }
  }
}
