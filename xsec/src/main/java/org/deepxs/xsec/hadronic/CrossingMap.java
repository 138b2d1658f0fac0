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
  void choose(double u1, double u2) {
    double mass1 = partition.mass2(squark1);
    double low = Math.atan((plane.low(true) - mass1) / width1);
    double range = Math.atan((plane.high(true, tau.s()) - mass1) / width1) - low;
    double x = Math.tan(low + u1 * range);
    double length = range * width1 * (1 + x * x);
    double image = 0.5 * mirrored(width1 * x, reach(true, mass1));
    addSecond(mass1 + width1 * x, u2, (1 - image) * length);
    if (image > 0) {
      addSecond(mass1 - width1 * x, u2, image * length);
    }
  }

  private void addSecond(double s1, double u2, double length) {
    double mass2 = partition.mass2(squark2);
    double centre = plane.centre(true, s1, tau.s());
    double half = plane.half(true, s1, tau.s());
    if (half > 0) {
      double low = Math.atan((centre - half - mass2) / width2);
      double range = Math.atan((centre + half - mass2) / width2) - low;
      double x = Math.tan(low + u2 * range);
      addMirrored(
          true,
          s1,
          mass2 + width2 * x,
          squark2,
          half - Math.abs(mass2 - centre),
          length * range * width2 * (1 + x * x));
    }
  }

  @Override
  double share(double s1, double s2) {
    return partition.crossing(squark1, squark2, s1, s2);
  }
}
