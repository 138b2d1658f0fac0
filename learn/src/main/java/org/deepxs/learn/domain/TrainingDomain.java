package org.deepxs.learn.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.learn.LearnException;

/**
 * Where a training set lies, in its own variables, each divided by its standard deviation: the
 * range of every variable, and a few representative points with the radius of their surroundings. A
 * point's distance is that to the nearest representative, in units of its radius; what is near is
 * learned from rows kept apart. Immutable.
 */
public final class TrainingDomain {

  private static final int MAX_ROWS = 20_000;

  private final DomainNumbers numbers;
  private final int width;
  private final int count;
  private final double[] low;
  private final double[] high;
  private final double[] margin;
  private final double[] mean;
  private final double[] inverseDeviation;
  private final float[] centres; // variable by variable, so that loops run over representatives
  private final float[] inverseSquares;

  private TrainingDomain(DomainNumbers numbers) {
    this.numbers = numbers;
    this.width = numbers.low().size();
    this.count = numbers.radii().size();
    this.low = array(numbers.low());
    this.high = array(numbers.high());
    this.mean = array(numbers.mean());
    this.inverseDeviation = array(numbers.deviation());
    this.margin = new double[width];
    for (int j = 0; j < width; j++) {
      inverseDeviation[j] = 1 / inverseDeviation[j];
      margin[j] = numbers.margin() * (high[j] - low[j]);
    }
    this.centres = new float[width * count];
    this.inverseSquares = new float[count];
    for (int c = 0; c < count; c++) {
      double radius = numbers.radii().get(c);
      inverseSquares[c] = (float) (1 / (radius * radius));
      for (int j = 0; j < width; j++) {
        centres[j * count + c] = numbers.centres().get(c * width + j).floatValue();
      }
    }
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The domain of a set. At most 20 000 rows decide the representatives, all rows the ranges.
   *
   * @param rows values, row by row
   * @param width number of variables
   * @param options how
   * @return the domain
   * @throws LearnException if there are fewer than 10 rows, or a value is no number
   */
  public static TrainingDomain of(double[] rows, int width, DomainOptions options) {
    int all = rows.length / width;
    if (all < 10 || all * width != rows.length) {
      throw new LearnException(
          "a domain needs at least 10 whole rows of "
              + width
              + " variables, got "
              + rows.length
              + " values");
    }
    double[] low = new double[width];
    double[] high = new double[width];
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int j = 0; j < width; j++) {
      statistics(rows, width, j, low, high, mean, deviation);
    }
    SplittableRandom random = new SplittableRandom(options.seed());
    double[][] sample = sample(rows, width, mean, deviation, random);
    int kept = Math.max(2, sample.length / 5); // rows that decide what is near
    double[][] taught = Arrays.copyOfRange(sample, kept, sample.length);
    Clusters clusters = Clusters.of(taught, options.representatives(), random);
    List<Double> centres = new ArrayList<>();
    for (double[] centre : clusters.centres()) {
      for (double x : centre) {
        centres.add((double) (float) x);
      }
    }
    DomainNumbers open =
        new DomainNumbers(
            list(low),
            list(high),
            list(mean),
            list(deviation),
            options.margin(),
            centres,
            list(clusters.radii()),
            1,
            1);
    double[] distances = new TrainingDomain(open).distances(sample, mean, deviation);
    double[] fresh = Arrays.copyOf(distances, kept);
    Arrays.sort(fresh);
    double near = fresh[(int) Math.min(kept - 1L, Math.round(kept * options.insideFraction()))];
    double far = Arrays.stream(distances).max().orElseThrow();
    return new TrainingDomain(open.withThresholds(near, Math.max(far, near)));
  }

  /**
   * A domain from its numbers, as stored in a model card.
   *
   * @param numbers what {@link #numbers()} gave
   * @return the domain
   */
  public static TrainingDomain ofNumbers(DomainNumbers numbers) {
    return new TrainingDomain(numbers);
  }

  /**
   * All numbers of the domain.
   *
   * @return for a model card
   */
  public DomainNumbers numbers() {
    return numbers;
  }

