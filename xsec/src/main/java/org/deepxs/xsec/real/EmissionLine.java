package org.deepxs.xsec.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * One quark line: its Born couplings, the poles of its squarks, and what the squarks do on shell.
 * The quark line runs from the quark a to the antiquark b, where in negative mixed pairs the roles
 * are those of the charge conjugate process. Immutable.
 *
 * @param annihilation Born couplings without chirality flips
 * @param stable squarks without widths, for the gluon channels
 * @param unstable squarks with widths, for the quark channels
 * @param splitting squarks in the Born process of the quark channels' dipole
 * @param incomingQuark on-shell counterterms if a is the incoming parton and b crossed
 * @param incomingAntiquark on-shell counterterms if b is the incoming parton and a crossed
 */
record EmissionLine(
    QuarkAnnihilation annihilation,
    SquarkPoles stable,
    SquarkPoles unstable,
    SquarkPoles splitting,
    List<OnShellSquark> incomingQuark,
    List<OnShellSquark> incomingAntiquark) {

  /** Reads off the squarks of an annihilation; signed masses of the pair in GeV. */
  static EmissionLine of(
      QuarkAnnihilation complete, FinalState state, double m1, double m2, OnShellOptions options) {
    int n = complete.squarks();
    double[] mass2 = new double[n];
    double[] massWidth = new double[n];
    for (int k = 0; k < n; k++) {
      mass2[k] = complete.squarkMass2(k);
      double mass = Math.sqrt(mass2[k]);
      massWidth[k] = mass * options.widthGeV(squarkPdg(complete, state, k), mass);
    }
    QuarkAnnihilation annihilation =
        new QuarkAnnihilation(
            complete.channel(), mass2, complete.left(), complete.right(), Optional.empty());
    SquarkPoles unstable = new SquarkPoles(mass2, massWidth, options.scheme());
    double overlap = options.map() == OnShellMap.PRODUCTION_ANGLE ? overlap(unstable, n) : 0;
    double[] t = squaredCouplings(annihilation, overlap, false);
    double[] u = squaredCouplings(annihilation, overlap, true);
    boolean conjugate = state.charge() < 0;
    Counterterms quark =
        new Counterterms(new ArrayList<>(), unstable, m1, m2, options.map(), !conjugate);
    Counterterms antiquark =
        new Counterterms(new ArrayList<>(), unstable, m1, m2, options.map(), conjugate);
    for (int k = 0; k < n; k++) {
      // A crossed b makes (p3+k2)^2 the virtuality of t-channel squarks, a crossed a (p3+k1)^2.
      quark.add(k, t[k], 2);
      quark.add(k, u[k], 1);
      antiquark.add(k, t[k], 1);
      antiquark.add(k, u[k], 2);
    }
    return new EmissionLine(
        annihilation,
        unstable.stable(),
        unstable,
        options.scheme() == SquarkWidthScheme.COMPLEX_MASS ? unstable : unstable.stable(),
        List.copyOf(quark.list()),
        List.copyOf(antiquark.list()));
  }

  /**
   * Collects the counterterms of one incoming parton.
   *
   * @param incomingQuark whether the parton is a quark, without charge conjugation
   */
  private record Counterterms(
      List<OnShellSquark> list,
      SquarkPoles poles,
      double m1,
      double m2,
      OnShellMap map,
      boolean incomingQuark) {

    void add(int squark, double coupling2, int decaysTo) {
      double mass = Math.sqrt(poles.mass2(squark));
      double decay = decaysTo == 1 ? m1 : m2;
      double recoil = decaysTo == 1 ? m2 : m1;
      if (coupling2 != 0 && mass > Math.abs(decay)) {
        Resonance resonance = new Resonance(mass, poles.massWidth(squark) / mass, decaysTo);
        list.add(
            new OnShellSquark(
                resonance, coupling2, decay * decay, recoil * recoil, map, incomingQuark));
      }
    }
  }

  /**
   * How much of the interference of two mixed squarks is resonant: the integral of Re 1/(D_0 D_1*)
   * over that of the mean of 1/|D_0|^2 and 1/|D_1|^2, D = p^2 - m^2 + i m Γ. One for equal masses,
   * where mixing has no meaning, of the order (Γ/(m_0 - m_1))^2 for different ones.
   */
  private static double overlap(SquarkPoles poles, int squarks) {
    if (squarks < 2) {
      return 0;
    }
    double difference = poles.mass2(0) - poles.mass2(1);
    double widths = poles.massWidth(0) + poles.massWidth(1);
    return 4
        * poles.massWidth(0)
        * poles.massWidth(1)
        / (difference * difference + widths * widths);
  }

  /**
   * Squared couplings of each squark in the t or u channel, with its half of the resonant part of
   * the interference with the other, summed over chiralities.
   */
  private static double[] squaredCouplings(
      QuarkAnnihilation annihilation, double overlap, boolean uChannel) {
    double[] sum = new double[annihilation.squarks()];
    addSquares(sum, annihilation.left(), overlap, uChannel);
    annihilation.right().ifPresent(right -> addSquares(sum, right, overlap, uChannel));
    return sum;
  }

  private static void addSquares(
      double[] sum, ChiralAmplitude amplitude, double overlap, boolean uChannel) {
    SquarkExchange exchange = uChannel ? amplitude.uExchange() : amplitude.tExchange();
    double interference = exchange.size() == 2 ? exchange.coupling(0) * exchange.coupling(1) : 0;
    for (int k = 0; k < exchange.size(); k++) {
      sum[exchange.squark(k)] +=
          exchange.coupling(k) * exchange.coupling(k) + overlap * interference;
    }
  }

  /** PDG code of a squark, in the order in which the Born couplings number them. */
  private static int squarkPdg(QuarkAnnihilation annihilation, FinalState state, int squark) {
    int quark = annihilation.channel().pdg1();
    int antiquark = -annihilation.channel().pdg2();
    if (state.kind() == PairKind.NEUTRALINO_PAIR) {
      return 1000000 * (squark + 1) + quark;
    }
    if (state.kind() == PairKind.CHARGINO_PAIR) {
      int partner = quark % 2 == 0 ? quark - 1 : quark + 1;
      return 1000000 * (squark + 1) + partner;
    }
    boolean quarkUp = quark % 2 == 0;
    int up = quarkUp ? quark : antiquark;
    int down = quarkUp ? antiquark : quark;
    return 1000000 + (squark == 0 ? up : down);
  }
}
