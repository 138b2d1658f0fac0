package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.real.EmissionPoint;

/**
 * A map of the unit cube to tau and the momenta of two massive and one massless particle. Weights
 * are dtau dPhi_3 (hbar c)^2/(2 s) in pb GeV^2, so that weight times {@code RealEmission} output
 * times a luminosity is a cross section. Implementations are workspaces: one object per thread, no
 * allocation.
 */
interface PhaseSpaceMap {

  /**
   * Goes to a point of the cube and chooses tau.
   *
   * @param u five numbers between 0 and 1; not modified
   * @return how many phase-space points belong to it; may be 0
   */
  int start(double[] u);

  /**
   * Sets the momenta of one of the points.
   *
   * @param i 0 to the number of points - 1
   * @return its weight, not negative
   */
  double select(int i);

  /** Momenta of the selected point; reused. */
  EmissionPoint point();

  /** The variable that all points of {@link #start} share. */
  SampledTau tau();
}
