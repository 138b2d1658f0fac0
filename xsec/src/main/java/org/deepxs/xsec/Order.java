package org.deepxs.xsec;

/** Perturbative order in the strong coupling. */
public enum Order {
  /** Leading order. */
  LO,
  /** Next-to-leading order, with the leading order beside it. */
  NLO
}
