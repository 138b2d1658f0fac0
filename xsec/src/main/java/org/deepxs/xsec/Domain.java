package org.deepxs.xsec;

import java.util.Locale;

/** Verdict on whether a point lies where the prediction can be trusted. */
public enum Domain {
  /** Nothing to object to. */
  INSIDE,
  /** Usable with the caution that the warnings state. */
  EDGE,
  /** Outside the stated validity; {@code --strict} refuses it. */
  OUTSIDE;

  /**
   * Name as printed.
   *
   * @return lower-case name
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The worse of two verdicts.
   *
   * @param other another verdict
   * @return the later of both in the order inside, edge, outside
   */
  public Domain worse(Domain other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
