package org.deepxs.spectrum.pmssm;

/** How values spread over a range. */
public enum Prior {
  /** Uniform in the parameter. */
  FLAT,
  /** Uniform in the logarithm of the parameter's size. */
  LOG
}
