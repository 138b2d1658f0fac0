package org.deepxs.pdf.luminosity;

import java.nio.file.Path;
import java.util.List;
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
      PdfMember member = PdfSet.open(path, name).member(0);
      PartonLuminosity table = LuminosityBuilder.build(member, LuminosityOptions.defaults());
      AccuracyCheck check = AccuracyCheck.of(table, member, ACCURACY_POINTS, 20260101L);
      LuminosityFile.write(table.withAccuracy(check.largest()), folder.resolve(name + ".lum"));
      System.out.println(name + " " + check);
    }
  }
}
