package org.deepxs.predict.line;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.structure.Line;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;

/**
 * The sum over all lines of a pair of products of couplings times Born structures times K from the
 * networks. A workspace of one thread.
 */
public final class LearnedCorrection {

  /** Ranges of samples end a little before those that they were drawn from. */
  private static final double NO_DISTANCE = 0.005;

  /** Beyond this relative change of a mass, what networks say at their border means little. */
  private static final double EDGE_DISTANCE = 0.05;

  private static final int BOTTOM = 5;

  /** A line per flavour and chirality, two where squarks mix. */
  private static final int MOST_LINES = 12;

  private final LineModels models;
  private final IdentityHashMap<LineNetworks, ModelRows> workspaces = new IdentityHashMap<>();
  private final double[] born;
  private final double[] factors;
  private int[] rows = new int[MOST_LINES];
  private double sumPb;
  private double spread2;
  private double distance;
  private Optional<Line> farthest = Optional.empty();

  private LearnedCorrection(LineModels models) {
    this.models = models;
    int references = 0;
    int products = 0;
    for (LineFamily family : LineFamily.values()) {
      references = Math.max(references, family.references().size());
      products = Math.max(products, family.emission().size());
      products = Math.max(products, family.loops().size());
    }
    this.born = new double[references];
    this.factors = new double[products];
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
   * Evaluates the correction of one pair.
   *
   * @param state the pair
   * @param lines its lines
   * @param kernel holds the pair's Born structures at the central scales
   */
  public void evaluate(FinalState state, List<Line> lines, StructureKernel kernel) {
    LineFamily family = lines.get(0).family();
    boolean opposite = family == LineFamily.NEUTRALINO && !lines.get(0).equalSigns();
    LineNetworks networks = models.networks(family, opposite || state.charge() < 0);
    ModelRows given = workspaces.computeIfAbsent(networks, ModelRows::new);
    given.clear();
    if (rows.length < lines.size()) {
      rows = new int[lines.size()];
    }
    distance = 0;
    farthest = Optional.empty();
    collect(lines, true, given);
    collect(lines, false, given);
    given.evaluate();
    sumPb = 0;
    spread2 = 0;
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i), kernel, networks, given, rows[i]);
    }
  }

  /** Finds rows of lines with, or without, exchanged squarks. */
  private void collect(List<Line> lines, boolean exchange, ModelRows given) {
    TrainedRange range = models.range(lines.get(0).family());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.exchange() == exchange) {
        rows[i] = given.row(line.masses(), range, exchange);
        measure(line, range, given.border(rows[i]));
      }
    }
  }

  /** What b quarks add is too little for its masses to matter. */
  private void measure(Line line, TrainedRange range, LineMasses border) {
    if (Math.abs(line.partons().pair().pdg1()) == BOTTOM) {
      return;
    }
    double own = range.distance(line.masses(), border);
    if (own > distance) {
      distance = own;
      farthest = Optional.of(line);
    }
  }

  /**
   * Whether the pair evaluated last has masses that the networks were not trained on. They were
   * then asked at the closest masses that they know.
   *
   * @return the warning; empty inside the training
   */
  public Optional<ValidityWarning> verdict() {
    if (distance <= NO_DISTANCE) {
      return Optional.empty();
    }
    Code code = distance <= EDGE_DISTANCE ? Code.MODEL_EDGE : Code.MODEL_OUTSIDE;
    return farthest.map(
        line -> new ValidityWarning(code, models.range(line.family()).describe(line.masses())));
  }

  private void add(
      Line line, StructureKernel kernel, LineNetworks networks, ModelRows given, int row) {
    int at = (2 * line.annihilation() + line.chirality()) * kernel.structures();
    networks.born().read(kernel.structurePb(), at, line.equalSigns() ? 1 : -1, born);
    if (line.exchange()) {
      add(line, networks.emission(), LineNetworks.EMISSION, given, row);
      add(line, networks.loops(), LineNetworks.LOOPS, given, row);
    } else {
      add(line, networks.channel(), LineNetworks.LOOPS, given, row);
    }
  }

  private void add(Line line, LineModel model, int number, ModelRows given, int row) {
    int c = line.annihilation();
    for (int k = 0; k < model.size(); k++) {
      double factor = coefficient(line, model, number, k) * born[model.reference(k)];
      factors[k] = factor;
      sumPb += factor == 0 ? 0 : factor * given.output(number, row, model.output(c, k));
    }
    spread2 += model.variance(c, factors);
  }

  private static double coefficient(Line line, LineModel model, int number, int k) {
    if (number == LineNetworks.EMISSION) {
      return line.emission(model.product(k));
    }
    return model.channel(k) ? line.weight() : line.loops(model.product(k));
  }

  /**
   * The correction.
   *
   * @return pb, without alpha_s/(2 pi)
   */
  public double sumPb() {
    return sumPb;
  }

  /**
   * How well it is known: errors on points outside the training of all that was learned, in
   * quadrature.
   *
   * @return pb, without alpha_s/(2 pi)
   */
  public double spreadPb() {
    return Math.sqrt(spread2);
  }
}
