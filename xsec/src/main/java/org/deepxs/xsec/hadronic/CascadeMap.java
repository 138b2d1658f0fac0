package org.deepxs.xsec.hadronic;

import java.util.stream.IntStream;

/** One squark: its squared mass and its decay angle. A workspace. */
final class CascadeMap extends SquarkMap {

  private final TabulatedDensity squaredMass;
  private final int own;
  private final boolean first;
  private final int[] others;
  private final double[] window;

  /** For squark number {@code own} of the partition, with the densities made for it. */
  CascadeMap(
      DalitzPlane plane,
      SquarkPartition partition,
      int own,
      EmissionDensities densities,
      double sqrtSGeV) {
    super(plane, partition, new SampledTau(densities.lnTau(), sqrtSGeV));
    this.squaredMass = densities.squarkMassSquared();
    this.own = own;
    this.first = partition.first(own);
    this.others =
        IntStream.range(0, partition.size()).filter(k -> partition.first(k) != first).toArray();
    this.window = IntStream.of(others).mapToDouble(partition::window).toArray();
  }

  @Override
  void choose(double u1, double u2) {
    double top = squaredMass.cumulative(plane.high(first, tau.s()));
    double si = squaredMass.quantile(u1 * top);
    double density = squaredMass.density(si);
    if (top > 0 && density > 0) {
      double mass2 = partition.mass2(own);
      double image = 0.5 * mirrored(si - mass2, reach(first, mass2));
      addDecay(si, 2 * u2 - 1, (1 - image) * top / density);
      if (image > 0) {
        addDecay(2 * mass2 - si, 2 * u2 - 1, image * top / density);
      }
    }
  }

  /**
   * Mirror images share the decay angle. At the same s_j instead, an image close to the edge of the
   * plane would not have the little phase space that belongs to it.
   */
  private void addDecay(double si, double cosine, double length) {
    double centre = plane.centre(first, si, tau.s());
    double half = plane.half(first, si, tau.s());
    if (!(half > 0)) {
      return;
    }
    double sj = centre + half * cosine;
    int other = -1;
    double reach = 0;
    for (int k = 0; k < others.length; k++) {
      double mass2 = partition.mass2(others[k]);
      double inside = Math.min(window[k], half - Math.abs(mass2 - centre));
      if (Math.abs(sj - mass2) < inside) {
        other = others[k];
        reach = inside;
      }
    }
    addMirrored(first, si, sj, other, reach, 2 * half * length);
  }

  @Override
  double share(double s1, double s2) {
    return partition.single(own, s1, s2);
  }
}
