package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.real.EmissionPoint;

/**
 * Phase space as pair mass, direction of the parton and decay of the pair.
 *
 * <p>The subtracted squared amplitude grows like 1/θ towards a collinear and like 1/E towards a
 * soft parton; the angle to the beam is sampled flat in θ there and the pair mass flat at its upper
 * end, so that the weighted integrand is bounded.
 */
final class PairMap implements PhaseSpaceMap {

  private static final double PHASE_SPACE = 128 * Math.PI * Math.PI * Math.PI;

  private final boolean bothBeams;
  private final TabulatedDensity pairMassSquared;
  private final double m1;
  private final double m2;
  private final SampledTau tau;
  private final EmissionPoint point = new EmissionPoint();
  private double weight;

  private PairMap(
      boolean bothBeams, EmissionDensities densities, double m1, double m2, double sqrtSGeV) {
    this.bothBeams = bothBeams;
    this.pairMassSquared = densities.pairMassSquared();
    this.tau = new SampledTau(densities.lnTau(), sqrtSGeV);
    this.m1 = m1;
    this.m2 = m2;
  }

  /** For quark-antiquark channels: parton collinear to either beam, or soft. */
  static PairMap gluon(EmissionDensities densities, double m1, double m2, double sqrtSGeV) {
    return new PairMap(true, densities, m1, m2, sqrtSGeV);
  }

  /** For quark-gluon channels: parton collinear to the gluon. */
  static PairMap quark(EmissionDensities densities, double m1, double m2, double sqrtSGeV) {
    return new PairMap(false, densities, m1, m2, sqrtSGeV);
  }

  @Override
  public EmissionPoint point() {
    return point;
  }

  @Override
  public SampledTau tau() {
    return tau;
  }

  @Override
  public int start(double[] u) {
    weight = tau.choose(u[0], point);
    double v = u[2];
    double cos = 2 * v * v - 1;
    double sin = 2 * v * Math.sqrt(1 - v * v);
    double slope = 2 * v;
    if (bothBeams) {
      // cos = -1 + 2 (3 v^2 - 2 v^3)
      cos = v < 0.5 ? -1 + 2 * v * v * (3 - 2 * v) : 1 - 2 * (1 - v) * (1 - v) * (1 + 2 * v);
      sin = 2 * v * (1 - v) * Math.sqrt((1 + 2 * v) * (3 - 2 * v));
      slope = 6 * v * (1 - v);
    }
    double density = momenta(u, cos, sin);
    weight = density > 0 ? weight * slope / density : 0;
    return 1;
  }

  @Override
  public double select(int i) {
    return weight;
  }

  /**
   * Momenta from pair mass, direction of the parton and decay angles in the pair's rest frame;
   * returns the density of points in dPhi_3 for a flat direction.
   */
  private double momenta(double[] u, double cos, double sin) {
    double s = tau.s();
    double top = pairMassSquared.cumulative(s);
    double mass2 = Math.min(pairMassSquared.quantile(u[1] * top), s);
    double sqrtS = Math.sqrt(s);
    double energy3 = 0.5 * (s - mass2) / sqrtS;
    point.setParton(energy3, sin, cos);
    double m = Math.sqrt(mass2);
    double restEnergy = 0.5 * (mass2 + (m1 - m2) * (m1 + m2)) / m;
    double momentum = Math.sqrt(Math.max(0, restEnergy * restEnergy - m1 * m1));
    double cosDecay = 2 * u[3] - 1;
    double sinDecay = 2 * Math.sqrt(u[3] * (1 - u[3]));
    double phi = 2 * Math.PI * u[4];
    double x = momentum * sinDecay * Math.cos(phi);
    double y = momentum * sinDecay * Math.sin(phi);
    double z = momentum * cosDecay;
    // Boost from the rest frame of the pair, which recoils against p3.
    double pairEnergy = sqrtS - energy3;
    double along = -(point.p3[1] * x + point.p3[3] * z);
    double factor = along / (m * (pairEnergy + m)) + restEnergy / m;
    point.setParticles(
        (pairEnergy * restEnergy + along) / m,
        x - point.p3[1] * factor,
        y,
        z - point.p3[3] * factor);
    return top > 0 ? density(mass2, s) / top : 0;
  }

  private double density(double mass2, double s) {
    double sum = mass2 - (m1 + m2) * (m1 + m2);
    double difference = mass2 - (m1 - m2) * (m1 - m2);
    double velocity = Math.sqrt(Math.max(0, sum * difference)) / mass2;
    double phaseSpace = (1 - mass2 / s) * velocity;
    return phaseSpace > 0 ? pairMassSquared.density(mass2) * PHASE_SPACE / phaseSpace : 0;
  }
}
