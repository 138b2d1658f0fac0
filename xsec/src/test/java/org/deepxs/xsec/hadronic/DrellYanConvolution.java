package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.PartonicBorn;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** ∫ dtau L(tau) ∫ dx K(x) sigma_Born(x tau S) by Gauss–Legendre rules in smooth variables. */
final class DrellYanConvolution {

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(48, 0, 1);

  private DrellYanConvolution() {}

  /** Quark-antiquark channels with -2 C_F (1-x). */
  static double gluon(PartonicBorn born, PartonLuminosity l, double muF, double sqrtS) {
    double sum = 0;
    for (int c = 0; c < born.channels().size(); c++) {
      sum +=
          integral(
              born, c, List.of(born.channels().get(c)), x -> -8.0 / 3 * (1 - x), l, muF, sqrtS);
    }
    return sum;
  }

  /** Quark-gluon channels with (1-x)(1+3x)/4. */
  static double quark(PartonicBorn born, PartonLuminosity l, double muF, double sqrtS) {
    double sum = 0;
    for (int c = 0; c < born.channels().size(); c++) {
      PartonChannel pair = born.channels().get(c);
      List<PartonChannel> gluons =
          List.of(PartonChannel.pair(pair.pdg1(), 21), PartonChannel.pair(pair.pdg2(), 21));
      sum += integral(born, c, gluons, x -> (1 - x) * (1 + 3 * x) / 4, l, muF, sqrtS);
    }
    return sum;
  }

  private static double integral(
      PartonicBorn born,
      int channel,
      List<PartonChannel> with,
      DoubleUnaryOperator kernel,
      PartonLuminosity l,
      double muF,
      double sqrtS) {
    double hadronicS = sqrtS * sqrtS;
    double lowest = born.thresholdGeV() * born.thresholdGeV();
    double range = Math.log(hadronicS / lowest);
    double[] sigma = new double[born.channels().size()];
    double sum = 0;
    for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
      // Pair mass squared M^2, then s above it; dx dtau = dM^2 ds/(s S).
      double z = RULE.getPoint(i);
      double mass2 = lowest * Math.exp(range * z * z);
      born.evaluate(mass2, sigma);
      double outer = RULE.getWeight(i) * mass2 * range * 2 * z * sigma[channel];
      double rest = Math.log(hadronicS / mass2);
      for (int j = 0; j < RULE.getNumberOfPoints(); j++) {
        double y = RULE.getPoint(j);
        double s = mass2 * Math.exp(rest * y * y);
        double value = 0;
        for (PartonChannel pair : with) {
          value += l.value(l.indexOf(pair), Math.min(1, s / hadronicS), muF);
        }
        sum +=
            outer
                * RULE.getWeight(j)
                * rest
                * 2
                * y
                * kernel.applyAsDouble(mass2 / s)
                * value
                / hadronicS;
      }
    }
    return sum;
  }
}
