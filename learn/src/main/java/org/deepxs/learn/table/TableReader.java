package org.deepxs.learn.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.CsvRows;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.TableRow;
import org.deepxs.dataset.TableRows;
import org.deepxs.dataset.TableUnits;
import org.deepxs.learn.LearnException;

/**
 * Reads tables into memory: Parquet ({@code .parquet}), and comma-separated values with a header,
 * also packed ({@code .gz}). Units come from the file where it has them.
 */
public final class TableReader {

  private static final int MAX_COMMENTS = 1000;

  private final Path file;
  private final boolean parquet;

  private TableReader(Path file) {
    this.file = file;
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    this.parquet = name.endsWith(".parquet");
  }

  /**
   * Reads a table.
   *
   * @param file the file
   * @param reading columns and rows wanted
   * @return the table; NaN where a cell is empty
   * @throws LearnException if the file cannot be read, a column is missing, or a cell of a column
   *     that was asked for holds no number
   */
  public static DataTable read(Path file, TableReading reading) {
    return trying(file, reader -> reader.table(reading));
  }

  /**
   * Reads names of columns.
   *
   * @param file the file
   * @return all its columns in order
   * @throws LearnException if the file cannot be read
   */
  public static List<String> header(Path file) {
    return trying(
        file,
        reader -> {
          try (TableRows rows = reader.rows()) {
            return List.copyOf(rows.header());
          }
        });
  }

  /** What is done with a file. */
  private interface Reading<T> {
    T of(TableReader reader) throws IOException;
  }

  private static <T> T trying(Path file, Reading<T> reading) {
    try {
      return reading.of(new TableReader(file));
    } catch (NoSuchFileException e) {
      throw new LearnException(file + ": no such file", e);
    } catch (IOException e) {
      throw new LearnException(file + ": cannot be read (" + e.getMessage() + ")", e);
    } catch (DatasetException e) {
      throw new LearnException(e.getMessage(), e);
    }
  }

  private TableRows rows() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return parquet
        ? ParquetRows.of(file, file.toString())
        : CsvRows.of(new BufferedInputStream(open()), file.toString());
  }

  private DataTable table(TableReading reading) throws IOException {
    try (TableRows rows = rows()) {
      Map<String, String> units =
          parquet ? TableUnits.ofParquet(file) : TableUnits.ofComments(comments());
      return new Columns(rows.header(), reading).read(rows, units);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean packed = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    try {
      return packed ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private String comments() throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      String line = in.readLine();
      for (int k = 0; k < MAX_COMMENTS && line != null && line.startsWith("#"); k++) {
        text.append(line).append('\n');
        line = in.readLine();
      }
      return text.toString();
    }
  }

  /** Columns of the file as they fill. */
  private final class Columns {

    private final List<String> names;
    private final int[] places; // in the file
    private final boolean demanded;
    private final double[][] values;
    private final boolean[] textual;
    private final int[] conditionPlaces;
    private final List<String> conditionTexts;
    private int rows;

    Columns(List<String> header, TableReading reading) {
      demanded = reading.columns().isPresent();
      names = reading.columns().orElse(header);
      places = new int[names.size()];
      for (int c = 0; c < places.length; c++) {
        places[c] = place(header, names.get(c));
      }
      values = new double[places.length][1024];
      textual = new boolean[places.length];
      conditionTexts = List.copyOf(reading.where().values());
      conditionPlaces =
          reading.where().keySet().stream().mapToInt(name -> place(header, name)).toArray();
    }

    private int place(List<String> header, String name) {
      int place = header.indexOf(name);
      if (place < 0) {
        throw new LearnException(
            file + ": no column '" + name + "'; there are " + String.join(", ", header));
      }
      return place;
    }

    DataTable read(TableRows source, Map<String, String> units) throws IOException {
      int width = source.header().size();
      for (TableRow row = source.next(); row != null; row = source.next()) {
        if (row.cells().size() != width) {
          throw new LearnException(
              String.format(
                  "%s, line %d: %d cells, the header has %d; mend or remove the line",
                  file, row.line(), row.cells().size(), width));
        }
        if (wanted(row)) {
          add(row);
        }
      }
      List<TableColumn> kept = new ArrayList<>();
      List<double[]> numbers = new ArrayList<>();
      for (int c = 0; c < places.length; c++) {
        if (!textual[c]) {
          kept.add(new TableColumn(names.get(c), units.getOrDefault(names.get(c), "")));
          numbers.add(values[c]);
        }
      }
      if (kept.isEmpty()) {
        throw new LearnException(file + ": no column holds nothing but numbers");
      }
      return DataTable.ofOwned(kept, numbers.toArray(double[][]::new), rows);
    }

    private boolean wanted(TableRow row) {
      for (int k = 0; k < conditionPlaces.length; k++) {
        String text = CellText.of(row.cells().get(conditionPlaces[k])).strip();
        if (!text.equals(conditionTexts.get(k))) {
          return false;
        }
      }
      return true;
    }

    private void add(TableRow row) {
      for (int c = 0; c < places.length; c++) {
        if (textual[c]) {
          continue;
        }
        Object cell = row.cells().get(places[c]);
        double value = CellText.number(cell);
        if (Double.isInfinite(value)) {
          if (demanded) {
            throw new LearnException(
                String.format(
                    "%s, %s %d: column %s: expected a finite number or an empty cell, found '%s'",
                    file, parquet ? "row" : "line", row.line(), names.get(c), cell));
          }
          textual[c] = true;
          values[c] = new double[0];
          continue;
        }
        if (rows == values[c].length) {
          values[c] = Arrays.copyOf(values[c], Math.addExact(rows, rows >> 1) + 1);
        }
        values[c][rows] = value;
      }
      rows++;
    }
  }
}
