package org.deepxs.xsec.hadronic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.QuarkGroup;
import org.deepxs.xsec.real.RealEmission;

/**
 * Randomised quasi-Monte-Carlo integration of real emission. Each of R random shifts of a lattice
 * gives an independent unbiased result; their spread is the error estimate. The samples of the
 * quark-antiquark and of the quark-gluon channels are doubled in turn, always the one with the
 * larger error squared per point, until the error of the sum is small enough. Immutable; equal
 * seeds give equal bits.
 */
public final class RealIntegrator {

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
    int shifts = options.randomisations();
    List<EmissionPart> parts = new ArrayList<>();
    parts.add(EmissionPart.gluon(emission, pole, target, nodes, random.split(), shifts));
    for (QuarkGroup group : emission.quarkGroups()) {
      parts.add(EmissionPart.quark(emission, group, pole, target, nodes, random.split(), shifts));
    }
    refine(parts, target);
    List<RealTable.Part> quark = parts.stream().skip(1).map(EmissionPart::result).toList();
    return new RealTable(
        nodes.tau(),
        parts.get(0).result(),
        RealTable.Part.joined(emission.quarkChannels(), quark, nodes.size(), shifts));
  }

  /** Doubles the sample of the part with the largest error squared per point of the doubling. */
  private void refine(List<EmissionPart> parts, IntegrationTarget target) {
    double wanted = options.relError() * target.scaledReferencePb();
    double[] error2 = new double[parts.size()];
    long evaluations = 0;
    for (int i = 0; i < error2.length; i++) {
      evaluations += extend(parts.get(i), target, error2, i);
    }
    while (Arrays.stream(error2).sum() > wanted * wanted) {
      int next = 0;
      for (int i = 1; i < error2.length; i++) {
        if (error2[i] * parts.get(next).nextCost() > error2[next] * parts.get(i).nextCost()) {
          next = i;
        }
      }
      if (evaluations + parts.get(next).nextCost() > options.maxEvaluations()) {
        return;
      }
      evaluations += extend(parts.get(next), target, error2, next);
    }
  }

  /** Extends a part and notes its new error; returns what it cost. */
  private static long extend(
      EmissionPart part, IntegrationTarget target, double[] error2, int number) {
    long cost = part.nextCost();
    part.extend();
    double error = part.errorPb(target.luminosity(), target.muFGeV());
    error2[number] = error * error;
    return cost;
  }
}
