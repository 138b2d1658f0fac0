package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.QuarkGroup;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;

/**
 * The running sums of channels that share their points: for each random shift, the weights of the
 * luminosities at the nodes. The sample is doubled on demand. With squark resonances each lattice
 * point gives one phase-space point per map.
 */
final class EmissionPart {

  private static final int FIRST_SIZE = 32;

  private final RealEmission emission;
  private final List<QuarkGroup> group;
  private final List<PartonChannel> channels;
  private final int[] numbers;
  private final EmissionPhaseSpace phaseSpace;
  private final LuminosityNodes nodes;
  private final double[][] shifts;
  private final double[][] sums;
  private final double[] out;
  private final boolean[] resonant = new boolean[2];
  private final int mapsPerPoint;
  private final double[] u = new double[Lattice.DIMENSIONS];
  private final double[] nodeWeights = new double[LuminosityNodes.POINTS];
  private int size;

  private EmissionPart(
      RealEmission emission,
      List<QuarkGroup> group,
      BosonPole pole,
      IntegrationTarget target,
      LuminosityNodes nodes,
      SplittableRandom random,
      int randomisations) {
    List<PartonChannel> all = group.isEmpty() ? emission.gluonChannels() : emission.quarkChannels();
    List<Resonance> resonances = group.isEmpty() ? List.of() : group.get(0).resonances();
    this.numbers =
        group.isEmpty()
            ? IntStream.range(0, all.size()).toArray()
            : IntStream.range(0, group.get(0).size()).map(group.get(0)::channel).toArray();
    this.channels = IntStream.of(numbers).mapToObj(all::get).toList();
    EmissionDensities densities =
        EmissionDensities.of(emission, pole, target, channels, resonances);
    this.phaseSpace =
        new EmissionPhaseSpace(densities, emission.mass1(), emission.mass2(), target.sqrtSGeV());
    this.resonant[0] = densities.resonant1();
    this.resonant[1] = densities.resonant2();
    this.mapsPerPoint = 1 + (resonant[0] ? 1 : 0) + (resonant[1] ? 1 : 0);
    this.emission = emission;
    this.group = group;
    this.nodes = nodes;
    this.shifts = new double[randomisations][];
    for (int r = 0; r < randomisations; r++) {
      shifts[r] = random.doubles(Lattice.DIMENSIONS).toArray();
    }
    this.sums = new double[randomisations][numbers.length * nodes.size()];
    this.out = new double[all.size()];
  }

  /** The quark-antiquark channels. */
  static EmissionPart gluon(
      RealEmission emission,
      BosonPole pole,
      IntegrationTarget target,
      LuminosityNodes nodes,
      SplittableRandom random,
      int randomisations) {
    return new EmissionPart(emission, List.of(), pole, target, nodes, random, randomisations);
  }

  /** Some quark-gluon channels. */
  static EmissionPart quark(
      RealEmission emission,
      QuarkGroup group,
      BosonPole pole,
      IntegrationTarget target,
      LuminosityNodes nodes,
      SplittableRandom random,
      int randomisations) {
    return new EmissionPart(emission, List.of(group), pole, target, nodes, random, randomisations);
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
    if (group.isEmpty()) {
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
      emission.quark(phaseSpace.point(), group.get(0), out);
      project(weight, sum);
    }
  }

  private void project(double weight, double[] sum) {
    int n = nodes.size();
    int first = nodes.weights(phaseSpace.tau(), phaseSpace.lnTau(), nodeWeights);
    for (int i = 0; i < numbers.length; i++) {
      double value = weight * out[numbers[i]];
      int base = i * n + first;
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
