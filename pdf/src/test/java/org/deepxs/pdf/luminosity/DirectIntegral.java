package org.deepxs.pdf.luminosity;

import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.deepxs.pdf.PdfMember;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Luminosities by direct integration of the PDFs themselves, without the code of the tables. */
final class DirectIntegral {

  private static final int POINTS = 8;
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  private DirectIntegral() {}

  /** L of a pair: integral over ln x, split at the knots of both PDFs. */
  static double pair(PdfMember member, PartonChannel channel, double tau, double mu) {
    double lnTau = Math.log(tau);
    TreeSet<Double> borders = new TreeSet<>();
    borders.add(lnTau);
    borders.add(0.0);
    for (double x : member.xKnots()) {
      double y = Math.log(x);
      if (y > lnTau && y < 0) {
        borders.add(y);
        borders.add(lnTau - y);
      }
    }
    DoubleUnaryOperator integrand =
        y -> {
          double x1 = Math.min(1, Math.exp(y));
          double x2 = Math.min(1, Math.max(tau, tau / x1));
          return member.xf(channel.pdg1(), x1, mu) * member.xf(channel.pdg2(), x2, mu)
              + member.xf(channel.pdg2(), x1, mu) * member.xf(channel.pdg1(), x2, mu);
        };
    double sum = 0;
    Double low = null;
    for (double high : borders) {
      if (low != null && high - low > 1e-14) {
        sum += FACTORY.legendre(POINTS, low, high).integrate(integrand::applyAsDouble);
      }
      low = high;
    }
    return sum / tau;
  }
}
