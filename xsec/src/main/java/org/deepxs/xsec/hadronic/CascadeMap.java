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
    this.window =
        IntStream.of(others)
            .mapToDouble(k -> Math.min(partition.window(k), partition.mass2(k) - plane.low(!first)))
            .toArray();
  }

  @Override
  double choose(double u1, double u2) {
    double s = tau.s();
    double top = squaredMass.cumulative(plane.high(first, s));
    double si = squaredMass.quantile(u1 * top);
    double density = squaredMass.density(si);
    double half = plane.half(first, si, s);
    if (!(top > 0 && density > 0 && half > 0)) {
      return 0;
    }
    double sj = plane.centre(first, si, s) + half * (2 * u2 - 1);
    int other = -1;
    for (int k = 0; k < others.length; k++) {
      if (Math.abs(sj - partition.mass2(others[k])) < window[k]) {
        other = others[k];
      }
    }
    if (first) {
      addImages(si, own, sj, other);
    } else {
      addImages(sj, other, si, own);
    }
    return 2 * half * top / density;
  }

  @Override
  double share(double s1, double s2) {
    return partition.single(own, s1, s2);
  }
}
