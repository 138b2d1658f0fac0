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
 * threshold, plus a little of a slowly falling function. Squared masses of particle and emitted
 * parton: 1/s_i plus 1/sqrt((s_i - m^2)^2 + m^2 Γ^2) for every squark, which is the envelope of the
 * subtracted Breit–Wigner and its interference, odd in s_i - m^2.
 *
 * @param lnTau density in ln(tau)
 * @param pairMassSquared density in the squared mass of the pair
 * @param s1 density in (k1 + p3)^2
 * @param s2 density in (k2 + p3)^2
 * @param resonant1 whether squarks decay to particle 1
 * @param resonant2 whether squarks decay to particle 2
 */
record EmissionDensities(
    TabulatedDensity lnTau,
    TabulatedDensity pairMassSquared,
    TabulatedDensity s1,
    TabulatedDensity s2,
    boolean resonant1,
    boolean resonant2) {

  private static final int TAU_NODES = 64;
  private static final int MASS_NODES = 96;
  private static final int PEAK_NODES = 14;
  private static final double PEAK_STEP = 0.5;

  /** Share of the squarks, together, relative to 1/s_i. */
  private static final double PEAK_SHARE = 0.5;

  /** Share of squark production in the density of tau. */
  private static final double SQUARK_SHARE = 0.4;

  /** Share of the slowly falling function in the density of tau. */
  private static final double TAIL_SHARE = 0.02;

  /**
   * Densities for some channels.
   *
   * @param channels channels whose luminosities decide about tau
   * @param resonances squarks that are resonant in them
   */
  static EmissionDensities of(
      RealEmission emission,
      BosonPole pole,
      IntegrationTarget target,
      List<PartonChannel> channels,
      List<Resonance> resonances) {
    double m1 = emission.mass1();
    double m2 = emission.mass2();
    double sqrtS = target.sqrtSGeV();
    TabulatedDensity mass = pairMass(m1 + m2, sqrtS, pole);
    return new EmissionDensities(
        lnTau(emission, mass, target, channels, resonances),
        mass,
        subEnergy(resonances, 1, m1 * m1, (sqrtS - m2) * (sqrtS - m2)),
        subEnergy(resonances, 2, m2 * m2, (sqrtS - m1) * (sqrtS - m1)),
        resonances.stream().anyMatch(r -> r.decaysTo() == 1),
        resonances.stream().anyMatch(r -> r.decaysTo() == 2));
  }

  /** Density in (k_axis + p3)^2. */
  TabulatedDensity subEnergy(int axis) {
    return axis == 1 ? s1 : s2;
  }

  /** Whether squarks decay to a particle of the pair, 1 or 2. */
  boolean resonant(int axis) {
    return axis == 1 ? resonant1 : resonant2;
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

  private static TabulatedDensity subEnergy(
      List<Resonance> all, int axis, double low, double high) {
    List<Resonance> peaks = all.stream().filter(r -> r.decaysTo() == axis).toList();
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
      density[i] =
          1 / Math.max(x[i], start) + (peaks.isEmpty() ? 0 : PEAK_SHARE * sum / peaks.size());
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
    double[] x = new double[TAU_NODES + 1];
    double[] tau = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      double z = k / (double) TAU_NODES;
      x[k] = -range * (1 - z * z);
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

  /** Phase space of squark production over s, summed over squarks. */
  private static double production(RealEmission emission, List<Resonance> resonances, double s) {
    double sum = 0;
    for (Resonance r : resonances) {
      double other = r.decaysTo() == 1 ? emission.mass2() : emission.mass1();
      // Half a width below the threshold the Breit-Wigner already counts.
      double mass = r.massGeV() - 0.5 * r.widthGeV();
      double threshold = (mass + other) * (mass + other);
      sum += s > threshold ? Math.sqrt(1 - threshold / s) / s : 0;
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
