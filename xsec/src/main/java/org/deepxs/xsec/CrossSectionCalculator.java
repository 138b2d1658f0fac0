package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Computes cross sections of electroweakino and slepton pairs. Immutable and safe to share between
 * threads.
 */
public interface CrossSectionCalculator {

  /**
   * Cross sections of several processes at one point.
   *
   * @param point masses and mixings
   * @param processes what to compute
   * @return one result per process, in the same order
   * @throws XsecException if an entry that a process needs is missing or unusable
   */
  List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes);

  /**
   * Cross sections of several processes at many points; where work can be shared, faster than one
   * point after the other. Results are those of {@link #calculate}, whatever the other points are.
   *
   * @param points masses and mixings
   * @param processes what to compute
   * @return one outcome per point, in the same order
   */
  default List<PointOutcome> calculateAll(List<SusyPoint> points, List<ProcessRequest> processes) {
    List<PointOutcome> outcomes = new ArrayList<>(points.size());
    for (SusyPoint point : points) {
      try {
        outcomes.add(PointOutcome.of(calculate(point, processes)));
      } catch (RuntimeException e) {
        outcomes.add(PointOutcome.failed(e));
      }
    }
    return outcomes;
  }

  /**
   * What it computes.
   *
   * @return the options
   */
  CalculationOptions options();

  /**
   * The same with another seed of random numbers, where there are any: results of different seeds
   * have independent errors of integration.
   *
   * @param seed the seed
   * @return a calculator with that seed; this one if nothing is random
   */
  default CrossSectionCalculator withSeed(long seed) {
    return this;
  }
}
