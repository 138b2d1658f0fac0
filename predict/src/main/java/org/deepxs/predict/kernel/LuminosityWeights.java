package org.deepxs.predict.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonChannel.Kind;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.ScaleVariation.Factors;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.nlo.DrellYanLimit;

/**
 * What partonic cross sections at given nodes are multiplied with: luminosities of the leading
 * order and luminosity-like functions of the Drell–Yan limit, at every scale, times the weight of
 * the node over s². Immutable.
 */
final class LuminosityWeights {

  private static final Kind[] KINDS = {
    Kind.PAIR, Kind.COLLINEAR_FINITE, Kind.DRELL_YAN_REMAINDER, Kind.COLLINEAR_LOG
  };

  private final double sqrtSGeV;
  private final PartonLuminosity lo;
  private final PartonLuminosity nlo;
  private final AlphaS alphaS;
  private final int channels;
  private final int[] loIndex;
  private final int[] nloIndex;
  private final double[] muF;
  private final double[] muR;

  /** Weights of some initial states. */
  LuminosityWeights(
      CalculationOptions options, Densities densities, List<PartonChannel> initialStates) {
    this.sqrtSGeV = options.sqrtSGeV();
    this.lo = densities.lo();
    this.nlo = densities.nlo();
    this.alphaS = densities.alphaS();
    this.channels = initialStates.size();
    this.loIndex = initialStates.stream().mapToInt(lo::indexOf).toArray();
    this.nloIndex =
        IntStream.range(0, KINDS.length * channels)
            .map(i -> nlo.indexOf(initialStates.get(i % channels).withKind(KINDS[i / channels])))
            .toArray();
    List<Factors> factors = options.nlo().scales().factors();
    this.muF = new double[1 + factors.size()];
    this.muR = new double[1 + factors.size()];
    for (int f = 0; f < muF.length; f++) {
      muF[f] = options.muFFactor() * (f == 0 ? 1 : factors.get(f - 1).muF());
      muR[f] = options.muRFactor() * (f == 0 ? 1 : factors.get(f - 1).muR());
    }
  }

  /** Number of scale choices, the central one first. */
  int scales() {
    return muF.length;
  }

  int channels() {
    return channels;
  }

  double sqrtSGeV() {
    return sqrtSGeV;
  }

  /** Length of {@link #fill}'s array: by scale, order (LO, NLO), channel, node. */
  int size(int nodes) {
    return 2 * scales() * channels * nodes;
  }

  /** Whether one scale of a pair lies inside the tables. */
  boolean reaches(int scale, double meanMassGeV) {
    double lowest = Math.sqrt(Math.max(lo.tauMin(), nlo.tauMin())) * sqrtSGeV;
    double mu = muF[scale] * meanMassGeV;
    return 2 * meanMassGeV >= lowest
        && mu >= Math.max(lo.muMinGeV(), nlo.muMinGeV())
        && mu <= Math.min(lo.muMaxGeV(), nlo.muMaxGeV());
  }

  /** Sum over initial states of the leading order's luminosity at the central scale. */
  double[] reference(double meanMassGeV, double[] tau) {
    double[] l = new double[channels * tau.length];
    lo.evaluate(muF[0] * meanMassGeV, loIndex, tau, tau.length, l);
    double[] sum = new double[tau.length];
    for (int i = 0; i < l.length; i++) {
      sum[i % tau.length] += l[i];
    }
    return sum;
  }

  /**
   * Weights at some nodes; NaN for scales outside the tables.
   *
   * @param meanMassGeV half the threshold
   * @param tau nodes
   * @param weight weights of an integral over tau
   * @param out modified: by scale, order (LO, NLO), channel, node; in GeV^-4
   * @param first where to begin
   */
  void fill(double meanMassGeV, double[] tau, double[] weight, double[] out, int first) {
    int n = tau.length;
    double[] l = new double[channels * n];
    double[] f = new double[nloIndex.length * n];
    double[] logS = new double[n];
    double[] factor = new double[n];
    for (int k = 0; k < n; k++) {
      double s = tau[k] * sqrtSGeV * sqrtSGeV;
      logS[k] = Math.log(s);
      factor[k] = weight[k] / (s * s);
    }
    int at = first;
    for (int scale = 0; scale < muF.length; scale++) {
      double mu = muF[scale] * meanMassGeV;
      if (!reaches(scale, meanMassGeV)) {
        java.util.Arrays.fill(out, at, at + 2 * channels * n, Double.NaN);
        at += 2 * channels * n;
        continue;
      }
      lo.evaluate(mu, loIndex, tau, n, l);
      nlo.evaluate(mu, nloIndex, tau, n, f);
      double alpha = alphaS.at(muR[scale] * meanMassGeV);
      double log = 2 * Math.log(mu);
      int block = channels * n;
      for (int i = 0; i < block; i++) {
        int k = i % n;
        double born = f[i];
        HadronicIntegrals.AtScale parts =
            new HadronicIntegrals.AtScale(
                born, f[block + i], f[2 * block + i], f[3 * block + i] * (logS[k] - log));
        out[at + i] = factor[k] * l[i];
        out[at + block + i] = factor[k] * DrellYanLimit.sigmaPb(parts, alpha);
      }
      at += 2 * block;
    }
  }
}
