package org.deepxs.predict.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.structure.Line;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LineProduct;

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

  private final LineModels models;
  private final Map<LineFamily, ModelRows> emission = new EnumMap<>(LineFamily.class);
  private final Map<LineFamily, ModelRows> loops = new EnumMap<>(LineFamily.class);
  private final Map<LineFamily, int[][]> references = new EnumMap<>(LineFamily.class);
  private final List<int[]> rows = new ArrayList<>();
  private final double[] born = new double[9];
  private double sumPb;
  private double spread2;
  private double distance;
  private Optional<Line> farthest = Optional.empty();

  private LearnedCorrection(LineModels models) {
    this.models = models;
    for (LineFamily family : LineFamily.values()) {
      emission.put(family, new ModelRows(models.emission(family)));
      loops.put(family, new ModelRows(models.loops(family)));
      references.put(
          family, new int[][] {references(family, family.emission()), loopReferences(family)});
    }
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

  private static int[] references(LineFamily family, List<LineProduct> products) {
    return products.stream().mapToInt(p -> family.references().indexOf(p.reference())).toArray();
  }

  private static int[] loopReferences(LineFamily family) {
    return references(family, family.loops());
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
    ModelRows gluons = emission.get(family);
    ModelRows gluinos = loops.get(family);
    gluons.clear();
    gluinos.clear();
    while (rows.size() < lines.size()) {
      rows.add(new int[2]);
    }
    TrainedRange range = models.range(family);
    distance = 0;
    farthest = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      LineMasses masses = range.inside(lines.get(i).masses());
      rows.get(i)[0] = gluons.row(masses);
      rows.get(i)[1] = gluinos.row(masses);
      measure(lines.get(i), range);
    }
    gluons.evaluate();
    gluinos.evaluate();
    sumPb = 0;
    spread2 = 0;
    int firstPartons = state.charge() < 0 ? 2 : 0;
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i), firstPartons, kernel, gluons, gluinos, rows.get(i));
    }
  }

  /** What b quarks add is too little for its masses to matter. */
  private void measure(Line line, TrainedRange range) {
    if (Math.abs(line.partons().pair().pdg1()) == BOTTOM) {
      return;
    }
    double own = range.distance(line.masses());
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
      Line line,
      int firstPartons,
      StructureKernel kernel,
      ModelRows gluons,
      ModelRows gluinos,
      int[] row) {
    LineFamily family = line.family();
    int at = (2 * line.annihilation() + line.chirality()) * kernel.structures();
    int partons = firstPartons + line.annihilation();
    readBorn(line, kernel.structurePb(), at);
    LineModel e = models.emission(family);
    int[] reference = references.get(family)[0];
    for (int p = 0; p < reference.length; p++) {
      double factor = line.emission(p) * born[reference[p]];
      if (factor != 0) {
        int output = e.output(partons, p);
        add(factor, gluons.output(row[0], output), e.rms(output));
      }
    }
    LineModel l = models.loops(family);
    reference = references.get(family)[1];
    for (int p = 0; p < reference.length; p++) {
      int output = l.output(partons, p);
      double factor = loopFactor(line, p, reference[p]);
      if (factor != 0 && output >= 0) {
        add(factor, gluinos.output(row[1], output), l.rms(output));
      }
    }
  }

  /** The s channel has its couplings in its Born structures, direct and crossed. */
  private double loopFactor(Line line, int product, int reference) {
    if (line.family() != LineFamily.NEUTRALINO) {
      int direct = line.family() == LineFamily.CHARGINO ? 2 : 0;
      if (product == direct || product == direct + 1) {
        return line.weight() * born[product == direct ? 0 : 1];
      }
    }
    return line.loops(product) * born[reference];
  }

  private void add(double factor, double k, double rms) {
    sumPb += factor * k;
    spread2 += factor * rms * factor * rms;
  }

  /**
   * Born structures per unit couplings for particles of positive mass, as {@link
   * LineFamily#references}; the s channel with its couplings, direct and crossed, in the first two.
   */
  private void readBorn(Line line, double[] structure, int at) {
    int sign = line.equalSigns() ? 1 : -1;
    switch (line.family()) {
      case NEUTRALINO -> System.arraycopy(structure, at, born, 0, 3);
      case CHARGINO -> {
        born[0] = structure[at];
        born[1] = structure[at + 1];
        born[4] = structure[at + 2] + structure[at + 4];
        born[5] = sign * structure[at + 5];
        born[6] = structure[at + 3];
        born[7] = structure[at + 6];
      }
      case MIXED -> {
        born[0] = structure[at];
        born[1] = structure[at + 1];
        born[2] = structure[at + 2];
        born[3] = sign * structure[at + 4];
        born[4] = sign * structure[at + 5];
        born[5] = structure[at + 3];
        born[6] = structure[at + 6];
        born[7] = structure[at + 7];
        born[8] = sign * structure[at + 8];
      }
    }
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
