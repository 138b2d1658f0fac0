package org.deepxs.predict.line;

import java.util.Optional;
import org.deepxs.xsec.ValidityWarning;

/**
 * The learned correction of one pair. Networks are asked when {@link #sumPb} first needs them, for
 * all pairs that wait together. Of one thread.
 */
public final class Correction {

  private final double spreadPb;
  private final Optional<ValidityWarning> verdict;
  private Optional<CorrectionBlock> waiting;
  private double sumPb;

  /** One that waits in a block. */
  Correction(double spreadPb, Optional<ValidityWarning> verdict, Optional<CorrectionBlock> block) {
    this.spreadPb = spreadPb;
    this.verdict = verdict;
    this.waiting = block;
  }

  /** Ends the waiting. */
  void finish(double sum) {
    sumPb = sum;
    waiting = Optional.empty();
  }

  /**
   * The correction.
   *
   * @return pb, without alpha_s/(2 pi)
   */
  public double sumPb() {
    waiting.ifPresent(CorrectionBlock::evaluate);
    return sumPb;
  }

  /**
   * How well it is known: errors on points outside the training of all that was learned, in
   * quadrature.
   *
   * @return pb, without alpha_s/(2 pi)
   */
  public double spreadPb() {
    return spreadPb;
  }

  /**
   * Whether the pair has masses that the networks were not trained on. They are then asked at the
   * closest masses that they know.
   *
   * @return the warning; empty inside the training
   */
  public Optional<ValidityWarning> verdict() {
    return verdict;
  }
}
