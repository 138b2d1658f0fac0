package org.deepxs.learn.feature;

import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;

/** Features brought to mean 0 and standard deviation 1: x' = (x - mean) / scale. Immutable. */
public final class Standardisation {

  private final double[] means;
  private final double[] scales;

  private Standardisation(double[] means, double[] scales) {
    this.means = means;
    this.scales = scales;
  }

  /**
   * From numbers.
   *
   * @param means one per feature, finite; copied
   * @param scales one per feature, finite and positive; copied
   * @return the standardisation
   * @throws LearnException if numbers are not like that
   */
  public static Standardisation of(double[] means, double[] scales) {
    if (means.length != scales.length) {
      throw new LearnException(
          "a standardisation has " + means.length + " means and " + scales.length + " scales");
    }
    for (int k = 0; k < means.length; k++) {
      if (!Double.isFinite(means[k]) || !(scales[k] > 0) || !Double.isFinite(scales[k])) {
        throw new LearnException(
            "feature "
                + k
                + " has mean "
                + means[k]
                + " and scale "
                + scales[k]
                + "; both must be finite and the scale positive");
      }
    }
    return new Standardisation(means.clone(), scales.clone());
  }

  /**
   * Mean and standard deviation of training data. A feature that never changes gets scale 1.
   *
   * @param features row-major matrix [rows][names]
   * @param rows number of rows, at least 1
   * @param names names of the features, for messages
   * @return the standardisation
   * @throws LearnException if there is no row, or a number is not finite
   */
  public static Standardisation fitted(double[] features, int rows, List<String> names) {
    int width = names.size();
    if (rows == 0) {
      throw new LearnException("there is no row to take means and scales from");
    }
    double[] means = new double[width];
    double[] scales = new double[width];
    for (int c = 0; c < width; c++) {
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        double value = features[row * width + c];
        if (!Double.isFinite(value)) {
          throw new LearnException(
              String.format(
                  "feature '%s' is %s in row %d; remove rows where an input is missing or outside"
                      + " the range of the function",
                  names.get(c), value, row + 1));
        }
        sum += value;
      }
      means[c] = sum / rows;
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        double difference = features[row * width + c] - means[c];
        squares += difference * difference;
      }
      double deviation = Math.sqrt(squares / rows);
      scales[c] = deviation > 1e-12 * Math.abs(means[c]) ? deviation : 1; // rounding is no spread
    }
    return of(means, scales);
  }

  /**
   * Features as they are.
   *
   * @param width number of features
   * @return means 0, scales 1
   */
  public static Standardisation none(int width) {
    double[] ones = new double[width];
    Arrays.fill(ones, 1);
    return new Standardisation(new double[width], ones);
  }

  /**
   * Number of features.
   *
   * @return length of means and scales
   */
  public int width() {
    return means.length;
  }

  /**
   * The means.
   *
   * @return a copy
   */
  public double[] means() {
    return means.clone();
  }

  /**
   * The scales.
   *
   * @return a copy
   */
  public double[] scales() {
    return scales.clone();
  }

  /**
   * Standardises in place.
   *
   * @param features row-major matrix [rows][features]
   * @param rows number of rows
   */
  public void apply(double[] features, int rows) {
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < means.length; c++, at++) {
        features[at] = (features[at] - means[c]) / scales[c];
      }
    }
  }

  /**
   * Undoes {@link #apply}, in place.
   *
   * @param features row-major matrix [rows][features], standardised
   * @param rows number of rows
   */
  public void invert(double[] features, int rows) {
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < means.length; c++, at++) {
        features[at] = features[at] * scales[c] + means[c];
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standardisation that
        && Arrays.equals(means, that.means)
        && Arrays.equals(scales, that.scales);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(means) + Arrays.hashCode(scales);
  }
}
