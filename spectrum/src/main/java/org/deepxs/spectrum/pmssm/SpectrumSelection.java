package org.deepxs.spectrum.pmssm;

import java.util.function.IntToDoubleFunction;
import org.deepxs.spectrum.SpectrumStatus;

/**
 * The selection of arXiv:1810.08312, section 2: no tachyonic degrees of freedom, the lightest
 * neutralino is the lightest superparticle, squarks of the first two generations above 500 GeV, the
 * lightest chargino above 100 GeV, and a leading-order cross section of at least one event in
 * 3000/fb.
 */
public final class SpectrumSelection {

  /** One event in 3000/fb, in pb. */
  public static final double LOWEST_SIGMA_PB = 3.3e-7;

  private static final double LOWEST_SQUARK_GEV = 500;
  private static final double LOWEST_CHARGINO_GEV = 100;
  private static final int NEUTRALINO_1 = 1000022;
  private static final int CHARGINO_1 = 1000024;
  private static final int[] SQUARKS = {
    1000001, 2000001, 1000002, 2000002, 1000003, 2000003, 1000004, 2000004
  };
  private static final int[] OTHERS = {
    1000024, 1000021, 1000005, 2000005, 1000006, 2000006, 1000011, 2000011, 1000012, 1000013,
    2000013, 1000014, 1000015, 2000015, 1000016
  };

  private SpectrumSelection() {}

  /**
   * Verdict on a spectrum; the first condition that does not hold, in the order of the paper.
   *
   * @param status status of the spectrum
   * @param massGeV mass by PDG code, of any sign; NaN where it is not known
   * @return the verdict
   */
  public static Selection ofSpectrum(SpectrumStatus status, IntToDoubleFunction massGeV) {
    double neutralino = Math.abs(massGeV.applyAsDouble(NEUTRALINO_1));
    double chargino = Math.abs(massGeV.applyAsDouble(CHARGINO_1));
    if (status != SpectrumStatus.VALID || Double.isNaN(neutralino) || Double.isNaN(chargino)) {
      return Selection.NO_SPECTRUM;
    }
    double lightestSquark = lightest(massGeV, SQUARKS);
    if (Math.min(lightestSquark, lightest(massGeV, OTHERS)) < neutralino) {
      return Selection.LSP_NOT_NEUTRALINO1;
    }
    if (!(lightestSquark > LOWEST_SQUARK_GEV)) {
      return Selection.SQUARK_BELOW_500_GEV;
    }
    return chargino > LOWEST_CHARGINO_GEV ? Selection.ACCEPTED : Selection.CHARGINO1_BELOW_100_GEV;
  }

  /**
   * Verdict on a cross section.
   *
   * @param sigmaLoPb leading-order cross section in pb
   * @return accepted, or too small
   */
  public static Selection ofCrossSection(double sigmaLoPb) {
    return sigmaLoPb >= LOWEST_SIGMA_PB ? Selection.ACCEPTED : Selection.SIGMA_BELOW_3_3E_7_PB;
  }

  private static double lightest(IntToDoubleFunction massGeV, int[] codes) {
    double lightest = Double.POSITIVE_INFINITY;
    for (int code : codes) {
      double mass = Math.abs(massGeV.applyAsDouble(code));
      if (mass < lightest) {
        lightest = mass;
      }
    }
    return lightest;
  }
}
