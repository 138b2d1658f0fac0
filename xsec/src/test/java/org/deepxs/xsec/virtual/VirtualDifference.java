package org.deepxs.xsec.virtual;

import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.PartonicCorrection;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A difference of virtual corrections at fixed s and t, integrated over t: coefficient of
 * alpha_s/(2 pi) in the partonic cross sections.
 *
 * @param born Born cross sections of the pair
 * @param difference in units of alpha_s C_F/(2 pi), by channel
 */
public record VirtualDifference(PartonicBorn born, Difference difference)
    implements PartonicCorrection {

  private static final double COLOUR_FACTOR = 4.0 / 3;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(10);

  /** Theirs minus ours in the normalisation of the squared helicity amplitudes. */
  @FunctionalInterface
  public interface Difference {
    /** Value at one point of one channel. */
    double at(int channel, double s, double t);
  }

  @Override
  public void evaluate(double s, double[] sigmaPb) {
    double m1 = Math.abs(born.couplings().m1());
    double m2 = Math.abs(born.couplings().m2());
    double lambda = (s - (m1 + m2) * (m1 + m2)) * (s - (m1 - m2) * (m1 - m2));
    double middle = 0.5 * (m1 * m1 + m2 * m2 - s);
    double half = 0.5 * Math.sqrt(Math.max(0, lambda));
    double norm = COLOUR_FACTOR * born.normalisation(s) * half;
    for (int c = 0; c < sigmaPb.length; c++) {
      sigmaPb[c] = 0;
      for (int k = 0; k < RULE.getNumberOfPoints(); k++) {
        double t = middle + half * RULE.getPoint(k);
        sigmaPb[c] += norm * RULE.getWeight(k) * difference.at(c, s, t);
      }
    }
  }
}
