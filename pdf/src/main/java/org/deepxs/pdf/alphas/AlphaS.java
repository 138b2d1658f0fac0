package org.deepxs.pdf.alphas;

/** The strong coupling as a function of the renormalisation scale. */
@FunctionalInterface
public interface AlphaS {

  /**
   * Value of alpha_s.
   *
   * @param muGeV scale in GeV, positive
   * @return alpha_s(mu)
   * @throws org.deepxs.pdf.PdfException if the scale is not a positive finite number
   */
  double at(double muGeV);
}
