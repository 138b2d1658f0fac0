package org.deepxs.xsec.hadronic;

import java.util.SplittableRandom;
import org.deepxs.xsec.XsecException;
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
    EmissionDensities densities = EmissionDensities.of(emission, pole, target);
    LuminosityNodes nodes = LuminosityNodes.of(Math.pow(threshold / target.sqrtSGeV(), 2));
    EmissionPhaseSpace phaseSpace =
        new EmissionPhaseSpace(densities, emission.mass1(), emission.mass2(), target.sqrtSGeV());
    SplittableRandom random = new SplittableRandom(options.seed());
    int shifts = options.randomisations();
    EmissionPart gluon =
        new EmissionPart(
            EmissionPart.Kind.GLUON, emission, phaseSpace, nodes, random.split(), shifts);
    EmissionPart quark =
        new EmissionPart(
            EmissionPart.Kind.QUARK, emission, phaseSpace, nodes, random.split(), shifts);
    gluon.extend();
    quark.extend();
    refine(gluon, quark, target);
    return new RealTable(nodes.tau(), gluon.result(), quark.result());
  }

  private void refine(EmissionPart gluon, EmissionPart quark, IntegrationTarget target) {
    double wanted = options.relError() * target.scaledReferencePb();
    double gluonError = gluon.errorPb(target.luminosity(), target.muFGeV());
    double quarkError = quark.errorPb(target.luminosity(), target.muFGeV());
    while (Math.hypot(gluonError, quarkError) > wanted) {
      boolean gluonNext =
          gluonError * gluonError * quark.nextCost() > quarkError * quarkError * gluon.nextCost();
      EmissionPart next = gluonNext ? gluon : quark;
      if (gluon.evaluations() + quark.evaluations() + next.nextCost() > options.maxEvaluations()) {
        return;
      }
      next.extend();
      double error = next.errorPb(target.luminosity(), target.muFGeV());
      if (gluonNext) {
        gluonError = error;
      } else {
        quarkError = error;
      }
    }
  }
}
