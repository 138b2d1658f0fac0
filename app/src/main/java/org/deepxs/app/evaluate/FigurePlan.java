package org.deepxs.app.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deepxs.app.figure.PaperFigures;
import org.deepxs.app.figure.Points;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.table.DataTable;

/**
 * Draws the figures of an evaluation.
 *
 * @param evaluated true values and predictions
 * @param unit of both
 */
public record FigurePlan(EvaluatedTable evaluated, String unit) {

  private static final int GRID_STEPS = 60;
  private static final double PER_CENT = 100;
  private static final double LEAST_PER_CENT = 1e-6;

  /**
   * A plane with values.
   *
   * @param x expression of the first coordinate
   * @param y expression of the second coordinate
   * @param truth expression of the true value
   * @param predicted expression of the predicted value
   * @param logarithmic whether colours show the logarithm of values
   */
  public record Plane(String x, String y, String truth, String predicted, boolean logarithmic) {

    /** Columns of a table that it needs. */
    List<String> columns() {
      Set<String> columns = new LinkedHashSet<>();
      for (String expression : List.of(x, y, truth, predicted)) {
        columns.addAll(ColumnValues.names(expression));
      }
      columns.remove(EvaluatedTable.TRUTH);
      columns.remove(EvaluatedTable.PREDICTED);
      return List.copyOf(columns);
    }
  }

  /**
   * Reads a text such as {@code x;y;truth;predicted;log}.
   *
   * @param text expressions with semicolons between them
   * @return the plane
   * @throws LearnException if there are not four
   */
  public static Plane plane(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    boolean logarithmic = parts.size() == 5 && parts.get(4).equals("log");
    if (parts.size() != 4 && !logarithmic) {
      throw new LearnException(
          "'" + text + "' of a plane: expected X;Y;TRUE;PREDICTED or X;Y;TRUE;PREDICTED;log");
    }
    return new Plane(parts.get(0), parts.get(1), parts.get(2), parts.get(3), logarithmic);
  }

  /**
   * Draws.
   *
   * @param folder where files go
   * @param planes planes of Figure 4
   * @param models what predicts over the grid of Figure 2
   * @param grid plane of Figure 2; null for none
   * @return names of the figures
   * @throws IOException if a file cannot be written
   */
  public List<String> draw(
      Path folder, List<Plane> planes, List<EvaluatedModel> models, ValueGrid grid)
      throws IOException {
    List<String> drawn = new ArrayList<>();
    if (evaluated.table().rows() > 0) {
      PaperFigures.errors(evaluated.truth(), evaluated.predicted(), unit).write(folder, "errors");
      drawn.add("errors");
      for (int k = 0; k < planes.size(); k++) {
        String name = "plane-" + (k + 1);
        draw(planes.get(k), folder, name);
        drawn.add(name);
      }
    }
    if (grid != null) {
      draw(grid, models, folder);
      drawn.add("grid");
    }
    return drawn;
  }

  private void draw(Plane plane, Path folder, String name) throws IOException {
    DataTable table = evaluated.table();
    double[] x = ColumnValues.of(table, plane.x());
    double[] y = ColumnValues.of(table, plane.y());
    double[] truth = ColumnValues.of(table, plane.truth());
    double[] predicted = ColumnValues.of(table, plane.predicted());
    double[] errors = new double[truth.length];
    for (int k = 0; k < errors.length; k++) {
      errors[k] =
          Math.log10(Math.max(LEAST_PER_CENT, PER_CENT * Math.abs(predicted[k] / truth[k] - 1)));
    }
    if (plane.logarithmic()) {
      truth = Arrays.stream(truth).map(Math::log10).toArray();
      predicted = Arrays.stream(predicted).map(Math::log10).toArray();
    }
    Points points = Points.of(x, y, truth);
    if (points.size() == 0) {
      throw new LearnException("no point of the plane " + plane + " has numbers to draw");
    }
    String known = plane.truth().equals("truth") ? ("value / " + unit) : plane.truth();
    String value = (plane.logarithmic() ? "log10 of " : "") + known;
    PaperFigures.planes(
            points,
            Points.of(x, y, predicted),
            Points.of(x, y, errors),
            new PaperFigures.Labels(plane.x(), plane.y(), value))
        .write(folder, name);
  }

  private void draw(ValueGrid grid, List<EvaluatedModel> models, Path folder) throws IOException {
    double[] values = new double[GRID_STEPS * GRID_STEPS];
    Arrays.fill(values, 1);
    for (EvaluatedModel model : models) {
      DataTable points = grid.table(model.inputs(), evaluated.table(), GRID_STEPS);
      double[] predicted = model.predict(points);
      for (int k = 0; k < values.length; k++) {
        values[k] *= predicted[k];
      }
    }
    double[] x = new double[values.length];
    double[] y = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      x[k] = grid.first().value(k % GRID_STEPS, GRID_STEPS);
      y[k] = grid.second().value(Math.floorDiv(k, GRID_STEPS), GRID_STEPS);
    }
    PaperFigures.temperature(
            Points.of(x, y, values),
            new PaperFigures.Labels(
                String.join(", ", grid.first().columns()),
                String.join(", ", grid.second().columns()),
                "predicted"),
            GRID_STEPS)
        .write(folder, "grid");
  }
}
