package org.deepxs.xsec.structure;

import org.deepxs.xsec.XsecException;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Masses at which structures are computed: point n of a Sobol sequence, so that anybody may compute
 * any range of points. Immutable.
 *
 * <p>Mean masses of the pair are even in the logarithm; near-degenerate pairs are more frequent
 * than others; squarks and gluinos are even in the logarithm to 6.5 TeV and thinner to 120 TeV; a
 * fifth of the squarks lies within a quarter of the mass of a particle, where they go on shell, and
 * a tenth of the gluinos likewise near the squark.
 */
public final class LineMassSampler {

  private static final int DIMENSIONS = 6;

  /** Lowest mean mass of a pair in GeV. */
  public static final double LOWEST_MEAN_GEV = 40;

  /** Highest mean mass of a pair in GeV. */
  public static final double HIGHEST_MEAN_GEV = 3000;

  /** Lowest mass of squarks and gluinos in GeV. */
  public static final double LOWEST_COLOURED_GEV = 180;

  /** Highest mass of squarks and gluinos in GeV. */
  public static final double HIGHEST_COLOURED_GEV = 120_000;

  /** The first elements of the sequence lie on corners and centres. */
  private static final int SKIPPED = 64;

  /** Number of the last point. */
  public static final long LAST = Integer.MAX_VALUE - SKIPPED - 1L;

  /** Lowest difference of the squared masses of a doublet, over that of the first squark. */
  public static final double LOWEST_SPLITTING = -0.5;

  /** Winos and higgsinos are nearly degenerate, and resonances of both channels then overlap. */
  private static final double DEGENERATE_SHARE = 0.35;

  private static final double LEAST_ASYMMETRY = 1e-4;
  private static final double SMALL_ASYMMETRY = 0.1;
  private static final double LARGEST_ASYMMETRY = 0.999;
  private static final double ASYMMETRY_POWER = 1.3;
  private static final double USUAL_COLOURED = 6500;
  private static final double HEAVY_SHARE = 0.12;
  private static final double NEAR_SHARE = 0.2;
  private static final double GLUINO_NEAR_SHARE = 0.1;
  private static final double NEAR_RANGE = 0.25;

  /** Largest splitting of a doublet of squarks by the D term: M_W² in GeV². */
  private static final double DOUBLET_SPLITTING = 6500;

  private LineMassSampler() {}

  /**
   * One point; the two electroweakinos in any order.
   *
   * @param number which point, from 0
   * @return the masses; the doublet's splitting stands between u and t squark
   * @throws XsecException if the number is negative or above {@link #LAST}
   */
  public static LineMasses point(long number) {
    if (number < 0 || number > LAST) {
      throw new XsecException(
          "points of masses have numbers from 0 to " + LAST + ", got " + number);
    }
    SobolSequenceGenerator sobol = new SobolSequenceGenerator(DIMENSIONS);
    double[] u = sobol.skipTo((int) number + SKIPPED);
    double mean = logarithmic(LOWEST_MEAN_GEV, HIGHEST_MEAN_GEV, u[0]);
    double asymmetry = asymmetry(2 * u[1] - 1);
    double m1 = mean * (1 + asymmetry);
    double m2 = mean * (1 - asymmetry);
    double squark = coloured(u[2], NEAR_SHARE, u[3], m1, m2);
    double gluino = coloured(u[4], GLUINO_NEAR_SHARE, u[3], squark, squark);
    double splitting = (2 * u[5] - 1) * largestSplitting(squark);
    double other = squark * Math.sqrt(1 + Math.max(LOWEST_SPLITTING, splitting));
    return new LineMasses(m1, m2, squark, other, gluino);
  }

  /**
   * Largest difference of the squared masses of a doublet, over that of the first squark; downward
   * never below {@link #LOWEST_SPLITTING}.
   *
   * @param squarkGeV mass of the first squark in GeV
   * @return the bound, positive
   */
  public static double largestSplitting(double squarkGeV) {
    return Math.max(0.012, 1.3 * DOUBLET_SPLITTING / (squarkGeV * squarkGeV));
  }

  /** (m1 - m2)/(m1 + m2) from a number between -1 and 1: logarithmic while small. */
  private static double asymmetry(double w) {
    double size = Math.abs(w);
    double asymmetry =
        size < DEGENERATE_SHARE
            ? logarithmic(LEAST_ASYMMETRY, SMALL_ASYMMETRY, size / DEGENERATE_SHARE)
            : SMALL_ASYMMETRY
                + (LARGEST_ASYMMETRY - SMALL_ASYMMETRY)
                    * Math.pow((size - DEGENERATE_SHARE) / (1 - DEGENERATE_SHARE), ASYMMETRY_POWER);
    return Math.copySign(asymmetry, w);
  }

  private static double coloured(double u, double near, double v, double massA, double massB) {
    double w = 2 * v - 1;
    double close = 1 + NEAR_RANGE * w * Math.abs(w);
    if (u < 0.5 * near) {
      return Math.max(LOWEST_COLOURED_GEV, massA * close);
    }
    if (u < near) {
      return Math.max(LOWEST_COLOURED_GEV, massB * close);
    }
    double rest = (u - near) / (1 - near);
    return rest < HEAVY_SHARE
        ? logarithmic(USUAL_COLOURED, HIGHEST_COLOURED_GEV, rest / HEAVY_SHARE)
        : logarithmic(
            LOWEST_COLOURED_GEV, USUAL_COLOURED, (rest - HEAVY_SHARE) / (1 - HEAVY_SHARE));
  }

  private static double logarithmic(double low, double high, double u) {
    return low * Math.pow(high / low, u);
  }
}
