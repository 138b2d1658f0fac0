package org.deepxs.spectrum.builtin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and positions of the values of a {@link BuiltinResult}. */
final class SpectrumColumns {
  static final int[] MASSES = {
    24, 25, 35, 36, 37, 1000022, 1000023, 1000025, 1000035, 1000024, 1000037, 1000021, 1000001,
    2000001, 1000002, 2000002, 1000003, 2000003, 1000004, 2000004, 1000005, 2000005, 1000006,
    2000006, 1000011, 2000011, 1000012, 1000013, 2000013, 1000014, 1000015, 2000015, 1000016
  };

  static final int NMIX = MASSES.length;
  static final int UMIX = NMIX + 16;
  static final int VMIX = UMIX + 4;

  /** Stop, sbottom and stau mixing, four values each. */
  static final int STOPMIX = VMIX + 4;

  static final int ALPHA = STOPMIX + 12;
  static final int SCALE = ALPHA + 1;
  static final int HMIX = SCALE + 1;
  static final int GAUGE = HMIX + 4;
  static final int YUKAWA = GAUGE + 3;
  static final int SMINPUTS = YUKAWA + 3;
  static final int MSOFT = SMINPUTS + 2;

  private static final List<String> NAMES = names();
  private static final Map<String, Integer> POSITIONS = positions();

  private SpectrumColumns() {}

  private static List<String> names() {
    List<String> all = new ArrayList<>();
    for (int pdg : MASSES) {
      all.add("MASS_" + pdg);
    }
    matrix(all, "NMIX", 4);
    for (String block : List.of("UMIX", "VMIX", "STOPMIX", "SBOTMIX", "STAUMIX")) {
      matrix(all, block, 2);
    }
    all.addAll(List.of("ALPHA", "Q_GeV", "HMIX_1", "HMIX_2", "HMIX_3", "HMIX_4"));
    all.addAll(List.of("GAUGE_1", "GAUGE_2", "GAUGE_3", "YU_3_3", "YD_3_3", "YE_3_3"));
    all.addAll(List.of("SMINPUTS_2", "SMINPUTS_4", "MSOFT_21", "MSOFT_22"));
    return List.copyOf(all);
  }

  private static void matrix(List<String> all, String block, int size) {
    for (int i = 1; i <= size; i++) {
      for (int j = 1; j <= size; j++) {
        all.add(block + "_" + i + "_" + j);
      }
    }
  }

  private static Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (String name : NAMES) {
      positions.put(name, positions.size());
    }
    return Map.copyOf(positions);
  }

  static List<String> all() {
    return NAMES;
  }

  /** Position of a column; -1 if there is none of that name. */
  static int position(String name) {
    return POSITIONS.getOrDefault(name, -1);
  }

  static int mass(int pdg) {
    return position("MASS_" + pdg);
  }
}
