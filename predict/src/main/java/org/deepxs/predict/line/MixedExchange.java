package org.deepxs.predict.line;

import java.util.List;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;
import org.deepxs.xsec.structure.PairLines;

/**
 * Lines of b quarks that exchange two mixed squarks of different masses. Elsewhere their products
 * count as those of each squark, by shares; here everything linear in the exchange counts with each
 * squark's own Born structures, which is exact, and the product of both squarks has a K of its own.
 * Where the interference of both is a permille of the cross section or more that is all of it,
 * below half of that nothing, and between them something between, so that nothing jumps. Workspace.
 */
final class MixedExchange {

  /** Interference over cross section, below which shares are good enough. */
  private static final double NEGLIGIBLE = 5e-4;

  private static final double IMPORTANT = 1e-3;

  private static final LinePartons BOTTOM = LinePartons.neutral(5);

  /**
   * The network.
   *
   * @param model with one output, the product of both squarks
   * @param range what it was trained on
   */
  record Network(LineModel model, TrainedRange range) {

    /**
     * Finds the output.
     *
     * @param stored model of a family
     * @param family the family
     * @param sign of the product of the masses of neutralinos
     */
    static Network of(StoredModel stored, LineFamily family, int sign) {
      LineProduct both =
          family == LineFamily.NEUTRALINO
              ? new LineProduct(sign > 0 ? "EaEb+" : "EaEb-", "EE")
              : new LineProduct("TaTb", "TT");
      return new Network(
          LineModel.of(stored, family, List.of(BOTTOM), List.of(both), List.of(both)),
          TrainedRange.of(stored.model(), stored.model()));
    }
  }

  private final TrainedRange range;
  private final BornReferences references;
  private final ModelRows rows;
  private final LineSums sums;
  private final int products; // of gluons, per line
  private final boolean twoSigns;
  private final int square; // the Born structure of the squared exchange: the last
  private final boolean[] linear; // Born structures with one exchange
  private final double[] firstPb;
  private final double[] secondPb;
  private final double[] alone;
  private int pairRow;
  private double blend;
  private double bothPb;

  MixedExchange(Network network, LineFamily family, BornReferences references) {
    this.range = network.range();
    this.references = references;
    this.rows = new ModelRows(List.of(network.model().model()));
    this.sums = new LineSums(network.model(), family, LineSums.Coefficients.EMISSION);
    this.products = family.emission().size();
    this.twoSigns = family == LineFamily.NEUTRALINO;
    List<String> names = family.references();
    this.square = names.size() - 1;
    this.linear = new boolean[names.size()];
    for (int k = 0; k < square; k++) {
      linear[k] = names.get(k).contains("E") || names.get(k).contains("T");
    }
    int structures = references.structures();
    this.firstPb = new double[structures];
    this.secondPb = new double[structures];
    this.alone = new double[names.size()];
  }

  /** Begins another pair. */
  void begin() {
    pairRow = -1;
  }

  /**
   * Looks at a line.
   *
   * @param lines lines of the pair
   * @param line which of them
   * @param born averaged Born structures
   * @param loPb cross section
   * @return whether it and the next count by {@link #add} and {@link #born}
   */
  boolean matters(PairLines lines, int line, double[] born, double loPb) {
    if (!lines.mixes(line)) {
      return false;
    }
    double shares = lines.share(line) * lines.share(line + 1);
    double part = Math.abs(2 * shares * squaredCoupling(lines, line) * born[square]) / loPb;
    blend = Math.max(0, Math.min(1, (part - NEGLIGIBLE) / (IMPORTANT - NEGLIGIBLE)));
    return blend > 0;
  }

  /** The coupling of the whole exchange, squared. */
  private double squaredCoupling(PairLines lines, int line) {
    // Products of neutralinos of equal signs stand first, then those of opposite signs.
    int last = twoSigns && lines.equalSigns() ? products / 2 - 1 : products - 1;
    return lines.emission()[line * products + last] / lines.share(line);
  }

  /**
   * Takes the product of both squarks.
   *
   * @param pair number of the pair
   * @param lines its lines
   * @param line the first of two that {@link #matters}
   * @param kernel evaluated for the pair
   */
  void add(int pair, PairLines lines, int line, StructureKernel kernel) {
    bothPb = kernel.mixedPb(lines.annihilation(line), firstPb, secondPb);
    if (pairRow < 0) {
      pairRow = rows.row(range.insideMixed(lines.mixedMasses(line)));
    }
    double contents = lines.content(line) * lines.content(line + 1);
    double factor = 2 * blend * contents * squaredCoupling(lines, line) * bothPb;
    sums.add(pair, pairRow, factor);
  }

  /**
   * Born structures of one of the two lines that were added last, such that times its coefficients
   * they are those of its squark.
   *
   * @param lines lines of the pair
   * @param line which of them
   * @param second whether it is the second of the two
   * @param loops whether the product of both is to be shared, as in gluino loops
   * @param averaged Born structures
   * @param out overwritten
   */
  void born(
      PairLines lines, int line, boolean second, boolean loops, double[] averaged, double[] out) {
    references.read(second ? secondPb : firstPb, 0, lines.equalSigns() ? 1 : -1, alone);
    double content = lines.content(line);
    double share = lines.share(line);
    double other = lines.content(second ? line - 1 : line + 1);
    for (int k = 0; k < square; k++) {
      double exact = linear[k] ? alone[k] * content / share : averaged[k];
      out[k] = averaged[k] + blend * (exact - averaged[k]);
    }
    double shared = loops ? content * other * bothPb : 0;
    double exact = (content * content * alone[square] + shared) / share;
    out[square] = averaged[square] + blend * (exact - averaged[square]);
  }

  /** Asks the network for all that wait, and forgets them. */
  void evaluate(double[] sumsOfPairs, double[] variances) {
    if (rows.size() > 0) {
      rows.evaluate();
      sums.evaluate(rows, 0, sumsOfPairs, variances);
      rows.clear();
    }
  }
}
