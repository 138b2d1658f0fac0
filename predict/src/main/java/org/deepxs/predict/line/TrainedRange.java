package org.deepxs.predict.line;

import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.xsec.SignificantDigits;
import org.deepxs.xsec.structure.LineMassSampler;
import org.deepxs.xsec.structure.LineMasses;

/**
 * The masses that the networks of one family of lines were trained on, and how far others are from
 * them. Distances are relative changes of a mass: logarithms of ratios, for the two particles of
 * the pair over their mean mass. Immutable.
 */
final class TrainedRange {

  /**
   * The lighter particle of a pair has at least this times what the other has above {@link
   * #LIGHT_GEV}. Below, K changes less than the training tables of scheme {@code prospino2} are
   * wrong.
   */
  private static final double LEAST_RATIO = 0.015;

  private static final double LIGHT_GEV = 500;

  private final double[] low;
  private final double[] high;

  private TrainedRange(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /** What both networks of a family were trained on; open where neither takes a mass. */
  static TrainedRange of(Model emission, Model loops) {
    double[] low = new double[LineMasses.NAMES.size()];
    double[] high = new double[low.length];
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    for (Model model : List.of(emission, loops)) {
      for (ModelInput input : model.inputs()) {
        int mass = LineMasses.NAMES.indexOf(input.name());
        low[mass] = Math.max(low[mass], input.min());
        high[mass] = Math.min(high[mass], input.max());
      }
    }
    return new TrainedRange(low, high);
  }

  private double clamped(int k, double mass) {
    return Math.max(low[k], Math.min(high[k], mass));
  }

  private static double meanInside(double mean) {
    return Math.max(
        LineMassSampler.LOWEST_MEAN_GEV, Math.min(LineMassSampler.HIGHEST_MEAN_GEV, mean));
  }

  /** Partner over squark, squared, less 1. */
  private static double splittingInside(double squark, double splitting) {
    double largest = LineMassSampler.largestSplitting(squark);
    double smallest = Math.max(LineMassSampler.LOWEST_SPLITTING, -largest);
    return Math.max(smallest, Math.min(largest, splitting));
  }

  /** Whether networks were trained on the masses: then {@link #inside} gives equal ones. */
  boolean contains(LineMasses m) {
    double mean = 0.5 * (m.m1() + m.m2());
    double ratio = m.partner() / m.squark();
    double splitting = ratio * ratio - 1;
    return meanInside(mean) == mean
        && lighterInside(m)
        && holds(0, m.m1())
        && holds(1, m.m2())
        && holds(2, m.squark())
        && holds(4, m.gluino())
        && splittingInside(m.squark(), splitting) == splitting;
  }

  private static boolean lighterInside(LineMasses m) {
    return raised(m.m1(), m.m2()) == m.m1() && raised(m.m2(), m.m1()) == m.m2();
  }

  private static double raised(double mass, double other) {
    return Math.max(mass, LEAST_RATIO * (other - LIGHT_GEV));
  }

  private boolean holds(int k, double mass) {
    return mass >= low[k] && mass <= high[k];
  }

  /** The masses themselves where they were trained on, otherwise masses at the border. */
  LineMasses inside(LineMasses m) {
    double mean = 0.5 * (m.m1() + m.m2());
    double toRange = meanInside(mean) / mean;
    double squark = clamped(2, m.squark());
    double ratio = m.partner() / m.squark();
    double splitting = ratio * ratio - 1;
    double allowed = splittingInside(squark, splitting);
    boolean kept = squark == m.squark() && allowed == splitting;
    return new LineMasses(
        clamped(0, raised(m.m1(), m.m2()) * toRange),
        clamped(1, raised(m.m2(), m.m1()) * toRange),
        squark,
        kept ? m.partner() : squark * Math.sqrt(1 + allowed),
        clamped(4, m.gluino()));
  }

  /** The same for two squarks that mix, one of which stands as the partner of the other. */
  LineMasses insideMixed(LineMasses m) {
    double mean = 0.5 * (m.m1() + m.m2());
    double toRange = meanInside(mean) / mean;
    return new LineMasses(
        clamped(0, raised(m.m1(), m.m2()) * toRange),
        clamped(1, raised(m.m2(), m.m1()) * toRange),
        clamped(2, m.squark()),
        clamped(3, m.partner()),
        m.gluino());
  }

  /** Largest distance of a mass from the range, whose {@link #inside} is given; 0 inside. */
  double distance(LineMasses m, LineMasses border) {
    if (border.equals(m)) {
      return 0;
    }
    double largest = 0;
    for (int k = 0; k < low.length; k++) {
      largest = Math.max(largest, distance(k, m, border));
    }
    return largest;
  }

  private static double distance(int k, LineMasses m, LineMasses border) {
    double mean = 0.5 * (m.m1() + m.m2());
    double toRange = meanInside(mean) / mean;
    return switch (k) {
      case 0 -> pairDistance(mean, toRange, m.m1(), border.m1());
      case 1 -> pairDistance(mean, toRange, m.m2(), border.m2());
      case 2 -> Math.abs(Math.log(m.squark() / border.squark()));
      case 3 -> Math.abs(Math.log(m.partner() / m.squark() / (border.partner() / border.squark())));
      default -> Math.abs(Math.log(m.gluino() / border.gluino()));
    };
  }

  private static double pairDistance(double mean, double toRange, double mass, double border) {
    double own = Math.abs(mass - border / toRange) / mean;
    return Math.max(own, Math.abs(Math.log(toRange)));
  }

  /** In words which masses are outside. */
  String describe(LineMasses m) {
    LineMasses border = inside(m);
    int worst = 0;
    double largest = distance(0, m, border);
    for (int k = 1; k < low.length; k++) {
      double own = distance(k, m, border);
      if (own > largest) {
        worst = k;
        largest = own;
      }
    }
    return switch (worst) {
      case 0, 1 -> describePair(m, worst);
      case 2 -> outside("squark", m.squark(), low[2], high[2]);
      case 3 ->
          "squarks of a doublet of "
              + SignificantDigits.of(m.squark(), 6)
              + " and "
              + SignificantDigits.of(m.partner(), 6)
              + " GeV, networks know squared masses that differ by up to "
              + SignificantDigits.of(100 * LineMassSampler.largestSplitting(border.squark()), 3)
              + " %";
      default -> outside("gluino", m.gluino(), low[4], high[4]);
    };
  }

  private String describePair(LineMasses m, int worst) {
    double mean = 0.5 * (m.m1() + m.m2());
    if (meanInside(mean) != mean) {
      return outside(
          "mean mass of the pair",
          mean,
          LineMassSampler.LOWEST_MEAN_GEV,
          LineMassSampler.HIGHEST_MEAN_GEV);
    }
    if (!lighterInside(m)) {
      double lighter = Math.min(m.m1(), m.m2());
      double heavier = Math.max(m.m1(), m.m2());
      return "electroweakino of "
          + SignificantDigits.of(lighter, 6)
          + " GeV, networks know "
          + SignificantDigits.of(raised(lighter, heavier), 3)
          + " GeV and more beside "
          + SignificantDigits.of(heavier, 6)
          + " GeV";
    }
    return outside("electroweakino", worst == 0 ? m.m1() : m.m2(), low[worst], high[worst]);
  }

  private static String outside(String what, double mass, double low, double high) {
    return what
        + " of "
        + SignificantDigits.of(mass, 6)
        + " GeV, networks know "
        + SignificantDigits.of(low, 4)
        + " to "
        + SignificantDigits.of(high, 6)
        + " GeV";
  }
}
