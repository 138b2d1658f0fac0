package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.LoopSquarks;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.process.FinalState;

/**
 * The lines of a pair of electroweakinos.
 *
 * <p>Signs of masses are moved into couplings: with particle 2 of opposite sign, what multiplies
 * m_1 m_2 changes sign, that is one coupling of each product of same and opposite chirality; a
 * vertex turned by a gluino has the signs of the gluino and of the particle at that vertex.
 *
 * <p>Mixed sbottoms and stops make one line each, with their shares in the exchange at the energies
 * that matter, though products of two different squarks are then at the mass of one: a part of the
 * b quarks' hundredth of a cross section.
 */
public final class PairLines {

  /** By quark. */
  private static final List<LinePartons> NEUTRAL =
      Stream.of(1, 2, 3, 4, 5).map(LinePartons::neutral).toList();

  private static final double[] NO_EMISSION = new double[LineFamily.CHARGINO.emission().size()];

  private final FinalState state;
  private final double m1;
  private final double m2;
  private final double gluino;
  private final int sign;
  private final int gluino1;
  private final int gluino2;
  private final List<Line> lines = new ArrayList<>();
  private int number;
  private int chirality;

  private PairLines(FinalState state, PairCouplings couplings, PairLoops loops) {
    this.state = state;
    this.m1 = Math.abs(couplings.m1());
    this.m2 = Math.abs(couplings.m2());
    this.gluino = Math.abs(loops.gluinoMassGeV());
    this.sign = couplings.m1() * couplings.m2() < 0 ? -1 : 1;
    this.gluino1 = couplings.m1() * loops.gluinoMassGeV() < 0 ? -1 : 1;
    this.gluino2 = couplings.m2() * loops.gluinoMassGeV() < 0 ? -1 : 1;
  }

  /**
   * Lines of a pair.
   *
   * @param state the pair
   * @param couplings tree couplings and signed masses
   * @param loops couplings of gluino loops, in the same order
   * @return the lines
   */
  public static List<Line> of(FinalState state, PairCouplings couplings, PairLoops loops) {
    PairLines pair = new PairLines(state, couplings, loops);
    for (int c = 0; c < couplings.annihilations().size(); c++) {
      QuarkAnnihilation annihilation = couplings.annihilations().get(c);
      PairLoops.Annihilation loop = loops.annihilations().get(c);
      pair.number = c;
      pair.chirality = 0;
      pair.add(annihilation, annihilation.left(), loop.left());
      Optional<ChiralAmplitude> right = annihilation.right();
      if (right.isPresent()) {
        pair.chirality = 1;
        pair.add(annihilation, right.get(), loop.right().orElseThrow());
      }
    }
    return Collections.unmodifiableList(pair.lines);
  }

  private void add(QuarkAnnihilation annihilation, ChiralAmplitude born, LoopCouplings loop) {
    switch (state.kind()) {
      case NEUTRALINO_PAIR -> addNeutralinos(annihilation, born, loop);
      case CHARGINO_PAIR -> addCharginos(annihilation, born, loop);
      case NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS ->
          addMixed(annihilation, born, loop);
      case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS ->
          throw new IllegalArgumentException(state + " is no pair of electroweakinos");
    }
  }

  private void addNeutralinos(
      QuarkAnnihilation annihilation, ChiralAmplitude born, LoopCouplings loop) {
    LinePartons partons = NEUTRAL.get(annihilation.channel().pdg1() - 1);
    double z = born.bosonSame();
    double e = born.tExchange().coupling();
    int gluinoOfLighter = m1 <= m2 ? gluino1 : gluino2;
    int first = sign > 0 ? 0 : 5;
    for (int k = 0; k < loop.quark().size(); k++) {
      double share = share(born.tExchange(), loop.quark(), annihilation, k);
      double weight = loop.quark().weight(k);
      double[] emission = new double[LineFamily.NEUTRALINO.emission().size()];
      emission[sign > 0 ? 0 : 2] = share * z * e;
      emission[sign > 0 ? 1 : 3] = share * e * e;
      double[] loops = new double[LineFamily.NEUTRALINO.loops().size()];
      loops[first] = weight * z * z;
      loops[first + 1] = share * z * e;
      loops[first + 2] = gluinoOfLighter * share * z * e;
      loops[first + 3] = share * e * e;
      loops[first + 4] = gluinoOfLighter * share * e * e;
      double squark = Math.sqrt(loop.quark().mass2(k));
      LineMasses masses =
          new LineMasses(Math.min(m1, m2), Math.max(m1, m2), squark, squark, gluino);
      lines.add(
          new Line(
              number,
              chirality,
              LineFamily.NEUTRALINO,
              partons,
              masses,
              sign > 0,
              true,
              weight,
              emission,
              loops));
    }
  }

