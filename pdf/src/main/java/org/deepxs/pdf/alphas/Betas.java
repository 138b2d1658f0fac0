package org.deepxs.pdf.alphas;

/**
 * Coefficients of the QCD beta function, d alpha_s / d ln Q² = -(b0 alpha_s² + b1 alpha_s³ + ...),
 * MSbar, with the rounded numbers that LHAPDF uses.
 *
 * @param b0 (33 - 2 nf)/(12 pi)
 * @param b1 (153 - 19 nf)/(24 pi²)
 * @param b2 (2857 - 5033/9 nf + 325/27 nf²)/(128 pi³)
 * @param b3 four-loop coefficient
 */
record Betas(double b0, double b1, double b2, double b3) {

  static Betas of(int nf) {
    double n = nf;
    return new Betas(
        0.875352187 - 0.053051647 * n,
        0.6459225457 - 0.0802126037 * n,
        0.719864327 - 0.140904490 * n + 0.00303291339 * n * n,
        1.172686 - 0.2785458 * n + 0.01624467 * n * n + 0.0000601247 * n * n * n);
  }
}
