package org.deepxs.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Random damage to a text. */
enum Mutation {
  FLIP {
    @Override
    String apply(String text, Random random) {
      int at = random.nextInt(text.length());
      char ch = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
      return text.substring(0, at) + ch + text.substring(at + 1);
    }
  },
  INSERT {
    @Override
    String apply(String text, Random random) {
      int at = random.nextInt(text.length());
      char ch = (char) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
      return text.substring(0, at) + ch + text.substring(at);
    }
  },
  DELETE {
    @Override
    String apply(String text, Random random) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(8));
      return text.substring(0, at) + text.substring(end);
    }
  },
  TRUNCATE {
    @Override
    String apply(String text, Random random) {
      return text.substring(0, random.nextInt(text.length()));
    }
  },
  SWAP_LINES {
    @Override
    String apply(String text, Random random) {
      List<String> lines = lines(text);
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
      return String.join("\n", lines);
    }
  },
  DUPLICATE_LINE {
    @Override
    String apply(String text, Random random) {
      List<String> lines = lines(text);
      String copied = lines.get(random.nextInt(lines.size()));
      lines.add(random.nextInt(lines.size()), copied);
      return String.join("\n", lines);
    }
  },
  REPLACE_NUMBER {
    @Override
    String apply(String text, Random random) {
      List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
      if (numbers.isEmpty()) {
        return text;
      }
      MatchResult number = numbers.get(random.nextInt(numbers.size()));
      String other = REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
      return text.substring(0, number.start()) + other + text.substring(number.end());
    }
  };

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  /** What no number should be, and numbers that are correct but absurd. */
  private static final List<String> REPLACEMENTS =
      List.of(
          "NaN",
          "1e999",
          "",
          "abc",
          "Infinity",
          "0",
          "-1",
          "1e300",
          "-1e300",
          "1e-300",
          "1e154",
          "1e20",
          "1e-10",
          "10",
          "45.6",
          "6500",
          "7000",
          "1e5",
          "-0.0",
          "999999999999",
          "\"");

  /**
   * Damages a text.
   *
   * @param text the text, not empty
   * @param random decides where and how
   * @return the damaged text
   */
  abstract String apply(String text, Random random);

  /** One to three mutations in a row; in every second text of numbers only. */
  static String several(String text, Random random) {
    String mutated = text;
    boolean numbersOnly = random.nextBoolean();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count && !mutated.isEmpty(); k++) {
      Mutation next = numbersOnly ? REPLACE_NUMBER : values()[random.nextInt(values().length)];
      mutated = next.apply(mutated, random);
    }
    return mutated;
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }
}
