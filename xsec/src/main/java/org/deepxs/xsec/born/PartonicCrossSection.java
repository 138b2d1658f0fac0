package org.deepxs.xsec.born;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Partonic cross sections of one pair with massless quarks and antiquarks in the initial state, or
 * the coefficients of a correction with their kinematics. Immutable.
 */
public interface PartonicCrossSection {

  /**
   * Born cross sections of any pair.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the cross sections
   * @throws XsecException if an entry is missing or unusable
   */
  static PartonicCrossSection born(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    return state.kind().slepton()
        ? SleptonBorn.of(point, state, inputs, flavours)
        : PartonicBorn.of(point, state, inputs, flavours);
  }

  /**
   * Initial states, in the order used everywhere in this object.
   *
   * @return the channels
   */
  List<PartonChannel> channels();

  /**
   * Sum of the two masses.
   *
   * @return |m1| + |m2| in GeV
   */
  double thresholdGeV();

  /**
   * The pair.
   *
   * @return the final state
   */
  FinalState state();

  /**
   * Mass of the s-channel Z or W.
   *
   * @return mass in GeV
   */
  double bosonMassGeV();

  /**
   * Width of the s-channel Z or W.
   *
   * @return width in GeV
   */
  double bosonWidthGeV();

  /**
   * Values of all initial states at one energy.
   *
   * @param s partonic energy squared in GeV^2, above the threshold
   * @param sigmaPb filled with one value per channel, in pb
   */
  void evaluate(double s, double[] sigmaPb);
}
