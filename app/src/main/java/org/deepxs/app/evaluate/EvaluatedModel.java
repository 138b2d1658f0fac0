package org.deepxs.app.evaluate;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.table.DataTable;

/**
 * A model with the names of its inputs.
 *
 * @param name of the model
 * @param model the model
 * @param inputs columns it needs
 */
public record EvaluatedModel(String name, ComposedModel model, List<String> inputs) {

  /** Keeps its own list. */
  public EvaluatedModel {
    inputs = List.copyOf(inputs);
  }

  /**
   * Loads a model.
   *
   * @param folder where it is
   * @param name of the model
   * @return the model
   * @throws LearnException if there is none, it is damaged or has several outputs
   */
  public static EvaluatedModel of(ModelFolder folder, String name) {
    ComposedModel model = ComposedModel.load(folder, name);
    if (model.outputs() != 1) {
      throw new LearnException(name + " has " + model.outputs() + " outputs; one can be evaluated");
    }
    return new EvaluatedModel(
        name,
        model,
        model.card().signature().inputs().stream().map(input -> input.name()).toList());
  }

  /**
   * Predictions for the rows of a table.
   *
   * @param table with the inputs
   * @return one for each row
   */
  public double[] predict(DataTable table) {
    return model.predict(table.matrix(inputs));
  }
}
