package org.deepxs.xsec.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * The lines of a pair of electroweakinos, each one quark chirality of one initial state. A
 * workspace of one thread: {@link #fill} overwrites everything, arrays are inner ones, not to be
 * changed. {@link #of} gives lines to keep.
 *
 * <p>Signs of masses are moved into couplings: with particle 2 of opposite sign, what multiplies
 * m_1 m_2 changes sign, that is one coupling of each product of same and opposite chirality; a
 * vertex turned by a gluino has the signs of the gluino and of the particle at that vertex.
 *
 * <p>Mixed sbottoms and stops make one line each, with their shares in the exchange at the energies
 * that matter: products of two different squarks are then made of those of each, which matters
 * where b quarks do. Exactly, with the content w_k of the quark's chirality in squark k, what is
 * linear in the exchange is Σ w_k times that of squark k alone, and its square w_a² and w_b² times
 * those of each and 2 w_a w_b times the product of both, see {@link EmissionStructures#bottom}.
 */
public final class PairLines {

  /** One per flavour and chirality, two where squarks mix. */
  public static final int MOST = 12;

  /** By quark. */
  private static final List<LinePartons> NEUTRAL =
      Stream.of(1, 2, 3, 4, 5).map(LinePartons::neutral).toList();

  /** By generation. */
  private static final List<LinePartons> POSITIVE =
      List.of(LinePartons.positive(2, 1), LinePartons.positive(4, 3));

  private static final List<LinePartons> NEGATIVE =
      List.of(LinePartons.negative(2, 1), LinePartons.negative(4, 3));

  private static final int MOST_EMISSION =
      Stream.of(LineFamily.values()).mapToInt(family -> family.emission().size()).max().orElse(0);
  private static final int MOST_LOOPS =
      Stream.of(LineFamily.values()).mapToInt(family -> family.loops().size()).max().orElse(0);

  private final int[] annihilation = new int[MOST];
  private final int[] chirality = new int[MOST];
  private final LinePartons[] partons = new LinePartons[MOST];
  private final boolean[] exchange = new boolean[MOST];
  private final boolean[] interchanged = new boolean[MOST];
  private final double[] squark = new double[MOST];
  private final double[] partner = new double[MOST];
  private final double[] weight = new double[MOST];
  private final double[] share = new double[MOST];
  private final double[] content = new double[MOST];
  private final double[] emission = new double[MOST * MOST_EMISSION];
  private final double[] loops = new double[MOST * MOST_LOOPS];
  private LineFamily family = LineFamily.NEUTRALINO;
  private int emissions;
  private int allLoops;
  private double m1;
  private double m2;
  private double gluino;
  private int sign;
  private int gluino1;
  private int gluino2;
  private int size;

  /** A workspace without lines. */
  public PairLines() {}

  /**
   * Lines of a pair, to keep.
   *
   * @param state the pair
   * @param couplings tree couplings and signed masses
   * @param loops couplings of gluino loops, in the same order
   * @return the lines
   */
  public static List<Line> of(FinalState state, PairCouplings couplings, PairLoops loops) {
    PairLines lines = new PairLines();
    lines.fill(state, couplings, loops);
    return IntStream.range(0, lines.size).mapToObj(lines::line).toList();
  }

  private Line line(int i) {
    return new Line(
        annihilation[i],
        chirality[i],
        family,
        partons[i],
        masses(i),
        sign > 0,
        exchange[i],
        weight[i],
        Arrays.copyOfRange(emission, i * emissions, (i + 1) * emissions),
        Arrays.copyOfRange(loops, i * allLoops, (i + 1) * allLoops));
  }

  /**
   * Lines of a pair.
   *
   * @param state the pair
   * @param couplings tree couplings and signed masses
   * @param pairLoops couplings of gluino loops, in the same order
   */
  public void fill(FinalState state, PairCouplings couplings, PairLoops pairLoops) {
    begin(state, couplings, pairLoops);
    for (int c = 0; c < couplings.annihilations().size(); c++) {
      QuarkAnnihilation quarks = couplings.annihilations().get(c);
      PairLoops.Annihilation loop = pairLoops.annihilations().get(c);
      add(state, c, 0, quarks, quarks.left(), loop.left());
      Optional<ChiralAmplitude> right = quarks.right();
      if (right.isPresent()) {
        add(state, c, 1, quarks, right.get(), loop.right().orElseThrow());
      }
    }
  }

  /**
   * Turns lines of a neutralino and a chargino into those of the pair of opposite charge: only the
   * partons are others.
   *
   * @throws IllegalStateException if they are lines of a neutral pair
   */
  public void conjugate() {
    if (family != LineFamily.MIXED) {
      throw new IllegalStateException("only pairs with a charge have conjugate ones");
    }
    for (int i = 0; i < size; i++) {
      int generation = POSITIVE.indexOf(partons[i]);
      partons[i] =
          generation < 0 ? POSITIVE.get(NEGATIVE.indexOf(partons[i])) : NEGATIVE.get(generation);
    }
  }

  private void begin(FinalState state, PairCouplings couplings, PairLoops pairLoops) {
    LineFamily familyBefore = family;
    int signBefore = sign;
    family =
        switch (state.kind()) {
          case NEUTRALINO_PAIR -> LineFamily.NEUTRALINO;
          case CHARGINO_PAIR -> LineFamily.CHARGINO;
          case NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS -> LineFamily.MIXED;
          case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS ->
              throw new IllegalArgumentException(state + " is no pair of electroweakinos");
        };
    emissions = family.emission().size();
    allLoops = family.loops().size();
    double signedGluino = pairLoops.gluinoMassGeV();
    m1 = Math.abs(couplings.m1());
    m2 = Math.abs(couplings.m2());
    gluino = Math.abs(signedGluino);
    sign = couplings.m1() * couplings.m2() < 0 ? -1 : 1;
    gluino1 = couplings.m1() * signedGluino < 0 ? -1 : 1;
    gluino2 = couplings.m2() * signedGluino < 0 ? -1 : 1;
    size = 0;
    // Neutralinos fill one half of their coefficients; the other stays 0 until the sign changes.
    if (family == LineFamily.NEUTRALINO && (family != familyBefore || sign != signBefore)) {
      Arrays.fill(emission, 0);
      Arrays.fill(loops, 0);
    }
  }

  private void add(
      FinalState state,
      int number,
      int handedness,
      QuarkAnnihilation quarks,
      ChiralAmplitude born,
      LoopCouplings loop) {
    int first = size;
    switch (family) {
      case NEUTRALINO -> addNeutralinos(quarks, born, loop);
      case CHARGINO -> addCharginos(quarks, born, loop);
      case MIXED -> addMixed(state, quarks, born, loop);
    }
    for (int i = first; i < size; i++) {
      annihilation[i] = number;
      chirality[i] = handedness;
    }
  }

  private void addNeutralinos(QuarkAnnihilation quarks, ChiralAmplitude born, LoopCouplings loop) {
    double z = born.bosonSame();
    double e = born.tExchange().coupling();
    LoopSquarks own = loop.quark();
    for (int k = 0; k < own.size(); k++) {
      double part = share(born.tExchange(), own, quarks, k);
      double mass = own.mass(k);
      begin(NEUTRAL.get(quarks.channel().pdg1() - 1), mass, mass, m1 > m2, own.weight(k), true);
      share[size] = part;
      content[size] = own.weight(k);
      int at = size * emissions + (sign > 0 ? 0 : 2);
      emission[at] = part * z * e;
      emission[at + 1] = part * e * e;
      at = size * allLoops + (sign > 0 ? 0 : 5);
      int gluinoOfLighter = m1 <= m2 ? gluino1 : gluino2;
      loops[at] = own.weight(k) * z * z;
      loops[at + 1] = part * z * e;
      loops[at + 2] = gluinoOfLighter * part * z * e;
      loops[at + 3] = part * e * e;
      loops[at + 4] = gluinoOfLighter * part * e * e;
      size++;
    }
  }

  /** The next line; coefficients that nobody sets are 0. */
  private void begin(
      LinePartons lineOf,
      double squarkMass,
      double partnerMass,
      boolean secondFirst,
      double loopWeight,
      boolean exchanges) {
    partons[size] = lineOf;
    squark[size] = squarkMass;
    partner[size] = partnerMass;
    interchanged[size] = secondFirst;
    weight[size] = loopWeight;
    exchange[size] = exchanges;
    share[size] = 1;
    content[size] = 1;
    if (!exchanges) {
      Arrays.fill(emission, size * emissions, (size + 1) * emissions, 0);
      Arrays.fill(loops, size * allLoops, (size + 1) * allLoops, 0);
    }
  }

  private void addCharginos(QuarkAnnihilation quarks, ChiralAmplitude born, LoopCouplings loop) {
    boolean up = quarks.channel().pdg1() % 2 == 0;
    LinePartons lineOf = NEUTRAL.get(quarks.channel().pdg1() - 1);
    SquarkExchange squarks = up ? born.tExchange() : born.uExchange();
    LoopSquarks own = loop.quark();
    int exchanged = squarks.size();
    int number = Math.max(exchanged, own.size());
    for (int k = 0; k < number; k++) {
      double loopMass = own.mass(Math.min(k, own.size() - 1));
      double loopWeight = number == 1 ? 1 : own.weight(k);
      if (exchanged == 0) {
        begin(lineOf, loopMass, loopMass, !up, loopWeight, false);
      } else {
        int one = squarks.squark(Math.min(k, exchanged - 1));
        begin(lineOf, Math.sqrt(quarks.squarkMass2(one)), loopMass, !up, loopWeight, true);
      }
      addChannel(up, born);
      if (exchanged > 0) {
        share[size] = exchangeShare(squarks, quarks, k);
        content[size] = content(squarks, k);
        addExchange(up, born, loop);
      }
      size++;
    }
  }

  /** The s channel of a line of charginos, as {@link LineFamily#loops()}. */
  private void addChannel(boolean up, ChiralAmplitude born) {
    double p = born.photon();
    double s = sign * (up ? born.bosonSame() : born.bosonOpposite());
    double o = up ? born.bosonOpposite() : born.bosonSame();
    int at = size * allLoops;
    loops[at] = weight[size] * p * p;
    loops[at + 1] = weight[size] * p * (s + o);
    loops[at + 2] = weight[size] * (s * s + o * o);
    loops[at + 3] = weight[size] * s * o;
  }

  /** The exchanged squark of a line of charginos; names as in {@link LoopStructures}. */
  private void addExchange(boolean up, ChiralAmplitude born, LoopCouplings loop) {
    double s = sign * (up ? born.bosonSame() : born.bosonOpposite());
    double o = up ? born.bosonOpposite() : born.bosonSame();
    double t = up ? born.tExchange().coupling() : born.uExchange().coupling();
    double t1 = up ? gluino1 * loop.tFirst().coupling() : gluino2 * loop.uSecond().coupling();
    double t2 = up ? gluino2 * loop.tSecond().coupling() : gluino1 * loop.uFirst().coupling();
    double tb = sign * (up ? loop.tBox() : loop.uBox());
    int at = size * emissions;
    int into = size * allLoops + 4;
    int turned = into + 4;
    for (int k = 0; k < 4; k++) {
      double tree = share[size] * (k == 0 ? born.photon() : k == 1 ? s : k == 2 ? o : t);
      emission[at + k] = tree * t;
      loops[into + k] = tree * t;
      loops[turned + 3 * k] = tree * t1;
      loops[turned + 3 * k + 1] = tree * t2;
      loops[turned + 3 * k + 2] = tree * tb;
    }
  }

  private void addMixed(
      FinalState state, QuarkAnnihilation quarks, ChiralAmplitude born, LoopCouplings loop) {
    PartonChannel channel = quarks.channel();
    begin(
        state.charge() > 0
            ? POSITIVE.get(channel.pdg1() / 2 - 1)
            : NEGATIVE.get(-channel.pdg2() / 2 - 1),
        Math.sqrt(quarks.squarkMass2(0)),
        Math.sqrt(quarks.squarkMass2(1)),
        false,
        1,
        true);
    double s = sign * born.bosonSame();
    double o = born.bosonOpposite();
    double u = sign * born.uExchange().coupling();
    double t = born.tExchange().coupling();
    double[] gluons = {s * u, o * u, s * t, o * t, u * t, u * u, t * t};
    System.arraycopy(gluons, 0, emission, size * emissions, gluons.length);
    double[] tree = {s * s + o * o, s * o, s * u, o * u, s * t, o * t, u * u, t * t, u * t};
    System.arraycopy(tree, 0, loops, size * allLoops, tree.length);
    double t1 = gluino1 * loop.tFirst().coupling();
    double t2 = gluino2 * loop.tSecond().coupling();
    double u1 = sign * gluino1 * loop.uFirst().coupling();
    double u2 = sign * gluino2 * loop.uSecond().coupling();
    double tb = sign * loop.tBox();
    double ub = loop.uBox();
    int next = size * allLoops + tree.length;
    for (int k = 0; k < 4; k++) {
      double c = k == 0 ? s : k == 1 ? o : k == 2 ? u : t;
      loops[next] = c * t1;
      loops[next + 1] = c * t2;
      loops[next + 2] = c * ub;
      loops[next + 3] = c * u1;
      loops[next + 4] = c * u2;
      loops[next + 5] = c * tb;
      next += 6;
    }
    size++;
  }

  /** Share of a squark in an exchange whose squarks are those of the loops. */
  private double share(SquarkExchange squarks, LoopSquarks own, QuarkAnnihilation quarks, int k) {
    return squarks.coupling() == 0 ? own.weight(k) : exchangeShare(squarks, quarks, k);
  }

  /** Content of the quark's chirality in an exchanged squark. */
  private static double content(SquarkExchange squarks, int k) {
    double all = squarks.coupling();
    return k >= squarks.size() || all == 0 ? 0 : squarks.coupling(k) / all;
  }

  private double exchangeShare(SquarkExchange squarks, QuarkAnnihilation quarks, int k) {
    if (squarks.size() == 1) {
      return k == 0 ? 1 : 0;
    }
    double typical = 0.5 * (m1 + m2) * (m1 + m2);
    double all = 0;
    for (int l = 0; l < squarks.size(); l++) {
      all += squarks.coupling(l) / (quarks.squarkMass2(squarks.squark(l)) + typical);
    }
    double own = squarks.coupling(k) / (quarks.squarkMass2(squarks.squark(k)) + typical);
    return all == 0 ? 1.0 / squarks.size() : own / all;
  }

  /**
   * Number of lines.
   *
   * @return at most {@link #MOST}
   */
  public int size() {
    return size;
  }

  /**
   * What kind of lines.
   *
   * @return the family
   */
  public LineFamily family() {
    return family;
  }

  /**
   * As {@link Line#equalSigns}.
   *
   * @return whether both particles have masses of the same sign
   */
  public boolean equalSigns() {
    return sign > 0;
  }

  /**
   * As {@link Line#annihilation}.
   *
   * @param line number of the line
   * @return number of its initial state
   */
  public int annihilation(int line) {
    return annihilation[line];
  }

  /**
   * As {@link Line#chirality}.
   *
   * @param line number of the line
   * @return 0 left, 1 right
   */
  public int chirality(int line) {
    return chirality[line];
  }

  /**
   * As {@link Line#partons}.
   *
   * @param line number of the line
   * @return whose luminosities it is folded with
   */
  public LinePartons partons(int line) {
    return partons[line];
  }

  /**
   * As {@link Line#exchange}.
   *
   * @param line number of the line
   * @return whether squarks are exchanged
   */
  public boolean exchange(int line) {
    return exchange[line];
  }

  /**
   * As {@link Line#masses}.
   *
   * @param line number of the line
   * @return where structures are evaluated
   */
  public LineMasses masses(int line) {
    boolean swap = interchanged[line];
    return new LineMasses(swap ? m2 : m1, swap ? m1 : m2, squark[line], partner[line], gluino);
  }

  /**
   * Whether two lines of the pair have the same masses.
   *
   * @param a number of a line
   * @param b number of another
   * @return true if so
   */
  public boolean sameMasses(int a, int b) {
    return squark[a] == squark[b]
        && partner[a] == partner[b]
        && (interchanged[a] == interchanged[b] || m1 == m2);
  }

  /**
   * As {@link Line#weight}.
   *
   * @param line number of the line
   * @return share of its squark in the loops of the s channel
   */
  public double weight(int line) {
    return weight[line];
  }

  /**
   * Whether a line and the next exchange two squarks that mix.
   *
   * @param line number of the line
   * @return true for the first of the two
   */
  public boolean mixes(int line) {
    int next = line + 1;
    return next < size
        && annihilation[next] == annihilation[line]
        && chirality[next] == chirality[line]
        && exchange[line]
        && exchange[next]
        && content[line] * content[next] != 0;
  }

  /**
   * Content of the quark's chirality in the exchanged squark, its part of the exchange's couplings.
   *
   * @param line number of the line
   * @return 1 unless squarks mix
   */
  public double content(int line) {
    return content[line];
  }

  /**
   * What the line's part in the exchange counts as, in its coefficients.
   *
   * @param line number of the line
   * @return 1 unless squarks mix
   */
  public double share(int line) {
    return share[line];
  }

  /**
   * Masses of two squarks that mix, the lighter as squark, the heavier as its partner.
   *
   * @param line number of the first line, where {@link #mixes} is true
   * @return where structures of {@link EmissionStructures#bottom} are evaluated
   */
  public LineMasses mixedMasses(int line) {
    boolean swap = interchanged[line];
    return new LineMasses(
        swap ? m2 : m1,
        swap ? m1 : m2,
        Math.min(squark[line], squark[line + 1]),
        Math.max(squark[line], squark[line + 1]),
        gluino);
  }

  /**
   * Coefficients of gluon structures.
   *
   * @return by line, then as {@link LineFamily#emission()}
   */
  public double[] emission() {
    return emission;
  }

  /**
   * Coefficients of gluino structures.
   *
   * @return by line, then as {@link LineFamily#loops()}
   */
  public double[] loops() {
    return loops;
  }
}
