package org.deepxs.slha;

import java.util.List;

/**
 * Decay table of one particle (SLHA 1 section 3.4).
 *
 * @param pdg PDG code of the decaying particle
 * @param widthGeV total width in GeV; as written, some programs use a negative width for "unknown"
 * @param channels decay channels in file order; empty for a stable particle or if only the width is
 *     given
 */
public record SlhaDecay(int pdg, double widthGeV, List<Channel> channels) implements SlhaSection {

  /**
   * Checks the numbers and copies the list.
   *
   * @param pdg PDG code, not 0
   * @param widthGeV total width in GeV
   * @param channels decay channels, copied
   * @throws SlhaException if the width is not finite or the PDG code is 0
   */
  public SlhaDecay {
    if (pdg == 0) {
      throw SlhaException.invalid("the PDG code of a particle that decays", pdg);
    }
    if (!Double.isFinite(widthGeV)) {
      throw SlhaException.invalid("a finite total width in GeV of particle " + pdg, widthGeV);
    }
    channels = channels instanceof ChannelTable ? channels : List.copyOf(channels);
  }

  @Override
  public String heading() {
    return "DECAY " + pdg;
  }

  /**
   * One decay channel.
   *
   * @param branchingRatio branching ratio (a fraction of 1); negative where a program marks a
   *     channel as switched off
   * @param daughters PDG codes of the decay products, at least one
   * @param comment text after {@code #}, empty if none
   */
  public record Channel(double branchingRatio, List<Integer> daughters, String comment) {

    /**
     * Checks the numbers and copies the list.
     *
     * @param branchingRatio branching ratio
     * @param daughters PDG codes, copied
     * @param comment one line
     * @throws SlhaException if the branching ratio is not finite, there are no daughters or the
     *     comment has a line end
     */
    public Channel {
      if (!Double.isFinite(branchingRatio)) {
        throw SlhaException.invalid("a finite branching ratio", branchingRatio);
      }
      daughters = List.copyOf(daughters);
      if (daughters.isEmpty()) {
        throw SlhaException.invalid("at least one decay product", daughters);
      }
      comment = CanonicalFormat.checkedText(comment, "a comment of one line");
    }
  }
}
