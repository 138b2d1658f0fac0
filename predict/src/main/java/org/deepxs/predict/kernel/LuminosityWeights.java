package org.deepxs.predict.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonChannel.Kind;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.ScaleVariation.Factors;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.hadronic.ProspinoConvolution;
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
  private final Optional<ProspinoConvolution> prospino;
  private final double[] muF;
  private final double[] muR;

  private LuminosityWeights(
      CalculationOptions options,
      Densities densities,
      List<PartonChannel> initialStates,
      List<Factors> factors) {
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
    this.prospino =
        options.scheme() == Scheme.PROSPINO2
            ? Optional.of(ProspinoConvolution.of(nlo, initialStates))
            : Optional.empty();
    this.muF = new double[1 + factors.size()];
    this.muR = new double[1 + factors.size()];
    for (int f = 0; f < muF.length; f++) {
      muF[f] = options.muFFactor() * (f == 0 ? 1 : factors.get(f - 1).muF());
      muR[f] = options.muRFactor() * (f == 0 ? 1 : factors.get(f - 1).muR());
    }
  }

  /** Strong coupling at the renormalisation scale of one choice. */
  double alphaS(int scale, double meanMassGeV) {
    return alphaS.at(muR[scale] * meanMassGeV);
  }

  /** Weights of some initial states at all scales of the options. */
  static LuminosityWeights of(
      CalculationOptions options, Densities densities, List<PartonChannel> initialStates) {
    return new LuminosityWeights(
        options, densities, initialStates, options.nlo().scales().factors());
  }

  /** At the central scales only. */
  static LuminosityWeights central(
      CalculationOptions options, Densities densities, List<PartonChannel> initialStates) {
    return new LuminosityWeights(options, densities, initialStates, List.of());
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

  /**
   * Number of weights per scale, channel and node: LO, Drell–Yan limit, and in scheme {@code
   * prospino2} the latter with Prospino's collinear remainder.
   */
  int orders() {
    return prospino.isPresent() ? 3 : 2;
  }

  /** Length of {@link #fill}'s array: by scale, order, channel, node. */
  int size(int nodes) {
    return orders() * scales() * channels * nodes;
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
   * @param out modified: by scale, order, channel, node; in GeV^-4
   * @param first where to begin
   */
  void fill(double meanMassGeV, double[] tau, double[] weight, double[] out, int first) {
    int n = tau.length;
    double[] l = new double[channels * n];
    double[] f = new double[nloIndex.length * n];
    int block = channels * n;
    for (int scale = 0; scale < muF.length; scale++) {
      int at = first + scale * orders() * block;
      double mu = muF[scale] * meanMassGeV;
      if (!reaches(scale, meanMassGeV)) {
        Arrays.fill(out, at, at + orders() * block, Double.NaN);
        continue;
      }
      lo.evaluate(mu, loIndex, tau, n, l);
      nlo.evaluate(mu, nloIndex, tau, n, f);
      double alpha = alphaS.at(muR[scale] * meanMassGeV);
      for (int i = 0; i < block; i++) {
        double s = tau[i % n] * sqrtSGeV * sqrtSGeV;
        double factor = weight[i % n] / (s * s);
        HadronicIntegrals.AtScale parts =
            new HadronicIntegrals.AtScale(
                f[i],
                f[block + i],
                f[2 * block + i],
                f[3 * block + i] * (Math.log(s) - 2 * Math.log(mu)));
        out[at + i] = factor * l[i];
        out[at + block + i] = factor * DrellYanLimit.sigmaPb(parts, alpha);
      }
      if (prospino.isPresent()) {
        addProspino(prospino.get(), mu, alpha, tau, weight, out, at + block);
      }
    }
  }

  /** From the Drell–Yan limit, which begins at a place, that with Prospino's remainder after it. */
  private void addProspino(
      ProspinoConvolution convolution,
      double mu,
      double alpha,
      double[] tau,
      double[] weight,
      double[] out,
      int at) {
    ProspinoConvolution.Values values = convolution.values();
    int n = tau.length;
    for (int k = 0; k < n; k++) {
      double s = tau[k] * sqrtSGeV * sqrtSGeV;
      convolution.at(tau[k], Math.log(s) - 2 * Math.log(mu), mu, values);
      double factor = weight[k] / (s * s) * alpha / (2 * Math.PI);
      for (int c = 0; c < channels; c++) {
        int i = at + c * n + k;
        out[i + channels * n] = out[i] + factor * values.difference(c);
      }
    }
  }
}
