package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.EmissionPoint;

/**
 * Maps of the unit cube to tau and the momenta of two massive and one massless particle. Weights
 * are dtau dPhi_3 (hbar c)^2/(2 s) in pb GeV^2, so that weight times {@code RealEmission} output
 * times a luminosity is a cross section. A workspace: one object per thread, no allocation.
 *
 * <p>The subtracted squared amplitude grows like 1/θ towards a collinear and like 1/E towards a
 * soft parton; the angle to the beam is sampled flat in θ there and the pair mass flat at its upper
 * end, so that the weighted integrand is bounded. Subtracted squark resonances in the quark-gluon
 * channels get points of their own, taken in the Dalitz variables s_i in either order; the maps
 * share the integrand as in multiple importance sampling.
 */
final class EmissionPhaseSpace {

  private static final double PHASE_SPACE = 128 * Math.PI * Math.PI * Math.PI;

  private final EmissionDensities densities;
  private final double m1;
  private final double m2;
  private final double hadronicS;
  private final EmissionPoint point = new EmissionPoint();

  private double lnTau;
  private double s;
  private double quarkWeight;

  EmissionPhaseSpace(EmissionDensities densities, double m1, double m2, double sqrtSGeV) {
    this.densities = densities;
    this.m1 = m1;
    this.m2 = m2;
    this.hadronicS = sqrtSGeV * sqrtSGeV;
  }

  /** The momenta of the last point; reused. */
  EmissionPoint point() {
    return point;
  }

  /** ln(s/S) of the last point. */
  double lnTau() {
    return lnTau;
  }

  /** s/S of the last point. */
  double tau() {
    return s / hadronicS;
  }

  /** A point for quark-antiquark channels: parton collinear to either beam, or soft. */
  double gluon(double[] u) {
    double weight = energy(densities.lnTau(), u[0]);
    double v = u[2];
    // cos = -1 + 2 (3 v^2 - 2 v^3)
    double cos = v < 0.5 ? -1 + 2 * v * v * (3 - 2 * v) : 1 - 2 * (1 - v) * (1 - v) * (1 + 2 * v);
    double sin = 2 * v * (1 - v) * Math.sqrt((1 + 2 * v) * (3 - 2 * v));
    double density = pair(u, cos, sin);
    return density > 0 ? weight * 6 * v * (1 - v) / density : 0;
  }

  /** A point for quark-gluon channels without resonances: parton collinear to the gluon. */
  double quark(double[] u) {
    double density = quarkPair(u);
    return density > 0 ? quarkWeight / density : 0;
  }

  /** As {@link #quark}, weighted for use together with {@link #quarkResonant} of both axes. */
  double quarkSmooth(double[] u) {
    double density = quarkPair(u);
    double s1 = m1 * m1 + twice(point.k1, point.p3);
    double s2 = m2 * m2 + twice(point.k2, point.p3);
    return quarkWeight * share(density, dalitzDensity(1, s1, s2), dalitzDensity(2, s2, s1));
  }

  /**
   * A point taken in the squared mass of one particle and the parton, then in the other, weighted
   * for use with {@link #quarkSmooth} and the other order.
   */
  double quarkResonant(int axis, double[] u) {
    double weight = energy(densities.lnTau(), u[0]) * 2 * u[3];
    double root = Math.sqrt(s) - (axis == 1 ? m2 : m1);
    TabulatedDensity inner = densities.subEnergy(axis);
    TabulatedDensity outer = densities.subEnergy(3 - axis);
    double first = inner.quantile(u[1] * inner.cumulative(root * root));
    double centre = dalitzCentre(axis, first);
    double half = dalitzHalf(axis, first);
    double start = outer.cumulative(centre - half);
    double second = outer.quantile(start + u[2] * (outer.cumulative(centre + half) - start));
    double s1 = axis == 1 ? first : second;
    double s2 = axis == 1 ? second : first;
    double cos = 2 * u[3] * u[3] - 1;
    double sin = 2 * u[3] * Math.sqrt(1 - u[3] * u[3]);
    dalitzMomenta(s1, s2, cos, sin, 2 * Math.PI * u[4]);
    return weight
        * share(
            dalitzDensity(axis, first, second),
            dalitzDensity(3 - axis, second, first),
            pairDensity(s + m1 * m1 + m2 * m2 - s1 - s2));
  }

  /**
   * The power heuristic of Veach and Guibas (1995): g^2/Σ g_j^2 is the share of a map with density
   * g; over g it is the weight. Near a peak it leaves everything to the map that knows the peak.
   */
  private static double share(double own, double other, double third) {
    return own > 0 ? own / (own * own + other * other + third * third) : 0;
  }

  private double quarkPair(double[] u) {
    double v = u[2];
    quarkWeight = energy(densities.lnTau(), u[0]) * 2 * v;
    return pair(u, 2 * v * v - 1, 2 * v * Math.sqrt(1 - v * v));
  }

