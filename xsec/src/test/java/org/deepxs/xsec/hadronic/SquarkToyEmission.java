package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.QuarkGroup;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A scalar toy of the quark-gluon channels: for one squark in each Dalitz variable a Breit–Wigner
 * minus its on-shell counterterm (Jacobian of the remapped phase space, above the threshold of
 * squark production only), and an interference odd around the peak. The integral over the
 * three-body phase space is known up to one dimension.
 */
final class SquarkToyEmission implements RealEmission {

  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(200, 0, 1);

  private final double m1;
  private final double m2;
  private final double squark;
  private final double spread;
  private final double relativeWidth;
  private final double interference;

  /** The interference is relative to a squared diagram at a distance of one squark mass. */
  SquarkToyEmission(
      double m1, double m2, double squark, double relativeWidth, double interference) {
    this.m1 = m1;
    this.m2 = m2;
    this.squark = squark;
    this.relativeWidth = relativeWidth;
    this.spread = relativeWidth * squark * squark;
    this.interference = interference;
  }

  @Override
  public List<PartonChannel> gluonChannels() {
    return List.of(PartonChannel.pair(2, -2));
  }

  @Override
  public List<PartonChannel> quarkChannels() {
    return List.of(PartonChannel.pair(2, 21), PartonChannel.pair(-2, 21));
  }

  @Override
  public double mass1() {
    return m1;
  }

  @Override
  public double mass2() {
    return m2;
  }

  @Override
  public List<QuarkGroup> quarkGroups() {
    double width = relativeWidth * squark;
    return List.of(
        QuarkGroup.of(
            List.of(0, 1),
            List.of(new Resonance(squark, width, 1), new Resonance(squark, width, 2))));
  }

  @Override
  public void gluon(EmissionPoint point, double[] out) {
    out[0] = 0;
  }

  @Override
  public void quark(EmissionPoint p, QuarkGroup group, double[] out) {
    double s1 = m1 * m1 + 2 * HiggsinoEmission.dot(p.k1, p.p3);
    double s2 = m2 * m2 + 2 * HiggsinoEmission.dot(p.k2, p.p3);
    out[0] = value(p.s(), s1, m1, m2) + value(p.s(), s2, m2, m1);
    out[1] = -2 * out[0];
  }

  private double value(double s, double si, double decay, double other) {
    double x = si - squark * squark;
    double shape = 1 / (x * x + spread * spread);
    return squark * squark * shape * (1 - jacobian(s, si, decay, other)) + interference * x * shape;
  }

  private double jacobian(double s, double si, double decay, double other) {
    double m = squark;
    if (s <= (m + other) * (m + other)) {
      return 0;
    }
    return root(s, m * m, other)
        / root(s, si, other)
        * (1 - decay * decay / (m * m))
        / (1 - decay * decay / si);
  }

  private static double root(double s, double p2, double m) {
    double q = Math.sqrt(p2);
    return Math.sqrt(Math.max(0, (s - (q + m) * (q + m)) * (s - (q - m) * (q - m))));
  }

  /** ħc²/(2 s) times the integral over the three-body phase space, in pb. */
  double partonicPb(double s) {
    return ElectroweakInputs.HBARC2_PB_GEV2 / (2 * s) * (axis(s, m1, m2) + axis(s, m2, m1));
  }

  private double axis(double s, double decay, double other) {
    double low = decay * decay;
    double high = Math.pow(Math.sqrt(s) - other, 2);
    double mass2 = squark * squark;
    // x = spread sinh(y), and squares at both ends for the roots there.
    double y0 = asinh((low - mass2) / spread);
    double y1 = asinh((high - mass2) / spread);
    double sum = 0;
    for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
      double v = RULE.getPoint(i);
      double y = y0 + (y1 - y0) * v * v * (3 - 2 * v);
      double si = mass2 + spread * Math.sinh(y);
      double weight = RULE.getWeight(i) * (y1 - y0) * 6 * v * (1 - v) * spread * Math.cosh(y);
      if (si > low && root(s, si, other) > 0) {
        sum +=
            weight
                * value(s, si, decay, other)
                * root(s, si, other)
                * (1 - low / si)
                / (128 * Math.PI * Math.PI * Math.PI * s);
      }
    }
    return sum;
  }

  private static double asinh(double x) {
    return Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1));
  }

  /**
   * The integral over tau of one luminosity times the counterterm of a Breit-Wigner of full area.
   */
  double onShellPb(PartonLuminosity l, double mu, double sqrtS) {
    int up = l.indexOf(quarkChannels().get(0));
    return hadronic(sqrtS, (s, tau) -> l.value(up, tau, mu) * onShellPb(s));
  }

  /** The exact integral of both channels over tau. */
  double hadronicPb(PartonLuminosity l, double mu, double sqrtS) {
    int up = l.indexOf(quarkChannels().get(0));
    int down = l.indexOf(quarkChannels().get(1));
    return hadronic(
        sqrtS, (s, tau) -> (l.value(up, tau, mu) - 2 * l.value(down, tau, mu)) * partonicPb(s));
  }

  private double onShellPb(double s) {
    double sum = 0;
    for (int axis = 1; axis <= 2; axis++) {
      double decay = axis == 1 ? m1 : m2;
      double other = axis == 1 ? m2 : m1;
      sum +=
          s > Math.pow(squark + other, 2)
              ? root(s, squark * squark, other) * (1 - decay * decay / (squark * squark))
              : 0;
    }
    return ElectroweakInputs.HBARC2_PB_GEV2
        / (2 * s * s)
        * sum
        / (128 * Math.PI * Math.PI * relativeWidth);
  }

  private double hadronic(double sqrtS, DoubleBinaryOperator integrand) {
    double[] cuts = {m1 + m2, squark - 20, squark + m2, squark + m1, squark + 300, sqrtS};
    double sum = 0;
    for (int k = 0; k + 1 < cuts.length; k++) {
      double low = 2 * Math.log(cuts[k]);
      double range = 2 * Math.log(cuts[k + 1]) - low;
      sum +=
          RULE.integrate(
              v -> {
                double s = Math.exp(low + range * v * v * (3 - 2 * v));
                double tau = Math.min(1, s / (sqrtS * sqrtS));
                return tau * range * 6 * v * (1 - v) * integrand.applyAsDouble(s, tau);
              });
    }
    return sum;
  }
}
