package org.deepxs.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.alphas.AlphaS;

/**
 * One member of a PDF set. Values agree with LHAPDF 6.2 (arXiv:1412.7420): log-bicubic
 * interpolation inside the grid, "continuation" extrapolation outside it. Immutable and safe for
 * concurrent use.
 */
public final class PdfMember {

  /** Number of standard partons, PDG codes -6 to 6 with the gluon at 0. */
  public static final int STANDARD_PARTONS = 13;

  private static final int GLUON = 21;

  private final String setName;
  private final PdfInfo info;
  private final int number;
  private final String sha256;
  private final int[] flavors;
  private final int[] standardColumns;
  private final List<Subgrid> subgrids;
  private final double[] q2Knots;
  private final int forcePositive;
  private final Optional<CteqInterpolation> cteq;

  PdfMember(
      String setName,
      PdfInfo info,
      int number,
      String sha256,
      int[] flavors,
      List<Subgrid> subgrids) {
    this(setName, info, number, sha256, flavors, subgrids, Optional.empty());
  }

  private PdfMember(
      String setName,
      PdfInfo info,
      int number,
      String sha256,
      int[] flavors,
      List<Subgrid> subgrids,
      Optional<CteqInterpolation> cteq) {
    this.cteq = cteq;
    this.setName = setName;
    this.info = info;
    this.number = number;
    this.sha256 = sha256;
    this.flavors = flavors;
    this.subgrids = List.copyOf(subgrids);
    this.q2Knots = mergedQ2Knots(subgrids);
    this.forcePositive = info.integer("ForcePositive", 0);
    if (forcePositive < 0 || forcePositive > 2) {
      throw new PdfException(
          info.origin() + ": ForcePositive should be 0, 1 or 2, found " + forcePositive);
    }
    this.standardColumns = new int[STANDARD_PARTONS];
    for (int i = 0; i < STANDARD_PARTONS; i++) {
      standardColumns[i] = columnOf(i == 6 ? GLUON : i - 6);
    }
  }

