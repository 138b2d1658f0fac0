package org.deepxs.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes the comparison at leading order as {@code leading-order.md} and a picture. */
public final class LeadingOrderReport {

  private static final String PICTURE = "leading-order.svg";

  private LeadingOrderReport() {}

  /**
   * Writes both files; {@code validation/run} has checked that the reference numbers are there.
   *
   * @param args folder to write into, and the commit that was built
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "needs the folder to write into and the commit, as validation/run gives them");
    }
    Path folder = Path.of(args[0]);
    Markdown out = new Markdown();
    writeHead(out, args[1]);
    ProspinoSection.write(out);
    DifferencePlot picture = DeepXsSection.write(out, PICTURE);
    ResumminoSection.write(out);
    SampleSection.write(out);
    Files.writeString(folder.resolve("leading-order.md"), out.toString());
    Files.writeString(folder.resolve(PICTURE), picture.svg());
  }

  private static void writeHead(Markdown out, String commit) {
    String version =
        Optional.ofNullable(LeadingOrderReport.class.getPackage().getImplementationVersion())
            .orElse("unknown");
    out.heading(1, "Leading order against public references")
        .paragraph(
            "Written by `validation/run`, all figures computed on "
                + LocalDate.now(ZoneOffset.UTC)
                + " with DeepXS "
                + version
                + ", commit "
                + commit
                + ". Do not edit: run it again.")
        .paragraph(
            "Compared are proton–proton cross sections of electroweakino pairs with Prospino 2.1,"
                + " with Resummino 3.0.0 and with the public points of the original DeepXS"
                + " (arXiv:1810.08312). The references are read from the folder `shared` beside the"
                + " checkout and are not part of the repository.");
  }
}
