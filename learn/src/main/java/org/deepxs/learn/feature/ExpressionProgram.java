package org.deepxs.learn.feature;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.LearnException;

/** An expression of columns by their positions, in postfix order for a stack of blocks of rows. */
final class ExpressionProgram {

  /** One instruction. */
  private record Step(Code code, int argument, double value) {}

  private enum Code {
    CONSTANT,
    COLUMN,
    NEGATIVE,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    LOG,
    EXP,
    SQRT,
    ABS,
    TANH,
    ASINH,
    MIN,
    MAX
  }

  private final Step[] steps;
  private final int depth;

  private ExpressionProgram(Step[] steps, int depth) {
    this.steps = steps;
    this.depth = depth;
  }

  static ExpressionProgram of(Expression expression, List<String> columns) {
    List<Step> steps = new ArrayList<>();
    int depth = compile(expression, columns, steps);
    return new ExpressionProgram(steps.toArray(Step[]::new), depth);
  }

  /** Blocks that the stack must hold. */
  int depth() {
    return depth;
  }

  /** Appends steps; returns how deep the stack gets. */
  private static int compile(Expression expression, List<String> columns, List<Step> steps) {
    if (expression instanceof Expression.Constant constant) {
      steps.add(new Step(Code.CONSTANT, 0, constant.value()));
      return 1;
    }
    if (expression instanceof Expression.Variable variable) {
      int column = columns.indexOf(variable.name());
      if (column < 0) {
        throw new LearnException(
            "a feature needs '"
                + variable.name()
                + "', which is no input; inputs are "
                + String.join(", ", columns));
      }
      steps.add(new Step(Code.COLUMN, column, 0));
      return 1;
    }
    if (expression instanceof Expression.Negative negative) {
      int depth = compile(negative.operand(), columns, steps);
      steps.add(new Step(Code.NEGATIVE, 0, 0));
      return depth;
    }
    if (expression instanceof Expression.Binary binary) {
      int left = compile(binary.left(), columns, steps);
      int right = compile(binary.right(), columns, steps);
      steps.add(new Step(code(binary.operator()), 0, 0));
      return Math.max(left, 1 + right);
    }
    return compile((Expression.Call) expression, columns, steps);
  }

  private static int compile(Expression.Call call, List<String> columns, List<Step> steps) {
    List<Expression> arguments = call.arguments();
    int depth = compile(arguments.get(0), columns, steps);
    Code code = code(call.function());
    for (int k = 1; k < arguments.size(); k++) {
      depth = Math.max(depth, 1 + compile(arguments.get(k), columns, steps));
      steps.add(new Step(code, 0, 0));
    }
    if (call.function() == Expression.Function.MEAN) {
      steps.add(new Step(Code.CONSTANT, 0, arguments.size()));
      steps.add(new Step(Code.DIVIDE, 0, 0));
      return Math.max(2, depth);
    }
    if (!call.function().takesMany()) {
      steps.add(new Step(code, 0, 0));
    }
    return depth;
  }

  private static Code code(Expression.Operator operator) {
    return switch (operator) {
      case ADD -> Code.ADD;
      case SUBTRACT -> Code.SUBTRACT;
      case MULTIPLY -> Code.MULTIPLY;
      case DIVIDE -> Code.DIVIDE;
      case POWER -> Code.POWER;
    };
  }

  private static Code code(Expression.Function function) {
    return switch (function) {
      case LOG -> Code.LOG;
      case EXP -> Code.EXP;
      case SQRT -> Code.SQRT;
      case ABS -> Code.ABS;
      case TANH -> Code.TANH;
      case ASINH -> Code.ASINH;
      case MIN -> Code.MIN;
      case MAX -> Code.MAX;
      case MEAN -> Code.ADD;
    };
  }

  /**
   * Runs for a block of rows; the result is then in the first block of the stack.
   *
   * @param in row-major inputs
   * @param offset where the first row begins
   * @param width numbers per row
   * @param rows how many rows, at most the size of a block
   * @param stack blocks of {@code block} numbers
   */
  void run(double[] in, int offset, int width, int rows, double[] stack, int block) {
    int top = -block; // start of the topmost block
    for (Step step : steps) {
      switch (step.code()) {
        case CONSTANT -> {
          top += block;
          for (int k = 0; k < rows; k++) {
            stack[top + k] = step.value();
          }
        }
        case COLUMN -> {
          top += block;
          int from = offset + step.argument();
          for (int k = 0; k < rows; k++) {
            stack[top + k] = in[from + k * width];
          }
        }
        case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX -> {
          top -= block;
          binary(step.code(), stack, top, top + block, rows);
        }
        case NEGATIVE, LOG, EXP, SQRT, ABS, TANH, ASINH -> unary(step.code(), stack, top, rows);
      }
    }
  }

  private static void binary(Code code, double[] s, int left, int right, int rows) {
    for (int k = 0; k < rows; k++) {
      double a = s[left + k];
      double b = s[right + k];
      s[left + k] =
          switch (code) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case MIN -> Math.min(a, b);
            default -> Math.max(a, b);
          };
    }
  }

  private static void unary(Code code, double[] s, int top, int rows) {
    for (int k = 0; k < rows; k++) {
      double a = s[top + k];
      s[top + k] =
          switch (code) {
            case NEGATIVE -> -a;
            case LOG -> Math.log(a);
            case EXP -> Math.exp(a);
            case SQRT -> Math.sqrt(a);
            case ABS -> Math.abs(a);
            case TANH -> Math.tanh(a);
            default -> asinh(a);
          };
    }
  }

  private static double asinh(double a) {
    double positive = Math.abs(a);
    return Math.copySign(Math.log(positive + Math.sqrt(positive * positive + 1)), a);
  }
}
