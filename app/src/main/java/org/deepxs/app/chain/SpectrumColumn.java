package org.deepxs.app.chain;

import java.util.List;
import java.util.OptionalDouble;
import org.deepxs.dataset.Column;
import org.deepxs.slha.SlhaBlock;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.spectrum.builtin.BuiltinResult;

/**
 * A column of spectra: an SLHA entry, named after its block and indices. The columns are those of
 * built-in spectra, in their order.
 *
 * @param name for example {@code MASS_1000022}, {@code NMIX_1_2}, {@code ALPHA}
 * @param unit GeV for masses; empty for pure numbers
 * @param block the block
 * @param i first index; 0 if the block has none
 * @param j second index; 0 if the block has one
 */
record SpectrumColumn(String name, String unit, String block, int i, int j) {

  /** Scale of HMIX, which is M_SUSY. */
  private static final String SCALE = "Q_GeV";

  private static final List<SpectrumColumn> ALL =
      BuiltinResult.columns().stream().map(SpectrumColumn::named).toList();

  private static SpectrumColumn named(String name) {
    if (name.equals(SCALE)) {
      return new SpectrumColumn(name, "GeV", "HMIX", 0, 0);
    }
    String[] parts = name.split("_", -1);
    int i = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    int j = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return new SpectrumColumn(name, unit(name, parts[0]), parts[0], i, j);
  }

  private static String unit(String name, String block) {
    return switch (block) {
      case "MASS" -> "GeV";
      case "MSOFT" -> "GeV^2";
      case "HMIX", "SMINPUTS" ->
          switch (name) {
            case "HMIX_1", "HMIX_3", "SMINPUTS_4" -> "GeV";
            case "HMIX_4" -> "GeV^2";
            case "SMINPUTS_2" -> "GeV^-2";
            default -> "";
          };
      default -> "";
    };
  }

  /** All columns in the order of the table. */
  static List<SpectrumColumn> all() {
    return ALL;
  }

  Column column() {
    return Column.number(name, unit);
  }

  /** Value in a document; NaN if it is absent. */
  double value(SlhaDocument document) {
    if (name.equals(SCALE)) {
      OptionalDouble scale =
          document.block("HMIX").map(SlhaBlock::scaleGeV).orElse(OptionalDouble.empty());
      return scale.orElse(Double.NaN);
    }
    if (i == 0) {
      return document.value(block);
    }
    return j == 0 ? document.value(block, i) : document.value(block, i, j);
  }
}
