package org.deepxs.predict.line;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.model.JointPredictor;
import org.deepxs.learn.model.Model;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.structure.Line;
import org.deepxs.xsec.structure.LineMasses;

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
  private static final int MOST_ROWS = JointPredictor.MOST_ROWS;

  private final LineNetworks networks;
  private final TrainedRange range;
  private final Optional<CorrectionBlock> self = Optional.of(this);
  private final ModelRows exchangeRows;
  private final Optional<ModelRows> channelRows;
  private final LineSums emission;
  private final LineSums loops;
  private final Optional<LineSums> channel;
  private final double[] born;
  private final Correction[] waiting = new Correction[MOST_ROWS];
  private final double[] sums = new double[MOST_ROWS];
  private int size;
  private double distance;
  private Optional<Line> farthest = Optional.empty();

  CorrectionBlock(LineNetworks networks, TrainedRange range) {
    this.networks = networks;
    this.range = range;
    LineModel gluons = networks.emission();
    LineModel gluinos = networks.loops();
    this.exchangeRows = new ModelRows(List.of(gluons.model(), gluinos.model()));
    this.channelRows = networks.channel().map(LineModel::model).map(CorrectionBlock::rows);
    this.emission = new LineSums(gluons, LineSums.Coefficients.EMISSION);
    this.loops = new LineSums(gluinos, LineSums.Coefficients.LOOPS);
    this.channel =
        networks.channel().map(model -> new LineSums(model, LineSums.Coefficients.LOOPS));
    this.born = new double[networks.born().size()];
  }

  private static ModelRows rows(Model model) {
    return new ModelRows(List.of(model));
  }

  /**
   * Takes a pair.
   *
   * @param lines its lines
   * @param kernel holds its Born structures at the central scales
   * @return its correction, waiting
   */
  Correction add(List<Line> lines, StructureKernel kernel) {
    if (size == MOST_ROWS
        || !exchangeRows.holds(lines.size())
        || !channelRows.map(rows -> rows.holds(lines.size())).orElse(true)) {
      evaluate();
    }
    distance = 0;
    farthest = Optional.empty();
    int firstExchange = exchangeRows.size();
    int firstChannel = channelRows.map(ModelRows::size).orElse(0);
    double variance = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int at = (2 * line.annihilation() + line.chirality()) * kernel.structures();
      networks.born().read(kernel.structurePb(), at, line.equalSigns() ? 1 : -1, born);
      if (line.exchange()) {
        int row = row(line, exchangeRows, firstExchange);
        variance += emission.add(size, line, row, born);
        variance += loops.add(size, line, row, born);
      } else {
        int row = row(line, channelRows.orElseThrow(), firstChannel);
        variance += channel.orElseThrow().add(size, line, row, born);
      }
    }
    Correction correction = new Correction(Math.sqrt(variance), verdict(), self);
    waiting[size++] = correction;
    return correction;
  }

  private int row(Line line, ModelRows rows, int first) {
    int row = rows.row(line.masses(), range, first);
    measure(line, rows.border(row));
    return row;
  }

  /** What b quarks add is too little for its masses to matter. */
  private void measure(Line line, LineMasses border) {
    if (Math.abs(line.partons().pair().pdg1()) == BOTTOM) {
      return;
    }
    double own = range.distance(line.masses(), border);
    if (own > distance) {
      distance = own;
      farthest = Optional.of(line);
    }
  }

  private Optional<ValidityWarning> verdict() {
    if (distance <= NO_DISTANCE) {
      return Optional.empty();
    }
    Code code = distance <= EDGE_DISTANCE ? Code.MODEL_EDGE : Code.MODEL_OUTSIDE;
    return farthest.map(line -> new ValidityWarning(code, range.describe(line.masses())));
  }

  /** Asks the networks for all that wait. */
  void evaluate() {
    Arrays.fill(sums, 0, size, 0);
    exchangeRows.evaluate();
    emission.evaluate(exchangeRows.outputs(0), sums);
    loops.evaluate(exchangeRows.outputs(1), sums);
    exchangeRows.clear();
    if (channelRows.isPresent()) {
      channelRows.get().evaluate();
      channel.orElseThrow().evaluate(channelRows.get().outputs(0), sums);
      channelRows.get().clear();
    }
    for (int k = 0; k < size; k++) {
      waiting[k].finish(sums[k]);
      waiting[k] = null;
    }
    size = 0;
  }
}
