package org.deepxs.xsec;

/** How the next-to-leading order of electroweakino pairs is computed. Sleptons are always exact. */
public enum NloMethod {
  /** Drell–Yan limit: microseconds, an estimate where squarks matter. */
  DRELL_YAN_LIMIT,
  /** The Drell–Yan limit and learned corrections: microseconds, with an error. */
  LEARNED,
  /** Full SUSY-QCD with numerical integration of real emission: milliseconds. */
  FULL
}
