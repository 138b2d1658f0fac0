package org.deepxs.pdf.reference;

import java.util.Arrays;
import java.util.List;
import org.deepxs.pdf.PdfMember;

/**
 * The interval of a Q in its grid block, and the value that the reference program gives in a lowest
 * interval: the cubic in ln Q² is evaluated with the widths of the interval queried before.
 *
 * @param knot index of the knot below among all Q knots
 * @param lowestInterval whether it is the first of its block
 * @param width width of the interval in ln Q²
 * @param widthAbove width of the next interval of the block, -1 if there is none
 */
record StaleWidths(int knot, boolean lowestInterval, double width, double widthAbove) {

  static StaleWidths of(PdfMember member, double q) {
    double[] knots = member.qKnots();
    int found = Arrays.binarySearch(knots, q);
    int i = Math.min(found >= 0 ? found : -found - 2, knots.length - 2);
    boolean lowest = i == 0 || isThreshold(member, knots[i]);
    boolean last = i + 2 >= knots.length || isThreshold(member, knots[i + 1]);
    return new StaleWidths(i, lowest, width(knots, i), last ? -1 : width(knots, i + 1));
  }

  /** The intervals whose widths are kept: all but the lowest of each block. */
  static List<StaleWidths> all(PdfMember member) {
    return Arrays.stream(member.qKnots())
        .mapToObj(q -> of(member, q))
        .filter(interval -> !interval.lowestInterval())
        .toList();
  }

  private static boolean isThreshold(PdfMember member, double q) {
    return Arrays.stream(member.qThresholds()).anyMatch(t -> t == q);
  }

  private static double width(double[] knots, int i) {
    return 2 * Math.log(knots[i + 1] / knots[i]);
  }

  double value(PdfMember member, int id, double x, double q, StaleWidths before) {
    double[] knots = member.qKnots();
    double low = member.xf(id, x, knots[knot]);
    double high = member.xf(id, x, knots[knot + 1]);
    double above = member.xf(id, x, knots[knot + 2]);
    double t = 2 * Math.log(q / knots[knot]) / before.width;
    double slopeLow = high - low;
    double slopeHigh = (slopeLow + (above - high) * before.width / before.widthAbove) / 2;
    double t2 = t * t;
    double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * low
        + (t3 - 2 * t2 + t) * slopeLow
        + (-2 * t3 + 3 * t2) * high
        + (t3 - t2) * slopeHigh;
  }
}
