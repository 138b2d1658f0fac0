package org.deepxs.xsec.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One SLHA entry that a {@link SusyPoint} may hold: a mass, a mixing element or an input.
 *
 * <p>Entries are numbered, so that a table's columns or a document's blocks are matched once and
 * values then travel as plain arrays. Masses are in GeV, G_F in GeV^-2, mixing elements without
 * unit.
 *
 * @param block SLHA block name in upper case
 * @param i first index, for masses the PDG code
 * @param j second index; 0 if the block has one index
 */
public record PointEntry(String block, int i, int j) {

  private static final int[] MASSES = {
    1000022, 1000023, 1000025, 1000035, 1000024, 1000037, // neutralinos, charginos
    1000001, 1000002, 1000003, 1000004, 1000005, 1000006, // squarks
    2000001, 2000002, 2000003, 2000004, 2000005, 2000006, //
    1000021, 24, // gluino, W
    1000011, 1000012, 1000013, 1000014, 1000015, 1000016, // sleptons
    2000011, 2000013, 2000015, 2000012, 2000014, 2000016, //
    1000039, 1000045, // gravitino, fifth neutralino: only for the check which is the lightest
  };

  private static final List<PointEntry> ALL = buildAll();
  private static final Map<PointEntry, Integer> INDEX = buildIndex();
  private static final Map<String, Integer> BY_COLUMN = buildColumns();

  private static List<PointEntry> buildAll() {
    List<PointEntry> entries = new ArrayList<>();
    for (int pdg : MASSES) {
      entries.add(new PointEntry("MASS", pdg, 0));
    }
    for (String block : new String[] {"NMIX", "IMNMIX"}) {
      addMatrix(entries, block, 4);
    }
    for (String block : new String[] {"UMIX", "VMIX", "IMUMIX", "IMVMIX", "SBOTMIX", "STOPMIX"}) {
      addMatrix(entries, block, 2);
    }
    entries.add(new PointEntry("SMINPUTS", 2, 0));
    entries.add(new PointEntry("SMINPUTS", 4, 0));
    addSleptonMixing(entries);
    return List.copyOf(entries);
  }

  /**
   * Stau mixing, and of the SLHA 2 matrices the elements that are not zero without flavour mixing.
   */
  private static void addSleptonMixing(List<PointEntry> entries) {
    addMatrix(entries, "STAUMIX", 2);
    for (int row = 1; row <= 6; row++) {
      entries.add(new PointEntry("SELMIX", row, row));
    }
    entries.add(new PointEntry("SELMIX", 3, 6));
    entries.add(new PointEntry("SELMIX", 6, 3));
    for (int row = 1; row <= 3; row++) {
      entries.add(new PointEntry("SNUMIX", row, row));
    }
  }

  private static void addMatrix(List<PointEntry> entries, String block, int size) {
    for (int i = 1; i <= size; i++) {
      for (int j = 1; j <= size; j++) {
        entries.add(new PointEntry(block, i, j));
      }
    }
  }

  private static Map<PointEntry, Integer> buildIndex() {
    Map<PointEntry, Integer> index = new HashMap<>();
    for (int k = 0; k < ALL.size(); k++) {
      index.put(ALL.get(k), k);
    }
    return Map.copyOf(index);
  }

  private static Map<String, Integer> buildColumns() {
    Map<String, Integer> columns = new HashMap<>();
    for (int k = 0; k < ALL.size(); k++) {
      columns.put(ALL.get(k).columnName(), k);
    }
    return Map.copyOf(columns);
  }

  /**
   * All entries, in the order of their numbers.
   *
   * @return immutable list
   */
  public static List<PointEntry> all() {
    return ALL;
  }

  /**
   * Number of an entry.
   *
   * @param block SLHA block name in upper case
   * @param i first index
   * @param j second index, 0 if there is one only
   * @return its number in {@link #all()}
   * @throws IllegalArgumentException if there is no such entry
   */
  public static int number(String block, int i, int j) {
    Integer k = INDEX.get(new PointEntry(block, i, j));
    if (k == null) {
      throw new IllegalArgumentException("no entry " + block + " " + i + " " + j);
    }
    return k;
  }

  /**
   * Number of the entry that a table column holds.
   *
   * @param column column name such as {@code MASS_1000024} or {@code NMIX_2_1}; case does not
   *     matter
   * @return the number in {@link #all()}; empty if the column is none of ours
   */
  public static Optional<Integer> ofColumn(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column.strip().toUpperCase(Locale.ROOT)));
  }

  /**
   * Column name in tables, such as {@code MASS_1000024} or {@code NMIX_2_1}.
   *
   * @return the name
   */
  public String columnName() {
    return j == 0 ? block + "_" + i : block + "_" + i + "_" + j;
  }
}
