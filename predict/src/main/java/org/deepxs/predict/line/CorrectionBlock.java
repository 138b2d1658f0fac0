package org.deepxs.predict.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.model.JointPredictor;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.PairLines;

/**
 * Corrections of pairs of one kind: sums over lines of products of couplings times Born structures
 * times K, whose networks are evaluated for many pairs together. A workspace of one thread.
 */
final class CorrectionBlock {

  /** Ranges of samples end a little before those that they were drawn from. */
  private static final double NO_DISTANCE = 0.005;

  /** Beyond this relative change of a mass, what networks say at their border means little. */
  private static final double EDGE_DISTANCE = 0.05;

  private static final int BOTTOM = 5;

  /** Conjugate pairs have the same rows. */
  private static final int MOST_PAIRS = 2 * JointPredictor.MOST_ROWS;

  private final LineNetworks networks;
  private final TrainedRange range;
  private final Optional<CorrectionBlock> self = Optional.of(this);
  private final ModelRows exchangeRows;
  private final ModelRows channelRows; // null where all lines exchange squarks
  private final LineSums emission;
  private final LineSums loops;
  private final LineSums channel; // null likewise
  private final MixedExchange mixed; // null without a network
  private final double[] born;
  private final double[] ofSquark;
  private final Correction[] waiting = new Correction[MOST_PAIRS];
  private final double[] sums = new double[MOST_PAIRS];
  private final double[] variances = new double[MOST_PAIRS];
  private int size;
  private int firstExchange; // row of the pair
  private double distance;
  private LineMasses farthest; // of the pair's lines, where distance is not 0

  CorrectionBlock(LineFamily family, LineNetworks networks, TrainedRange range) {
    this.networks = networks;
    this.range = range;
    LineModel gluons = networks.emission();
    LineModel gluinos = networks.loops();
    this.exchangeRows = new ModelRows(List.of(gluons.model(), gluinos.model()));
    this.emission = new LineSums(gluons, family, LineSums.Coefficients.EMISSION);
    this.loops = new LineSums(gluinos, family, LineSums.Coefficients.LOOPS);
    if (networks.channel().isPresent()) {
      LineModel some = networks.channel().get();
      this.channelRows = new ModelRows(List.of(some.model()));
      this.channel = new LineSums(some, family, LineSums.Coefficients.LOOPS);
    } else {
      this.channelRows = null;
      this.channel = null;
    }
    this.mixed =
        networks
            .mixed()
            .map(network -> new MixedExchange(network, family, networks.born()))
            .orElse(null);
    this.born = new double[networks.born().size()];
    this.ofSquark = new double[born.length];
  }

  /**
   * Takes a pair.
   *
   * @param lines its lines
   * @param kernel holds its Born structures at the central scales
   * @param firstPart place of its first initial state among those of the networks
   * @param conjugate whether it has the lines of the pair taken last, but for the partons
   * @return its correction, waiting
   */
  Correction add(PairLines lines, StructureKernel kernel, int firstPart, boolean conjugate) {
    if (size == MOST_PAIRS || !exchangeRows.holds(lines.size()) || channelFull(lines.size())) {
      evaluate();
    }
    distance = 0;
    if (mixed != null) {
      mixed.begin();
    }
    if (!conjugate) {
      firstExchange = exchangeRows.size();
    }
    int firstChannel = channelRows == null ? 0 : channelRows.size();
    int sign = lines.equalSigns() ? 1 : -1;
    for (int i = 0; i < lines.size(); i++) {
      int at = (2 * lines.annihilation(i) + lines.chirality(i)) * kernel.structures();
      networks.born().read(kernel.structurePb(), at, sign, born);
      if (mixed != null && mixed.matters(lines, i, born, kernel.loPb()[0])) {
        mixed.add(size, lines, i, kernel);
        addSquark(lines, i, false);
        i++;
        addSquark(lines, i, true);
      } else if (lines.exchange(i)) {
        int row = row(lines, i, exchangeRows, firstExchange);
        int part = firstPart + lines.annihilation(i);
        emission.add(size, part, lines, i, row, born);
        loops.add(size, part, lines, i, row, born);
      } else {
        int row = row(lines, i, channelRows, firstChannel);
        channel.add(size, lines.annihilation(i), lines, i, row, born);
      }
    }
    Correction correction = new Correction(verdict(), self);
    waiting[size++] = correction;
    return correction;
  }

  /** One of two mixed squarks. */
  private void addSquark(PairLines lines, int line, boolean second) {
    int row = row(lines, line, exchangeRows, firstExchange);
    mixed.born(lines, line, second, false, born, ofSquark);
    emission.add(size, lines.annihilation(line), lines, line, row, ofSquark);
    mixed.born(lines, line, second, true, born, ofSquark);
    loops.add(size, lines.annihilation(line), lines, line, row, ofSquark);
  }

  private boolean channelFull(int lines) {
    return channelRows != null && !channelRows.holds(lines);
  }

  private int row(PairLines lines, int line, ModelRows rows, int first) {
    int row = rows.row(lines, line, range, first);
    // What b quarks add is too little for its masses to matter.
    if (rows.distance(row) > distance && Math.abs(lines.partons(line).pair().pdg1()) != BOTTOM) {
      distance = rows.distance(row);
      farthest = lines.masses(line);
    }
    return row;
  }

  private Optional<ValidityWarning> verdict() {
    if (distance <= NO_DISTANCE) {
      return Optional.empty();
    }
    Code code = distance <= EDGE_DISTANCE ? Code.MODEL_EDGE : Code.MODEL_OUTSIDE;
    LineMasses masses = farthest;
    return Optional.of(ValidityWarning.of(code, () -> range.describe(masses)));
  }

  /** Asks the networks for all that wait. */
  void evaluate() {
    Arrays.fill(sums, 0, size, 0);
    Arrays.fill(variances, 0, size, 0);
    exchangeRows.evaluate();
    emission.evaluate(exchangeRows, 0, sums, variances);
    loops.evaluate(exchangeRows, 1, sums, variances);
    exchangeRows.clear();
    firstExchange = 0;
    if (mixed != null) {
      mixed.evaluate(sums, variances);
    }
    if (channelRows != null) {
      channelRows.evaluate();
      channel.evaluate(channelRows, 0, sums, variances);
      channelRows.clear();
    }
    for (int k = 0; k < size; k++) {
      waiting[k].finish(sums[k], Math.sqrt(variances[k]));
      waiting[k] = null;
    }
    size = 0;
  }
}
