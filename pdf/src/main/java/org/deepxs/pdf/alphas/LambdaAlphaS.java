package org.deepxs.pdf.alphas;

import org.deepxs.pdf.PdfException;

/**
 * One- or two-loop coupling in the 1/L form with a fixed number of flavours and Lambda, without
 * thresholds: alpha_s = 4 pi/(beta0 L) [1 - beta1 ln L/(beta0² L)], L = ln(mu²/Lambda²), beta0 = 11
 * - 2 nf/3, beta1 = 102 - 38 nf/3. With two loops, nf = 5 and Lambda = 0.226 GeV it is the coupling
 * of Prospino 2.1.
 */
public final class LambdaAlphaS implements AlphaS {

  private final int loops;
  private final double lambdaGeV;
  private final double beta0;
  private final double beta1;

  private LambdaAlphaS(int loops, int nf, double lambdaGeV) {
    this.loops = loops;
    this.lambdaGeV = lambdaGeV;
    this.beta0 = 11 - 2 * nf / 3.0;
    this.beta1 = 102 - 38 * nf / 3.0;
  }

  /**
   * Coupling with fixed flavours.
   *
   * @param loops 1 or 2
   * @param nf number of active flavours, 0 to 6
   * @param lambdaGeV Lambda_QCD for that number, GeV
   * @return the coupling
   * @throws PdfException if an argument is out of range
   */
  public static LambdaAlphaS of(int loops, int nf, double lambdaGeV) {
    if (loops < 1 || loops > 2 || nf < 0 || nf > 6 || !(lambdaGeV > 0 && lambdaGeV < 10)) {
      throw new PdfException(
          "alpha_s from Lambda needs 1 or 2 loops, 0 to 6 flavours and 0 < Lambda < 10 GeV, got "
              + loops
              + " loops, nf = "
              + nf
              + ", Lambda = "
              + lambdaGeV
              + " GeV");
    }
    return new LambdaAlphaS(loops, nf, lambdaGeV);
  }

  @Override
  public double at(double muGeV) {
    Scales.requirePositive(muGeV);
    double l = 2 * Math.log(muGeV / lambdaGeV);
    if (!(l > 1)) {
      throw new PdfException(
          "alpha_s from Lambda = "
              + lambdaGeV
              + " GeV is not defined at mu = "
              + muGeV
              + " GeV: the scale must exceed 1.65 Lambda");
    }
    double leading = 4 * Math.PI / (beta0 * l);
    return loops == 1 ? leading : leading * (1 - beta1 * Math.log(l) / (beta0 * beta0 * l));
  }
}
