package org.deepxs.xsec.hadronic;

import org.deepxs.xsec.real.EmissionPoint;

/**
 * Phase space of the quark-gluon channels around squarks, in the Dalitz variables. A map takes its
 * share of the integrand ({@link SquarkPartition}).
 *
 * <p>Near a squark's mass the subtracted squared amplitude is a small even plus a large odd
 * function of s_i - m^2, because the interference with other diagrams is odd. A point therefore
 * comes with its mirror images at 2 m^2 - s_i,
 *
 * <pre>
 * ∫ ds f(s) = ∫ ds ((1 - w(s)/2) f(s) + w(s)/2 f(2 m^2 - s)),
 * </pre>
 *
 * for any even w that vanishes where the image lies outside the range of s_i; it does so smoothly.
 */
abstract class SquarkMap implements PhaseSpaceMap {

  final DalitzPlane plane;
  final SquarkPartition partition;
  final SampledTau tau;
  private final EmissionPoint point = new EmissionPoint();
  private final double[] s1 = new double[4];
  private final double[] s2 = new double[4];
  private final double[] area = new double[4];
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
    // Denser towards the gluon, where the integrand grows like 1/pt, uniform at the other end.
    double v = u[3];
    double half = v * v * (2 - v);
    cos = 2 * half - 1;
    sin = 2 * Math.sqrt(half * (1 - half));
    beta = 2 * Math.PI * u[4];
    weight = tau.choose(u[0], point) * v * (4 - 3 * v) / (DalitzPlane.PHASE_SPACE * tau.s());
    points = 0;
    choose(u[1], u[2]);
    return points;
  }

  /** Adds points whose areas of the Dalitz plane average to all of it. */
  abstract void choose(double u1, double u2);

  /** The share of the integrand at a point. */
  abstract double share(double first, double second);

  /** The weight w of a mirror image at a distance from the peak that may not exceed a reach. */
  static double mirrored(double distance, double reach) {
    if (!(Math.abs(distance) < reach)) {
      return 0;
    }
    double x = distance / reach;
    double x2 = x * x;
    double x4 = x2 * x2;
    double inside = 1 - x4 * x4;
    return inside * inside;
  }

  /** Distance of a squark's peak in s_1 (first) or s_2 to the nearer end of the whole range. */
  final double reach(boolean first, double mass2) {
    return Math.min(mass2 - plane.low(first), plane.high(first, tau.s()) - mass2);
  }

  /**
   * Adds a point, with its mirror image in the second of the variables chosen.
   *
   * @param first whether s_1 was chosen first
   * @param chosen first variable in GeV^2
   * @param other second variable in GeV^2
   * @param squark squark that peaks in the second variable, negative for none
   * @param reach greatest distance of a mirrored point from its peak, in GeV^2
   * @param size area that the point stands for
   */
  final void addMirrored(
      boolean first, double chosen, double other, int squark, double reach, double size) {
    double distance = squark < 0 ? 0 : other - partition.mass2(squark);
    double image = squark < 0 ? 0 : 0.5 * mirrored(distance, reach);
    add(first, chosen, other, (1 - image) * size);
    if (image > 0) {
      add(first, chosen, partition.mass2(squark) - distance, image * size);
    }
  }

  private void add(boolean first, double chosen, double other, double size) {
    s1[points] = first ? chosen : other;
    s2[points] = first ? other : chosen;
    area[points++] = size;
  }

  @Override
  public final double select(int i) {
    plane.momenta(s1[i], s2[i], cos, sin, beta, point);
    return weight * area[i] * share(s1[i], s2[i]);
  }
}
