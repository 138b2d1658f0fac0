package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.real.EmissionPoint;

/**
 * The running sums of channels that share their points: for each random shift, the weights of the
 * luminosities at the nodes. The sample is doubled on demand.
 */
final class EmissionPart {

  private static final int FIRST_SIZE = 32;

  /** Squared amplitudes at a point, into an array over all channels of the kind. */
  interface Amplitudes {
    /** Fills one value per channel of the kind. */
    void fill(EmissionPoint point, double[] out);
  }

  private final Amplitudes amplitudes;
  private final PhaseSpaceMap map;
  private final List<PartonChannel> channels;
  private final int[] numbers;
  private final LuminosityNodes nodes;
  private final double[][] shifts;
  private final double[][] sums;
  private final double[] out;
  private final double[] values;
  private final double[] u = new double[Lattice.DIMENSIONS];
  private final double[] nodeWeights = new double[LuminosityNodes.POINTS];
  private int size;
  private long evaluations;

  /**
   * A part without points.
   *
   * @param amplitudes squared amplitudes of all channels of the kind
   * @param map where they are taken
   * @param all the channels of the kind
   * @param numbers which of them belong to the part
   * @param nodes nodes of the luminosities
   * @param shifts shifts of the lattice; kept
   */
  EmissionPart(
      Amplitudes amplitudes,
      PhaseSpaceMap map,
      List<PartonChannel> all,
      int[] numbers,
      LuminosityNodes nodes,
      double[][] shifts) {
    this.amplitudes = amplitudes;
    this.map = map;
    this.numbers = numbers;
    this.channels = IntStream.of(numbers).mapToObj(all::get).toList();
    this.nodes = nodes;
    this.shifts = shifts;
    this.sums = new double[shifts.length][numbers.length * nodes.size()];
    this.out = new double[all.size()];
    this.values = new double[numbers.length];
  }

  /** Evaluations of matrix elements that the next call of {@link #extend} needs, about. */
  long nextCost() {
    return size == 0 ? (long) FIRST_SIZE * shifts.length : evaluations;
  }

  /** Evaluations of matrix elements so far. */
  long evaluations() {
    return evaluations;
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
    int points = map.start(u);
    for (int c = 0; c < values.length; c++) {
      values[c] = 0;
    }
    for (int k = 0; k < points; k++) {
      double weight = map.select(k);
      if (weight != 0) {
        amplitudes.fill(map.point(), out);
        evaluations++;
        for (int c = 0; c < values.length; c++) {
          values[c] += weight * out[numbers[c]];
        }
      }
    }
    int n = nodes.size();
    int first = nodes.weights(map.tau().value(), map.tau().logarithm(), nodeWeights);
    for (int c = 0; c < values.length; c++) {
      int base = c * n + first;
      for (int j = 0; j < LuminosityNodes.POINTS; j++) {
        sum[base + j] += values[c] * nodeWeights[j];
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
                  + ". A mass or coupling is too large or too small for double precision");
        }
      }
    }
    return new RealTable.Part(channels, numbers, weights, evaluations);
  }

  /** Value and standard error without alpha_s/(2 pi), with the luminosities at the nodes. */
  RealTable.Estimate estimate(PartonLuminosity luminosity, double muFGeV) {
    return result().fold(luminosity, muFGeV, nodes.tau());
  }
}
