package org.deepxs.learn.domain;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Representative points of a set: k-means with seeded k-means++ start. */
final class Clusters {

  private static final int ROUNDS = 25;

  private final double[][] points;
  private final double[][] centres;
  private final int[] owner;

  private Clusters(double[][] points, double[][] centres) {
    this.points = points;
    this.centres = centres;
    this.owner = new int[points.length];
  }

  static Clusters of(double[][] points, int count, SplittableRandom random) {
    Clusters clusters = new Clusters(points, start(points, Math.min(count, points.length), random));
    for (int round = 0; round < ROUNDS && clusters.assign(); round++) {
      clusters.move();
    }
    return clusters;
  }

  double[][] centres() {
    return centres;
  }

  private static double[][] start(double[][] points, int count, SplittableRandom random) {
    double[][] centres = new double[count][];
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int next = random.nextInt(points.length);
    for (int c = 0; c < count; c++) {
      centres[c] = points[next].clone();
      double sum = 0;
      for (int k = 0; k < points.length; k++) {
        nearest[k] = Math.min(nearest[k], squaredDistance(points[k], centres[c]));
        sum += nearest[k];
      }
      double left = random.nextDouble() * sum;
      next = 0;
      while (next < points.length - 1 && left >= nearest[next]) {
        left -= nearest[next];
        next++;
      }
    }
    return centres;
  }

  private boolean assign() {
    boolean changed = false;
    for (int k = 0; k < points.length; k++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.length; c++) {
        double distance = squaredDistance(points[k], centres[c]);
        if (distance < least) {
          least = distance;
          best = c;
        }
      }
      changed |= owner[k] != best;
      owner[k] = best;
    }
    return changed;
  }

  private void move() {
    int width = points[0].length;
    double[][] sums = new double[centres.length][width];
    int[] counts = new int[centres.length];
    for (int k = 0; k < points.length; k++) {
      counts[owner[k]]++;
      for (int j = 0; j < width; j++) {
        sums[owner[k]][j] += points[k][j];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      for (int j = 0; j < width && counts[c] > 0; j++) {
        centres[c][j] = sums[c][j] / counts[c];
      }
    }
  }

  /**
   * Per centre, the root mean square distance of its points; one of few points, which says little
   * about its own, gets the typical one.
   */
  double[] radii() {
    double[] squares = new double[centres.length];
    int[] counts = new int[centres.length];
    double all = 0;
    for (int k = 0; k < points.length; k++) {
      double distance = squaredDistance(points[k], centres[owner[k]]);
      squares[owner[k]] += distance;
      counts[owner[k]]++;
      all += distance;
    }
    double typical = Math.max(1e-12, all / points.length);
    double[] radii = new double[centres.length];
    for (int c = 0; c < radii.length; c++) {
      boolean few = counts[c] < 5;
      radii[c] = Math.sqrt(few ? typical : Math.max(squares[c] / counts[c], 1e-3 * typical));
    }
    return radii;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double d = a[j] - b[j];
      sum += d * d;
    }
    return sum;
  }
}
