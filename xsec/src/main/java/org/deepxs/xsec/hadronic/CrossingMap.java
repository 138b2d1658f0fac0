package org.deepxs.xsec.hadronic;

/**
 * Two squarks, one decaying to either particle, both near their mass shell, where their
 * interference peaks: Breit-Wigners in both variables. A workspace.
 */
final class CrossingMap extends SquarkMap {

  private final int squark1;
  private final int squark2;
  private final double width1;
  private final double width2;

  /** For two squarks of the partition; the first decays to particle 1, the second to particle 2. */
  CrossingMap(
      DalitzPlane plane, SquarkPartition partition, int squark1, int squark2, SampledTau tau) {
    super(plane, partition, tau);
    this.squark1 = squark1;
    this.squark2 = squark2;
    this.width1 = SquarkPartition.REACH * partition.massWidth(squark1);
    this.width2 = SquarkPartition.REACH * partition.massWidth(squark2);
  }

  @Override
  double choose(double u1, double u2) {
    double s = tau.s();
    double mass1 = partition.mass2(squark1);
    double mass2 = partition.mass2(squark2);
    double low = Math.atan((plane.low(true) - mass1) / width1);
    double range1 = Math.atan((plane.high(true, s) - mass1) / width1) - low;
    double x1 = Math.tan(low + u1 * range1);
    double first = mass1 + width1 * x1;
    double centre = plane.centre(true, first, s);
    double half = plane.half(true, first, s);
    if (!(half > 0)) {
      return 0;
    }
    low = Math.atan((centre - half - mass2) / width2);
    double range2 = Math.atan((centre + half - mass2) / width2) - low;
    double x2 = Math.tan(low + u2 * range2);
    addImages(first, squark1, mass2 + width2 * x2, squark2);
    return range1 * width1 * (1 + x1 * x1) * range2 * width2 * (1 + x2 * x2);
  }

  @Override
  double share(double s1, double s2) {
    return partition.crossing(squark1, squark2, s1, s2);
  }
}
