package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.PdfMember;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Collinear convolutions by their definition, with luminosities integrated afresh at every point
 * and without the weights of the tables.
 */
final class NestedIntegral {

  private static final int STEPS = 30;
  private static final int POINTS = 6;
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  private NestedIntegral() {}

  static double of(PdfMember member, PartonChannel channel, double tau, double mu) {
    List<PartonChannel> pairs = PairChannels.all();
    PairIntegrator integrator = new PairIntegrator(member.slice(mu), pairs);
    double[] values = new double[pairs.size()];
    int quarks = pairs.indexOf(channel.withKind(PartonChannel.Kind.PAIR));
    int[] gluons = PairChannels.gluonsOf(channel).stream().mapToInt(pairs::indexOf).toArray();
    CollinearKernel quark = CollinearKernel.ofQuarks(channel.kind());
    CollinearKernel gluon = CollinearKernel.ofGluons(channel.kind());
    integrator.integrate(tau, values);
    double own = values[quarks];
    double sum = -own * quark.singularIntegral(tau, 1 - tau);
    double middle = 0.5;
    // From tau to 0.5 in ln x, from there to 1 in ln(1-x).
    for (int k = 0; k < 2 * STEPS; k++) {
      boolean low = k < STEPS;
      double start = low ? Math.log(tau) : Math.log(1e-12);
      double end = low ? Math.log(middle) : Math.log1p(-middle);
      double a = start + (end - start) * (k % STEPS) / STEPS;
      double b = start + (end - start) * (k % STEPS + 1) / STEPS;
      sum +=
          FACTORY
              .legendre(POINTS, a, b)
              .integrate(
                  y -> {
                    double step = Math.exp(y);
                    double x = low ? step : 1 - step;
                    double oneMinusX = low ? 1 - step : step;
                    integrator.integrate(Math.min(1, tau / x), values);
                    double q = values[quarks];
                    double g = values[gluons[0]] + values[gluons[1]];
                    return step
                        * (quark.regular(x, oneMinusX) * q
                            + quark.singular(x, oneMinusX) * (q - own)
                            + gluon.regular(x, oneMinusX) * g);
                  });
    }
    return sum / tau;
  }
}