  private static void statistics(
      double[] rows,
      int width,
      int j,
      double[] low,
      double[] high,
      double[] mean,
      double[] deviation) {
    int all = rows.length / width;
    low[j] = Double.POSITIVE_INFINITY;
    high[j] = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < all; k++) {
      double x = rows[k * width + j];
      if (!Double.isFinite(x)) {
        throw new LearnException("row " + k + ", variable " + j + " of a domain: found " + x);
      }
      low[j] = Math.min(low[j], x);
      high[j] = Math.max(high[j], x);
      mean[j] += x / all;
    }
    for (int k = 0; k < all; k++) {
      double d = rows[k * width + j] - mean[j];
      deviation[j] += d * d / all;
    }
    deviation[j] = deviation[j] > 0 ? Math.sqrt(deviation[j]) : 1;
  }

  private static double[][] sample(
      double[] rows, int width, double[] mean, double[] deviation, SplittableRandom random) {
    int all = rows.length / width;
    int[] order = new int[all];
    Arrays.setAll(order, k -> k);
    int count = Math.min(all, MAX_ROWS);
    double[][] sample = new double[count][width];
    for (int k = 0; k < count; k++) {
      int other = k + random.nextInt(all - k);
      int row = order[other];
      order[other] = order[k];
      order[k] = row;
      for (int j = 0; j < width; j++) {
        sample[k][j] = (rows[row * width + j] - mean[j]) / deviation[j];
      }
    }
    return sample;
  }

  /** Distances of rows that are standardised already. */
  private double[] distances(double[][] sample, double[] means, double[] deviations) {
    double[] flat = new double[sample.length * width];
    for (int k = 0; k < sample.length; k++) {
      for (int j = 0; j < width; j++) {
        flat[k * width + j] = sample[k][j] * deviations[j] + means[j];
      }
    }
    double[] distances = new double[sample.length];
    distances(flat, sample.length, distances);
    return distances;
  }

  /**
   * Number of variables.
   *
   * @return of a row
   */
  public int width() {
    return width;
  }

  /**
   * Distances to the nearest representative, in units of its radius.
   *
   * @param rows values, row by row
   * @param count number of rows
   * @param distances written here, one for each row
   */
  public void distances(double[] rows, int count, double[] distances) {
    float[] sums = new float[this.count];
    for (int row = 0; row < count; row++) {
      distances[row] = Math.sqrt(squaredDistance(rows, row * width, sums));
    }
  }

  private float squaredDistance(double[] rows, int offset, float[] sums) {
    int n = sums.length;
    float first = (float) ((rows[offset] - mean[0]) * inverseDeviation[0]);
    for (int c = 0; c < n; c++) {
      float d = first - centres[c];
      sums[c] = d * d;
    }
    for (int j = 1; j < width; j++) {
      float x = (float) ((rows[offset + j] - mean[j]) * inverseDeviation[j]);
      int base = j * n;
      for (int c = 0; c < n; c++) {
        float d = x - centres[base + c];
        sums[c] += d * d;
      }
    }
    for (int c = 0; c < n; c++) {
      sums[c] *= inverseSquares[c];
    }
    float least = Float.POSITIVE_INFINITY;
    for (int c = 0; c < n; c++) {
      least = sums[c] < least ? sums[c] : least;
    }
    return least;
  }

  /**
   * Verdicts of rows.
   *
   * @param rows values, row by row
   * @param count number of rows
   * @param verdicts written here, one for each row
   */
  public void verdicts(double[] rows, int count, DomainVerdict[] verdicts) {
    float[] sums = new float[this.count];
    double near = numbers.near() * numbers.near();
    double far = numbers.far() * numbers.far();
    for (int row = 0; row < count; row++) {
      int offset = row * width;
      DomainVerdict verdict = ofRanges(rows, offset);
      if (verdict != DomainVerdict.OUTSIDE) {
        double distance = squaredDistance(rows, offset, sums);
        if (!(distance <= far)) {
          verdict = DomainVerdict.OUTSIDE;
        } else if (distance > near) {
          verdict = DomainVerdict.EDGE;
        }
      }
      verdicts[row] = verdict;
    }
  }

  /**
   * Verdict of a row.
   *
   * @param row values
   * @return the verdict
   */
  public DomainVerdict verdict(double[] row) {
    DomainVerdict[] one = new DomainVerdict[1];
    verdicts(row, 1, one);
    return one[0];
  }

  private DomainVerdict ofRanges(double[] rows, int offset) {
    DomainVerdict verdict = DomainVerdict.INSIDE;
    for (int j = 0; j < width; j++) {
      double x = rows[offset + j];
      if (!(x >= low[j] && x <= high[j])) {
        if (!(x >= low[j] - margin[j] && x <= high[j] + margin[j])) {
          return DomainVerdict.OUTSIDE;
        }
        verdict = DomainVerdict.EDGE;
      }
    }
    return verdict;
  }
}
