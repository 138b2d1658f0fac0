package org.deepxs.xsec;

import java.util.List;
import java.util.Optional;

/** What became of one of many points. Immutable. */
public final class PointOutcome {

  private final List<CrossSection> crossSections;
  private final Optional<RuntimeException> failure;

  private PointOutcome(List<CrossSection> crossSections, Optional<RuntimeException> failure) {
    this.crossSections = crossSections;
    this.failure = failure;
  }

  /**
   * A point that was computed.
   *
   * @param crossSections one per process
   * @return the outcome
   */
  static PointOutcome of(List<CrossSection> crossSections) {
    return new PointOutcome(crossSections, Optional.empty());
  }

  /** A point that could not be computed. */
  static PointOutcome failed(RuntimeException reason) {
    return new PointOutcome(List.of(), Optional.of(reason));
  }

  /**
   * The cross sections.
   *
   * @return one per process
   * @throws XsecException if an entry that a process needs is missing or unusable
   */
  public List<CrossSection> crossSections() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return crossSections;
  }
}