  private static double[] mergedQ2Knots(List<Subgrid> subgrids) {
    List<Double> all = new ArrayList<>();
    for (Subgrid subgrid : subgrids) {
      for (double q2 : subgrid.q2s()) {
        if (all.isEmpty() || q2 != all.get(all.size() - 1)) {
          all.add(q2);
        }
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int columnOf(int pdgId) {
    for (int i = 0; i < flavors.length; i++) {
      if (flavors[i] == pdgId) {
        return i;
      }
    }
    return -1;
  }

  /** Position of a parton among the 13 standard ones, or -1. */
  static int standardIndex(int pdgId) {
    if (pdgId == GLUON) {
      return 6;
    }
    return pdgId >= -6 && pdgId <= 6 ? pdgId + 6 : -1;
  }

  static double forced(double value, int forcePositive) {
    return switch (forcePositive) {
      case 1 -> value < 0 ? 0 : value;
      case 2 -> value < 1e-10 ? 1e-10 : value;
      default -> value;
    };
  }

  /**
   * x f(x, Q) of one parton.
   *
   * @param pdgId PDG code; 21 or 0 for the gluon
   * @param x momentum fraction in (0, 1]
   * @param qGeV scale in GeV, positive
   * @return x f, 0 for a parton the set does not have
   * @throws PdfException if x or Q is unphysical, or x lies above the last x knot
   */
  public double xf(int pdgId, double x, double qGeV) {
    requirePhysical(x, qGeV);
    int column = columnOf(pdgId == 0 ? GLUON : pdgId);
    return column < 0 ? 0 : forced(value(column, x, qGeV * qGeV), forcePositive);
  }

  /**
   * x f(x, Q) of the 13 standard partons.
   *
   * @param x momentum fraction in (0, 1]
   * @param qGeV scale in GeV, positive
   * @param out modified: 13 values, index = PDG code + 6, the gluon at 6; 0 for partons the set
   *     does not have
   * @throws PdfException if x or Q is unphysical, or x lies above the last x knot
   */
  public void xf(double x, double qGeV, double[] out) {
    requirePhysical(x, qGeV);
    double q2 = qGeV * qGeV;
    for (int i = 0; i < STANDARD_PARTONS; i++) {
      int column = standardColumns[i];
      out[i] = column < 0 ? 0 : forced(value(column, x, q2), forcePositive);
    }
  }

  private static void requirePhysical(double x, double qGeV) {
    if (!(x > 0 && x <= 1) || !(qGeV > 0 && qGeV < Double.POSITIVE_INFINITY)) {
      throw new PdfException(
          "PDFs need 0 < x <= 1 and a positive finite Q, got x = " + x + ", Q = " + qGeV + " GeV");
    }
  }

  private double value(int column, double x, double q2) {
    if (cteq.isPresent()) {
      return cteq.get().xf(column, x, Math.sqrt(q2));
    }
    double[] xs = subgrids.get(0).xs();
    boolean inside =
        x >= xs[0]
            && x <= xs[xs.length - 1]
            && q2 >= q2Knots[0]
            && q2 <= q2Knots[q2Knots.length - 1];
    return inside ? interpolated(column, x, q2) : extrapolated(column, x, q2);
  }

  private double interpolated(int column, double x, double q2) {
    Subgrid subgrid = subgridAt(q2);
    double[] xs = subgrid.xs();
    if (x < xs[0] || x > xs[xs.length - 1] || q2 > subgrid.lastQ2()) {
      throw new PdfException(
          info.origin()
              + ": x = "
              + x
              + ", Q = "
              + Math.sqrt(q2)
              + " GeV lies outside the block of its Q range, x = "
              + xs[0]
              + " to "
              + xs[xs.length - 1]);
    }
    return subgrid.interpolate(
        column, Math.log(x), subgrid.xIndex(x), Math.log(q2), subgrid.q2Index(q2));
  }

  /** The block whose first Q² knot is the last one not above q2: the upper one at a threshold. */
  private Subgrid subgridAt(double q2) {
    int i = subgrids.size() - 1;
    while (i > 0 && subgrids.get(i).firstQ2() > q2) {
      i--;
    }
    return subgrids.get(i);
  }

  /** LHAPDF's continuation: power laws in x and Q², and x f vanishing with Q² below the grid. */
  private double extrapolated(int column, double x, double q2) {
    double[] xs = subgrids.get(0).xs();
    double q2Min = q2Knots[0];
    double q2Max = q2Knots[q2Knots.length - 1];
    if (x > xs[xs.length - 1]) {
      throw new PdfException(
          info.origin() + ": x = " + x + " lies above the last x knot, " + xs[xs.length - 1]);
    }
    if (q2 > q2Max) {
      double q2Before = q2Knots[q2Knots.length - 2];
      double last = inX(column, x, q2Max);
      double before = inX(column, x, q2Before);
      if (x >= xs[0]) {
        return powerLaw(q2, q2Max, q2Before, last, before);
      }
      return belowXAboveQ2(column, x, q2);
    }
    if (q2 >= q2Min) {
      return inX(column, x, q2);
    }
    double atMin = inX(column, x, q2Min);
    double above = inX(column, x, 1.01 * q2Min);
    double exponent = 1;
    if (Math.abs(atMin) >= 1e-5) {
      exponent = Math.max(-2.5, (above - atMin) / atMin / 0.01);
    }
    double ratio = q2 / q2Min;
    return atMin * Math.pow(ratio, exponent * ratio + 1 - ratio);
  }

  /** Both extrapolations: first in Q² at the two lowest x knots, then in x. */
  private double belowXAboveQ2(int column, double x, double q2) {
    double[] xs = subgrids.get(0).xs();
    double q2Max = q2Knots[q2Knots.length - 1];
    double q2Before = q2Knots[q2Knots.length - 2];
    double[] atKnot = new double[2];
    for (int i = 0; i < 2; i++) {
      atKnot[i] =
          powerLaw(
              q2,
              q2Max,
              q2Before,
              interpolated(column, xs[i], q2Max),
              interpolated(column, xs[i], q2Before));
    }
    return powerLaw(x, xs[0], xs[1], atKnot[0], atKnot[1]);
  }

  /** Value at a Q² inside the grid, extrapolated in x where x lies below the first knot. */
  private double inX(int column, double x, double q2) {
    double[] xs = subgrids.get(0).xs();
    if (x >= xs[0]) {
      return interpolated(column, x, q2);
    }
    return powerLaw(
        x, xs[0], xs[1], interpolated(column, xs[0], q2), interpolated(column, xs[1], q2));
  }

  private static double powerLaw(double x, double xa, double xb, double ya, double yb) {
    double t = (Math.log(x) - Math.log(xa)) / (Math.log(xb) - Math.log(xa));
    if (ya > 1e-3 && yb > 1e-3) {
      return Math.exp(Math.log(ya) + t * (Math.log(yb) - Math.log(ya)));
    }
    return ya + t * (yb - ya);
  }

  /**
   * All partons at one scale, for integrals over x.
   *
   * @param qGeV scale in GeV inside the grid; at a flavour threshold the values above it
   * @return the slice
   * @throws PdfException if the scale is outside the grid
   */
  public PdfSlice slice(double qGeV) {
    requireInside(qGeV);
    return slice(subgridAt(qGeV * qGeV), qGeV * qGeV);
  }

  /**
   * Like {@link #slice}, but at a flavour threshold the limit from below.
   *
   * @param qGeV scale in GeV inside the grid
   * @return the slice
   * @throws PdfException if the scale is outside the grid
   */
  public PdfSlice sliceBelow(double qGeV) {
    requireInside(qGeV);
    double q2 = qGeV * qGeV;
    int i = 0;
    while (i < subgrids.size() - 1 && subgrids.get(i).lastQ2() < q2) {
      i++;
    }
    return slice(subgrids.get(i), q2);
  }

  private void requireInside(double qGeV) {
    double q2 = qGeV * qGeV;
    if (!(q2 >= q2Knots[0] && q2 <= q2Knots[q2Knots.length - 1])) {
      throw new PdfException(
          info.origin()
              + ": Q = "
              + qGeV
              + " GeV is outside the grid, "
              + qMinGeV()
              + " to "
              + qMaxGeV()
              + " GeV");
    }
  }

  private PdfSlice slice(Subgrid subgrid, double q2) {
    if (cteq.isPresent()) {
      return cteq.get().slice(standardColumns, Math.sqrt(q2), forcePositive);
    }
    double lnQ2 = Math.log(q2);
    int iq = subgrid.q2Index(q2);
    double[] lnXs = subgrid.lnXs();
    double[][] coefficients = new double[STANDARD_PARTONS][];
    double[] values = new double[lnXs.length];
    for (int i = 0; i < STANDARD_PARTONS; i++) {
      int column = standardColumns[i];
      if (column < 0) {
        continue;
      }
      for (int ix = 0; ix < values.length; ix++) {
        values[ix] = subgrid.atXKnot(column, ix, lnQ2, iq);
      }
      coefficients[i] = PdfSlice.coefficients(lnXs, values, subgrid.isLinear());
    }
    return new PdfSlice(subgrid.xs(), lnXs, coefficients, forcePositive);
  }

  /**
   * The same member with the interpolation that comes with the CTEQ6 tables, for comparisons with
   * programs that use it; see {@link CteqInterpolation}.
   *
   * @param lambdaGeV QCD Lambda of the table for five flavours, in GeV
   * @return a member that interpolates so
   * @throws PdfException if the member has flavour thresholds, fewer than four knots in x or Q, or
   *     knots in Q that do not lie above Lambda
   */
  public PdfMember withCteqInterpolation(double lambdaGeV) {
    if (subgrids.size() != 1) {
      throw new PdfException(
          info.origin() + ": the CTEQ interpolation needs one block, found " + subgrids.size());
    }
    CteqInterpolation interpolation =
        CteqInterpolation.of(subgrids.get(0), lambdaGeV, info.origin());
    return new PdfMember(
        setName, info, number, sha256, flavors, subgrids, Optional.of(interpolation));
  }

  /**
   * Metadata of the member: its header over the set's entries.
   *
   * @return the metadata
   */
  public PdfInfo info() {
    return info;
  }

  /**
   * Name of the set.
   *
   * @return as given to {@link PdfSet#open}
   */
  public String setName() {
    return setName;
  }

  /**
   * Number of the member in its set.
   *
   * @return 0 for the central member
   */
  public int number() {
    return number;
  }

  /**
   * SHA-256 checksum of the member file.
   *
   * @return 64 hexadecimal digits
   */
  public String sha256() {
    return sha256;
  }

  /**
   * The strong coupling this member goes with.
   *
   * @return alpha_s
   * @throws PdfException if the metadata do not define it
   */
  public AlphaS alphaS() {
    return info.alphaS();
  }

  /**
   * Partons of the member.
   *
   * @return PDG codes in file order, a fresh copy
   */
  public int[] flavors() {
    return flavors.clone();
  }

  /**
   * Knots in x of the lowest block.
   *
   * @return ascending, a fresh copy
   */
  public double[] xKnots() {
    return subgrids.get(0).xs().clone();
  }

  /**
   * Knots in Q of all blocks, in GeV, thresholds once.
   *
   * @return ascending, a fresh copy
   */
  public double[] qKnots() {
    return Arrays.stream(q2Knots).map(Math::sqrt).toArray();
  }

  /**
   * Flavour thresholds inside the grid: scales in GeV at which a block ends and the next begins.
   *
   * @return ascending
   */
  public double[] qThresholds() {
    return subgrids.stream().skip(1).mapToDouble(s -> Math.sqrt(s.firstQ2())).toArray();
  }

  /**
   * Lowest x knot.
   *
   * @return momentum fraction
   */
  public double xMin() {
    return subgrids.stream().mapToDouble(s -> s.xs()[0]).max().orElseThrow();
  }

  /**
   * Lowest scale of the grid.
   *
   * @return GeV
   */
  public double qMinGeV() {
    return Math.sqrt(q2Knots[0]);
  }

  /**
   * Highest scale of the grid.
   *
   * @return GeV
   */
  public double qMaxGeV() {
    return Math.sqrt(q2Knots[q2Knots.length - 1]);
  }
}
