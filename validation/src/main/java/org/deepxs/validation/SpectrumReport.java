package org.deepxs.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;

/** Writes the comparison of built-in spectra with public generators as {@code spectrum.md}. */
public final class SpectrumReport {
  private static final int BLOCK = 500;

  private SpectrumReport() {}

  /**
   * Writes the file; {@code validation/run} has checked that the reference numbers are there.
   *
   * @param args folder to write into, the commit that was built, and optionally n to take every
   *     n-th point only
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException(
          "needs the folder to write into and the commit, as validation/run gives them, and"
              + " optionally n for every n-th point");
    }
    int every = args.length == 3 ? Integer.parseInt(args[2]) : 1;
    List<SpectrumQuantity> quantities = SpectrumQuantity.all();
    List<SpectrumSample.Row> softsusy =
        SpectrumSample.read("pmssm19_softsusy_public.csv.gz", quantities, every);
    Map<Integer, SpectrumSample.Row> spheno =
        SpectrumSample.read("pmssm19_sphenomufix_public.csv.gz", quantities, every).stream()
            .collect(Collectors.toMap(SpectrumSample.Row::index, Function.identity()));
    List<BuiltinResult> ours = results(softsusy);
    Markdown out = new Markdown();
    writeHead(out, args[1], every, softsusy.size(), spheno.size());
    SpectrumAccuracySection.write(out, quantities, softsusy, spheno, ours);
    SpectrumValiditySection.write(out, softsusy, spheno, ours);
    Files.writeString(Path.of(args[0]).resolve("spectrum.md"), out.toString());
  }

  private static List<BuiltinResult> results(List<SpectrumSample.Row> rows) {
    List<List<SpectrumSample.Row>> blocks = new ArrayList<>();
    for (int first = 0; first < rows.size(); first += BLOCK) {
      blocks.add(rows.subList(first, Math.min(first + BLOCK, rows.size())));
    }
    return Concurrent.map("spectra, blocks of " + BLOCK, blocks, SpectrumReport::block).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<BuiltinResult> block(List<SpectrumSample.Row> rows) {
    try (BuiltinSpectrum spectrum = BuiltinSpectrum.standard()) {
      return rows.stream().map(row -> spectrum.result(row.point())).toList();
    }
  }

  private static void writeHead(Markdown out, String commit, int every, int softsusy, int spheno) {
    String version =
        Optional.ofNullable(SpectrumReport.class.getPackage().getImplementationVersion())
            .orElse("unknown");
    out.heading(1, "Built-in spectra against public generators")
        .paragraph(
            "Written by `validation/run spectrum`, all figures computed on "
                + LocalDate.now(ZoneOffset.UTC)
                + " with DeepXS "
                + version
                + ", commit "
                + commit
                + (every == 1 ? "" : ", **trial run with every " + every + "th point**")
                + ". Do not edit: run it again.")
        .paragraph(
            "Points: the public flat pMSSM-19 sample, "
                + softsusy
                + " with SOFTSUSY 4.1.22, of which "
                + spheno
                + " also with SPheno 4.0.5 (mended: the higgsino mass parameter of its loops is the"
                + " input). They are read from the folder `shared/spectra` beside the checkout."
                + " Quantiles are of sizes of ours/reference - 1; of differences in GeV for m_h.")
        .paragraph(
            "Nothing is fitted to the tables. The built-in generator makes the same choices of"
                + " scheme as SOFTSUSY where the literature leaves them open (full one-loop matching"
                + " at the top mass, two-loop running, running masses in loops, each pole mass at its"
                + " running mass; B. C. Allanach, hep-ph/0104145, and its public source); that is why it agrees with"
                + " SOFTSUSY better than SPheno does. **The theory error is the difference between"
                + " SPheno and SOFTSUSY**, not ours to SOFTSUSY.");
  }
}
