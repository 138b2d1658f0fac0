package org.deepxs.predict.kernel;

import java.util.List;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.ChiralityFlip;
import org.deepxs.xsec.born.ExchangeNodes;
import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.process.PairKind;

/** Splits the Born cross section of a pair into its {@link Structure}s. Workspace. */
final class PartonicStructures {

  private final SquarkNodes squarks = new SquarkNodes();

  /** By isospin of the quark and chirality. */
  private final ChannelNodes[][] channels = {
    {new ChannelNodes(), new ChannelNodes()}, {new ChannelNodes(), new ChannelNodes()}
  };

  private final double[] sChannel = new double[NodeRow.MOST_NODES];
  private final double[] node = new double[NodeRow.MOST_NODES];
  private final double[] transverse = new double[NodeRow.MOST_NODES];
  private final double[] bothChannels = new double[NodeRow.MOST_NODES];
  private int bothU;
  private int bothT;

  /**
   * Begins another pair.
   *
   * @param couplings with the masses of its squarks
   * @param pair kinematics
   * @param majorana whether both are neutralinos
   */
  void begin(PairCouplings couplings, PairNodes pair, boolean majorana) {
    evaluateSquarks(couplings.annihilations(), pair, majorana);
    for (ChannelNodes[] both : channels) {
      both[0].begin();
      both[1].begin();
    }
    bothU = -1;
  }

  /**
   * Adds everything.
   *
   * @param kind kind of pair
   * @param couplings couplings by initial state, with masses that {@link #begin} knows
   * @param pair kinematics
   * @param sums modified
   */
  void fill(PairKind kind, PairCouplings couplings, PairNodes pair, StructureSums sums) {
    boolean majorana = kind == PairKind.NEUTRALINO_PAIR;
    List<QuarkAnnihilation> annihilations = couplings.annihilations();
    for (int c = 0; c < annihilations.size(); c++) {
      QuarkAnnihilation quarks = annihilations.get(c);
      if (majorana) {
        neutralinos(c, quarks, pair, sums);
      } else if (kind == PairKind.CHARGINO_PAIR) {
        charginos(c, 0, quarks, quarks.left(), pair, sums);
        charginos(c, 1, quarks, quarks.right().orElseThrow(), pair, sums);
        sums.fold(c);
      } else {
        mixed(c, quarks, pair, sums);
      }
    }
  }

  private void evaluateSquarks(
      List<QuarkAnnihilation> annihilations, PairNodes pair, boolean majorana) {
    squarks.begin(pair, majorana);
    for (int c = 0; c < annihilations.size(); c++) {
      QuarkAnnihilation quarks = annihilations.get(c);
      for (int k = 0; k < quarks.squarks(); k++) {
        squarks.add(quarks.squarkMass2(k));
      }
    }
    squarks.evaluate();
  }

  private void neutralinos(int c, QuarkAnnihilation quarks, PairNodes pair, StructureSums sums) {
    if (c == 0) {
      for (int k = 0; k < pair.size(); k++) {
        sChannel[k] = pair.bosonSquared()[k] * (2 * pair.direct()[k] - pair.crossed()[k]);
      }
    }
    neutralinos(c, 0, quarks, quarks.left(), sums);
    neutralinos(c, 1, quarks, quarks.right().orElseThrow(), sums);
    if (quarks.flip().isPresent()) {
      flip(quarks, quarks.flip().get(), pair);
      sums.addFlip(node);
    }
    sums.fold(c);
  }

  private void neutralinos(
      int c,
      int chirality,
      QuarkAnnihilation quarks,
      ChiralAmplitude amplitude,
      StructureSums sums) {
    double z = amplitude.bosonSame();
    double e = amplitude.tExchange().coupling();
    int from = squarks.start(amplitude.tExchange(), quarks, e, chirality);
    sums.add(c, chirality, 0, z * z, sChannel, 0);
    sums.add(c, chirality, 1, z * e, squarks.boson, from);
    sums.add(c, chirality, 2, e * e, squarks.square, from);
  }

  private void flip(QuarkAnnihilation quarks, ChiralityFlip flip, PairNodes pair) {
    SquarkExchange sbottoms = flip.sbottoms();
    double squares = 2 * (flip.ct() * flip.ct() + flip.cu() * flip.cu());
    double products = 4 * flip.ct() * flip.cu();
    int i = squarks.number(quarks, sbottoms.squark(0));
    int j = squarks.number(quarks, sbottoms.squark(1));
    double weightI = sbottoms.coupling(0);
    double weightJ = sbottoms.coupling(1);
    double ii = weightI * weightI;
    double ij = 2 * weightI * weightJ;
    double jj = weightJ * weightJ;
    ExchangeNodes integrals = squarks.integrals;
    double[] doubled = integrals.weightedDouble();
    int n = pair.size();
    integrals.weightedProducts(i, j, node);
    for (int k = 0; k < n; k++) {
      node[k] = squares * (ii * doubled[i * n + k] + ij * node[k] + jj * doubled[j * n + k]);
    }
    addTransverse(i, i, products * ii, n);
    addTransverse(i, j, products * ij, n);
    addTransverse(j, j, products * jj, n);
  }

