package org.deepxs.xsec.virtual;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Correction of a vector boson's coupling to massless quarks by a loop of two squarks and a gluino,
 * with the squark-gluino part of the two quark wave functions: the cross section of an s-channel
 * process changes by alpha_s C_F/(4 pi) F of itself,
 *
 * <pre>
 * F = 8 C_00(0,0,s; m_g,m_a,m_b) + 2 B_1(0; m_g,m_a) + 2 B_1(0; m_g,m_b)      (real part)
 * </pre>
 *
 * for equal couplings of the boson to quarks and squarks (Beenakker et al., hep-ph/9906298;
 * Denner's notation, arXiv:0709.1075). F is finite and goes to zero where squarks and gluino are
 * heavy. For m_a = m_b it equals
 *
 * <pre>
 * 2 + (B0(s;m,m) - B0(0;m_g,m)) (2 - 4 m²/s + 4 m_g²/s) + 2 (m²-m_g²) B0'(0;m_g,m)
 *   + s C0(0,0,s;m,m_g,m) [4 (m²-m_g²)²/s² + 4 m_g²/s],
 * </pre>
 *
 * whose terms cancel to s²/m^4 of themselves where the masses are large. In Feynman parameters they
 * combine before integration: with A(x) = m_g² (1-x) + m_a² x and B(x) likewise,
 *
 * <pre>
 * F = -4 ∫_0^1 dx x ∫_0^1 dy ln{ [A y + B (1-y) - s x² y (1-y)]/sqrt(A B) },
 * </pre>
 *
 * where the inner integral is a two-point function in closed form. The outer one is done in ln(A)
 * (hierarchies of squarks and gluino) by Gauss-Legendre, divided at the squark threshold. Absolute
 * error of F below 1e-8; 1e-5 where the two squarks of a W vertex differ by a factor of 100.
 */
public final class SquarkGluinoVertex {

  private static final int NODES = 32;
  private static final double[] NODE = new double[NODES];
  private static final double[] WEIGHT = new double[NODES];

  /** Below this logarithm of the ratio of masses squared, ln(A) is linear in x to rounding. */
  private static final double LINEAR = 1e-9;

  private static final int NEWTON_STEPS = 60;

  static {
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(NODES, 0, 1);
    for (int k = 0; k < NODES; k++) {
      NODE[k] = gauss.getPoint(k);
      WEIGHT[k] = gauss.getWeight(k);
    }
  }

  private final double s;
  private final double gluino2;
  private final double lighter2;
  private final double heavier2;
  private final double log;

  private SquarkGluinoVertex(double s, double gluino2, double lighter2, double heavier2) {
    this.s = s;
    this.gluino2 = gluino2;
    this.lighter2 = lighter2;
    this.heavier2 = heavier2;
    this.log = Math.log(lighter2 / gluino2);
  }

  /**
   * The correction F.
   *
   * @param s partonic energy squared in GeV^2, above 0
   * @param squarkA mass of one squark in GeV, above 0
   * @param squarkB mass of the other in GeV, above 0
   * @param gluino mass of the gluino in GeV, not 0; its sign has no meaning here
   * @return F in units of alpha_s C_F/(4 pi); no unit
   */
  public static double correction(double s, double squarkA, double squarkB, double gluino) {
    double lighter = Math.min(squarkA, squarkB);
    double heavier = Math.max(squarkA, squarkB);
    return new SquarkGluinoVertex(s, gluino * gluino, lighter * lighter, heavier * heavier)
        .integral();
  }

  private double integral() {
    if (Math.sqrt(s) <= Math.sqrt(lighter2) + Math.sqrt(heavier2)) {
      return -4 * towardsThreshold(1);
    }
    double split = mapped(threshold());
    double sum = 0;
    for (int k = 0; k < NODES; k++) {
      sum += WEIGHT[k] * integrand(split + (1 - split) * NODE[k]);
    }
    return -4 * (towardsThreshold(split) + (1 - split) * sum);
  }

  /** Integral from 0 to an end where the integrand may have, or nearly have, a square root. */
  private double towardsThreshold(double end) {
    double sum = 0;
    for (int k = 0; k < NODES; k++) {
      double w = NODE[k];
      sum += WEIGHT[k] * 2 * (1 - w) * integrand(end * w * (2 - w));
    }
    return end * sum;
  }

  /** x where s x² = (sqrt A + sqrt B)²; the function is convex, so that Newton comes from above. */
  private double threshold() {
    double rootS = Math.sqrt(s);
    double x = 1;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double rootA = Math.sqrt(gluino2 + (lighter2 - gluino2) * x);
      double rootB = Math.sqrt(gluino2 + (heavier2 - gluino2) * x);
      double value = rootS * x - rootA - rootB;
      double slope =
          rootS - 0.5 * (lighter2 - gluino2) / rootA - 0.5 * (heavier2 - gluino2) / rootB;
      double next = x - value / slope;
      if (!(next < x)) {
        break;
      }
      x = next;
    }
    return x;
  }

  /** v with A(x) = m_g² (m_lighter²/m_g²)^v. */
  private double mapped(double x) {
    return Math.abs(log) < LINEAR ? x : Math.log1p(x * Math.expm1(log)) / log;
  }

  private double integrand(double v) {
    double growth = Math.exp(v * log);
    double a = gluino2 * growth;
    double x = v;
    double jacobian = 1;
    if (Math.abs(log) >= LINEAR) {
      double range = Math.expm1(log);
      x = Math.expm1(v * log) / range;
      jacobian = log * growth / range;
    }
    double difference = (heavier2 - lighter2) * x;
    return jacobian * x * bubble(a, difference, s * x * x);
  }

  /**
   * ∫_0^1 dy ln |a y + b (1-y) - c y (1-y)| - ln sqrt(a b) with b = a + difference: the two-point
   * function of Denner, arXiv:0709.1075, eq. (4.23), its real part.
   */
  static double bubble(double a, double difference, double c) {
    double b = a + difference;
    double rootProduct = Math.sqrt(a * b);
    double rootSum = a + b + 2 * rootProduct;
    double aboveThreshold = c - rootSum;
    double abovePseudothreshold = c - difference * difference / rootSum;
    double constant = -2 + difference / (2 * c) * Math.log1p(difference / a);
    double lambda = aboveThreshold * abovePseudothreshold;
    if (lambda <= 0) {
      double root = Math.sqrt(-lambda);
      return constant + root / c * Math.atan2(root, a + b - c);
    }
    double root = Math.sqrt(lambda);
    return aboveThreshold > 0
        ? constant + root / c * Math.log((c - a - b + root) / (2 * rootProduct))
        : constant - root / c * Math.log((a + b - c + root) / (2 * rootProduct));
  }
}
