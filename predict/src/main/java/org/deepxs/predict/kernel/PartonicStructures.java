package org.deepxs.predict.kernel;

import java.util.List;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.ChiralityFlip;
import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.process.PairKind;

/** Splits the Born cross section of a pair into its {@link Structure}s. Workspace. */
final class PartonicStructures {

  private final SquarkPool squarks = new SquarkPool();
  private final double[] sChannel = new double[NodeRow.MOST_NODES];
  private final double[] node = new double[NodeRow.MOST_NODES];
  private final double[] crossed = new double[NodeRow.MOST_NODES];

  /**
   * Adds everything.
   *
   * @param kind kind of pair
   * @param couplings couplings by initial state
   * @param pair kinematics
   * @param sums modified
   */
  void fill(PairKind kind, PairCouplings couplings, PairNodes pair, StructureSums sums) {
    boolean majorana = kind == PairKind.NEUTRALINO_PAIR;
    squarks.begin(pair, majorana);
    List<QuarkAnnihilation> annihilations = couplings.annihilations();
    for (int c = 0; c < annihilations.size(); c++) {
      QuarkAnnihilation quarks = annihilations.get(c);
      if (majorana) {
        neutralinos(c, quarks, pair, sums);
      } else if (kind == PairKind.CHARGINO_PAIR) {
        charginos(c, 0, quarks, quarks.left(), pair, sums);
        charginos(c, 1, quarks, quarks.right().orElseThrow(), pair, sums);
      } else {
        mixed(c, quarks, pair, sums);
      }
    }
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
      sums.addFlip(c, node);
    }
  }

  private void neutralinos(
      int c,
      int chirality,
      QuarkAnnihilation quarks,
      ChiralAmplitude amplitude,
      StructureSums sums) {
    double z = amplitude.bosonSame();
    double e = amplitude.tExchange().coupling();
    Squark squark = squarks.of(amplitude.tExchange(), quarks, e);
    sums.add(c, chirality, 0, z * z, sChannel);
    sums.add(c, chirality, 1, z * e, squark.boson);
    sums.add(c, chirality, 2, e * e, squark.square);
  }

  private void flip(QuarkAnnihilation quarks, ChiralityFlip flip, PairNodes pair) {
    SquarkExchange sbottoms = flip.sbottoms();
    double squares = 2 * (flip.ct() * flip.ct() + flip.cu() * flip.cu());
    double products = 4 * flip.ct() * flip.cu();
    Squark a = squarks.of(quarks.squarkMass2(sbottoms.squark(0)));
    Squark b = squarks.of(quarks.squarkMass2(sbottoms.squark(1)));
    double[] weighted = squarks.products(a, b).weighted;
    double weightA = sbottoms.coupling(0);
    double weightB = sbottoms.coupling(1);
    double aa = weightA * weightA;
    double ab = 2 * weightA * weightB;
    double bb = weightB * weightB;
    for (int k = 0; k < pair.size(); k++) {
      double square =
          aa * a.integrals.weightedDouble()[k]
              + ab * weighted[k]
              + bb * b.integrals.weightedDouble()[k];
      double transverse =
          aa * a.integrals.transverseProduct(a.integrals, k)
              + ab * a.integrals.transverseProduct(b.integrals, k)
              + bb * b.integrals.transverseProduct(b.integrals, k);
      node[k] = squares * square + products * transverse;
    }
  }

  private void charginos(
      int c,
      int chirality,
      QuarkAnnihilation quarks,
      ChiralAmplitude amplitude,
      PairNodes pair,
      StructureSums sums) {
    sChannel(amplitude, pair);
    sums.add(c, chirality, 0, 1, node);
    sums.add(c, chirality, 1, 1, crossed);
    boolean u = amplitude.uExchange().size() > 0;
    SquarkExchange exchange = u ? amplitude.uExchange() : amplitude.tExchange();
    if (exchange.size() == 0) {
      return;
    }
    double e = exchange.coupling();
    Squark squark = squarks.of(exchange, quarks, e);
    double direct = u ? amplitude.bosonSame() : amplitude.bosonOpposite();
    double turned = u ? amplitude.bosonOpposite() : amplitude.bosonSame();
    if (amplitude.photon() != 0) {
      sums.add(c, chirality, 2, amplitude.photon() * e, squark.photon);
      sums.add(c, chirality, 4, amplitude.photon() * e, squark.photonCrossed);
    }
    sums.add(c, chirality, 3, direct * e, squark.boson);
    sums.add(c, chirality, 5, turned * e, squark.bosonCrossed);
    sums.add(c, chirality, 6, e * e, squark.square);
  }

  private void mixed(int c, QuarkAnnihilation quarks, PairNodes pair, StructureSums sums) {
    ChiralAmplitude amplitude = quarks.left();
    sChannel(amplitude, pair);
    sums.add(c, 0, 0, 1, node);
    sums.add(c, 0, 1, 1, crossed);
    double u = amplitude.uExchange().coupling(0);
    double t = amplitude.tExchange().coupling(0);
    double same = amplitude.bosonSame();
    double opposite = amplitude.bosonOpposite();
    Squark uSquark = squarks.of(quarks.squarkMass2(amplitude.uExchange().squark(0)));
    Squark tSquark = squarks.of(quarks.squarkMass2(amplitude.tExchange().squark(0)));
    sums.add(c, 0, 2, same * u, uSquark.boson);
    sums.add(c, 0, 3, opposite * t, tSquark.boson);
    sums.add(c, 0, 4, opposite * u, uSquark.bosonCrossed);
    sums.add(c, 0, 5, same * t, tSquark.bosonCrossed);
    sums.add(c, 0, 6, u * u, uSquark.square);
    sums.add(c, 0, 7, t * t, tSquark.square);
    double twoMasses = 2 * pair.massProduct();
    for (int k = 0; k < pair.size(); k++) {
      node[k] = twoMasses * pair.s()[k] * uSquark.integrals.mixedProduct(tSquark.integrals, k);
    }
    sums.add(c, 0, 8, u * t, node);
  }

  /** All s-channel terms, as in {@link ChiralAmplitude}. */
  private void sChannel(ChiralAmplitude amplitude, PairNodes pair) {
    double photon = amplitude.photon();
    double same = amplitude.bosonSame();
    double opposite = amplitude.bosonOpposite();
    double sum = same + opposite;
    double squares = same * same + opposite * opposite;
    double product = same * opposite;
    for (int k = 0; k < pair.size(); k++) {
      double p = photon / pair.s()[k];
      double interference = p * sum * pair.boson()[k];
      double squared = pair.bosonSquared()[k];
      node[k] = pair.direct()[k] * (2 * (p * p + interference) + squares * squared);
      crossed[k] = pair.crossed()[k] * (p * p + interference + product * squared);
    }
  }
}
