package org.deepxs.learn.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.kernel.ColumnOperation;

/**
 * Several expressions as one list of elementary steps, in which nothing is computed twice: a step
 * is known by its operation and operands. Every input, constant and step has a column of its own.
 * Immutable.
 */
final class FeatureGraph {

  /** Powers up to this become products. */
  private static final int LARGEST_PRODUCT = 4;

  /**
   * One column.
   *
   * @param operation what it is computed with; null for inputs and constants
   * @param left column of the first operand; number of an input
   * @param right column of the second operand; -1 where there is none
   * @param value of a constant; 0 for others
   */
  private record Node(ColumnOperation operation, int left, int right, double value) {

    static Node constant(double value) {
      return new Node(null, -1, -1, value);
    }

    boolean isConstant() {
      return operation == null && left < 0;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> known = new HashMap<>();
  private final List<String> inputs;
  private final int[] results;

  private FeatureGraph(List<Expression> expressions, List<String> inputs) {
    this.inputs = inputs;
    for (int k = 0; k < inputs.size(); k++) {
      column(new Node(null, k, -1, 0));
    }
    results = expressions.stream().mapToInt(this::compile).toArray();
  }

  /** Expressions of inputs. */
  static FeatureGraph of(List<Expression> expressions, List<String> inputs) {
    return new FeatureGraph(expressions, inputs);
  }

  /** Number of columns; the first are the inputs. */
  int columns() {
    return nodes.size();
  }

  /** The column of an expression. */
  int result(int expression) {
    return results[expression];
  }

  /** Whether a column is a constant. */
  boolean constant(int column) {
    return nodes.get(column).isConstant();
  }

  /** Value of a constant. */
  double value(int column) {
    return nodes.get(column).value();
  }

  /** Columns that are computed, in an order that works. */
  int[] steps() {
    List<Integer> steps = new ArrayList<>();
    for (int k = 0; k < nodes.size(); k++) {
      if (nodes.get(k).operation() != null) {
        steps.add(k);
      }
    }
    return steps.stream().mapToInt(k -> k).toArray();
  }

  ColumnOperation operation(int column) {
    return nodes.get(column).operation();
  }

  int left(int column) {
    return nodes.get(column).left();
  }

  /** The second operand, or the first where there is no second. */
  int right(int column) {
    Node node = nodes.get(column);
    return node.right() < 0 ? node.left() : node.right();
  }

  private int column(Node node) {
    Integer old = known.putIfAbsent(node, nodes.size());
    if (old != null) {
      return old;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int compile(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return column(Node.constant(constant.value()));
    }
    if (expression instanceof Expression.Variable variable) {
      int input = inputs.indexOf(variable.name());
      if (input < 0) {
        throw new LearnException(
            "a feature needs '"
                + variable.name()
                + "', which is no input; inputs are "
                + String.join(", ", inputs));
      }
      return input;
    }
    if (expression instanceof Expression.Negative negative) {
      return unary(ColumnOperation.NEGATIVE, compile(negative.operand()));
    }
    if (expression instanceof Expression.Binary binary) {
      int left = compile(binary.left());
      return binary(operation(binary.operator()), left, compile(binary.right()));
    }
    return call((Expression.Call) expression);
  }

  private int call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    int result = compile(arguments.get(0));
    if (!call.function().takesMany()) {
      return unary(operation(call.function()), result);
    }
    for (int k = 1; k < arguments.size(); k++) {
      result = binary(operation(call.function()), result, compile(arguments.get(k)));
    }
    return call.function() == Expression.Function.MEAN
        ? binary(ColumnOperation.DIVIDE, result, column(Node.constant(arguments.size())))
        : result;
  }

  private int unary(ColumnOperation operation, int operand) {
    Node node = nodes.get(operand);
    return column(
        node.isConstant()
            ? Node.constant(operation.of(node.value(), 0))
            : new Node(operation, operand, -1, 0));
  }

  private int binary(ColumnOperation operation, int left, int right) {
    Node a = nodes.get(left);
    Node b = nodes.get(right);
    if (a.isConstant() && b.isConstant()) {
      return column(Node.constant(operation.of(a.value(), b.value())));
    }
    if (operation == ColumnOperation.POWER && b.isConstant()) {
      double exponent = b.value();
      if (exponent == Math.rint(exponent) && exponent >= 1 && exponent <= LARGEST_PRODUCT) {
        return product(left, (int) exponent);
      }
    }
    boolean swap = commutes(operation) && left > right;
    return column(new Node(operation, swap ? right : left, swap ? left : right, 0));
  }

  private int product(int factor, int exponent) {
    if (exponent == 1) {
      return factor;
    }
    int half = product(factor, exponent / 2);
    int even = binary(ColumnOperation.MULTIPLY, half, half);
    return exponent % 2 == 0 ? even : binary(ColumnOperation.MULTIPLY, even, factor);
  }

  private static boolean commutes(ColumnOperation operation) {
    return operation == ColumnOperation.ADD
        || operation == ColumnOperation.MULTIPLY
        || operation == ColumnOperation.MIN
        || operation == ColumnOperation.MAX;
  }

  private static ColumnOperation operation(Expression.Operator operator) {
    return switch (operator) {
      case ADD -> ColumnOperation.ADD;
      case SUBTRACT -> ColumnOperation.SUBTRACT;
      case MULTIPLY -> ColumnOperation.MULTIPLY;
      case DIVIDE -> ColumnOperation.DIVIDE;
      case POWER -> ColumnOperation.POWER;
    };
  }

  private static ColumnOperation operation(Expression.Function function) {
    return switch (function) {
      case LOG -> ColumnOperation.LOG;
      case EXP -> ColumnOperation.EXP;
      case SQRT -> ColumnOperation.SQRT;
      case ABS -> ColumnOperation.ABS;
      case TANH -> ColumnOperation.TANH;
      case ASINH -> ColumnOperation.ASINH;
      case MIN -> ColumnOperation.MIN;
      case MAX -> ColumnOperation.MAX;
      case MEAN -> ColumnOperation.ADD;
    };
  }
}
