package org.deepxs.pdf.luminosity;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;

/**
 * Makes the bundled luminosity files from installed PDF sets.
 *
 * <p>Arguments: the folder with the sets, and the folder to write to, which for the bundled files
 * is {@code pdf/src/main/resources/org/deepxs/pdf/luminosity}. The accuracy written into the files
 * is measured with {@link AccuracyCheck}.
 */
final class BundleBuilder {

  private static final int ACCURACY_POINTS = 400;

  private BundleBuilder() {}

  public static void main(String[] arguments) {
    PdfSearchPath path = PdfSearchPath.of(List.of(Path.of(arguments[0])));
    Path folder = Path.of(arguments[1]);
    for (String name : LuminosityLibrary.bundledSets()) {
      PdfMember member = member(path, name);
      long start = System.nanoTime();
      PartonLuminosity table = LuminosityBuilder.build(member, LuminosityOptions.defaults());
      double seconds = (System.nanoTime() - start) / 1e9;
      AccuracyCheck check = AccuracyCheck.of(table, member, ACCURACY_POINTS, 20260101L);
      LuminosityFile.write(table.withAccuracy(check.largest()), folder.resolve(name + ".lum"));
      System.out.printf(Locale.ROOT, "%s: %s, built in %.2f s%n", name, check, seconds);
    }
  }

  /** Member 0; with the CTEQ6 tables' own interpolation where the name says so. */
  static PdfMember member(PdfSearchPath path, String name) {
    if (!name.endsWith(PdfMember.CTEQ_SUFFIX)) {
      return PdfSet.open(path, name).member(0);
    }
    String set = name.substring(0, name.length() - PdfMember.CTEQ_SUFFIX.length());
    // QCD Lambda for five flavours of the native tables, as CTEQ's and Prospino's code has it.
    double lambda = set.equals("cteq6l1") ? 0.1652 : 0.226;
    return PdfSet.open(path, set).member(0).withCteqInterpolation(lambda);
  }
}
