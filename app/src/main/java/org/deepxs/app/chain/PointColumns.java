package org.deepxs.app.chain;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deepxs.app.AppException;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.TableRow;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;

/** Columns of a table of points, matched once. Immutable. */
@SuppressWarnings("serial") // its lists and maps are serializable
final class PointColumns implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * A row of the table.
   *
   * @param number number of the point
   * @param point the point
   * @param passedThrough texts of the other columns
   */
  record Row(long number, PmssmPoint point, List<String> passedThrough) {}

  private final int width;
  private final int number;
  private final Map<PmssmParameter, Integer> parameters;
  private final List<String> others;
  private final List<Integer> otherColumns;

  private PointColumns(
      int width,
      int number,
      Map<PmssmParameter, Integer> parameters,
      List<String> others,
      List<Integer> otherColumns) {
    this.width = width;
    this.number = number;
    this.parameters = parameters;
    this.others = others;
    this.otherColumns = otherColumns;
  }

  /**
   * Matches a header.
   *
   * @param source name of the table
   * @param header names in it
   * @param replaced names of columns that the output computes itself
   * @throws AppException if a parameter is missing or a name occurs twice
   */
  static PointColumns of(String source, List<String> header, List<String> replaced) {
    List<String> names = header.stream().map(String::strip).toList();
    for (int c = 0; c < names.size(); c++) {
      if (names.indexOf(names.get(c)) != c) {
        throw AppException.badInput(
            source + ": column '" + names.get(c) + "' occurs twice; remove or rename one");
      }
    }
    Map<PmssmParameter, Integer> parameters = new EnumMap<>(PmssmParameter.class);
    List<String> missing = new ArrayList<>();
    for (PmssmParameter p : PmssmParameter.values()) {
      int column = names.indexOf(p.column());
      if (column < 0) {
        missing.add(p.column());
      }
      parameters.put(p, column);
    }
    List<String> others = new ArrayList<>();
    List<Integer> otherColumns = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      boolean ours = name.equals(PointStage.POINT) || parameters.containsValue(c);
      if (!ours && !name.isBlank() && !replaced.contains(name)) {
        others.add(name);
        otherColumns.add(c);
      }
    }
    if (!missing.isEmpty()) {
      throw AppException.badInput(
          source
              + ": missing "
              + (missing.size() == 1 ? "column " : "columns ")
              + String.join(", ", missing)
              + (others.isEmpty() ? "" : "; unknown are " + shortened(String.join(", ", others)))
              + "; the 19 parameters are named M1,M2,M3,mA,tanb,mu,At,Ab,Atau,mL1,mL3,mE1,mE3,mQ1,"
              + "mQ3,mU1,mU3,mD1,mD3");
    }
    return new PointColumns(
        names.size(),
        names.indexOf(PointStage.POINT),
        parameters,
        List.copyOf(others),
        List.copyOf(otherColumns));
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + ", ..." : text;
  }

  /** Names of the columns that are passed through. */
  List<String> others() {
    return others;
  }

  /**
   * Reads a row.
   *
   * @throws AppException if a cell is unusable; the message says which
   */
  Row row(TableRow row) {
    List<?> cells = row.cells();
    if (cells.size() != width) {
      throw AppException.badInput(
          "has " + cells.size() + " columns, expected " + width + "; check separators and quotes");
    }
    Map<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    parameters.forEach(
        (p, column) -> {
          double value = CellText.number(cells.get(column));
          if (!Double.isFinite(value)) {
            throw unusable(p.column(), "a finite number", cells.get(column));
          }
          values.put(p, value);
        });
    List<String> passed = new ArrayList<>(otherColumns.size());
    for (int column : otherColumns) {
      passed.add(CellText.of(cells.get(column)));
    }
    long point = number < 0 ? row.row() - 1 : number(cells.get(number));
    return new Row(point, PmssmPoint.of(values), passed);
  }

  private static long number(Object cell) {
    try {
      return Long.parseLong(CellText.of(cell).strip());
    } catch (NumberFormatException e) {
      throw unusable(PointStage.POINT, "a whole number", cell);
    }
  }

  private static AppException unusable(String column, String expected, Object cell) {
    return AppException.badInput(
        "column " + column + ": expected " + expected + ", found '" + CellText.of(cell) + "'");
  }
}
