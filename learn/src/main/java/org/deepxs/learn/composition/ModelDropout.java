package org.deepxs.learn.composition;

import java.util.random.RandomGenerator;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.ensemble.DropoutNetwork;
import org.deepxs.learn.ensemble.StochasticPredictor;
import org.deepxs.learn.model.Model;

/** A model whose dropout stays on when it answers. Immutable. */
public final class ModelDropout implements StochasticPredictor {

  private final Model model;
  private final DropoutNetwork network;

  private ModelDropout(Model model, DropoutNetwork network) {
    this.model = model;
    this.network = network;
  }

  /**
   * A model with dropout, for {@link org.deepxs.learn.ensemble.MonteCarloDropout}.
   *
   * @param model trained with dropout
   * @return the predictor
   * @throws LearnException if it was trained without dropout
   */
  public static ModelDropout of(Model model) {
    return new ModelDropout(model, DropoutNetwork.of(model.network()));
  }

  @Override
  public int inputs() {
    return model.inputs().size();
  }

  @Override
  public int outputs() {
    return model.outputs().size();
  }

  @Override
  public void predict(double[] inputs, int rows, double[] outputs, RandomGenerator random) {
    double[] features = model.features().of(inputs, rows);
    model.standardisation().apply(features, rows);
    network.predict(features, rows, outputs, random);
    for (int k = 0; k < rows * outputs(); k++) {
      outputs[k] = model.outputs().get(k % outputs()).transform().invert(outputs[k]);
    }
  }
}
