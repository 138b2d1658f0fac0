package org.deepxs.predict.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Gauss quadrature in tau whose weight function holds the luminosity, so that few nodes suffice:
 * recurrence coefficients by the Stieltjes procedure on a fine grid, nodes and weights from the
 * Jacobi matrix (Golub and Welsch, Math. Comp. 23 (1969) 221; Gautschi, Orthogonal Polynomials,
 * 2004).
 *
 * <p>The variable is z with ln(tau - tau_M) linear in z². Partonic cross sections of particles of
 * similar masses are the velocity times a function that is even in z; for those polynomials in z²
 * need 8 nodes, while 14 nodes in z serve any pair; 16 fill whole vectors and take no longer.
 */
final class AdaptedRule {

  /** Nodes for any pair. */
  static final int GENERAL = 16;

  /** Nodes for pairs of similar masses. */
  static final int EVEN = 8;

  private static final int FINE = 64;
  private static final double[][] LEGENDRE = legendre();

  private final double[] tau;
  private final double[] weight;

  private AdaptedRule(double[] tau, double[] weight) {
    this.tau = tau;
    this.weight = weight;
  }

  /** Positive function of tau by which a rule is adapted. */
  @FunctionalInterface
  interface Reference {
    /** Values at several tau. */
    double[] at(double[] tau);
  }

  private static double[][] legendre() {
    GaussIntegrator gauss = new GaussIntegratorFactory().legendre(FINE, 0, 1);
    double[][] rule = new double[2][FINE];
    for (int k = 0; k < FINE; k++) {
      rule[0][k] = gauss.getPoint(k);
      rule[1][k] = gauss.getWeight(k);
    }
    return rule;
  }

  /**
   * Rule of one threshold.
   *
   * @param tau0 threshold
   * @param poleTau M²/S, below the threshold
   * @param even whether polynomials are those in z²
   * @param luminosity reference luminosity
   */
  static AdaptedRule of(double tau0, double poleTau, boolean even, Reference luminosity) {
    double log0 = Math.log(tau0 - poleTau);
    double range = Math.log(1 - poleTau) - log0;
    double[] fine = new double[FINE];
    for (int k = 0; k < FINE; k++) {
      double z = LEGENDRE[0][k];
      fine[k] = poleTau + Math.exp(log0 + range * z * z);
    }
    double[] density = density(fine, tau0, luminosity);
    double[] variable = new double[FINE];
    double[] measure = new double[FINE];
    for (int k = 0; k < FINE; k++) {
      double z = LEGENDRE[0][k];
      variable[k] = even ? z * z : z;
      measure[k] = LEGENDRE[1][k] * (fine[k] - poleTau) * range * 2 * z * density[k];
    }
    int n = even ? EVEN : GENERAL;
    double[][] gauss = gauss(variable, measure, n);
    double[] tau = new double[n];
    for (int k = 0; k < n; k++) {
      double y = even ? gauss[0][k] : gauss[0][k] * gauss[0][k];
      tau[k] = poleTau + Math.exp(log0 + range * y);
    }
    double[] atNodes = density(tau, tau0, luminosity);
    for (int k = 0; k < n; k++) {
      gauss[1][k] /= atNodes[k];
    }
    return new AdaptedRule(tau, gauss[1]);
  }

  /**
   * What the integrand is like: velocity times luminosity over tau. Some sets are negative at large
   * tau; a rule needs a weight that is not.
   */
  private static double[] density(double[] tau, double tau0, Reference luminosity) {
    double[] density = luminosity.at(tau);
    for (int k = 0; k < tau.length; k++) {
      density[k] = Math.abs(density[k]) * Math.sqrt(1 - tau0 / tau[k]) / tau[k];
    }
    return density;
  }

  /** Nodes, ascending, and weights of a discrete measure. */
  private static double[][] gauss(double[] x, double[] measure, int n) {
    RealMatrix jacobi = MatrixUtils.createRealMatrix(n, n);
    double[] before = new double[x.length];
    double[] current = new double[x.length];
    Arrays.fill(current, 1);
    double total = Arrays.stream(measure).sum();
    double normBefore = total;
    for (int j = 0; j < n; j++) {
      double norm = 0;
      double moment = 0;
      for (int k = 0; k < x.length; k++) {
        double square = measure[k] * current[k] * current[k];
        norm += square;
        moment += square * x[k];
      }
      double ratio = j == 0 ? 0 : norm / normBefore;
      jacobi.setEntry(j, j, moment / norm);
      if (j > 0) {
        jacobi.setEntry(j, j - 1, Math.sqrt(ratio));
        jacobi.setEntry(j - 1, j, Math.sqrt(ratio));
      }
      for (int k = 0; k < x.length; k++) {
        double next = (x[k] - moment / norm) * current[k] - ratio * before[k];
        before[k] = current[k];
        current[k] = next;
      }
      normBefore = norm;
    }
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(jacobi);
    double[] value = eigen.getEigenvalues();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> value[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] rule = new double[2][n];
    for (int k = 0; k < n; k++) {
      RealVector vector = eigen.getEigenvector(order[k]);
      rule[0][k] = value[order[k]];
      rule[1][k] = total * vector.getEntry(0) * vector.getEntry(0);
    }
    return rule;
  }

  /** Nodes; the inner array. */
  double[] tau() {
    return tau;
  }

  /** Weights of an integral over tau; the inner array. */
  double[] weight() {
    return weight;
  }
}
