package org.deepxs.spectrum.higgs;

/** The real dilogarithm on the unit interval and Clausen's function, to about 1e-15. */
final class Dilogarithms {

  private static final double ZETA_2 = Math.PI * Math.PI / 6;

  private Dilogarithms() {}

  /** B_2k / (2k + 1)! for k = 1, 2, ..., of the series of Li2 in -ln(1 - x). */
  private static double bernoulli(int k) {
    return switch (k) {
      case 1 -> 1.0 / 36;
      case 2 -> -1.0 / 3600;
      case 3 -> 1.0 / 211680;
      case 4 -> -1.0 / 10886400;
      case 5 -> 5.0 / 66.0 / 39916800;
      case 6 -> -691.0 / 2730.0 / 6227020800.0;
      case 7 -> 7.0 / 6.0 / 1307674368000.0;
      case 8 -> -3617.0 / 510.0 / 355687428096000.0;
      default -> throw new IllegalArgumentException("no such coefficient: " + k);
    };
  }

  /** Li2(x) for x in [0, 1]. */
  static double li2(double x) {
    if (x > 0.5) {
      double w = 1 - x;
      return w <= 0 ? ZETA_2 : ZETA_2 - Math.log(x) * Math.log(w) - li2Series(w);
    }
    return li2Series(x);
  }

  private static double li2Series(double x) {
    double u = -Math.log1p(-x);
    double u2 = u * u;
    double sum = 0;
    for (int k = 8; k >= 1; k--) {
      sum = u2 * (bernoulli(k) + sum);
    }
    return u * (1 - 0.25 * u + sum);
  }

  /**
   * Cl2(theta) = sum of sin(n theta)/n^2, for theta in [0, 2 pi]: series about 0 and pi (Abramowitz
   * and Stegun 27.8.2 and 27.8.3, with zeta functions for the Bernoulli numbers).
   */
  static double cl2(double theta) {
    if (theta > Math.PI) {
      return -cl2(2 * Math.PI - theta);
    }
    if (theta <= 0) {
      return 0;
    }
    double ratio;
    if (theta < 2 * Math.PI / 3) {
      ratio = theta * theta / (4 * Math.PI * Math.PI);
      return theta * (1 - Math.log(theta) + clausenSum(ratio, 0));
    }
    double x = Math.PI - theta;
    ratio = x * x / (Math.PI * Math.PI);
    return x * (Math.log(2) - clausenSum(ratio, 1));
  }

  /** Sum of zeta(2k) (1 - odd 4^-k) ratio^k / (k (2k + 1)). */
  private static double clausenSum(double ratio, double odd) {
    double sum = 0;
    double power = ratio;
    double quarter = 0.25 * odd;
    for (int k = 1; power > 1e-18; k++) {
      sum += zeta(2 * k) * (1 - quarter) * power / (k * (2.0 * k + 1));
      power *= ratio;
      quarter *= 0.25;
    }
    return sum;
  }

  private static double zeta(int even) {
    return switch (even) {
      case 2 -> ZETA_2;
      case 4 -> 1.0823232337111381;
      case 6 -> 1.017343061984449;
      case 8 -> 1.0040773561979444;
      case 10 -> 1.000994575127818;
      case 12 -> 1.000246086553308;
      case 14 -> 1.0000612481350586;
      case 16 -> 1.0000152822594086;
      case 18 -> 1.0000038172932648;
      case 20 -> 1.0000009539620338;
      default -> 1 + Math.pow(2, -even);
    };
  }
}
