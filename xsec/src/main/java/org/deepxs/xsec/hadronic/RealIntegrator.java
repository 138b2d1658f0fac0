package org.deepxs.xsec.hadronic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.RealEmission;

/**
 * Randomised quasi-Monte-Carlo integration of real emission. Each of R random shifts of a lattice
 * gives an independent unbiased result; their spread is the error estimate. The quark-antiquark
 * channels are one part; the quark-gluon channels are several, one for every squark that can be on
 * its mass shell and for every two ({@link SquarkPartition}). Samples are doubled in turn, always
 * that of the part with the largest error squared per evaluation, until the error of the sum is
 * small enough. Immutable; equal seeds give equal bits.
 */
public final class RealIntegrator {

  /** Where real emission nearly cancels the rest, this share of the rest sets the accuracy. */
  private static final double LEAST_SHARE = 0.3;

  private final IntegrationOptions options;

  private RealIntegrator(IntegrationOptions options) {
    this.options = options;
  }

  /**
   * An integrator.
   *
   * @param options accuracy, seed and limits
   * @return the integrator
   */
  public static RealIntegrator of(IntegrationOptions options) {
    return new RealIntegrator(options);
  }

  /**
   * Integrates the real emission of one final state.
   *
   * @param emission squared amplitudes; used by this call alone while it runs
   * @param pole s-channel boson
   * @param target what the result is for
   * @return the integrated emission
   * @throws XsecException if the pair cannot be made at this energy or an amplitude is not finite
   * @throws org.deepxs.pdf.PdfException if the target's luminosity lacks a channel, or the
   *     threshold or scale is out of its range
   */
  public RealTable integrate(RealEmission emission, BosonPole pole, IntegrationTarget target) {
    double threshold = emission.mass1() + emission.mass2();
    if (!(threshold > 0 && threshold < target.sqrtSGeV())) {
      throw new XsecException(
          "real emission needs 0 < m1 + m2 < sqrt(S), got m1 + m2 = "
              + threshold
              + " GeV and sqrt(S) = "
              + target.sqrtSGeV()
              + " GeV");
    }
    LuminosityNodes nodes = LuminosityNodes.of(Math.pow(threshold / target.sqrtSGeV(), 2));
    SplittableRandom random = new SplittableRandom(options.seed());
    EmissionParts division =
        new EmissionParts(emission, pole, target, nodes, random, options.randomisations());
    List<EmissionPart> parts = new ArrayList<>();
    parts.add(division.gluon());
    emission.quarkGroups().forEach(group -> parts.addAll(division.quark(group)));
    refine(parts, target);
    List<RealTable.Part> results = parts.stream().map(EmissionPart::result).toList();
    return new RealTable(
        target.sqrtSGeV(), nodes.tau(), results.get(0), results.subList(1, results.size()));
  }

  /** Doubles the sample of the part with the largest error squared per evaluation. */
  private void refine(List<EmissionPart> parts, IntegrationTarget target) {
    double[] value = new double[parts.size()];
    double[] error2 = new double[parts.size()];
    long evaluations = 0;
    for (int i = 0; i < error2.length; i++) {
      evaluations += extend(parts.get(i), target, value, error2, i);
    }
    while (!reached(value, error2, target)) {
      int next = 0;
      for (int i = 1; i < error2.length; i++) {
        if (error2[i] * parts.get(next).nextCost() > error2[next] * parts.get(i).nextCost()) {
          next = i;
        }
      }
      if (evaluations + parts.get(next).nextCost() > options.maxEvaluations()) {
        return;
      }
      evaluations += extend(parts.get(next), target, value, error2, next);
    }
  }

  private boolean reached(double[] value, double[] error2, IntegrationTarget target) {
    double reference = target.scaledReferencePb();
    double sum = Math.max(reference + Arrays.stream(value).sum(), LEAST_SHARE * reference);
    return Math.sqrt(Arrays.stream(error2).sum()) <= options.relError() * sum;
  }

  /** Extends a part and notes its new estimate; returns what it cost. */
  private static long extend(
      EmissionPart part, IntegrationTarget target, double[] value, double[] error2, int number) {
    long before = part.evaluations();
    part.extend();
    RealTable.Estimate estimate = part.estimate(target.luminosity(), target.muFGeV());
    value[number] = estimate.valuePb();
    error2[number] = estimate.errorPb() * estimate.errorPb();
    return part.evaluations() - before;
  }
}
