package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.real.EmissionPoint;

/**
 * Phase space of the quark-gluon channels around squarks, in the Dalitz variables. A map takes its
 * share of the integrand ({@link SquarkPartition}).
 *
 * <p>Near a squark's mass the subtracted squared amplitude is a small even plus a large odd
 * function of s_i - m^2, because the interference with other diagrams is odd. Each point therefore
 * comes with its mirror images at 2 m^2 - s_i as far as they lie inside the phase space.
 */
abstract class SquarkMap implements PhaseSpaceMap {

  final DalitzPlane plane;
  final SquarkPartition partition;
  final SampledTau tau;
  private final EmissionPoint point = new EmissionPoint();
  private final double[] s1 = new double[4];
  private final double[] s2 = new double[4];
  private int points;
  private double weight;
  private double cos;
  private double sin;
  private double beta;

  SquarkMap(DalitzPlane plane, SquarkPartition partition, SampledTau tau) {
    this.plane = plane;
    this.partition = partition;
    this.tau = tau;
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
    weight = tau.choose(u[0], point) * 2 * u[3];
    cos = 2 * u[3] * u[3] - 1;
    sin = 2 * u[3] * Math.sqrt(1 - u[3] * u[3]);
    beta = 2 * Math.PI * u[4];
    points = 0;
    weight *= choose(u[1], u[2]) / (DalitzPlane.PHASE_SPACE * tau.s() * Math.max(1, points));
    return points;
  }

  /** Adds points; returns the area of the Dalitz plane over their density, 0 if there are none. */
  abstract double choose(double u1, double u2);

  /** The share of the integrand at a point. */
  abstract double share(double first, double second);

  /** Adds a point with its mirror images about two squarks, negative for none. */
  final void addImages(double first, int squark1, double second, int squark2) {
    double image1 = squark1 < 0 ? Double.NaN : 2 * partition.mass2(squark1) - first;
    double image2 = squark2 < 0 ? Double.NaN : 2 * partition.mass2(squark2) - second;
    add(first, second);
    add(image1, second);
    add(first, image2);
    add(image1, image2);
  }

  private void add(double first, double second) {
    // The chosen point itself may lie on the edge, within rounding.
    if (points == 0 || plane.contains(first, second, tau.s())) {
      s1[points] = first;
      s2[points++] = second;
    }
  }

  @Override
  public final double select(int i) {
    plane.momenta(s1[i], s2[i], cos, sin, beta, point);
    return weight * share(s1[i], s2[i]);
  }
}
