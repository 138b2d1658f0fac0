package org.deepxs.learn.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.deepxs.learn.LearnException;

/** Named columns of numbers in double precision; NaN stands for an empty cell. Immutable. */
public final class DataTable {

  private static final int DIGEST_ROWS = 1024;

  private final List<TableColumn> columns;
  private final double[][] values; // by column
  private final int rows;
  private final Map<String, Integer> places;

  private DataTable(List<TableColumn> columns, double[][] values, int rows) {
    this.columns = List.copyOf(columns);
    this.values = values;
    this.rows = rows;
    this.places = new HashMap<>();
    for (int c = 0; c < this.columns.size(); c++) {
      if (places.put(this.columns.get(c).name(), c) != null) {
        throw new LearnException(
            "column '" + this.columns.get(c).name() + "' occurs twice; rename one");
      }
    }
  }

  /**
   * A table from arrays.
   *
   * @param columns names and units; at least one
   * @param values for each column its numbers, as many in each; copied
   * @return the table
   * @throws LearnException if there is no column, a name occurs twice or lengths differ
   */
  public static DataTable of(List<TableColumn> columns, double[][] values) {
    if (columns.isEmpty() || columns.size() != values.length) {
      throw new LearnException(
          "a table needs one array per column: " + columns.size() + " names, " + values.length);
    }
    int rows = values[0].length;
    double[][] copies = new double[values.length][];
    for (int c = 0; c < values.length; c++) {
      if (values[c].length != rows) {
        throw new LearnException(
            String.format(
                "column '%s' has %d numbers, '%s' has %d",
                columns.get(c).name(), values[c].length, columns.get(0).name(), rows));
      }
      copies[c] = values[c].clone();
    }
    return new DataTable(columns, copies, rows);
  }

  /** A table that owns the arrays, of which the first numbers count. */
  static DataTable ofOwned(List<TableColumn> columns, double[][] values, int rows) {
    for (int c = 0; c < values.length; c++) {
      values[c] = values[c].length == rows ? values[c] : Arrays.copyOf(values[c], rows);
    }
    return new DataTable(columns, values, rows);
  }

  /**
   * The columns.
   *
   * @return names and units in order
   */
  public List<TableColumn> columns() {
    return columns;
  }

  /**
   * Names of the columns.
   *
   * @return names in order
   */
  public List<String> names() {
    return columns.stream().map(TableColumn::name).toList();
  }

  /**
   * Number of rows.
   *
   * @return may be 0
   */
  public int rows() {
    return rows;
  }

  /**
   * Whether there is a column.
   *
   * @param name its name
   * @return whether it is here
   */
  public boolean has(String name) {
    return places.containsKey(name);
  }

  /**
   * Unit of a column.
   *
   * @param name its name
   * @return the unit; empty for pure numbers or if it is not known
   * @throws LearnException if there is no such column
   */
  public String unit(String name) {
    return columns.get(place(name)).unit();
  }

  /**
   * Numbers of a column.
   *
   * @param name its name
   * @return a copy
   * @throws LearnException if there is no such column
   */
  public double[] column(String name) {
    return values[place(name)].clone();
  }

  /**
   * One number.
   *
   * @param column position of the column
   * @param row the row from 0
   * @return the number
   */
  public double value(int column, int row) {
    return values[column][row];
  }

  /**
   * Columns side by side.
   *
   * @param names names of columns, in the order wanted
   * @return row-major matrix [rows][names]
   * @throws LearnException if there is no such column
   */
  public double[] matrix(List<String> names) {
    int width = names.size();
    double[] matrix = new double[Math.multiplyExact(rows, width)];
    for (int c = 0; c < width; c++) {
      double[] column = values[place(names.get(c))];
      for (int row = 0; row < rows; row++) {
        matrix[row * width + c] = column[row];
      }
    }
    return matrix;
  }

  /**
   * Some rows.
   *
   * @param wanted rows from 0, in the order wanted; a row may occur more than once
   * @return a table of these
   */
  public DataTable select(int[] wanted) {
    double[][] selected = new double[values.length][wanted.length];
    for (int c = 0; c < values.length; c++) {
      for (int k = 0; k < wanted.length; k++) {
        selected[c][k] = values[c][wanted[k]];
      }
    }
    return new DataTable(columns, selected, wanted.length);
  }

  /**
   * Rows whose number in a column fulfils a condition.
   *
   * @param name the column
   * @param condition true for numbers of rows that stay
   * @return a table of these, in the same order
   * @throws LearnException if there is no such column
   */
  public DataTable where(String name, DoublePredicate condition) {
    double[] column = values[place(name)];
    int[] kept = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (condition.test(column[row])) {
        kept[count++] = row;
      }
    }
    return select(Arrays.copyOf(kept, count));
  }

  /**
   * Some columns.
   *
   * @param names names of columns, in the order wanted
   * @return a table of these
   * @throws LearnException if there is no such column
   */
  public DataTable only(List<String> names) {
    List<TableColumn> wanted = new ArrayList<>();
    double[][] selected = new double[names.size()][];
    for (int c = 0; c < selected.length; c++) {
      int place = place(names.get(c));
      wanted.add(columns.get(place));
      selected[c] = values[place];
    }
    return new DataTable(wanted, selected, rows);
  }

  /**
   * With one more column.
   *
   * @param column its name and unit
   * @param numbers one per row; copied
   * @return a table with the column at its end, or in the place of the one of the same name
   * @throws LearnException if the number of rows differs
   */
  public DataTable with(TableColumn column, double[] numbers) {
    if (numbers.length != rows) {
      throw new LearnException(
          String.format(
              "column '%s' has %d numbers, the table %d rows",
              column.name(), numbers.length, rows));
    }
    List<TableColumn> all = new ArrayList<>(columns);
    double[][] more = values.clone();
    int place = places.getOrDefault(column.name(), all.size());
    if (place == all.size()) {
      all.add(column);
      more = Arrays.copyOf(values, values.length + 1);
    } else {
      all.set(place, column);
    }
    more[place] = numbers.clone();
    return new DataTable(all, more, rows);
  }

  /**
   * Digest of the content: names, units and every number to the last bit, in order.
   *
   * @return 64 hexadecimal digits of SHA-256; the same for a table read from CSV or from Parquet
   */
  public String digest() {
    MessageDigest sha = Sha256.start();
    for (TableColumn column : columns) {
      sha.update((column.name() + "\t" + column.unit() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer bytes = ByteBuffer.allocate(DIGEST_ROWS * Double.BYTES);
    for (double[] column : values) {
      for (double value : column) {
        bytes.putLong(Double.doubleToLongBits(value));
        if (!bytes.hasRemaining()) {
          sha.update(bytes.array(), 0, bytes.position());
          bytes.clear();
        }
      }
    }
    sha.update(bytes.array(), 0, bytes.position());
    return HexFormat.of().formatHex(sha.digest());
  }

  private int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new LearnException("there is no column '" + name + "'; there are " + shortened());
    }
    return place;
  }

  private String shortened() {
    String all = String.join(", ", names());
    return all.length() > 400 ? all.substring(0, 400) + "..." : all;
  }
}
