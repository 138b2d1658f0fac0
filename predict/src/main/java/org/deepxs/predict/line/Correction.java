package org.deepxs.predict.line;

import java.util.Optional;
import org.deepxs.xsec.ValidityWarning;

/**
 * The learned correction of one pair. Networks are asked when a number is first needed, for all
 * pairs that wait together. Of one thread.
 */
public final class Correction {

  private final Optional<ValidityWarning> verdict;
  private Optional<CorrectionBlock> waiting;
  private double sumPb;
  private double spreadPb;

  /** One that waits in a block. */
  Correction(Optional<ValidityWarning> verdict, Optional<CorrectionBlock> block) {
    this.verdict = verdict;
    this.waiting = block;
  }

  /** Ends the waiting. */
  void finish(double sum, double spread) {
    sumPb = sum;
    spreadPb = spread;
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
    waiting.ifPresent(CorrectionBlock::evaluate);
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
