package org.deepxs.xsec;

import java.util.List;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Final states, of one point or of many, that are computed together where that takes less time than
 * one after the other. Of one thread.
 */
@FunctionalInterface
public interface StateBatch {

  /** A cross section that has been begun. */
  @FunctionalInterface
  interface Begun {

    /**
     * Ends the computation; to be asked once, after all others have been begun.
     *
     * @param warnings to which this adds what one must know
     * @return the cross section with its changes under variations
     */
    StateResult result(List<ValidityWarning> warnings);
  }

  /**
   * Begins the cross section of one final state.
   *
   * @param point masses and mixings
   * @param inputs electroweak inputs of the point
   * @param state the pair
   * @return what will give the result
   * @throws XsecException if an entry is missing or unusable
   */
  Begun begin(SusyPoint point, ElectroweakInputs inputs, FinalState state);
}
