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

  /** Rows that are worked on together, in loops that compilers turn into vector instructions. */
  private static final int BLOCK = 128;

  private final DomainNumbers numbers;
  private final int width;
  private final int count;
  private final double[] low;
  private final double[] high;
  private final double[] margin;
  private final double[] mean;
  private final double[] inverseDeviation;
  private final float[] centres;
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
    this.centres = new float[count * width];
    for (int k = 0; k < centres.length; k++) {
      centres[k] = numbers.centres().get(k).floatValue();
    }
    this.inverseSquares = new float[count];
    for (int c = 0; c < count; c++) {
      double radius = numbers.radii().get(c);
      inverseSquares[c] = (float) (1 / (radius * radius));
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
    Workspace work = new Workspace(width);
    for (int first = 0; first < count; first += BLOCK) {
      int size = Math.min(BLOCK, count - first);
      squaredDistances(rows, first, size, work);
      for (int k = 0; k < size; k++) {
        distances[first + k] = Math.sqrt(work.least[k]);
      }
    }
  }

  private static final class Workspace {
    private final float[][] columns;
    private final float[] sums = new float[BLOCK];
    private final float[] least = new float[BLOCK];

    Workspace(int width) {
      columns = new float[width][BLOCK];
    }
  }

  private void squaredDistances(double[] rows, int first, int size, Workspace work) {
    for (int j = 0; j < width; j++) {
      float[] column = work.columns[j];
      int place = first * width + j;
      for (int k = 0; k < size; k++) {
        column[k] = (float) ((rows[place] - mean[j]) * inverseDeviation[j]);
        place += width;
      }
    }
    Arrays.fill(work.least, Float.POSITIVE_INFINITY);
    for (int c = 0; c < count; c++) {
      for (int j = 0; j < width; j++) {
        add(work.columns[j], centres[c * width + j], size, j == 0, work.sums);
      }
      lower(work.sums, inverseSquares[c], size, work.least);
    }
  }

  private static void add(float[] column, float centre, int size, boolean first, float[] sums) {
    if (first) {
      for (int k = 0; k < size; k++) {
        float d = column[k] - centre;
        sums[k] = d * d;
      }
    } else {
      for (int k = 0; k < size; k++) {
        float d = column[k] - centre;
        sums[k] += d * d;
      }
    }
  }

  private static void lower(float[] sums, float factor, int size, float[] least) {
    for (int k = 0; k < size; k++) {
      least[k] = Math.min(least[k], sums[k] * factor);
    }
  }

  /**
   * Verdicts of rows.
   *
   * @param rows values, row by row
   * @param count number of rows
   * @param verdicts written here, one for each row
   */
  public void verdicts(double[] rows, int count, DomainVerdict[] verdicts) {
    Workspace work = new Workspace(width);
    double near = numbers.near() * numbers.near();
    double far = numbers.far() * numbers.far();
    for (int first = 0; first < count; first += BLOCK) {
      int size = Math.min(BLOCK, count - first);
      squaredDistances(rows, first, size, work);
      for (int k = 0; k < size; k++) {
        double distance = work.least[k];
        DomainVerdict verdict = ofRanges(rows, (first + k) * width);
        if (!(distance <= far)) {
          verdict = DomainVerdict.OUTSIDE;
        } else if (distance > near && verdict == DomainVerdict.INSIDE) {
          verdict = DomainVerdict.EDGE;
        }
        verdicts[first + k] = verdict;
      }
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