  private void addCharginos(
      QuarkAnnihilation annihilation, ChiralAmplitude born, LoopCouplings loop) {
    boolean up = annihilation.channel().pdg1() % 2 == 0;
    LinePartons partons = NEUTRAL.get(annihilation.channel().pdg1() - 1);
    double p = born.photon();
    double s = sign * (up ? born.bosonSame() : born.bosonOpposite());
    double o = up ? born.bosonOpposite() : born.bosonSame();
    SquarkExchange exchange = up ? born.tExchange() : born.uExchange();
    double t = exchange.coupling();
    double[] tree = {p, s, o, t};
    double[] turned = {
      up ? gluino1 * loop.tFirst().coupling() : gluino2 * loop.uSecond().coupling(),
      up ? gluino2 * loop.tSecond().coupling() : gluino1 * loop.uFirst().coupling(),
      sign * (up ? loop.tBox() : loop.uBox())
    };
    int squarks = Math.max(exchange.size(), loop.quark().size());
    for (int k = 0; k < squarks; k++) {
      double partner = Math.sqrt(loop.quark().mass2(Math.min(k, loop.quark().size() - 1)));
      double squark =
          exchange.size() == 0
              ? partner
              : Math.sqrt(
                  annihilation.squarkMass2(exchange.squark(Math.min(k, exchange.size() - 1))));
      double share = exchange.size() == 0 ? 0 : exchangeShare(exchange, annihilation, k);
      double weight = squarks == 1 ? 1 : loop.quark().weight(k);
      double[] emission =
          exchange.size() == 0
              ? NO_EMISSION
              : new double[] {share * p * t, share * s * t, share * o * t, share * t * t};
      double[] loops = charginoLoops(share, weight, tree, turned);
      LineMasses masses = new LineMasses(up ? m1 : m2, up ? m2 : m1, squark, partner, gluino);
      lines.add(
          new Line(
              number,
              chirality,
              LineFamily.CHARGINO,
              partons,
              masses,
              sign > 0,
              exchange.size() > 0,
              weight,
              emission,
              loops));
    }
  }

  /** As {@link LineFamily#loops()}; the tree's couplings are P, S, O and T. */
  private static double[] charginoLoops(
      double share, double weight, double[] tree, double[] turned) {
    double p = tree[0];
    double s = tree[1];
    double o = tree[2];
    double t = tree[3];
    double[] loops = new double[LineFamily.CHARGINO.loops().size()];
    loops[0] = weight * p * p;
    loops[1] = weight * p * (s + o);
    loops[2] = weight * (s * s + o * o);
    loops[3] = weight * s * o;
    if (share == 0) {
      return loops;
    }
    int next = 4;
    for (double c : tree) {
      loops[next++] = share * c * t;
    }
    for (double c : tree) {
      for (double d : turned) {
        loops[next++] = share * c * d;
      }
    }
    return loops;
  }

  private void addMixed(QuarkAnnihilation annihilation, ChiralAmplitude born, LoopCouplings loop) {
    PartonChannel channel = annihilation.channel();
    boolean positive = state.charge() > 0;
    LinePartons partons =
        positive
            ? LinePartons.positive(channel.pdg1(), -channel.pdg2())
            : LinePartons.negative(-channel.pdg2(), channel.pdg1());
    double s = sign * born.bosonSame();
    double o = born.bosonOpposite();
    double u = sign * born.uExchange().coupling();
    double t = born.tExchange().coupling();
    double t1 = gluino1 * loop.tFirst().coupling();
    double t2 = gluino2 * loop.tSecond().coupling();
    double u1 = sign * gluino1 * loop.uFirst().coupling();
    double u2 = sign * gluino2 * loop.uSecond().coupling();
    double tb = sign * loop.tBox();
    double ub = loop.uBox();
    double[] emission = {s * u, o * u, s * t, o * t, u * t, u * u, t * t};
    double[] turned = {t1, t2, ub, u1, u2, tb};
    double[] loops = new double[LineFamily.MIXED.loops().size()];
    double[] tree = {s * s + o * o, s * o, s * u, o * u, s * t, o * t, u * u, t * t, u * t};
    System.arraycopy(tree, 0, loops, 0, tree.length);
    int next = tree.length;
    for (double c : new double[] {s, o, u, t}) {
      for (double d : turned) {
        loops[next++] = c * d;
      }
    }
    double upSquark = Math.sqrt(annihilation.squarkMass2(0));
    double downSquark = Math.sqrt(annihilation.squarkMass2(1));
    LineMasses masses = new LineMasses(m1, m2, upSquark, downSquark, gluino);
    lines.add(
        new Line(
            number,
            chirality,
            LineFamily.MIXED,
            partons,
            masses,
            sign > 0,
            true,
            1,
            emission,
            loops));
  }

  /** Share of a squark in an exchange whose squarks are those of the loops. */
  private double share(
      SquarkExchange exchange, LoopSquarks squarks, QuarkAnnihilation annihilation, int k) {
    return exchange.coupling() == 0 ? squarks.weight(k) : exchangeShare(exchange, annihilation, k);
  }

  private double exchangeShare(SquarkExchange exchange, QuarkAnnihilation annihilation, int k) {
    if (exchange.size() == 1) {
      return k == 0 ? 1 : 0;
    }
    double typical = 0.5 * (m1 + m2) * (m1 + m2);
    double all = 0;
    for (int l = 0; l < exchange.size(); l++) {
      all += exchange.coupling(l) / (annihilation.squarkMass2(exchange.squark(l)) + typical);
    }
    double own = exchange.coupling(k) / (annihilation.squarkMass2(exchange.squark(k)) + typical);
    return all == 0 ? 1.0 / exchange.size() : own / all;
  }
}
