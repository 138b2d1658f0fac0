package org.deepxs.xsec;

import java.util.List;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;

/**
 * Some final states at one point or at many, computed together where that takes less time than one
 * after the other. Of one thread.
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
   * Begins the cross sections of all final states of the batch at one point.
   *
   * @param point masses and mixings
   * @param inputs electroweak inputs of the point
   * @return what will give the results, in the order of the final states
   * @throws XsecException if an entry is missing or unusable
   */
  List<Begun> begin(SusyPoint point, ElectroweakInputs inputs);
}
