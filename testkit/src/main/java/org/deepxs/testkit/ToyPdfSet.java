package org.deepxs.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes small PDF sets in LHAPDF 6 format whose members differ in their shapes and couplings.
 *
 * @param name name of the set
 * @param errorType entry {@code ErrorType}
 * @param confLevel entry {@code ErrorConfLevel} in percent
 * @param tilts one number per member, 0 for the published shape: x f is multiplied by 1 + tilt ln x
 *     / 10 for quarks and 1 - tilt x for the gluon, alpha_s by 1 + tilt / 10
 */
public record ToyPdfSet(String name, String errorType, double confLevel, List<Double> tilts) {

  private static final List<Integer> FLAVORS = List.of(-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 21);
  private static final int GLUON = 21;
  private static final double[] XS = {
    1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1
  };
  private static final double[] QS = {1, 10, 100, 1000, 20000};
  private static final double[] COUPLINGS = {0.5, 0.18, 0.116, 0.088, 0.07};

  /**
   * Copies the list.
   *
   * @param name name of the set
   * @param errorType error type
   * @param confLevel confidence level in percent
   * @param tilts one number per member
   */
  public ToyPdfSet {
    tilts = List.copyOf(tilts);
  }

  /**
   * Writes the set.
   *
   * @param folder folder of the search path; the set becomes a folder below it
   * @return the folder of the search path
   * @throws UncheckedIOException if that fails
   */
  public Path write(Path folder) {
    try {
      Path set = Files.createDirectories(folder.resolve(name));
      Files.writeString(set.resolve(name + ".info"), info());
      for (int k = 0; k < tilts.size(); k++) {
        Files.writeString(memberFile(folder, k), member(tilts.get(k)));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a member is written.
   *
   * @param folder folder of the search path
   * @param member its number
   * @return the file
   */
  public Path memberFile(Path folder, int member) {
    return folder.resolve(name).resolve(String.format(Locale.ROOT, "%s_%04d.dat", name, member));
  }

  private String info() {
    return String.join(
        "\n",
        "SetDesc: \"toy, for tests\"",
        "SetIndex: 99100",
        "Format: lhagrid1",
        "NumMembers: " + tilts.size(),
        "Flavors: " + FLAVORS,
        "ErrorType: " + errorType,
        "ErrorConfLevel: " + confLevel,
        "XMin: 1e-7",
        "XMax: 1",
        "AlphaS_Type: ipol",
        "AlphaS_Qs: [" + numbers(QS, 1, ", ") + "]",
        "AlphaS_Vals: [" + numbers(COUPLINGS, 1, ", ") + "]",
        "");
  }

  private static String member(double tilt) {
    StringBuilder text = new StringBuilder("PdfType: central\nFormat: lhagrid1\n");
    text.append("AlphaS_Vals: [")
        .append(numbers(COUPLINGS, 1 + tilt / 10, ", "))
        .append("]\n---\n");
    text.append(numbers(XS, 1, " ")).append('\n').append(numbers(QS, 1, " ")).append('\n');
    FLAVORS.forEach(flavor -> text.append(flavor).append(' '));
    text.append('\n');
    for (double x : XS) {
      for (double q : QS) {
        double[] row = FLAVORS.stream().mapToDouble(f -> xf(f, x, q, tilt)).toArray();
        text.append(numbers(row, 1, " ")).append('\n');
      }
    }
    return text.append("---\n").toString();
  }

  private static double xf(int flavor, double x, double q, double tilt) {
    boolean gluon = flavor == GLUON;
    double power = gluon ? 5 : flavor == 1 || flavor == 2 ? 3 : 7;
    double size = gluon ? 3 : 0.2 + 0.1 * Math.abs(flavor % 4) + (flavor > 0 ? 0.05 : 0);
    double shape = size * Math.pow(x, -0.2) * Math.pow(1 - x, power) * (1 + 0.1 * Math.log(q));
    return shape * (gluon ? 1 - tilt * x : 1 + 0.1 * tilt * Math.log(x));
  }

  private static String numbers(double[] values, double factor, String separator) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(text.isEmpty() ? "" : separator);
      text.append(String.format(Locale.ROOT, "%.12e", factor * value));
    }
    return text.toString();
  }
}
