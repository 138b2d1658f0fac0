package org.deepxs.learn.ensemble;

import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;

/**
 * Predictors that differ by their seeds (Lakshminarayanan, Pritzel, Blundell, arXiv:1612.01474):
 * the mean of their answers is better than one of them, and their spread grows where they were
 * taught little. Immutable.
 */
public final class DeepEnsemble implements SpreadPredictor {

  private final List<Predictor> members;

  private DeepEnsemble(List<Predictor> members) {
    this.members = members;
  }

  /**
   * An ensemble of these members.
   *
   * @param members at least one; all with the same inputs and outputs
   * @return the ensemble
   * @throws LearnException if there is no member or they differ in shape
   */
  public static DeepEnsemble of(List<? extends Predictor> members) {
    if (members.isEmpty()) {
      throw new LearnException("an ensemble needs at least one member");
    }
    for (Predictor member : members) {
      Shapes.requireSame(members.get(0), member, "members of an ensemble");
    }
    return new DeepEnsemble(List.copyOf(members));
  }

  /**
   * The members.
   *
   * @return in the order given
   */
  public List<Predictor> members() {
    return members;
  }

  @Override
  public int inputs() {
    return members.get(0).inputs();
  }

  @Override
  public int outputs() {
    return members.get(0).outputs();
  }

  @Override
  public void predict(double[] inputs, int rows, double[] means, double[] spreads) {
    int size = rows * outputs();
    Moments moments = new Moments(means, spreads, size);
    double[] answer = new double[size];
    for (Predictor member : members) {
      member.predict(inputs, rows, answer);
      moments.add(answer);
    }
    moments.finish();
  }
}
