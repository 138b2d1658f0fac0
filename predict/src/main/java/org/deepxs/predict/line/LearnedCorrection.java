package org.deepxs.predict.line;

import java.util.IdentityHashMap;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.PairLines;

/**
 * Corrections of pairs: sums over all their lines of products of couplings times Born structures
 * times K from the networks, which are asked for many pairs at once. What a pair gets does not
 * depend on the others. A workspace of one thread.
 */
public final class LearnedCorrection {

  private final LineModels models;
  private final IdentityHashMap<LineNetworks, CorrectionBlock> blocks = new IdentityHashMap<>();

  private LearnedCorrection(LineModels models) {
    this.models = models;
  }

  /**
   * A workspace.
   *
   * @param models the networks
   * @return the workspace
   */
  public static LearnedCorrection of(LineModels models) {
    return new LearnedCorrection(models);
  }

  /**
   * Takes a pair.
   *
   * @param state the pair
   * @param lines its lines
   * @param kernel holds the pair's Born structures at the central scales
   * @return its correction
   */
  public Correction add(FinalState state, PairLines lines, StructureKernel kernel) {
    return add(state, lines, kernel, false);
  }

  /**
   * Takes the pair of opposite charge to that taken last, which needs no networks of its own.
   *
   * @param state the pair
   * @param lines its lines, those of the pair before after {@link PairLines#conjugate}
   * @param kernel holds the pair's Born structures, as above
   * @return its correction
   */
  public Correction addConjugate(FinalState state, PairLines lines, StructureKernel kernel) {
    return add(state, lines, kernel, true);
  }

  private Correction add(
      FinalState state, PairLines lines, StructureKernel kernel, boolean conjugate) {
    LineFamily family = lines.family();
    LineNetworks networks = models.networks(family, !lines.equalSigns());
    CorrectionBlock block = blocks.get(networks);
    if (block == null) {
      block = new CorrectionBlock(family, networks, models.range(family));
      blocks.put(networks, block);
    }
    return block.add(lines, kernel, LineOutputs.first(state.charge()), conjugate);
  }
}
