package org.deepxs.learn.model;

import org.deepxs.learn.LearnException;
import org.deepxs.learn.table.DataTable;

/**
 * An input of a model.
 *
 * @param name its name
 * @param unit its unit, such as GeV; empty for pure numbers
 * @param min least value in the training data
 * @param max largest value in the training data
 */
public record ModelInput(String name, String unit, double min, double max) {

  /**
   * Checks name and range.
   *
   * @throws LearnException if the name is blank or the range not finite or empty
   */
  public ModelInput {
    if (name.isBlank()) {
      throw new LearnException("an input of a model needs a name");
    }
    if (!Double.isFinite(min) || !Double.isFinite(max) || !(min <= max)) {
      throw new LearnException(
          "input '"
              + name
              + "' has the training range "
              + min
              + " to "
              + max
              + "; it must be finite and its end not below its beginning");
    }
  }

  /**
   * An input with the range that it has in a table.
   *
   * @param training the training data
   * @param name name of the column
   * @return the input with the column's unit and range
   * @throws LearnException if there is no such column, it has no row or a number is missing
   */
  public static ModelInput of(DataTable training, String name) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : training.column(name)) {
      min = Math.min(min, value); // NaN stays
      max = Math.max(max, value);
    }
    return new ModelInput(name, training.unit(name), min, max);
  }
}
