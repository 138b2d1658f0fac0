package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a recipe gives to parts of its features, some with parameters: {@code s(r): 4 * r *
 * m^2}. Features name them; models hold the features written out. Immutable.
 */
final class RecipeTerms {

  private static final String WORD = "[A-Za-z_][A-Za-z0-9_.]*";
  private static final Pattern HEAD =
      Pattern.compile("(" + WORD + ")(?:\\((" + WORD + "(?:\\s*,\\s*" + WORD + ")*)\\))?");

  /** A quoted name, a number or a name. */
  private static final Pattern TOKEN =
      Pattern.compile("`[^`]*`|[0-9.]+(?:[eE][+-]?[0-9]+)?|(" + WORD + ")");

  /** Longer features come from terms that multiply. */
  private static final int MOST_CHARACTERS = 1_000_000;

  /**
   * One term.
   *
   * @param parameters their names
   * @param body expression of inputs, parameters and the terms before it, those written out
   */
  private record Term(List<String> parameters, String body) {}

  private final Map<String, Term> terms = new LinkedHashMap<>();

  private RecipeTerms() {}

  static RecipeTerms none() {
    return new RecipeTerms();
  }

  /** Terms in the order in which they stand: each may use those before it. */
  static RecipeTerms of(RecipeNode node, List<String> inputs) {
    RecipeTerms all = new RecipeTerms();
    node.entries()
        .forEach(
            (key, value) -> {
              Matcher head = HEAD.matcher(key.strip());
              if (!head.matches()) {
                throw value.complaint("a term is 'name' or 'name(a, b)'");
              }
              String name = head.group(1);
              if (inputs.contains(name) || all.terms.containsKey(name)) {
                throw value.complaint("there is an input or a term '" + name + "'; name it anew");
              }
              List<String> parameters =
                  head.group(2) == null ? List.of() : List.of(head.group(2).split("\\s*,\\s*"));
              all.terms.put(name, new Term(parameters, all.writtenOut(value)));
            });
    return all;
  }

  /** An expression without terms. */
  String writtenOut(RecipeNode node) {
    return terms.isEmpty() ? node.text() : writtenOut(node.text().strip(), node);
  }

  private String writtenOut(String text, RecipeNode node) {
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (token.find(at)) {
      Term term = token.group(1) == null ? null : terms.get(token.group(1));
      out.append(text, at, term == null ? token.end() : token.start());
      at = token.end();
      if (term != null) {
        Arguments arguments = Arguments.of(text, at, term.parameters().size(), node);
        List<String> values =
            arguments.texts().stream().map(argument -> writtenOut(argument, node)).toList();
        out.append('(').append(filled(term, values)).append(')');
        at = arguments.end();
      }
      if (out.length() > MOST_CHARACTERS) {
        throw node.complaint("written out, it is too long; use fewer terms inside each other");
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private static String filled(Term term, List<String> values) {
    return TOKEN
        .matcher(term.body())
        .replaceAll(
            token -> {
              int parameter = term.parameters().indexOf(token.group());
              return Matcher.quoteReplacement(
                  parameter < 0 ? token.group() : "(" + values.get(parameter) + ")");
            });
  }

  /**
   * What stands in the parentheses behind a term.
   *
   * @param texts one per parameter
   * @param end position behind the parenthesis
   */
  private record Arguments(List<String> texts, int end) {

    static Arguments of(String text, int from, int wanted, RecipeNode node) {
      List<String> texts = new ArrayList<>();
      int at = from;
      if (wanted > 0 && text.startsWith("(", from)) {
        int depth = 0;
        int start = from + 1;
        do {
          char ch = text.charAt(at);
          depth += ch == '(' ? 1 : ch == ')' ? -1 : 0;
          if (depth == 0 || (depth == 1 && ch == ',')) {
            texts.add(text.substring(start, at).strip());
            start = at + 1;
          }
          at++;
        } while (depth > 0 && at < text.length());
      }
      if (texts.size() != wanted) {
        throw node.complaint(
            String.format(
                "the term before character %d takes %d arguments in parentheses, found %d",
                from + 1, wanted, texts.size()));
      }
      return new Arguments(texts, at);
    }
  }
}
