package org.deepxs.app.input;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deepxs.app.AppException;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.TableRow;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/**
 * Columns of a table, matched once with the entries they hold. Columns named after no entry are
 * passed through.
 */
@SuppressWarnings("serial") // its lists and maps are serializable
final class TableColumns implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final int ENTRIES = PointEntry.all().size();
  private static final int PASSED_THROUGH = -1;
  private static final String STATUS = "status";

  private final String source;
  private final String rowWord;
  private final List<String> names;
  private final int[] entryOfColumn;
  private final List<String> others;
  private final int statusColumn;

  private TableColumns(
      String source, String rowWord, List<String> names, int[] entries, List<String> others) {
    this.source = source;
    this.rowWord = rowWord;
    this.names = names;
    this.entryOfColumn = entries;
    this.others = others;
    this.statusColumn = others.indexOf(STATUS);
  }

  /**
   * Matches a header.
   *
   * @param source name of the table
   * @param rowWord how a row is found again: {@code line} or {@code row}
   * @param header column names
   * @return the columns
   * @throws AppException if a name occurs twice or no name is that of an entry
   */
  static TableColumns of(String source, String rowWord, List<String> header) {
    int[] entries = new int[header.size()];
    List<String> names = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<Integer, String> seenEntries = new HashMap<>();
    for (int c = 0; c < entries.length; c++) {
      String name = header.get(c).isBlank() ? "column_" + (c + 1) : header.get(c).strip();
      names.add(name);
      Optional<Integer> entry = PointEntry.ofColumn(name);
      entries[c] = entry.orElse(PASSED_THROUGH);
      String before = entry.isPresent() ? seenEntries.putIfAbsent(entry.get(), name) : null;
      if (!seen.add(name) || before != null) {
        throw AppException.badInput(
            source + ": column '" + name + "' occurs twice in the header; remove or rename one");
      }
      if (entry.isEmpty()) {
        others.add(name);
      }
    }
    if (seenEntries.isEmpty()) {
      throw noneOfOurs(source, names);
    }
    return new TableColumns(source, rowWord, List.copyOf(names), entries, List.copyOf(others));
  }

  private static AppException noneOfOurs(String source, List<String> names) {
    String found = String.join(", ", names);
    boolean otherSeparator =
        names.size() == 1 && found.matches("(?i).*\\b(MASS|[NUV]MIX)_\\d+.*[;\\t ].*");
    return AppException.badInput(
        source
            + ": no column is named after an SLHA entry; expected names such as MASS_1000024,"
            + " NMIX_2_1, UMIX_1_2, VMIX_1_1, found "
            + (found.length() > 80 ? found.substring(0, 80) + "..." : found)
            + (otherSeparator ? "; columns must be separated by commas" : ""));
  }

  List<String> others() {
    return others;
  }

  BitSet entries() {
    BitSet present = new BitSet(ENTRIES);
    for (int entry : entryOfColumn) {
      if (entry >= 0) {
        present.set(entry);
      }
    }
    return present;
  }

  /** Turns a row into a point, or says why not. */
  void parse(TableRow row, PointBatch.Consumer consumer) {
    String place = source + ", " + rowWord + " " + row.line();
    List<?> cells = row.cells();
    if (cells.size() != entryOfColumn.length) {
      consumer.failure(
          new InputFailure(
              place,
              "has "
                  + cells.size()
                  + (cells.size() == 1 ? " column" : " columns")
                  + ", expected "
                  + entryOfColumn.length
                  + "; check separators and quotes"));
      return;
    }
    double[] values = new double[ENTRIES];
    Arrays.fill(values, Double.NaN);
    List<String> passed = others.isEmpty() ? List.of() : new ArrayList<>(others.size());
    for (int c = 0; c < entryOfColumn.length; c++) {
      Object cell = cells.get(c);
      if (entryOfColumn[c] == PASSED_THROUGH) {
        passed.add(CellText.of(cell));
        continue;
      }
      double value = CellText.number(cell);
      if (Double.isInfinite(value)) {
        consumer.failure(new InputFailure(place, unusable(c, cell)));
        return;
      }
      values[entryOfColumn[c]] = value;
    }
    SusyPoint point = SusyPoint.of(values, entry -> place + ", column " + entry.columnName());
    consumer.point(
        new InputPoint(
            source, row.row(), place, point, passed, Optional.empty(), noSpectrum(passed)));
  }

  /** The kind of failure, where a column tells of one; other tables' words mean nothing to us. */
  private Optional<String> noSpectrum(List<String> passed) {
    if (statusColumn < 0) {
      return Optional.empty();
    }
    return SpectrumStatus.ofLabel(passed.get(statusColumn))
        .filter(status -> status != SpectrumStatus.VALID)
        .map(SpectrumStatus::label);
  }

  private String unusable(int column, Object cell) {
    String text = CellText.of(cell);
    return "column "
        + names.get(column)
        + ": expected a finite number, found '"
        + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
        + "'; leave the cell empty if the value is not known";
  }
}
