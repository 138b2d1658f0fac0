package org.deepxs.xsec;

import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.alphas.LambdaAlphaS;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * What partonic results are folded with.
 *
 * @param lo luminosities of the leading order
 * @param nlo luminosities of the next-to-leading order
 * @param alphaS strong coupling of the next-to-leading order
 */
public record Densities(PartonLuminosity lo, PartonLuminosity nlo, AlphaS alphaS) {

  private static final int PROSPINO_LOOPS = 2;
  private static final int PROSPINO_FLAVOURS = 5;
  private static final double PROSPINO_LAMBDA5_GEV = 0.226;

  /**
   * The densities that a calculation asks for.
   *
   * @param options names and member of the sets; scheme {@code prospino2} has Prospino's coupling
   * @param library where luminosities come from
   * @return the densities
   * @throws org.deepxs.pdf.PdfException if a set is not to be had
   */
  public static Densities of(CalculationOptions options, LuminosityLibrary library) {
    PartonLuminosity lo = library.load(options.pdfLo(), options.pdfMember());
    PartonLuminosity nlo =
        options.pdfNlo().equals(options.pdfLo())
            ? lo
            : library.load(options.pdfNlo(), options.pdfMember());
    AlphaS alphaS =
        options.scheme() == Scheme.PROSPINO2
            ? LambdaAlphaS.of(PROSPINO_LOOPS, PROSPINO_FLAVOURS, PROSPINO_LAMBDA5_GEV)
            : nlo.alphaS();
    return new Densities(lo, nlo, alphaS);
  }
}
