package org.deepxs.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the comparison at next-to-leading order as {@code nlo.md} and pictures. */
public final class NloReport {

  private NloReport() {}

  /**
   * Writes the files; {@code validation/run} has checked that the reference numbers are there.
   *
   * @param args folder to write into, the commit that was built, and optionally n to take every
   *     n-th row only
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException(
          "needs the folder to write into and the commit, as validation/run gives them, and"
              + " optionally n for every n-th row");
    }
    Path folder = Path.of(args[0]);
    int every = args.length == 3 ? Integer.parseInt(args[2]) : 1;
    Markdown out = new Markdown();
    writeHead(out, args[1], every);
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    NloPartonicSection.write(out);
    List<NloRun> resummino = NloRun.all(every);
    pictures.putAll(NloRunsSection.write(out, resummino, ProspinoNloRun.all(every)));
    pictures.putAll(NloLabelsSection.write(out, every));
    pictures.putAll(NloLinesSection.write(out));
    FrozenRunsSection.write(out);
    NloTablesSection.write(out, resummino);
    Files.writeString(folder.resolve("nlo.md"), out.toString());
    for (Map.Entry<String, ScatterPlot> picture : pictures.entrySet()) {
      Files.writeString(folder.resolve(picture.getKey()), picture.getValue().svg());
    }
  }

  private static void writeHead(Markdown out, String commit, int every) {
    String version =
        Optional.ofNullable(NloReport.class.getPackage().getImplementationVersion())
            .orElse("unknown");
    out.heading(1, "Next-to-leading order against public references")
        .paragraph(
            "Written by `validation/run nlo`, all figures computed on "
                + LocalDate.now(ZoneOffset.UTC)
                + " with DeepXS "
                + version
                + ", commit "
                + commit
                + (every == 1 ? "" : ", **trial run with every " + every + "th row**")
                + ". Do not edit: run it again.")
        .paragraph(
            "Compared is full SUSY-QCD of electroweakino and slepton pairs with Prospino 2.1,"
                + " Resummino 3.0.0, the labels of the original DeepXS (arXiv:1810.08312) and tables"
                + " of the LHC cross-section working group and HEPi. The references are read from"
                + " the folder `shared` beside the checkout and are not part of the repository."
                + " Quantiles are of sizes; ours/reference - 1 unless said otherwise.");
  }
}
