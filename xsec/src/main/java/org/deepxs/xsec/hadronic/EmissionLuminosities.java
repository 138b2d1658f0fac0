package org.deepxs.xsec.hadronic;

import java.util.Arrays;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * Luminosities of a quark–antiquark pair and its two quark–gluon channels at the nodes of a {@link
 * RealTable}. Immutable.
 */
public final class EmissionLuminosities {

  private final double[] pair;
  private final double[] quark;
  private final double[] antiquark;

  private EmissionLuminosities(double[] pair, double[] quark, double[] antiquark) {
    this.pair = pair;
    this.quark = quark;
    this.antiquark = antiquark;
  }

  /** Luminosities at falling tau; zero above 1, where a lower collider energy puts some nodes. */
  static EmissionLuminosities of(
      PartonLuminosity luminosity,
      double muFGeV,
      PartonChannel pair,
      int quark,
      int antiquark,
      double[] tau) {
    int inside = (int) Arrays.stream(tau).filter(t -> t <= 1).count();
    int above = tau.length - inside;
    int[] index = {
      luminosity.indexOf(pair),
      luminosity.indexOf(PartonChannel.pair(quark, 21)),
      luminosity.indexOf(PartonChannel.pair(antiquark, 21))
    };
    double[] l = new double[index.length * inside];
    luminosity.evaluate(muFGeV, index, Arrays.copyOfRange(tau, above, tau.length), inside, l);
    double[][] nodes = new double[index.length][tau.length];
    for (int c = 0; c < index.length; c++) {
      System.arraycopy(l, c * inside, nodes[c], above, inside);
    }
    return new EmissionLuminosities(nodes[0], nodes[1], nodes[2]);
  }

  /** All of them times a factor. */
  EmissionLuminosities times(double factor) {
    return new EmissionLuminosities(
        times(pair, factor), times(quark, factor), times(antiquark, factor));
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  /** Luminosity of the gluon channel (kinds 1) or of quark and antiquark in turn (kinds 2). */
  double at(int kinds, int number, int node) {
    if (kinds == 1) {
      return pair[node];
    }
    return number % 2 == 0 ? quark[node] : antiquark[node];
  }
}
