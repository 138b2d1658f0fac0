package org.deepxs.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.TableColumn;

/**
 * A plane of inputs: two groups of columns that vary, others that are fixed, and the rest at the
 * median of a table.
 *
 * @param first columns along the first axis
 * @param second columns along the second axis
 * @param fixed values of columns that do not vary
 */
public record ValueGrid(Axis first, Axis second, Map<String, Double> fixed) {

  /**
   * Columns that have the same value, along an axis.
   *
   * @param columns names
   * @param low first value
   * @param high last value
   */
  public record Axis(List<String> columns, double low, double high) {

    /** Keeps its own list. */
    public Axis {
      columns = List.copyOf(columns);
    }

    double value(int step, int steps) {
      return low + (high - low) * step / (steps - 1.0);
    }
  }

  /** Keeps its own map. */
  public ValueGrid {
    fixed = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
  }

  /**
   * Reads a text such as {@code a+b=400:4000, c=500:3000, d=400}.
   *
   * @param text two groups with ranges, and any number of fixed values
   * @return the grid
   * @throws LearnException if it cannot be read
   */
  public static ValueGrid of(String text) {
    List<Axis> axes = new ArrayList<>();
    Map<String, Double> fixed = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] sides = part.strip().split("=", -1);
      String[] ends = sides.length == 2 ? sides[1].split(":", -1) : new String[0];
      List<String> columns = Arrays.stream(sides[0].split("\\+", -1)).map(String::strip).toList();
      try {
        if (ends.length == 2) {
          axes.add(new Axis(columns, Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
        } else if (ends.length == 1) {
          double value = Double.parseDouble(ends[0]);
          columns.forEach(column -> fixed.put(column, value));
        } else {
          throw new NumberFormatException();
        }
      } catch (NumberFormatException e) {
        throw new LearnException(
            "'" + part.strip() + "' of a grid: expected NAME=LOW:HIGH or NAME=VALUE", e);
      }
    }
    if (axes.size() != 2) {
      throw new LearnException(
          "a grid needs two ranges NAME=LOW:HIGH, found " + axes.size() + " in '" + text + "'");
    }
    return new ValueGrid(axes.get(0), axes.get(1), fixed);
  }

  /**
   * All points.
   *
   * @param inputs columns that are needed
   * @param around table whose medians stand for what is not given
   * @param steps number of values along each axis, at least 2
   * @return a table of steps times steps rows
   */
  public DataTable table(List<String> inputs, DataTable around, int steps) {
    double[][] values = new double[inputs.size()][steps * steps];
    for (int c = 0; c < values.length; c++) {
      String name = inputs.get(c);
      double other = fixed.containsKey(name) ? fixed.get(name) : median(around.column(name));
      for (int k = 0; k < values[c].length; k++) {
        if (first.columns().contains(name)) {
          values[c][k] = first.value(k % steps, steps);
        } else if (second.columns().contains(name)) {
          values[c][k] = second.value(Math.floorDiv(k, steps), steps);
        } else {
          values[c][k] = other;
        }
      }
    }
    return DataTable.of(
        inputs.stream().map(name -> new TableColumn(name, around.unit(name))).toList(), values);
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
