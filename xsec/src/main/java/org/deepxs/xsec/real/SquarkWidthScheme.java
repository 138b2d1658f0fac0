package org.deepxs.xsec.real;

/** Where the squark width enters the squared amplitudes of the quark-gluon channels. */
public enum SquarkWidthScheme {
  /**
   * Complex mass squared m^2 - i m Γ in every propagator: the amplitude is gauge invariant and has
   * the collinear limit of its dipole for every width.
   */
  COMPLEX_MASS,
  /**
   * All diagrams with a squark, at zero width, times (p^2 - m^2)/(p^2 - m^2 + i m Γ) of its
   * resonant propagator, as in Prospino 2.1: gauge invariant, but non-resonant diagrams are
   * suppressed in the range of the width, too, where the collinear singularity is not cancelled
   * completely. The dipoles have no width. Comes with Prospino's limit of the collinear angle and,
   * in mixed pairs, its interchanged masses ({@link ElectroweakinoEmission}).
   */
  OVERALL_FACTOR
}
