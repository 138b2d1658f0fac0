package org.deepxs.xsec.born;

/**
 * s-channel propagator 1/(s - M^2 + i M Γ) of Z or W.
 *
 * @param real real part in GeV^-2
 * @param imaginary imaginary part in GeV^-2
 */
public record BosonPropagator(double real, double imaginary) {

  /**
   * The propagator at one energy.
   *
   * @param s energy squared in GeV^2
   * @param mass mass in GeV
   * @param width width in GeV
   * @return its value
   */
  public static BosonPropagator at(double s, double mass, double width) {
    double offShell = s - mass * mass;
    double massWidth = mass * width;
    double norm = offShell * offShell + massWidth * massWidth;
    return new BosonPropagator(offShell / norm, -massWidth / norm);
  }
}
