package org.deepxs.pdf.luminosity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfMember;

/**
 * Deviations of a table from direct integration at random points, log-uniform in tau up to 0.8 and
 * in mu, for all pair channels. A deviation is relative to the luminosity or, where that is less
 * than 1e-3 of the largest pair channel at the same point, to that part.
 *
 * @param largest largest deviation
 * @param percentile95 95 % of the deviations are below
 * @param median half of the deviations are below
 */
record AccuracyCheck(double largest, double percentile95, double median) {

  static final double FLOOR = 1e-3;

  static AccuracyCheck of(PartonLuminosity table, PdfMember member, int points, long seed) {
    int[] pairs =
        IntStream.range(0, table.channels().size())
            .filter(i -> table.channels().get(i).kind() == PartonChannel.Kind.PAIR)
            .toArray();
    Random random = new Random(seed);
    double[] deviations = new double[points * pairs.length];
    double[] value = new double[pairs.length];
    for (int p = 0; p < points; p++) {
      double tau = table.tauMin() * Math.pow(0.8 / table.tauMin(), random.nextDouble());
      double mu =
          table.muMinGeV() * Math.pow(table.muMaxGeV() / table.muMinGeV(), random.nextDouble());
      table.evaluate(mu, pairs, new double[] {tau}, 1, value);
      double[] exact = new double[pairs.length];
      for (int c = 0; c < pairs.length; c++) {
        exact[c] = DirectIntegral.pair(member, table.channels().get(pairs[c]), tau, mu);
      }
      double floor = FLOOR * Arrays.stream(exact).max().orElseThrow();
      for (int c = 0; c < pairs.length; c++) {
        deviations[p * pairs.length + c] =
            Math.abs(value[c] - exact[c]) / Math.max(Math.abs(exact[c]), floor);
      }
    }
    Arrays.sort(deviations);
    int n = deviations.length;
    return new AccuracyCheck(deviations[n - 1], deviations[n * 95 / 100], deviations[n / 2]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "max %.2e, 95 %% %.2e, median %.2e", largest, percentile95, median);
  }
}