  private void addTransverse(int i, int j, double factor, int n) {
    squarks.integrals.transverseProducts(i, j, transverse);
    for (int k = 0; k < n; k++) {
      node[k] += factor * transverse[k];
    }
  }

  private void charginos(
      int c,
      int chirality,
      QuarkAnnihilation quarks,
      ChiralAmplitude amplitude,
      PairNodes pair,
      StructureSums sums) {
    ChannelNodes channel = channels[c % 2][chirality];
    channel.fill(amplitude, pair);
    sums.add(c, chirality, 0, 1, channel.direct, 0);
    sums.add(c, chirality, 1, 1, channel.crossed, 0);
    boolean u = amplitude.uExchange().size() > 0;
    SquarkExchange exchange = u ? amplitude.uExchange() : amplitude.tExchange();
    if (exchange.size() > 0) {
      exchange(c, chirality, quarks, amplitude, u, sums);
    }
  }

  private void exchange(
      int c,
      int chirality,
      QuarkAnnihilation quarks,
      ChiralAmplitude amplitude,
      boolean u,
      StructureSums sums) {
    SquarkExchange exchange = u ? amplitude.uExchange() : amplitude.tExchange();
    double e = exchange.coupling();
    int from = squarks.start(exchange, quarks, e, chirality);
    double direct = u ? amplitude.bosonSame() : amplitude.bosonOpposite();
    double turned = u ? amplitude.bosonOpposite() : amplitude.bosonSame();
    if (amplitude.photon() != 0) {
      sums.add(c, chirality, 2, amplitude.photon() * e, squarks.photon, from);
      sums.add(c, chirality, 4, amplitude.photon() * e, squarks.photonCrossed, from);
    }
    sums.add(c, chirality, 3, direct * e, squarks.boson, from);
    sums.add(c, chirality, 5, turned * e, squarks.bosonCrossed, from);
    sums.add(c, chirality, 6, e * e, squarks.square, from);
  }

  /**
   * Structures with one of two mixed squarks alone, folded.
   *
   * @param kind neutralinos or charginos, those evaluated last
   * @param c number of the initial state
   * @param quarks the initial state
   * @param squark which of its squarks
   * @param sums of the pair
   * @param out overwritten: structures of {@link Structure#of}, 0 those without squarks
   */
  void alone(
      PairKind kind,
      int c,
      QuarkAnnihilation quarks,
      int squark,
      StructureSums sums,
      double[] out) {
    int from = squarks.number(quarks, squark) * squarks.nodes();
    out[0] = 0;
    if (kind == PairKind.NEUTRALINO_PAIR) {
      out[1] = sums.folded(c, squarks.boson, from);
      out[2] = sums.folded(c, squarks.square, from);
    } else {
      out[1] = 0;
      out[2] = sums.folded(c, squarks.photon, from);
      out[3] = sums.folded(c, squarks.boson, from);
      out[4] = sums.folded(c, squarks.photonCrossed, from);
      out[5] = sums.folded(c, squarks.bosonCrossed, from);
      out[6] = sums.folded(c, squarks.square, from);
    }
  }

  /** As {@link Structure#EXCHANGE_SQUARED}, with both squarks of an initial state; folded. */
  double both(int c, QuarkAnnihilation quarks, StructureSums sums) {
    squarks.multiply(squarks.number(quarks, 0), squarks.number(quarks, 1));
    return sums.folded(c, squarks.product, 0);
  }

  private void mixed(int c, QuarkAnnihilation quarks, PairNodes pair, StructureSums sums) {
    ChiralAmplitude amplitude = quarks.left();
    ChannelNodes channel = channels[0][0];
    channel.fill(amplitude, pair);
    sums.add(c, 0, 0, 1, channel.direct, 0);
    sums.add(c, 0, 1, 1, channel.crossed, 0);
    double u = amplitude.uExchange().coupling(0);
    double t = amplitude.tExchange().coupling(0);
    double same = amplitude.bosonSame();
    double opposite = amplitude.bosonOpposite();
    int n = pair.size();
    int ofU = squarks.number(quarks, amplitude.uExchange().squark(0));
    int ofT = squarks.number(quarks, amplitude.tExchange().squark(0));
    sums.add(c, 0, 2, same * u, squarks.boson, ofU * n);
    sums.add(c, 0, 3, opposite * t, squarks.boson, ofT * n);
    sums.add(c, 0, 4, opposite * u, squarks.bosonCrossed, ofU * n);
    sums.add(c, 0, 5, same * t, squarks.bosonCrossed, ofT * n);
    sums.add(c, 0, 6, u * u, squarks.square, ofU * n);
    sums.add(c, 0, 7, t * t, squarks.square, ofT * n);
    bothChannels(ofU, ofT, pair);
    sums.add(c, 0, 8, u * t, bothChannels, 0);
    sums.fold(c);
  }

  /** One squark in each channel, unless it is there. */
  private void bothChannels(int ofU, int ofT, PairNodes pair) {
    if (ofU == bothU && ofT == bothT) {
      return;
    }
    bothU = ofU;
    bothT = ofT;
    double twoMasses = 2 * pair.massProduct();
    squarks.integrals.mixedProducts(ofU, ofT, bothChannels);
    for (int k = 0; k < pair.size(); k++) {
      bothChannels[k] *= twoMasses * pair.s()[k];
    }
  }
}
