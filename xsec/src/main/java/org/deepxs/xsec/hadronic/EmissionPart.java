package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.RealEmission;

/**
 * The running sums of one kind of channels: for each random shift, the weights of the luminosities
 * at the nodes. The sample is doubled on demand. With squark resonances each lattice point gives
 * one phase-space point per map.
 */
final class EmissionPart {

  /** Which channels. */
  enum Kind {
    /** Quark and antiquark, which emit a gluon. */
    GLUON,
    /** Quark or antiquark and gluon, which emit a quark or antiquark. */
    QUARK
  }

  private static final int FIRST_SIZE = 32;

  private final Kind kind;
  private final RealEmission emission;
  private final EmissionPhaseSpace phaseSpace;
  private final LuminosityNodes nodes;
  private final List<PartonChannel> channels;
  private final double[][] shifts;
  private final double[][] sums;
  private final double[] out;
  private final boolean[] resonant;
  private final int mapsPerPoint;
  private final double[] u = new double[Lattice.DIMENSIONS];
  private final double[] nodeWeights = new double[LuminosityNodes.POINTS];
  private int size;

  EmissionPart(
      Kind kind,
      RealEmission emission,
      EmissionPhaseSpace phaseSpace,
      LuminosityNodes nodes,
      SplittableRandom random,
      int randomisations) {
    this.kind = kind;
    this.resonant =
        new boolean[] {
          emission.resonances().stream().anyMatch(r -> r.decaysTo() == 1),
          emission.resonances().stream().anyMatch(r -> r.decaysTo() == 2)
        };
    this.mapsPerPoint = kind == Kind.GLUON ? 1 : 1 + (resonant[0] ? 1 : 0) + (resonant[1] ? 1 : 0);
    this.emission = emission;
    this.phaseSpace = phaseSpace;
    this.nodes = nodes;
    this.channels = kind == Kind.GLUON ? emission.gluonChannels() : emission.quarkChannels();
    this.shifts = new double[randomisations][];
    for (int r = 0; r < randomisations; r++) {
      shifts[r] = random.doubles(Lattice.DIMENSIONS).toArray();
    }
    this.sums = new double[randomisations][channels.size() * nodes.size()];
    this.out = new double[channels.size()];
  }

  /** Evaluations of matrix elements that the next call of {@link #extend} needs. */
  long nextCost() {
    return (long) (size == 0 ? FIRST_SIZE : size) * shifts.length * mapsPerPoint;
  }

  /** Evaluations of matrix elements so far. */
  long evaluations() {
    return (long) size * shifts.length * mapsPerPoint;
  }

  /** Takes the first sample or doubles it: the old points are the even ones of the new lattice. */
  void extend() {
    int step = size == 0 ? 1 : 2;
    int first = size == 0 ? 0 : 1;
    size = size == 0 ? FIRST_SIZE : 2 * size;
    for (int r = 0; r < shifts.length; r++) {
      for (int i = first; i < size; i += step) {
        Lattice.point(i, size, shifts[r], u);
        sample(sums[r]);
      }
    }
  }

  private void sample(double[] sum) {
    if (kind == Kind.GLUON) {
      double weight = phaseSpace.gluon(u);
      emission.gluon(phaseSpace.point(), out);
      project(weight, sum);
    } else if (mapsPerPoint == 1) {
      quark(phaseSpace.quark(u), sum);
    } else {
      quark(phaseSpace.quarkSmooth(u), sum);
      for (int axis = 1; axis <= 2; axis++) {
        if (resonant[axis - 1]) {
          quark(phaseSpace.quarkResonant(axis, u), sum);
        }
      }
    }
  }

  private void quark(double weight, double[] sum) {
    if (weight > 0) {
      emission.quark(phaseSpace.point(), out);
      project(weight, sum);
    }
  }

  private void project(double weight, double[] sum) {
    int n = nodes.size();
    int first = nodes.weights(phaseSpace.tau(), phaseSpace.lnTau(), nodeWeights);
    for (int c = 0; c < out.length; c++) {
      double value = weight * out[c];
      int base = c * n + first;
      for (int j = 0; j < LuminosityNodes.POINTS; j++) {
        sum[base + j] += value * nodeWeights[j];
      }
    }
  }

  /**
   * The weights so far.
   *
   * @throws XsecException if one is not finite
   */
  RealTable.Part result() {
    double[][] weights = new double[sums.length][];
    for (int r = 0; r < sums.length; r++) {
      weights[r] = new double[sums[r].length];
      for (int i = 0; i < weights[r].length; i++) {
        weights[r][i] = sums[r][i] / size;
        if (!Double.isFinite(weights[r][i])) {
          throw new XsecException(
              "real emission of "
                  + channels.get(i / nodes.size()).text()
                  + " is not finite near s = tau S with tau = "
                  + nodes.tau()[i % nodes.size()]
                  + "; masses of the pair "
                  + emission.mass1()
                  + " and "
                  + emission.mass2()
                  + " GeV. A mass or coupling is too large or too small for double precision");
        }
      }
    }
    return new RealTable.Part(channels, weights, evaluations());
  }

  /** Standard error in pb, without alpha_s/(2 pi), with the luminosities at the nodes. */
  double errorPb(PartonLuminosity luminosity, double muFGeV) {
    return result().fold(luminosity, muFGeV, nodes.tau()).errorPb();
  }
}
