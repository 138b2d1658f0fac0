package org.deepxs.learn.feature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deepxs.learn.LearnException;

/**
 * A feature: an expression of named numbers, such as {@code (m1-m2)/(m1+m2)} or {@code
 * log(mean(a,b,c))}.
 *
 * <p>Numbers, names (letters, digits, {@code _} and {@code .}; others between backquotes), {@code +
 * - * / ^} with the usual precedence ({@code ^} binds strongest, to the right), parentheses and the
 * functions of {@link Function}.
 */
public sealed interface Expression {

  /**
   * A number.
   *
   * @param value finite
   */
  record Constant(double value) implements Expression {}

  /**
   * A named number.
   *
   * @param name the name
   */
  record Variable(String name) implements Expression {}

  /**
   * The negative of something.
   *
   * @param operand of what
   */
  record Negative(Expression operand) implements Expression {}

  /**
   * Two operands.
   *
   * @param operator what to do with them
   * @param left the first
   * @param right the second
   */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /**
   * A function.
   *
   * @param function which one
   * @param arguments as many as it takes
   */
  record Call(Function function, List<Expression> arguments) implements Expression {}

  /** Operators between two operands. */
  enum Operator {
    /** Sum. */
    ADD,
    /** Difference. */
    SUBTRACT,
    /** Product. */
    MULTIPLY,
    /** Quotient. */
    DIVIDE,
    /** Power. */
    POWER
  }

  /** Functions. */
  enum Function {
    /** Natural logarithm. */
    LOG,
    /** Exponential. */
    EXP,
    /** Square root. */
    SQRT,
    /** Absolute value. */
    ABS,
    /** Hyperbolic tangent. */
    TANH,
    /** Inverse hyperbolic sine, to an absolute precision of 1e-15. */
    ASINH,
    /** Least of one or more. */
    MIN,
    /** Largest of one or more. */
    MAX,
    /** Arithmetic mean of one or more. */
    MEAN;

    /**
     * Whether it takes any number of arguments from one, as opposed to exactly one.
     *
     * @return true for min, max and mean
     */
    public boolean takesMany() {
      return this == MIN || this == MAX || this == MEAN;
    }
  }

  /**
   * Reads an expression.
   *
   * @param text the text
   * @return the expression
   * @throws LearnException if it cannot be read; says where and what was expected
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /**
   * Names that occur.
   *
   * @return in the order in which they occur first
   */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    collect(this, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Variable variable) {
      names.add(variable.name());
    } else if (expression instanceof Negative negative) {
      collect(negative.operand(), names);
    } else if (expression instanceof Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    } else if (expression instanceof Call call) {
      call.arguments().forEach(argument -> collect(argument, names));
    }
  }
}
