package org.deepxs.pdf.luminosity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;

/**
 * Makes the bundled luminosity files from installed PDF sets.
 *
 * <p>Arguments: the folder with the sets; the folder to write to, which for the bundled files is
 * {@code pdf/src/main/resources/org/deepxs/pdf/luminosity}; then names of sets, all if there are
 * none. The accuracy written into the files is measured with {@link AccuracyCheck}. Tables of error
 * members come from the cache folder where they are there.
 */
final class BundleBuilder {

  private static final int ACCURACY_POINTS = 400;

  private BundleBuilder() {}

  public static void main(String[] arguments) throws IOException {
    PdfSearchPath path = PdfSearchPath.of(List.of(Path.of(arguments[0])));
    Path folder = Path.of(arguments[1]);
    List<String> names = Arrays.asList(arguments).subList(2, arguments.length);
    for (String name : names.isEmpty() ? LuminosityLibrary.bundledSets() : names) {
      PdfMember member = member(path, name);
      long start = System.nanoTime();
      PartonLuminosity table = LuminosityBuilder.build(member, LuminosityOptions.defaults());
      double seconds = (System.nanoTime() - start) / 1e9;
      AccuracyCheck check = AccuracyCheck.of(table, member, ACCURACY_POINTS, 20260101L);
      LuminosityFile.write(table.withAccuracy(check.largest()), folder.resolve(name + ".lum"));
      System.out.printf(Locale.ROOT, "%s: %s, built in %.2f s%n", name, check, seconds);
      if (LuminosityLibrary.bundledSetsWithMembers().contains(name)) {
        writeMembers(PdfSet.open(path, name), path, table, folder.resolve(name + ".members"));
      }
    }
  }

  private static void writeMembers(
      PdfSet set, PdfSearchPath path, PartonLuminosity central, Path file) throws IOException {
    LuminosityLibrary library =
        LuminosityLibrary.of(path, LuminosityLibrary.defaultCache(System.getenv()));
    List<PartonLuminosity> all = new ArrayList<>(List.of(central));
    for (int k = 1; k < set.numMembers(); k++) {
      all.add(library.load(set.name(), k));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      MemberBundleFile.write(MemberBundle.of(set.uncertaintyFormula(), all), out);
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
