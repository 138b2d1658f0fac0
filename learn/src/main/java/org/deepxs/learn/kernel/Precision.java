package org.deepxs.learn.kernel;

/** Floating-point format of weights, values and gradients. */
public enum Precision {
  /** 32 bits. */
  FLOAT32,
  /** 64 bits. */
  FLOAT64
}
