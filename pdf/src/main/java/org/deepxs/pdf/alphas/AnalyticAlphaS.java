package org.deepxs.pdf.alphas;

import java.util.Map;
import java.util.TreeMap;
import org.deepxs.pdf.PdfException;

/**
 * LHAPDF's {@code analytic} coupling: the expansion in 1/ln(Q²/Lambda²) up to four loops (PDG
 * review of QCD; arXiv:1412.7420, section 3.3), with one Lambda per number of active flavours.
 */
public final class AnalyticAlphaS implements AlphaS {

  /** Value that LHAPDF returns at zero loops. */
  private static final double CONSTANT_VALUE = 0.118;

  private final Options options;
  private final int minFlavors;
  private final int maxFlavors;

  /**
   * Parameters.
   *
   * @param loops number of loops, 0 (constant 0.118) to 4; larger counts as 4
   * @param lambdasGeV Lambda_QCD in GeV by number of flavours; a missing one is taken from the next
   *     lower number
   * @param thresholdsGeV scale in GeV above which a quark (PDG code 1 to 6) is active
   * @param fixed whether the number of flavours is the same at all scales
   * @param flavors that number, or its upper limit in the variable scheme; negative for no limit
   */
  public record Options(
      int loops,
      Map<Integer, Double> lambdasGeV,
      Map<Integer, Double> thresholdsGeV,
      boolean fixed,
      int flavors) {

    /**
     * Copies the maps and checks the values.
     *
     * @param loops number of loops
     * @param lambdasGeV Lambda_QCD in GeV by number of flavours
     * @param thresholdsGeV thresholds in GeV by PDG code
     * @param fixed whether the number of flavours is fixed
     * @param flavors number of flavours or its limit
     * @throws PdfException if there is no Lambda, one is not positive, or loops is negative
     */
    public Options {
      lambdasGeV = Map.copyOf(lambdasGeV);
      thresholdsGeV = Map.copyOf(thresholdsGeV);
      if (loops < 0 || lambdasGeV.isEmpty()) {
        throw new PdfException(
            "analytic alpha_s needs a non-negative number of loops and at least one Lambda, got "
                + loops
                + " and "
                + lambdasGeV);
      }
      for (double lambda : lambdasGeV.values()) {
        if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
          throw new PdfException("analytic alpha_s: Lambda = " + lambda + " GeV is not positive");
        }
      }
      if (fixed && !lambdasGeV.containsKey(flavors)) {
        throw new PdfException(
            "analytic alpha_s with "
                + flavors
                + " fixed flavours needs their Lambda; given are "
                + lambdasGeV);
      }
    }
  }

  private AnalyticAlphaS(Options options) {
    this.options = options;
    TreeMap<Integer, Double> sorted = new TreeMap<>(options.lambdasGeV());
    this.minFlavors = sorted.firstKey();
    this.maxFlavors = sorted.lastKey();
  }

  /**
   * Coupling with the given parameters.
   *
   * @param options parameters
   * @return the coupling
   */
  public static AnalyticAlphaS of(Options options) {
    return new AnalyticAlphaS(options);
  }

  @Override
  public double at(double muGeV) {
    Scales.requirePositive(muGeV);
    double q2 = muGeV * muGeV;
    int nf = activeFlavors(q2);
    double lambda = lambda(nf);
    if (q2 <= lambda * lambda) {
      return Double.MAX_VALUE;
    }
    if (options.loops() == 0) {
      return CONSTANT_VALUE;
    }
    double y = 1 / Math.log(q2 / (lambda * lambda));
    return series(Betas.of(nf), y) * y / Betas.of(nf).b0();
  }

  private double series(Betas beta, double y) {
    double l = Math.log(1 / y);
    double b02 = beta.b0() * beta.b0();
    double ratio = beta.b1() / b02;
    double sum = 1;
    if (options.loops() > 1) {
      sum -= ratio * l * y;
    }
    if (options.loops() > 2) {
      double r2 = beta.b2() * beta.b0() / (beta.b1() * beta.b1());
      sum += ratio * ratio * y * y * (l * l - l + r2 - 1);
    }
    if (options.loops() > 3) {
      double cubic = l * l * l - 2.5 * l * l - 2 * l + 0.5;
      double term =
          beta.b1() * beta.b1() * beta.b1() * cubic
              + 3 * beta.b0() * beta.b1() * beta.b2() * l
              - 0.5 * b02 * beta.b3();
      sum -= y * y * y * term / (b02 * b02 * b02);
    }
    return sum;
  }

  private int activeFlavors(double q2) {
    if (options.fixed()) {
      return options.flavors();
    }
    int nf = minFlavors;
    for (int quark = minFlavors; quark <= maxFlavors; quark++) {
      Double threshold = options.thresholdsGeV().get(quark);
      if (threshold != null && threshold * threshold < q2) {
        nf = quark;
      }
    }
    return options.flavors() >= 0 ? Math.min(nf, options.flavors()) : nf;
  }

  private double lambda(int nf) {
    for (int n = nf; n >= 0; n--) {
      Double lambda = options.lambdasGeV().get(n);
      if (lambda != null) {
        return lambda;
      }
    }
    throw new PdfException(
        "analytic alpha_s: no Lambda for "
            + nf
            + " or fewer flavours; given are "
            + options.lambdasGeV());
  }
}
