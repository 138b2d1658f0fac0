package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parton pairs whose luminosities feed all channels. */
final class PairChannels {

  private static final int GLUON = 21;

  private PairChannels() {}

  /** Quark pairs, then gluon pairs. */
  static List<PartonChannel> all() {
    List<PartonChannel> all = new ArrayList<>(PartonChannel.quarkPairs());
    all.addAll(PartonChannel.gluonPairs());
    return List.copyOf(all);
  }

  /** The two gluon channels that feed a quark–antiquark pair by g to q qbar splitting. */
  static List<PartonChannel> gluonsOf(PartonChannel channel) {
    return List.of(
        PartonChannel.pair(channel.pdg1(), GLUON), PartonChannel.pair(channel.pdg2(), GLUON));
  }

  /** Sum of the values of both gluon channels of a pair. */
  static void sumGluons(
      List<PartonChannel> pairs, double[][] values, PartonChannel channel, double[] out) {
    Arrays.fill(out, 0);
    for (PartonChannel gluon : gluonsOf(channel)) {
      double[] v = values[pairs.indexOf(gluon)];
      for (int i = 0; i < out.length; i++) {
        out[i] += v[i];
      }
    }
  }
}
