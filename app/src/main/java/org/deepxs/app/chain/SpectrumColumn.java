package org.deepxs.app.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.deepxs.dataset.Column;
import org.deepxs.slha.SlhaBlock;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.spectrum.builtin.BuiltinResult;

/**
 * A column of spectra: an SLHA entry, named after its block and indices.
 *
 * @param name for example {@code MASS_1000022}, {@code NMIX_1_2}, {@code ALPHA}
 * @param unit GeV for masses; empty for pure numbers
 * @param block the block
 * @param i first index; 0 if the block has none
 * @param j second index; 0 if the block has one
 * @param builtin its position among the columns of built-in spectra
 */
record SpectrumColumn(String name, String unit, String block, int i, int j, int builtin) {

  private SpectrumColumn(String name, String unit, String block, int i, int j) {
    this(name, unit, block, i, j, BuiltinResult.position(name));
  }

  private static final int[] MASSES = {
    24, 25, 35, 36, 37, 1000022, 1000023, 1000025, 1000035, 1000024, 1000037, 1000021, 1000001,
    2000001, 1000002, 2000002, 1000003, 2000003, 1000004, 2000004, 1000005, 2000005, 1000006,
    2000006, 1000011, 2000011, 1000012, 1000013, 2000013, 1000014, 1000015, 2000015, 1000016
  };

  /** Scale of HMIX, which is M_SUSY. */
  private static final String SCALE = "Q_GeV";

  private static final List<SpectrumColumn> ALL = List.copyOf(build());

  private static List<SpectrumColumn> build() {
    List<SpectrumColumn> all = new ArrayList<>();
    for (int pdg : MASSES) {
      all.add(new SpectrumColumn("MASS_" + pdg, "GeV", "MASS", pdg, 0));
    }
    matrix(all, "NMIX", 4);
    for (String block : List.of("UMIX", "VMIX", "STOPMIX", "SBOTMIX", "STAUMIX")) {
      matrix(all, block, 2);
    }
    all.add(new SpectrumColumn("ALPHA", "", "ALPHA", 0, 0));
    all.add(new SpectrumColumn(SCALE, "GeV", "HMIX", 0, 0));
    String[] higgsUnits = {"GeV", "", "GeV", "GeV^2"};
    for (int k = 1; k <= 4; k++) {
      all.add(new SpectrumColumn("HMIX_" + k, higgsUnits[k - 1], "HMIX", k, 0));
    }
    for (int k = 1; k <= 3; k++) {
      all.add(new SpectrumColumn("GAUGE_" + k, "", "GAUGE", k, 0));
    }
    for (String block : List.of("YU", "YD", "YE")) {
      all.add(new SpectrumColumn(block + "_3_3", "", block, 3, 3));
    }
    all.add(new SpectrumColumn("SMINPUTS_2", "GeV^-2", "SMINPUTS", 2, 0));
    all.add(new SpectrumColumn("SMINPUTS_4", "GeV", "SMINPUTS", 4, 0));
    all.add(new SpectrumColumn("MSOFT_21", "GeV^2", "MSOFT", 21, 0));
    all.add(new SpectrumColumn("MSOFT_22", "GeV^2", "MSOFT", 22, 0));
    return all;
  }

  private static void matrix(List<SpectrumColumn> all, String block, int size) {
    for (int i = 1; i <= size; i++) {
      for (int j = 1; j <= size; j++) {
        all.add(new SpectrumColumn(block + "_" + i + "_" + j, "", block, i, j));
      }
    }
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
