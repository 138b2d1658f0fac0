package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.EmissionPoint;

/** The partonic energy of a point. A reused workspace. */
final class SampledTau {

  private final TabulatedDensity density;
  private final double hadronicS;
  private double lnTau;
  private double tau;

  /** With a density of ln(tau) and the collider energy. */
  SampledTau(TabulatedDensity density, double sqrtSGeV) {
    this.density = density;
    this.hadronicS = sqrtSGeV * sqrtSGeV;
  }

  /** Chooses tau and sets the beams; returns (hbar c)^2 dtau/(2 s) over the density of points. */
  double choose(double u, EmissionPoint point) {
    lnTau = density.quantile(u * density.total());
    tau = Math.exp(lnTau);
    point.setBeams(s());
    return ElectroweakInputs.HBARC2_PB_GEV2
        * density.total()
        / (density.density(lnTau) * 2 * hadronicS);
  }

  /** s/S. */
  double value() {
    return tau;
  }

  /** ln(s/S). */
  double logarithm() {
    return lnTau;
  }

  /** Partonic energy squared in GeV^2. */
  double s() {
    return tau * hadronicS;
  }
}
