package org.deepxs.xsec.hadronic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * Integrated real emission of one final state at one collider energy, as weights of luminosities at
 * nodes in tau, one set per random shift. It can be folded with any luminosity at any factorisation
 * scale, and every fold has its own error estimate. Immutable.
 */
public final class RealTable {

  private final double sqrtSGeV;
  private final double[] tau;
  private final Part gluon;
  private final List<Part> quark;

  RealTable(double sqrtSGeV, double[] tau, Part gluon, List<Part> quark) {
    this.sqrtSGeV = sqrtSGeV;
    this.tau = tau;
    this.gluon = gluon;
    this.quark = List.copyOf(quark);
  }

  /**
   * A cross section with its statistical error.
   *
   * @param valuePb mean over the random shifts, in pb
   * @param errorPb its standard error, in pb
   */
  public record Estimate(double valuePb, double errorPb) {}

  /**
   * Subtracted real emission, without the factor alpha_s/(2 pi).
   *
   * @param gluon quark-antiquark channels
   * @param quark quark-gluon and antiquark-gluon channels; independent of the other
   */
  public record Fold(Estimate gluon, Estimate quark) {

    /**
     * The sum of both parts with its error.
     *
     * @return value and error in pb, without alpha_s/(2 pi)
     */
    public Estimate sum() {
      return new Estimate(gluon.valuePb + quark.valuePb, Math.hypot(gluon.errorPb, quark.errorPb));
    }
  }

  /** Channels that share their points: weights by shift, then channel and node. */
  static final class Part {
    private final List<PartonChannel> channels;
    private final int[] numbers;
    private final double[][] weights;
    private final long evaluations;

    /**
     * Takes ownership of the arrays.
     *
     * @param numbers numbers of the channels among all of their kind
     */
    Part(List<PartonChannel> channels, int[] numbers, double[][] weights, long evaluations) {
      this.channels = channels;
      this.numbers = numbers;
      this.weights = weights;
      this.evaluations = evaluations;
    }

    Estimate fold(PartonLuminosity luminosity, double muFGeV, double[] tau) {
      return fold(luminosity, muFGeV, tau, 0, Integer.MAX_VALUE);
    }

    /** Those channels whose numbers are at least {@code first} and below {@code end}. */
    Estimate fold(PartonLuminosity luminosity, double muFGeV, double[] tau, int first, int end) {
      int[] wanted =
          IntStream.range(0, numbers.length)
              .filter(c -> numbers[c] >= first && numbers[c] < end)
              .toArray();
      int[] index = IntStream.of(wanted).map(c -> luminosity.indexOf(channels.get(c))).toArray();
      double[] l = new double[index.length * tau.length];
      luminosity.evaluate(muFGeV, index, tau, tau.length, l);
      return estimate(wanted, l, tau.length);
    }

    Estimate fold(EmissionLuminosities luminosities, int kinds, int nodes) {
      double[] l = new double[numbers.length * nodes];
      for (int i = 0; i < l.length; i++) {
        l[i] = luminosities.at(kinds, numbers[i / nodes], i % nodes);
      }
      return estimate(IntStream.range(0, numbers.length).toArray(), l, nodes);
    }

    /** Sums channels with equal number modulo {@code kinds}, times the factor of number/kinds. */
    Part combined(double[] factors, int nodes, int kinds) {
      int[] left = IntStream.of(numbers).map(c -> c % kinds).distinct().sorted().toArray();
      double[][] sums = new double[weights.length][left.length * nodes];
      for (int c = 0; c < numbers.length; c++) {
        int place = Arrays.binarySearch(left, numbers[c] % kinds);
        double factor = factors[numbers[c] / kinds];
        for (int r = 0; r < sums.length; r++) {
          for (int i = 0; i < nodes; i++) {
            sums[r][place * nodes + i] += factor * weights[r][c * nodes + i];
          }
        }
      }
      return new Part(channels.subList(0, left.length), left, sums, evaluations);
    }

    private Estimate estimate(int[] wanted, double[] l, int nodes) {
      double mean = 0;
      double squares = 0;
      for (int r = 0; r < weights.length; r++) {
        double value = 0;
        for (int i = 0; i < l.length; i++) {
          value += weights[r][wanted[i / nodes] * nodes + i % nodes] * l[i];
        }
        double change = value - mean;
        mean += change / (r + 1);
        squares += change * (value - mean);
      }
      double shifts = weights.length;
      // Student: in units of this error deviations have variance one for any number of shifts.
      return new Estimate(mean, Math.sqrt(squares / (shifts * (shifts - 3))));
    }
  }

