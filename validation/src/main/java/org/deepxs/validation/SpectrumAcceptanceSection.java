package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.pmssm.PmssmRanges;
import org.deepxs.spectrum.pmssm.PmssmSampler;
import org.deepxs.spectrum.pmssm.SamplingSequence;
import org.deepxs.spectrum.pmssm.Selection;
import org.deepxs.spectrum.pmssm.SpectrumSelection;

/** How many points of a sample of our own have a spectrum and are selected. */
final class SpectrumAcceptanceSection {

  private static final int SIZE = 100_000;
  private static final int BLOCK = 1000;
  private static final long SEED = 1;
  private static final List<String> TABLES =
      List.of(
          "pmssm19_spheno_public.csv.gz",
          "pmssm19_sphenomufix_public.csv.gz",
          "pmssm19_softsusy_public.csv.gz");

  private SpectrumAcceptanceSection() {}

  static void write(Markdown out, int every) {
    int blocks = SIZE / BLOCK / every;
    List<Map<String, Integer>> counts =
        Concurrent.map(
            "sample, blocks of " + BLOCK,
            IntStream.range(0, blocks).boxed().toList(),
            SpectrumAcceptanceSection::block);
    Map<String, Integer> total = new TreeMap<>();
    counts.forEach(block -> block.forEach((name, n) -> total.merge(name, n, Integer::sum)));
    List<List<String>> cells = new ArrayList<>();
    cells.add(row("built-in, own sample with seed " + SEED, blocks * BLOCK, total));
    for (String table : TABLES) {
      List<SpectrumSample.Row> rows = SpectrumSample.read(table, List.of(), every);
      Map<String, Integer> ofTable = new TreeMap<>();
      for (SpectrumSample.Row row : rows) {
        ofTable.merge(row.valid() ? "valid" : row.status(), 1, Integer::sum);
        ofTable.merge("accepted", row.accepted() ? 1 : 0, Integer::sum);
      }
      cells.add(row("`" + table + "`", rows.size(), ofTable));
    }
    out.heading(2, "Acceptance")
        .paragraph(
            "Flat prior over the ranges of arXiv:1810.08312, Table 2, random signs of M1, M2 and"
                + " mu; ours from `PmssmSampler`, the others on the points of the public sample."
                + " Percent of all points; statistical errors of ours are below 0.2.")
        .table("generator | points | valid | accepted | not valid", cells);
  }

  private static List<String> row(String name, int points, Map<String, Integer> counts) {
    StringBuilder rest = new StringBuilder();
    counts.forEach(
        (status, n) -> {
          if (!status.equals("valid") && !status.equals("accepted")) {
            rest.append(rest.isEmpty() ? "" : ", ").append(status).append(' ');
            rest.append(percent(n, points));
          }
        });
    return List.of(
        name,
        Integer.toString(points),
        percent(counts.getOrDefault("valid", 0), points),
        percent(counts.getOrDefault("accepted", 0), points),
        rest.toString());
  }

  private static String percent(int n, int of) {
    return Markdown.decimal(100.0 * n / of);
  }

  private static Map<String, Integer> block(int number) {
    PmssmSampler sampler = PmssmSampler.of(PmssmRanges.paper(), SamplingSequence.RANDOM, SEED);
    Map<String, Integer> counts = new TreeMap<>();
    try (BuiltinSpectrum spectrum = BuiltinSpectrum.standard()) {
      sampler
          .points((long) number * BLOCK, BLOCK)
          .forEach(
              point -> {
                BuiltinResult result = spectrum.result(point.toArray());
                boolean valid = result.status() == SpectrumStatus.VALID;
                counts.merge(valid ? "valid" : result.status().name(), 1, Integer::sum);
                boolean accepted = selection(result) == Selection.ACCEPTED;
                counts.merge("accepted", accepted ? 1 : 0, Integer::sum);
              });
    }
    return counts;
  }

  /** The paper's selection. */
  static Selection selection(BuiltinResult result) {
    return SpectrumSelection.ofSpectrum(
        result.status(), pdg -> result.value(BuiltinResult.position("MASS_" + pdg)));
  }
}
