package org.deepxs.xsec.structure;

import java.util.List;

/**
 * One quark chirality of one initial state at a point: where its structures are to be evaluated and
 * with what they are multiplied. Immutable.
 *
 * <pre>
 * sigma_NLO - sigma_DY = alpha_s/(2 pi) Σ over lines Σ_p coefficient_p B_reference(p) K_p
 * </pre>
 */
public final class Line {

  private final int annihilation;
  private final int chirality;
  private final LineFamily family;
  private final LinePartons partons;
  private final LineMasses masses;
  private final boolean equalSigns;
  private final boolean exchange;
  private final double weight;
  private final double[] emission;
  private final double[] loops;

  /** Takes ownership of the arrays; chirality 0 is left. */
  Line(
      int annihilation,
      int chirality,
      LineFamily family,
      LinePartons partons,
      LineMasses masses,
      boolean equalSigns,
      boolean exchange,
      double weight,
      double[] emission,
      double[] loops) {
    this.annihilation = annihilation;
    this.chirality = chirality;
    this.family = family;
    this.partons = partons;
    this.masses = masses;
    this.equalSigns = equalSigns;
    this.exchange = exchange;
    this.weight = weight;
    this.emission = emission;
    this.loops = loops;
  }

  /**
   * The initial state it belongs to.
   *
   * @return number in the list of initial states of the pair
   */
  public int annihilation() {
    return annihilation;
  }

  /**
   * Chirality of the quark.
   *
   * @return 0 left, 1 right
   */
  public int chirality() {
    return chirality;
  }

  /**
   * What kind of line.
   *
   * @return the family
   */
  public LineFamily family() {
    return family;
  }

  /**
   * Whose luminosities it is folded with.
   *
   * @return the partons
   */
  public LinePartons partons() {
    return partons;
  }

  /**
   * Where structures are evaluated.
   *
   * @return the masses, all positive
   */
  public LineMasses masses() {
    return masses;
  }

  /**
   * Whether both particles have masses of the same sign; matters for structures of neutralinos,
   * where signs are not moved into couplings.
   *
   * @return true if so
   */
  public boolean equalSigns() {
    return equalSigns;
  }

  /**
   * Whether squarks are exchanged. Where none can be, as with right-handed quarks and charginos,
   * only products of s-channel couplings have coefficients other than 0.
   *
   * @return true if so
   */
  public boolean exchange() {
    return exchange;
  }

  /**
   * Share of the line's squark in the loops of the s channel.
   *
   * @return 1 unless squarks mix
   */
  public double weight() {
    return weight;
  }

  /**
   * Coefficient of a gluon structure: product of couplings, with signs of masses.
   *
   * @param product number in {@link LineFamily#emission()}
   * @return coefficient in units of e^4
   */
  public double emission(int product) {
    return emission[product];
  }

  /**
   * Coefficient of a gluino structure.
   *
   * @param product number in {@link LineFamily#loops()}
   * @return coefficient in units of e^4
   */
  public double loops(int product) {
    return loops[product];
  }

  /**
   * The correction without alpha_s/(2 pi).
   *
   * @param bornPb Born structures per unit couplings in pb, as {@link LineFamily#references()}
   * @param emissionK gluon corrections, as {@link LineFamily#emission()}
   * @param loopsK gluino corrections, as {@link LineFamily#loops()}
   * @return the sum over products in pb
   */
  public double correctionPb(double[] bornPb, double[] emissionK, double[] loopsK) {
    return sum(family.emission(), emission, emissionK, bornPb)
        + sum(family.loops(), loops, loopsK, bornPb);
  }

  private double sum(
      List<LineProduct> products, double[] coefficients, double[] k, double[] bornPb) {
    double sum = 0;
    for (int p = 0; p < coefficients.length; p++) {
      if (coefficients[p] != 0) {
        int reference = family.references().indexOf(products.get(p).reference());
        sum += coefficients[p] * k[p] * bornPb[reference];
      }
    }
    return sum;
  }
}
