package org.deepxs.learn.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deepxs.learn.LearnException;

/** Recursive descent. */
final class ExpressionParser {

  private static final int MAX_DEPTH = 100;

  private final String text;
  private int at;
  private int depth;

  ExpressionParser(String text) {
    this.text = text;
  }

  Expression parse() {
    Expression expression = sum();
    if (peek() != 0) {
      throw expected("an operator or the end");
    }
    return expression;
  }

  private Expression sum() {
    if (++depth > MAX_DEPTH) {
      throw error(
          "more than " + MAX_DEPTH + " parentheses or signs inside each other; simplify it");
    }
    Expression left = product();
    while (true) {
      if (accept('+')) {
        left = new Expression.Binary(Expression.Operator.ADD, left, product());
      } else if (accept('-')) {
        left = new Expression.Binary(Expression.Operator.SUBTRACT, left, product());
      } else {
        depth--;
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    while (true) {
      if (accept('*')) {
        left = new Expression.Binary(Expression.Operator.MULTIPLY, left, signed());
      } else if (accept('/')) {
        left = new Expression.Binary(Expression.Operator.DIVIDE, left, signed());
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    if (!accept('-')) {
      return power();
    }
    if (++depth > MAX_DEPTH) {
      throw error(
          "more than " + MAX_DEPTH + " parentheses or signs inside each other; simplify it");
    }
    Expression operand = signed();
    depth--;
    return new Expression.Negative(operand);
  }

  private Expression power() {
    Expression base = operand();
    return accept('^') ? new Expression.Binary(Expression.Operator.POWER, base, signed()) : base;
  }

  private Expression operand() {
    char ch = peek();
    if (accept('(')) {
      Expression inside = sum();
      close();
      return inside;
    }
    if (isDigit(ch) || ch == '.') {
      return number();
    }
    if (ch == '`') {
      return quoted();
    }
    if (isLetter(ch)) {
      return named();
    }
    throw expected("a number, a name, a function or '('");
  }

  private Expression number() {
    int start = at;
    while (isDigit(here()) || here() == '.') {
      at++;
    }
    if (here() == 'e' || here() == 'E') {
      int before = at++;
      if (here() == '+' || here() == '-') {
        at++;
      }
      if (!isDigit(here())) {
        at = before;
      }
      while (isDigit(here())) {
        at++;
      }
    }
    try {
      double value = Double.parseDouble(text.substring(start, at));
      if (Double.isFinite(value)) {
        return new Expression.Constant(value);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    String wrong = text.substring(start, at);
    at = start;
    throw error("'" + wrong + "' is no number; write it like 1.5 or 2e3");
  }

  private Expression quoted() {
    int end = text.indexOf('`', at + 1);
    if (end < 0) {
      throw error("the name has no closing '`'; add it");
    }
    String name = text.substring(at + 1, end);
    if (name.isBlank()) {
      throw error("the name is empty; put the name of a column between the '`'");
    }
    at = end + 1;
    return new Expression.Variable(name);
  }

  private Expression named() {
    int start = at;
    while (isLetter(here()) || isDigit(here()) || here() == '.') {
      at++;
    }
    String name = text.substring(start, at);
    if (!accept('(')) {
      return new Expression.Variable(name);
    }
    Expression.Function function =
        Arrays.stream(Expression.Function.values())
            .filter(f -> label(f).equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(start, name));
    List<Expression> arguments = new ArrayList<>();
    arguments.add(sum());
    while (accept(',')) {
      if (!function.takesMany()) {
        throw error(name + " takes one argument; remove the others");
      }
      arguments.add(sum());
    }
    close();
    return new Expression.Call(function, List.copyOf(arguments));
  }

  private LearnException unknown(int start, String name) {
    at = start;
    return error(
        "there is no function '"
            + name
            + "'; there are "
            + Arrays.stream(Expression.Function.values())
                .map(ExpressionParser::label)
                .collect(Collectors.joining(", ")));
  }

  private static String label(Expression.Function function) {
    return function.name().toLowerCase(Locale.ROOT);
  }

  private void close() {
    if (!accept(')')) {
      throw expected("')'");
    }
  }

  private boolean accept(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** Next character past blanks; 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return here();
  }

  private char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char ch) {
    return ch >= '0' && ch <= '9';
  }

  private static boolean isLetter(char ch) {
    return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || ch == '_';
  }

  private LearnException expected(String what) {
    String found = here() == 0 ? "it ends" : "there is '" + here() + "'";
    return error("expected " + what + ", but " + found);
  }

  private LearnException error(String what) {
    return new LearnException("feature '" + text + "', character " + (at + 1) + ": " + what);
  }
}
