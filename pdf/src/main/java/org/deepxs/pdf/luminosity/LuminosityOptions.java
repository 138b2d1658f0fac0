package org.deepxs.pdf.luminosity;

import org.deepxs.pdf.PdfException;

/**
 * Ranges and node counts of a luminosity table.
 *
 * @param tauMin lowest tau; raised to the lowest x of the PDF set where that is higher
 * @param muMinGeV lowest scale, GeV; raised to the lowest Q of the set
 * @param muMaxGeV highest scale, GeV; lowered to the highest Q of the set
 * @param tauNodes number of nodes in tau
 * @param muTolerance relative accuracy of the interpolation in mu, which decides the number of mu
 *     nodes
 */
public record LuminosityOptions(
    double tauMin, double muMinGeV, double muMaxGeV, int tauNodes, double muTolerance) {

  /**
   * Checks the values.
   *
   * @param tauMin lowest tau, in (0, 0.5)
   * @param muMinGeV lowest scale, GeV
   * @param muMaxGeV highest scale, GeV
   * @param tauNodes 12 to 2000
   * @param muTolerance 1e-8 to 0.1
   * @throws PdfException if a value is out of range
   */
  public LuminosityOptions {
    boolean ranges = tauMin > 0 && tauMin < 0.5 && muMinGeV > 0 && muMaxGeV > muMinGeV;
    boolean nodes = tauNodes >= 12 && tauNodes <= 2000 && muTolerance >= 1e-8 && muTolerance <= 0.1;
    if (!ranges || !nodes || !(muMaxGeV < 1e9)) {
      throw new PdfException(
          "luminosity options out of range: tauMin = "
              + tauMin
              + ", mu = "
              + muMinGeV
              + " to "
              + muMaxGeV
              + " GeV, "
              + tauNodes
              + " tau nodes, mu tolerance "
              + muTolerance);
    }
  }

  /**
   * The options of the bundled tables: tau from 1e-6, mu from 10 GeV to 10 TeV.
   *
   * @return the default options
   */
  public static LuminosityOptions defaults() {
    return new LuminosityOptions(1e-6, 10, 1e4, 128, 3e-6);
  }

  /**
   * Other scales.
   *
   * @param minGeV lowest scale, GeV
   * @param maxGeV highest scale, GeV
   * @return a changed copy
   */
  public LuminosityOptions withMuRange(double minGeV, double maxGeV) {
    return new LuminosityOptions(tauMin, minGeV, maxGeV, tauNodes, muTolerance);
  }

  /**
   * Another lowest tau.
   *
   * @param lowest lowest tau
   * @return a changed copy
   */
  public LuminosityOptions withTauMin(double lowest) {
    return new LuminosityOptions(lowest, muMinGeV, muMaxGeV, tauNodes, muTolerance);
  }

  /**
   * Another number of tau nodes.
   *
   * @param nodes number of nodes
   * @return a changed copy
   */
  public LuminosityOptions withTauNodes(int nodes) {
    return new LuminosityOptions(tauMin, muMinGeV, muMaxGeV, nodes, muTolerance);
  }
}
