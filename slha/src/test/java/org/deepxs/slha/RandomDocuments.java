package org.deepxs.slha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Random valid documents together with what must be found in them. */
final class RandomDocuments {
  private static final String[] INDEXED = {"MASS", "SMINPUTS", "EXTPAR", "HMIX", "MSOFT", "GAUGE"};
  private static final String[] MATRICES = {
    "NMIX", "UMIX", "VMIX", "STOPMIX", "YU", "AU", "IMNMIX"
  };

  final StringBuilder text = new StringBuilder();
  final Map<String, Double> values = new HashMap<>();
  final Map<Integer, List<List<Integer>>> decays = new HashMap<>();
  private final SplittableRandom random;
  private final String lineEnd;

  private RandomDocuments(long seed) {
    random = new SplittableRandom(seed);
    lineEnd = pick("\n", "\n", "\r\n", "\r");
  }

  static RandomDocuments of(long seed) {
    RandomDocuments document = new RandomDocuments(seed);
    document.fill();
    return document;
  }

  private void fill() {
    comments();
    for (String name : INDEXED) {
      if (random.nextBoolean()) {
        block(name, 1);
      }
    }
    for (String name : MATRICES) {
      if (random.nextBoolean()) {
        block(name, 2);
      }
    }
    if (random.nextBoolean()) {
      line(cased("Block") + " Private" + random.nextInt(9) + comment());
      line("any # text");
      line(" 1 2 3 " + number(random.nextDouble()));
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      decay(1000021 + i);
    }
    if (random.nextInt(4) == 0) {
      text.setLength(text.length() - lineEnd.length());
    }
  }

  private void block(String name, int indices) {
    line(cased("Block") + " " + cased(name) + comment());
    int rows = random.nextInt(1, 6);
    for (int i = 1; i <= rows; i++) {
      for (int j = 1; j <= (indices == 1 ? 1 : rows); j++) {
        double value = value();
        String key = indices == 1 ? " " + i : " " + i + blank() + j;
        values.put(name + (indices == 1 ? " " + i : " " + i + " " + j), value);
        line(blank() + key + blank() + number(value) + comment());
        comments();
      }
    }
  }

  private void decay(int pdg) {
    line(cased("Decay") + blank() + pdg + blank() + number(random.nextDouble()) + comment());
    List<List<Integer>> channels = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      List<Integer> daughters = new ArrayList<>();
      StringBuilder codes = new StringBuilder();
      for (int d = random.nextInt(1, 5); d > 0; d--) {
        daughters.add(random.nextInt(-1000025, 1000025));
        codes.append(blank()).append(daughters.get(daughters.size() - 1));
      }
      channels.add(daughters);
      line(blank() + number(random.nextDouble()) + blank() + daughters.size() + codes + comment());
    }
    decays.put(pdg, channels);
    comments();
  }

  private double value() {
    double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
    return random.nextBoolean()
        ? value
        : Double.parseDouble(String.format(Locale.ROOT, "%.8E", value));
  }

  private String number(double value) {
    String text = Double.toString(value);
    return random.nextInt(3) == 0 ? text.replace('E', 'D') : text;
  }

  private void comments() {
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      line(pick("", "   ", "#", "# PDG code", "#Block MASS", "\t# \u00fc"));
    }
  }

  private String comment() {
    return pick("", " ", " # x", "# x # y", "\t#   Re[N(1,1)]  ", "   # \u00e9\u2192");
  }

  private String blank() {
    return pick(" ", "  ", "\t", "     ");
  }

  private String cased(String word) {
    return pick(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
  }

  private void line(String content) {
    text.append(content).append(lineEnd);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
