package org.deepxs.spectrum.pmssm;

/** Sign of a parameter whose range is that of its size. */
public enum SignChoice {
  /** The range is that of the parameter itself. */
  AS_RANGE,
  /** Positive or negative with equal probability. */
  RANDOM,
  /** Always negative. */
  NEGATIVE
}
