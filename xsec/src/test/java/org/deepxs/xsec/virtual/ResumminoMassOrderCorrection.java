package org.deepxs.xsec.virtual;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.PartonicCrossSection;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * {@link ResumminoMassOrder} integrated over t: what Resummino's one-loop part has more than ours,
 * as coefficient of alpha_s/(2 pi) in the partonic cross sections.
 */
public final class ResumminoMassOrderCorrection implements PartonicCrossSection {

  private static final double COLOUR_FACTOR = 4.0 / 3;
  private static final int STEPS = 24;

  private final PartonicBorn born;
  private final ResumminoMassOrder difference;

  private ResumminoMassOrderCorrection(PartonicBorn born, ResumminoMassOrder difference) {
    this.born = born;
    this.difference = difference;
  }

  /** Of the Born cross sections of a point with unmixed sbottoms. */
  public static ResumminoMassOrderCorrection of(
      PartonicBorn born, SusyPoint point, ElectroweakInputs inputs, int flavours) {
    Kernels kernels = Kernels.of(point, born.state(), inputs, flavours);
    return new ResumminoMassOrderCorrection(born, ResumminoMassOrder.of(kernels, born.state()));
  }

  @Override
  public List<PartonChannel> channels() {
    return born.channels();
  }

  @Override
  public double thresholdGeV() {
    return born.thresholdGeV();
  }

  @Override
  public FinalState state() {
    return born.state();
  }

  @Override
  public double bosonMassGeV() {
    return born.bosonMassGeV();
  }

  @Override
  public double bosonWidthGeV() {
    return born.bosonWidthGeV();
  }

  /** Midpoints in cos(theta): a correction of a correction. */
  @Override
  public void evaluate(double s, double[] sigmaPb) {
    double m1 = Math.abs(born.couplings().m1());
    double m2 = Math.abs(born.couplings().m2());
    double lambda = (s - (m1 + m2) * (m1 + m2)) * (s - (m1 - m2) * (m1 - m2));
    double half = 0.5 * Math.sqrt(Math.max(lambda, 0));
    double centre = 0.5 * (m1 * m1 + m2 * m2 - s);
    double norm = COLOUR_FACTOR * born.normalisation(s) * 2 * half / STEPS;
    for (int c = 0; c < channels().size(); c++) {
      double sum = 0;
      for (int k = 0; k < STEPS; k++) {
        sum += difference.difference(c, s, centre + half * ((2.0 * k + 1) / STEPS - 1));
      }
      sigmaPb[c] = norm * sum;
    }
  }
}
