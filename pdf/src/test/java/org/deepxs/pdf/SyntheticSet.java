package org.deepxs.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a small PDF set with known values: x f = shape(flavour) x^-0.2 (1-x)^b (1 + 0.1 ln Q²), in
 * two blocks that touch at 4 GeV, the upper one with a jump of all values by the factor 1.1.
 */
public final class SyntheticSet {

  /** Name of the set. */
  public static final String NAME = "Toy";

  /** Flavours in file order. */
  public static final List<Integer> FLAVORS = List.of(-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 21);

  private static final double[] XS = {
    1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.003, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7,
    0.8, 0.9, 1
  };
  private static final double[] LOW_QS = {1, 1.5, 2.5, 4};
  private static final double[] HIGH_QS = {4, 8, 16, 50, 200, 1000, 5000, 20000};

  private SyntheticSet() {}

  /** Text of the .info file. */
  public static String info() {
    return """
        SetDesc: "Toy set, for tests"
        SetIndex: 99000
        Authors: nobody's
        Format: lhagrid1
        DataVersion: 3
        NumMembers: 2
        Flavors: [-5, -4, -3, -2, -1, 1, 2, 3,
          4, 5, 21]
        ErrorType: hessian
        XMin: 1e-7
        XMax: 1
        AlphaS_Type: ipol # a comment
        AlphaS_Qs: [1.0, 2.0, 4.0, 4.0, 10.0, 91.2, 1000.0, 20000.0]
        AlphaS_Vals: [0.5, 0.3, 0.24, 0.24, 0.18, 0.118, 0.09, 0.07]
        """;
  }

  /** Text of a member file. */
  public static String member() {
    StringBuilder text = new StringBuilder("PdfType: central\nFormat: lhagrid1\n---\n");
    block(text, LOW_QS, 1);
    block(text, HIGH_QS, 1.1);
    return text.toString();
  }

  private static void block(StringBuilder text, double[] qs, double factor) {
    line(text, XS);
    line(text, qs);
    FLAVORS.forEach(f -> text.append(f).append(' '));
    text.append('\n');
    for (double x : XS) {
      for (double q : qs) {
        double[] row = new double[FLAVORS.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = factor * xf(FLAVORS.get(i), x, q);
        }
        line(text, row);
      }
    }
    text.append("---\n");
  }

  private static void line(StringBuilder text, double[] numbers) {
    for (double number : numbers) {
      text.append(String.format(Locale.ROOT, "%.12e ", number));
    }
    text.append('\n');
  }

  /** Values at the knots of the lower block; the upper one has 1.1 times as much. */
  public static double xf(int flavor, double x, double q) {
    double power = flavor == 21 ? 5 : flavor > 0 && flavor < 3 ? 3 : 7;
    double size = flavor == 21 ? 3 : 0.2 + 0.1 * Math.abs(flavor % 4) + (flavor > 0 ? 0.05 : 0);
    return size * Math.pow(x, -0.2) * Math.pow(1 - x, power) * (1 + 0.2 * Math.log(q));
  }

  /** Writes the set below a folder and returns the search path with it. */
  public static PdfSearchPath write(Path folder) {
    return write(folder, info(), member());
  }

  /** Writes a set with the given texts as both members. */
  public static PdfSearchPath write(Path folder, String info, String member) {
    try {
      Path set = Files.createDirectories(folder.resolve(NAME));
      Files.writeString(set.resolve(NAME + ".info"), info);
      Files.writeString(set.resolve(NAME + "_0000.dat"), member);
      Files.writeString(set.resolve(NAME + "_0001.dat"), member);
      return PdfSearchPath.of(List.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