  /** Chooses tau and sets the beams; returns (hbar c)^2 dtau/(2 s) over the density of points. */
  private double energy(TabulatedDensity density, double u) {
    lnTau = density.quantile(u * density.total());
    double tau = Math.exp(lnTau);
    s = tau * hadronicS;
    point.setBeams(s);
    return ElectroweakInputs.HBARC2_PB_GEV2
        * tau
        * density.total()
        / (density.density(lnTau) * 2 * s);
  }

  /**
   * Momenta from pair mass, direction of the parton and decay angles in the pair's rest frame;
   * returns the density of points in dPhi_3 for a flat direction.
   */
  private double pair(double[] u, double cos, double sin) {
    TabulatedDensity mass = densities.pairMassSquared();
    double top = mass.cumulative(s);
    double mass2 = Math.min(mass.quantile(u[1] * top), s);
    double sqrtS = Math.sqrt(s);
    double energy3 = 0.5 * (s - mass2) / sqrtS;
    set(point.p3, energy3, energy3 * sin, 0, energy3 * cos);
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
    set(
        point.k1,
        (pairEnergy * restEnergy + along) / m,
        x - point.p3[1] * factor,
        y,
        z - point.p3[3] * factor);
    balance(sqrtS);
    return top > 0 ? pairDensity(mass2) : 0;
  }

  /** Density of the points of {@link #pair} in dPhi_3, directions of parton and decay flat. */
  private double pairDensity(double mass2) {
    TabulatedDensity mass = densities.pairMassSquared();
    double sum = mass2 - (m1 + m2) * (m1 + m2);
    double difference = mass2 - (m1 - m2) * (m1 - m2);
    double velocity = Math.sqrt(Math.max(0, sum * difference)) / mass2;
    double phaseSpace = (1 - mass2 / s) * velocity;
    return phaseSpace > 0 ? mass.density(mass2) / mass.cumulative(s) * PHASE_SPACE / phaseSpace : 0;
  }

  /** Density of the points of {@link #quarkResonant} in dPhi_3; zero without squarks there. */
  private double dalitzDensity(int axis, double first, double other) {
    if (!densities.resonant(axis)) {
      return 0;
    }
    TabulatedDensity inner = densities.subEnergy(axis);
    TabulatedDensity outer = densities.subEnergy(3 - axis);
    double root = Math.sqrt(s) - (axis == 1 ? m2 : m1);
    double centre = dalitzCentre(axis, first);
    double half = dalitzHalf(axis, first);
    double norm =
        inner.cumulative(root * root)
            * (outer.cumulative(centre + half) - outer.cumulative(centre - half));
    return norm > 0 ? inner.density(first) * outer.density(other) / norm * PHASE_SPACE * s : 0;
  }

  /** Middle of the range of the other s_j at given s_i. */
  private double dalitzCentre(int axis, double si) {
    double decay = axis == 1 ? m1 : m2;
    double other = axis == 1 ? m2 : m1;
    return other * other + (si - decay * decay) / (2 * si) * (s - si - other * other);
  }

  /** Half the range of the other s_j at given s_i. */
  private double dalitzHalf(int axis, double si) {
    double decay = axis == 1 ? m1 : m2;
    double other = axis == 1 ? m2 : m1;
    double root = Math.sqrt(si);
    double lambda = (s - (root + other) * (root + other)) * (s - (root - other) * (root - other));
    return Math.max(0, si - decay * decay) / (2 * si) * Math.sqrt(Math.max(0, lambda));
  }

  private void dalitzMomenta(double s1, double s2, double cos, double sin, double beta) {
    double sqrtS = Math.sqrt(s);
    double energy3 = 0.5 * (s1 + s2 - m1 * m1 - m2 * m2) / sqrtS;
    double energy1 = 0.5 * (s + m1 * m1 - s2) / sqrtS;
    double along = energy3 > 0 ? energy1 - 0.5 * (s1 - m1 * m1) / energy3 : 0;
    double across = Math.sqrt(Math.max(0, energy1 * energy1 - m1 * m1 - along * along));
    double inPlane = across * Math.cos(beta);
    set(point.p3, energy3, energy3 * sin, 0, energy3 * cos);
    set(
        point.k1,
        energy1,
        along * sin + inPlane * cos,
        across * Math.sin(beta),
        along * cos - inPlane * sin);
    balance(sqrtS);
  }

  /** k2 from momentum conservation. */
  private void balance(double sqrtS) {
    point.k2[0] = sqrtS - point.k1[0] - point.p3[0];
    for (int i = 1; i < 4; i++) {
      point.k2[i] = -point.k1[i] - point.p3[i];
    }
  }

  private static void set(double[] p, double e, double x, double y, double z) {
    p[0] = e;
    p[1] = x;
    p[2] = y;
    p[3] = z;
  }

  private static double twice(double[] p, double[] q) {
    return 2 * (p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3]);
  }
}
