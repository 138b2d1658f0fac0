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
  private int[] rows = new int[MOST_LINES];
  private double sumPb;
  private double spread2;
  private double distance;
  private Optional<Line> farthest = Optional.empty();

  private LearnedCorrection(LineModels models) {
    this.models = models;
    int most = 0;
    for (LineFamily family : LineFamily.values()) {
      most = Math.max(most, family.references().size());
    }
    this.born = new double[most];
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
    LineNetworks networks = models.networks(family, state.charge() < 0);
    ModelRows given = workspaces.computeIfAbsent(networks, ModelRows::new);
    given.clear();
    if (rows.length < lines.size()) {
      rows = new int[lines.size()];
    }
    TrainedRange range = models.range(family);
    distance = 0;
    farthest = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      LineMasses border = range.inside(lines.get(i).masses());
      rows[i] = given.row(border);
      measure(lines.get(i), range, border);
    }
    given.evaluate();
    sumPb = 0;
    spread2 = 0;
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i), kernel, networks, given, rows[i]);
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
    LineModel gluons = networks.emission();
    int output = line.annihilation() * gluons.size();
    for (int k = 0; k < gluons.size(); k++, output++) {
      double factor = line.emission(gluons.product(k)) * born[gluons.reference(k)];
      if (factor != 0) {
        add(factor, given.emission(row, output), gluons.rms(output));
      }
    }
    LineModel gluinos = networks.loops();
    output = line.annihilation() * gluinos.size();
    for (int k = 0; k < gluinos.size(); k++, output++) {
      double coupling = gluinos.channel(k) ? line.weight() : line.loops(gluinos.product(k));
      double factor = coupling * born[gluinos.reference(k)];
      if (factor != 0) {
        add(factor, given.loops(row, output), gluinos.rms(output));
      }
    }
  }

  private void add(double factor, double k, double rms) {
    sumPb += factor * k;
    spread2 += factor * rms * factor * rms;
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
   * How well it is known: errors of all products on points outside the training, in quadrature.
   *
   * @return pb, without alpha_s/(2 pi)
   */
  public double spreadPb() {
    return Math.sqrt(spread2);
  }
}
