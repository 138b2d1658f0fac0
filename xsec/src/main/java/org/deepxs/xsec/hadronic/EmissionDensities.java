package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;

/**
 * Where points of the three-body phase space are taken, as one-dimensional densities.
 *
 * <p>Pair mass: β (1/M^2 + Breit–Wigner of the boson), like the Born cross section. ln(tau): the
 * luminosity at one scale times the cross section that this gives, plus squark production above its
 * threshold and a peak at the threshold, where the subtraction sets in, plus a little of a slowly
 * falling function. Squared mass of particle and emitted parton: 1/s_i plus 1/sqrt((s_i - m^2)^2 +
 * m^2 Γ^2) for the squark.
 *
 * @param lnTau density in ln(tau)
 * @param pairMassSquared density in the squared mass of the pair
 * @param squarkMassSquared density in the squared mass of the squark's decay products; without a
 *     squark that of particle 1 and the parton
 */
record EmissionDensities(
    TabulatedDensity lnTau, TabulatedDensity pairMassSquared, TabulatedDensity squarkMassSquared) {

  private static final int TAU_NODES = 64;
  private static final int MASS_NODES = 96;
  private static final int PEAK_NODES = 14;
  private static final double PEAK_STEP = 0.5;

  /** Share of the squark relative to 1/s_i. */
  private static final double PEAK_SHARE = 0.5;

  /** Share of squark production in the density of tau. */
  private static final double SQUARK_SHARE = 1.5;

  /** Height of the peak at the threshold relative to the velocity of the squark. */
  private static final double EDGE = 2;

  /** Share of the slowly falling function in the density of tau. */
  private static final double TAIL_SHARE = 0.02;

  /**
   * Densities for some channels.
   *
   * @param channels channels whose luminosities decide about tau
   * @param squark a squark that is resonant in them; at most one
   */
  static EmissionDensities of(
      RealEmission emission,
      BosonPole pole,
      IntegrationTarget target,
      List<PartonChannel> channels,
      List<Resonance> squark) {
    double m1 = emission.mass1();
    double m2 = emission.mass2();
    double sqrtS = target.sqrtSGeV();
    TabulatedDensity mass = pairMass(m1 + m2, sqrtS, pole);
    boolean second = !squark.isEmpty() && squark.get(0).decaysTo() == 2;
    double decay = second ? m2 : m1;
    double recoil = second ? m1 : m2;
    double edge = sqrtS - recoil;
    return new EmissionDensities(
        lnTau(emission, mass, target, channels, squark),
        mass,
        subEnergy(squark, decay * decay, edge * edge));
  }

  private static TabulatedDensity pairMass(double threshold, double sqrtS, BosonPole pole) {
    double low = threshold * threshold;
    double high = sqrtS * sqrtS;
    double range = Math.log(high / low);
    double[] nodes = new double[MASS_NODES + 2 * PEAK_NODES + 1];
    int n = 0;
    for (int k = 1; k < MASS_NODES; k++) {
      double z = k / (double) MASS_NODES;
      nodes[n++] = low * Math.exp(range * z * z);
    }
    double pole2 = pole.massGeV() * pole.massGeV();
    // A pole without width lies below the threshold; it must not reach it.
    double spread = Math.max(pole.massGeV() * pole.widthGeV(), 1e-6 * low);
    n = addPeak(nodes, n, pole2, spread);
    double[] x = TabulatedDensity.nodes(nodes, n, low, high);
    double[] density = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - pole2;
      density[i] =
          Math.sqrt(1 - low / x[i]) * (1 / x[i] + x[i] / (distance * distance + spread * spread));
    }
    return TabulatedDensity.of(x, density);
  }

  private static TabulatedDensity subEnergy(List<Resonance> peaks, double low, double high) {
    double[] nodes = new double[MASS_NODES + peaks.size() * (2 * PEAK_NODES + 1)];
    int n = 0;
    // A massless particle would make the logarithmic nodes start at zero.
    double start = Math.max(low, 1e-8 * high);
    for (int k = 0; k < MASS_NODES; k++) {
      nodes[n++] = start * Math.pow(high / start, k / (double) MASS_NODES);
    }
    for (Resonance r : peaks) {
      n = addPeak(nodes, n, r.massGeV() * r.massGeV(), r.massGeV() * r.widthGeV());
    }
    double[] x = TabulatedDensity.nodes(nodes, n, low, high);
    double[] density = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (Resonance r : peaks) {
        double m2 = r.massGeV() * r.massGeV();
        sum += 1 / Math.hypot(x[i] - m2, r.massGeV() * r.widthGeV());
      }
      density[i] = 1 / Math.max(x[i], start) + (peaks.isEmpty() ? 0 : PEAK_SHARE * sum);
    }
    return TabulatedDensity.of(x, density);
  }

  private static int addPeak(double[] nodes, int n, double centre, double spread) {
    for (int k = -PEAK_NODES; k <= PEAK_NODES; k++) {
      nodes[n++] = centre + spread * Math.sinh(k * PEAK_STEP);
    }
    return n;
  }

  private static TabulatedDensity lnTau(
      RealEmission emission,
      TabulatedDensity pairMass,
      IntegrationTarget target,
      List<PartonChannel> channels,
      List<Resonance> resonances) {
    double hadronicS = target.sqrtSGeV() * target.sqrtSGeV();
    double range = Math.log(hadronicS / pairMass.low());
    double[] nodes = new double[TAU_NODES + resonances.size() * (2 * PEAK_NODES + 1)];
    int n = 0;
    for (int k = 1; k < TAU_NODES; k++) {
      double z = k / (double) TAU_NODES;
      nodes[n++] = -range * (1 - z * z);
    }
    for (Resonance r : resonances) {
      double threshold = threshold(emission, r);
      double centre = 2 * Math.log(threshold / target.sqrtSGeV());
      n = addPeak(nodes, n, centre, 2 * r.widthGeV() / threshold);
    }
    double[] x = TabulatedDensity.nodes(nodes, n, -range, 0);
    double[] tau = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      tau[k] = k == 0 ? pairMass.low() / hadronicS : Math.exp(x[k]);
    }
    double[] luminosity = sum(channels, target.luminosity(), target.muFGeV(), tau);
    double[] pair = new double[x.length];
    double[] squark = new double[x.length];
    double[] tail = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      double s = tau[k] * hadronicS;
      double sigma = pairMass.cumulative(s) / s;
      pair[k] = tau[k] * luminosity[k] * sigma;
      squark[k] = tau[k] * luminosity[k] * production(emission, resonances, s);
      tail[k] = sigma * Math.pow(1 - 0.99 * tau[k], 6);
    }
    double[] density = new double[x.length];
    add(x, pair, 1, density);
    add(x, squark, SQUARK_SHARE, density);
    add(x, tail, TAIL_SHARE, density);
    return TabulatedDensity.of(x, density);
  }

  private static double threshold(RealEmission emission, Resonance r) {
    return r.massGeV() + (r.decaysTo() == 1 ? emission.mass2() : emission.mass1());
  }

  /**
   * Phase space of squark production over s, with a peak of the squark's width at the threshold.
   */
  private static double production(RealEmission emission, List<Resonance> resonances, double s) {
    double sum = 0;
    for (Resonance r : resonances) {
      double threshold = threshold(emission, r);
      double above = Math.sqrt(s) - threshold;
      double velocity2 = Math.max(0, 1 - threshold * threshold / s);
      sum += (Math.sqrt(velocity2) + EDGE * r.widthGeV() / Math.hypot(above, r.widthGeV())) / s;
    }
    return sum;
  }

  /** Adds a function to the density so that its integral is the given share. */
  private static void add(double[] x, double[] f, double share, double[] density) {
    double integral = 0;
    for (int k = 1; k < x.length; k++) {
      integral += 0.5 * (x[k] - x[k - 1]) * (f[k] + f[k - 1]);
    }
    for (int k = 0; integral > 0 && k < x.length; k++) {
      density[k] += share * f[k] / integral;
    }
  }

  private static double[] sum(
      List<PartonChannel> channels, PartonLuminosity luminosity, double muF, double[] tau) {
    int[] index = channels.stream().mapToInt(luminosity::indexOf).toArray();
    double[] values = new double[index.length * tau.length];
    luminosity.evaluate(muF, index, tau, tau.length, values);
    double[] sum = new double[tau.length];
    for (int i = 0; i < values.length; i++) {
      // Some sets turn negative near tau = 1.
      sum[i % tau.length] += Math.max(0, values[i]);
    }
    return sum;
  }
}
