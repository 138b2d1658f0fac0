package org.deepxs.predict;

import org.deepxs.xsec.ModelError;

/**
 * How the spread of a learned correction becomes an error: conformal factors, one per level, found
 * on points that neither trained nor chose the networks.
 *
 * @param floor relative spread below which nothing is known better
 * @param factor68 factor at 68.27 %
 * @param factor95 factor at 95.45 %
 * @param factor997 factor at 99.73 %
 */
public record Calibration(double floor, double factor68, double factor95, double factor997) {

  /**
   * Difficulty of a prediction.
   *
   * @param spreadPb spread of the learned correction in pb
   * @param sigmaPb cross section in pb
   * @return what factors multiply, in pb
   */
  public double difficultyPb(double spreadPb, double sigmaPb) {
    return Math.hypot(spreadPb, floor * sigmaPb);
  }

  /**
   * Errors of a prediction.
   *
   * @param spreadPb spread of the learned correction in pb
   * @param sigmaPb cross section in pb
   * @return errors in pb by level
   */
  public ModelError errorPb(double spreadPb, double sigmaPb) {
    double difficulty = difficultyPb(spreadPb, sigmaPb);
    return new ModelError(factor68 * difficulty, factor95 * difficulty, factor997 * difficulty);
  }
}
