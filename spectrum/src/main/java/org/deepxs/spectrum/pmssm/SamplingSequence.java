package org.deepxs.spectrum.pmssm;

/** Where the numbers between 0 and 1 come from. */
public enum SamplingSequence {
  /** Independent random numbers. */
  RANDOM,
  /** The Sobol sequence (Joe and Kuo's direction numbers), shifted by an amount the seed sets. */
  SOBOL
}
