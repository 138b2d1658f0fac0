package org.deepxs.spectrum;

import java.util.Locale;
import java.util.Optional;

/** Why there is a spectrum or none; the codes stand in tables. */
public enum SpectrumStatus {
  /** A complete spectrum. */
  VALID(0),
  /** A squared mass is negative. */
  TACHYON(1),
  /** No electroweak symmetry breaking with these parameters. */
  NO_EWSB(2),
  /** The iteration does not settle. */
  NO_CONVERGENCE(3),
  /** A coupling leaves the range where it can be computed, for example a Yukawa coupling. */
  NON_PERTURBATIVE(4),
  /** An external program crashed, or its output cannot be used. */
  PROGRAM_FAILED(5),
  /** An external program did not end in time. */
  TIME_LIMIT(6);

  private final int code;

  SpectrumStatus(int code) {
    this.code = code;
  }

  /**
   * The number in column {@code status_code}.
   *
   * @return 0 for a valid spectrum
   */
  public int code() {
    return code;
  }

  /**
   * Name in the column {@code status}.
   *
   * @return lower-case name with hyphens, for example {@code no-ewsb}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The status of a label.
   *
   * @param label a name as {@link #label()} gives it
   * @return the status; empty if there is none of this name
   */
  public static Optional<SpectrumStatus> ofLabel(String label) {
    for (SpectrumStatus status : values()) {
      if (status.label().equals(label)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
