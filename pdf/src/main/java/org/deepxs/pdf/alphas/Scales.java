package org.deepxs.pdf.alphas;

import org.deepxs.pdf.PdfException;

/** Checks of scales given to alpha_s. */
final class Scales {

  private Scales() {}

  static double requirePositive(double muGeV) {
    if (!(muGeV > 0 && muGeV < Double.POSITIVE_INFINITY)) {
      throw new PdfException("alpha_s needs a positive finite scale, got " + muGeV + " GeV");
    }
    return muGeV;
  }
}
