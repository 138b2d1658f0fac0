package org.deepxs.xsec.hadronic;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * Integrated real emission of one final state at one collider energy, as weights of luminosities at
 * nodes in tau, one set per random shift. It can be folded with any luminosity at any factorisation
 * scale, and every fold has its own error estimate. Immutable.
 */
public final class RealTable {

  private final double[] tau;
  private final Part gluon;
  private final Part quark;

  RealTable(double[] tau, Part gluon, Part quark) {
    this.tau = tau;
    this.gluon = gluon;
    this.quark = quark;
  }

  /**
   * A cross section with its statistical error.
   *
   * @param valuePb mean over the random shifts, in pb
   * @param errorPb standard error of the mean, in pb
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

  /** Weights by shift, then channel and node. */
  static final class Part {
    private final List<PartonChannel> channels;
    private final double[][] weights;
    private final long evaluations;

    /** Takes ownership of the array. */
    Part(List<PartonChannel> channels, double[][] weights, long evaluations) {
      this.channels = channels;
      this.weights = weights;
      this.evaluations = evaluations;
    }

    /** Several parts as one, its channels in a given order; nodes and shifts as in the parts. */
    static Part joined(List<PartonChannel> channels, List<Part> parts, int nodes, int shifts) {
      double[][] weights = new double[shifts][channels.size() * nodes];
      long evaluations = 0;
      for (Part part : parts) {
        evaluations += part.evaluations;
        for (int c = 0; c < part.channels.size(); c++) {
          int to = channels.indexOf(part.channels.get(c)) * nodes;
          for (int r = 0; r < shifts; r++) {
            System.arraycopy(part.weights[r], c * nodes, weights[r], to, nodes);
          }
        }
      }
      return new Part(channels, weights, evaluations);
    }

    Estimate fold(PartonLuminosity luminosity, double muFGeV, double[] tau) {
      return fold(luminosity, muFGeV, tau, 0, channels.size());
    }

    /** Some channels only, from the first to before the end. */
    Estimate fold(PartonLuminosity luminosity, double muFGeV, double[] tau, int first, int end) {
      int[] index = channels.subList(first, end).stream().mapToInt(luminosity::indexOf).toArray();
      double[] l = new double[index.length * tau.length];
      luminosity.evaluate(muFGeV, index, tau, tau.length, l);
      double mean = 0;
      double squares = 0;
      for (int r = 0; r < weights.length; r++) {
        double value = 0;
        for (int i = 0; i < l.length; i++) {
          value += weights[r][first * tau.length + i] * l[i];
        }
        double change = value - mean;
        mean += change / (r + 1);
        squares += change * (value - mean);
      }
      double shifts = weights.length;
      return new Estimate(mean, Math.sqrt(squares / (shifts * (shifts - 1))));
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
    return new Fold(gluon.fold(luminosity, muFGeV, tau), quark.fold(luminosity, muFGeV, tau));
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
        quark.fold(luminosity, muFGeV, tau, first, first + 2));
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
    return quark.evaluations;
  }
}
