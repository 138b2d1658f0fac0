package org.deepxs.learn.domain;

import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * All numbers of a domain, as a model card keeps them.
 *
 * @param low least value of each variable
 * @param high greatest value of each variable
 * @param mean of each variable
 * @param deviation standard deviation of each variable
 * @param margin how far beyond its range a variable is edge, as part of its width
 * @param centres representatives, one after the other, in standardised variables
 * @param radii radius of each representative's surroundings
 * @param near distance up to which a point is inside
 * @param far distance beyond which a point is outside
 */
public record DomainNumbers(
    List<Double> low,
    List<Double> high,
    List<Double> mean,
    List<Double> deviation,
    double margin,
    List<Double> centres,
    List<Double> radii,
    double near,
    double far) {

  /**
   * Checks that the numbers fit together.
   *
   * @throws LearnException if they do not
   */
  public DomainNumbers {
    low = List.copyOf(low);
    high = List.copyOf(high);
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    centres = List.copyOf(centres);
    radii = List.copyOf(radii);
    int width = low.size();
    boolean fits =
        width > 0
            && high.size() == width
            && mean.size() == width
            && deviation.size() == width
            && !radii.isEmpty()
            && centres.size() == width * radii.size()
            && far >= near;
    if (!fits) {
      throw new LearnException(
          "numbers of a domain do not fit: "
              + width
              + " variables, "
              + radii.size()
              + " representatives with "
              + centres.size()
              + " values; take the model file from its source again");
    }
  }

  /**
   * The same with other thresholds.
   *
   * @param newNear distance up to which a point is inside
   * @param newFar distance beyond which a point is outside
   * @return the numbers
   */
  DomainNumbers withThresholds(double newNear, double newFar) {
    return new DomainNumbers(low, high, mean, deviation, margin, centres, radii, newNear, newFar);
  }
}