  /**
   * Folds with luminosities.
   *
   * @param luminosity any table that holds the channels
   * @param muFGeV factorisation scale in GeV
   * @return both parts in pb, without alpha_s/(2 pi)
   * @throws org.deepxs.pdf.PdfException if a channel is missing, or tau or the scale out of range
   */
  public Fold fold(PartonLuminosity luminosity, double muFGeV) {
    return new Fold(
        gluon.fold(luminosity, muFGeV, tau), sum(part -> part.fold(luminosity, muFGeV, tau)));
  }

  /**
   * Folds one initial state of the Born cross section with luminosities: its gluon emission, and
   * the two quark-gluon channels that belong to it.
   *
   * @param luminosity any table that holds the channels
   * @param muFGeV factorisation scale in GeV
   * @param annihilation number of the initial state
   * @return both parts in pb, without alpha_s/(2 pi)
   * @throws org.deepxs.pdf.PdfException if a channel is missing, or tau or the scale out of range
   */
  public Fold fold(PartonLuminosity luminosity, double muFGeV, int annihilation) {
    int first = 2 * annihilation;
    return new Fold(
        gluon.fold(luminosity, muFGeV, tau, annihilation, annihilation + 1),
        sum(part -> part.fold(luminosity, muFGeV, tau, first, first + 2)));
  }

  /**
   * A linear combination of initial states with the same partons, as one initial state.
   *
   * @param factors one per initial state of the Born cross section
   * @return table of a single initial state
   */
  public RealTable combined(double[] factors) {
    return new RealTable(
        sqrtSGeV,
        tau,
        gluon.combined(factors, tau.length, 1),
        quark.stream().map(part -> part.combined(factors, tau.length, 2)).toList());
  }

  /**
   * Luminosities at the nodes as if the partons of a single initial state and the collider were
   * others.
   *
   * @param luminosity any table that holds the channels
   * @param muFGeV factorisation scale in GeV
   * @param pair quark and antiquark
   * @param quark what takes the place of the quark in the quark-gluon channel
   * @param antiquark what takes the place of the antiquark
   * @param otherSqrtSGeV proton-proton energy in GeV, not above that of the integration
   * @return the luminosities
   * @throws org.deepxs.pdf.PdfException if a channel is missing, or tau or the scale out of range
   */
  public EmissionLuminosities luminosities(
      PartonLuminosity luminosity,
      double muFGeV,
      PartonChannel pair,
      int quark,
      int antiquark,
      double otherSqrtSGeV) {
    double stretch = Math.pow(sqrtSGeV / otherSqrtSGeV, 2);
    double[] stretched = Arrays.stream(tau).map(t -> t * stretch).toArray();
    return EmissionLuminosities.of(luminosity, muFGeV, pair, quark, antiquark, stretched)
        .times(stretch); // d tau, too, is stretched
  }

  /**
   * Folds a table of a single initial state.
   *
   * @param luminosities luminosities at its nodes
   * @return both parts in pb, without alpha_s/(2 pi)
   */
  public Fold fold(EmissionLuminosities luminosities) {
    return new Fold(
        gluon.fold(luminosities, 1, tau.length),
        sum(part -> part.fold(luminosities, 2, tau.length)));
  }

  /** The independent parts of the quark-gluon channels together. */
  private Estimate sum(Function<Part, Estimate> fold) {
    double value = 0;
    double error2 = 0;
    for (Part part : quark) {
      Estimate estimate = fold.apply(part);
      value += estimate.valuePb;
      error2 += estimate.errorPb * estimate.errorPb;
    }
    return new Estimate(value, Math.sqrt(error2));
  }

  /**
   * Evaluations of matrix elements in the quark-antiquark channels.
   *
   * @return number of phase-space points
   */
  public long gluonEvaluations() {
    return gluon.evaluations;
  }

  /**
   * Evaluations of matrix elements in the quark-gluon channels.
   *
   * @return number of phase-space points
   */
  public long quarkEvaluations() {
    return quark.stream().mapToLong(part -> part.evaluations).sum();
  }
}
