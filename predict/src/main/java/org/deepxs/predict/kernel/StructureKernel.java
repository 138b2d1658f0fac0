package org.deepxs.predict.kernel;

import java.util.Arrays;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.TauQuadrature;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * Leading order, Drell–Yan limit and {@link Structure}s of one pair of electroweakinos. A workspace
 * of one thread: {@link #evaluate} overwrites what the accessors give, and their arrays are inner
 * ones, not to be changed.
 *
 * <p>In scheme {@code prospino2} the leading order has individual squark masses; K, and the
 * structures that it is made of, have averaged ones; structures are then multiplied with the ratio
 * of both leading orders.
 */
public final class StructureKernel {

  private final UniversalTables tables;
  private final CalculationOptions options;
  private final boolean prospino;
  private final NodeRow row = new NodeRow();
  private final PairNodes pair = new PairNodes(SquarkNodes.CAPACITY);
  private final PartonicStructures structures = new PartonicStructures(); // of K
  private final PartonicStructures loStructures; // the same unless squarks are others
  private final StructureSums sums = new StructureSums();
  private final double[] lo;
  private final double[] nlo;
  private final double[] universal;
  private ChargeTables charge;
  private double bosonMass;
  private double bosonWidth;
  private double prefactor;
  private boolean tabulated;
  private PairKind kind = PairKind.NEUTRALINO_PAIR;
  private PairCouplings loCouplings;
  private PairCouplings couplings; // of K
  private SusyPoint correctionPoint;
  private double meanMass;

  private StructureKernel(UniversalTables tables) {
    this.tables = tables;
    this.charge = tables.ofCharge(0);
    this.options = tables.options();
    this.prospino = options.scheme() == Scheme.PROSPINO2;
    this.loStructures = prospino ? new PartonicStructures() : structures;
    int scales = tables.ofCharge(0).weights().scales();
    this.lo = new double[scales];
    this.nlo = new double[scales];
    this.universal = new double[scales];
  }

  /**
   * A workspace.
   *
   * @param tables the luminosities
   * @return the workspace
   */
  public static StructureKernel of(UniversalTables tables) {
    return new StructureKernel(tables);
  }

  /**
   * Computes one pair. Above the collider's energy everything is 0; where luminosities do not
   * reach, or a boson without width can be on its mass shell, NaN.
   *
   * @param point masses and mixings
   * @param state a pair of electroweakinos
   * @throws org.deepxs.xsec.XsecException if an entry is missing or unusable
   * @throws IllegalArgumentException if it is a pair of sleptons
   */
  public void evaluate(SusyPoint point, FinalState state) {
    evaluate(point, prospino ? ElectroweakInputs.prospino() : ElectroweakInputs.of(point), state);
  }

  /**
   * The same with given electroweak inputs.
   *
   * @param point masses and mixings
   * @param inputs those of the point and the scheme
   * @param state a pair of electroweakinos
   * @throws org.deepxs.xsec.XsecException if an entry is missing or unusable
   * @throws IllegalArgumentException if it is a pair of sleptons
   */
  public void evaluate(SusyPoint point, ElectroweakInputs inputs, FinalState state) {
    int flavours = UniversalTables.flavours(options.scheme());
    kind = state.kind();
    loCouplings = BornCouplings.of(point, state, inputs, flavours);
    couplings = loCouplings;
    correctionPoint = point;
    double threshold = Math.abs(couplings.m1()) + Math.abs(couplings.m2());
    meanMass = 0.5 * threshold;
    charge = tables.ofCharge(state.charge());
    boolean charged = state.charge() != 0;
    bosonMass = charged ? inputs.mW() : inputs.mZ();
    bosonWidth = charged ? inputs.widthW() : inputs.widthZ();
    prefactor = PartonicBorn.prefactor(state, inputs);
    if (prospino && reached()) {
      double lighter = Math.min(Math.abs(couplings.m1()), Math.abs(couplings.m2()));
      correctionPoint = options.nlo().averaged(point, lighter);
      couplings = BornCouplings.of(correctionPoint, state, inputs, flavours);
    }
    evaluate(false);
  }

  /**
   * Computes the pair of opposite charge to that evaluated last, with the same masses and mixings:
   * only the densities are others, so this takes less time.
   *
   * @throws IllegalStateException if the pair has no charge
   */
  public void conjugate() {
    kind =
        switch (kind) {
          case NEUTRALINO_CHARGINO_PLUS -> PairKind.NEUTRALINO_CHARGINO_MINUS;
          case NEUTRALINO_CHARGINO_MINUS -> PairKind.NEUTRALINO_CHARGINO_PLUS;
          default ->
              throw new IllegalStateException("only pairs with a charge have conjugate ones");
        };
    charge = tables.ofCharge(kind == PairKind.NEUTRALINO_CHARGINO_PLUS ? 1 : -1);
    evaluate(true);
  }

  /** Whether luminosities reach, and the boson is not on its mass shell without width. */
  private boolean reached() {
    boolean pole = 2 * meanMass <= bosonMass && bosonWidth == 0;
    return 2 * meanMass < options.sqrtSGeV() && !pole && charge.weights().reaches(0, meanMass);
  }

  /**
   * Computes.
   *
   * @param again whether nodes and masses are those of the pair before
   */
  private void evaluate(boolean again) {
    if (!reached()) {
      nothing(2 * meanMass >= options.sqrtSGeV() ? 0 : Double.NaN);
      return;
    }
    tabulated = charge.row(couplings.m1(), couplings.m2(), bosonMass, bosonWidth, row);
    if (!again) {
      pair.fill(row.s, row.nodes, couplings.m1(), couplings.m2(), bosonMass, bosonWidth);
    }
    double unit = row.factor * prefactor;
    fill(loStructures, loCouplings, again);
    int orders = charge.weights().orders();
    for (int scale = 0; scale < lo.length; scale++) {
      lo[scale] = unit * sums.total(orders * scale);
    }
    if (prospino) {
      fill(structures, couplings, again);
    }
    for (int scale = 0; scale < lo.length; scale++) {
      double toLo = prospino ? lo[scale] / sums.total(orders * scale) : unit;
      nlo[scale] = lo[scale] == 0 ? 0 : toLo * sums.total(orders * scale + 1);
      universal[scale] = lo[scale] == 0 ? 0 : toLo * sums.total(orders * (scale + 1) - 1);
    }
    sums.scale(prospino && lo[0] != 0 ? lo[0] / sums.total(0) : unit);
  }

  private void fill(PartonicStructures into, PairCouplings of, boolean again) {
    sums.begin(row, charge.weights().channels(), Structure.of(kind).size());
    if (!again) {
      into.begin(of, pair, kind == PairKind.NEUTRALINO_PAIR);
    }
    into.fill(kind, of, pair, sums);
  }

  /**
   * The pair evaluated last with other members of the densities, at the central scales.
   *
   * @param members tables of the members, made for this kernel's tables
   * @param out modified: {@link #universalPb} of every member over that of the central one, at
   *     equal LO densities; NaN where the cross section is 0 or not known
   * @throws IllegalArgumentException if the tables belong to others
   */
  public void memberRatios(MemberTables members, double[] out) {
    if (members.tables() != tables) {
      throw new IllegalArgumentException("tables of members are of another central member");
    }
    if (row.nodes == 0) {
      Arrays.fill(out, 0, members.size(), Double.NaN);
      return;
    }
    if (tabulated) {
      members.fold(row, sums.sigma, out);
    } else {
      TauQuadrature rule =
          TauQuadrature.of(2 * meanMass, bosonMass, bosonWidth, options.sqrtSGeV());
      members.fold(charge, meanMass, rule, sums.sigma, out);
    }
    double central = sums.total(charge.weights().orders() - 1);
    for (int m = 0; m < members.size(); m++) {
      out[m] /= central;
    }
  }

  private void nothing(double value) {
    tabulated = false;
    row.nodes = 0;
    row.alphaS = -1;
    sums.begin(row, charge.weights().channels(), Structure.of(kind).size());
    sums.scale(value);
    Arrays.fill(lo, value);
    Arrays.fill(nlo, value);
    Arrays.fill(universal, value);
  }

  /**
   * Leading order by scale choice: the central one, then those of {@link
   * org.deepxs.xsec.ScaleVariation}.
   *
   * @return pb; NaN where the scale is outside the tables
   */
  public double[] loPb() {
    return lo;
  }

  /**
   * Drell–Yan limit by scale choice.
   *
   * @return pb; NaN where the scale is outside the tables
   */
  public double[] nloPb() {
    return nlo;
  }

  /**
   * The Drell–Yan limit by scale choice, in scheme {@code prospino2} with Prospino's collinear
   * remainder instead of P + K: the universal part of the full next-to-leading order.
   *
   * @return pb; NaN where the scale is outside the tables; otherwise as {@link #nloPb}
   */
  public double[] universalPb() {
    return universal;
  }

  /**
   * Largest upward change of the Drell–Yan limit under the scale variation.
   *
   * @return relative to the central value; NaN where a scale is outside the tables
   */
  public double scaleUp() {
    double up = 0;
    for (int scale = 1; scale < nlo.length; scale++) {
      up = Math.max(up, nlo[scale] - nlo[0]);
    }
    return up / nlo[0];
  }

  /**
   * Largest downward change of the Drell–Yan limit under the scale variation.
   *
   * @return relative to the central value, not positive; NaN where a scale is outside the tables
   */
  public double scaleDown() {
    double down = 0;
    for (int scale = 1; scale < nlo.length; scale++) {
      down = Math.min(down, nlo[scale] - nlo[0]);
    }
    return down / nlo[0];
  }

  /**
   * Structures at the central scales, in {@code structurePb()[(channel * 2 + chirality) *
   * structures() + position]}: channels as in {@link
   * org.deepxs.pdf.luminosity.PartonChannel#quarkPairs} (d, u, s, c, b; or the two of a charge),
   * chirality 0 for left-handed quarks, position in {@link Structure#of}. The leading order is the
   * sum of structures times {@link #product}, plus {@link #flipPb}.
   *
   * @return pb per unit couplings
   */
  public double[] structurePb() {
    return sums.value;
  }

  /**
   * Products of couplings, in the order of {@link #structurePb}.
   *
   * @return in units of e⁴
   */
  public double[] product() {
    return sums.product;
  }

  /**
   * Number of structures per initial state and chirality.
   *
   * @return the number
   */
  public int structures() {
    return sums.stride;
  }

  /**
   * Structures of the pair evaluated last with each of two mixed squarks alone; mixed ones are
   * averages of those and of what is returned. Only for neutral pairs and initial states with two
   * squarks.
   *
   * @param channel number of the initial state, as in {@link #structurePb}
   * @param first overwritten: structures with squark 0, in the order of {@link Structure#of}; 0
   *     where no squark is exchanged
   * @param second the same with squark 1
   * @return {@link Structure#EXCHANGE_SQUARED} with one propagator of each; pb per unit couplings
   */
  public double mixedPb(int channel, double[] first, double[] second) {
    QuarkAnnihilation quarks = couplings.annihilations().get(channel);
    structures.alone(kind, channel, quarks, 0, sums, first);
    structures.alone(kind, channel, quarks, 1, sums, second);
    return structures.both(channel, quarks, sums);
  }

  /**
   * What b quarks of equal chirality add to neutralino pairs, through mixed sbottoms.
   *
   * @return part of the leading order in pb
   */
  public double flipPb() {
    return sums.flip;
  }

  /**
   * Whether nodes and weights came from the tables.
   *
   * @return false if they were computed, as they are where the Z or W can be on its mass shell
   */
  public boolean tabulated() {
    return tabulated;
  }

  /**
   * Half the sum of the masses.
   *
   * @return GeV
   */
  public double meanMassGeV() {
    return meanMass;
  }

  /**
   * Where structures, and the K that they are multiplied with, are computed.
   *
   * @return the point evaluated last, in scheme {@code prospino2} with averaged squarks
   */
  public SusyPoint correctionPoint() {
    return correctionPoint;
  }

  /**
   * Couplings that the structures were computed with.
   *
   * @return couplings and signed masses; after {@link #conjugate} those of the pair before
   */
  public PairCouplings couplings() {
    return couplings;
  }

  /**
   * Strong coupling of a scale choice.
   *
   * @param scale number of the choice, as in {@link #loPb}
   * @return alpha_s at the renormalisation scale
   */
  public double alphaS(int scale) {
    return row.alphaS < 0
        ? charge.weights().alphaS(scale, meanMass)
        : row.values[row.alphaS + scale];
  }
}
