package org.deepxs.xsec.born;

import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.Chargino;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.Neutralino;
import org.deepxs.xsec.point.Quark;
import org.deepxs.xsec.point.SquarkContents;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Tree-level couplings of a pair for all its initial states, in units of e^2.
 *
 * <p>Vertices in the SLHA convention (Haber and Kane, Phys. Rept. 117 (1985) 75; Beenakker et al.,
 * hep-ph/9906298); CKM matrix 1, Yukawa couplings of the light quarks zero. Squarks mix left and
 * right in the third generation only.
 */
public final class BornCouplings {

  private static final List<Quark> QUARKS = List.of(Quark.values());

  /** Initial states by quark. */
  private static final List<PartonChannel> NEUTRAL =
      QUARKS.stream().map(q -> PartonChannel.pair(q.pdg(), -q.pdg())).toList();

  private final SquarkSector squarks;
  private final double sw2;
  private final double tanW;
  private final int flavours;

  BornCouplings(SusyPoint point, ElectroweakInputs inputs, int flavours) {
    this.squarks = SquarkSector.of(point);
    this.sw2 = inputs.sinSquared();
    this.tanW = Math.sqrt(sw2 / (1 - sw2));
    this.flavours = flavours;
  }

  /**
   * Couplings together with the signed masses of the pair.
   *
   * @param m1 signed mass of particle 1 in GeV: the chargino of a mixed pair, the positive chargino
   * @param m2 signed mass of particle 2 in GeV
   * @param annihilations one per initial state
   */
  public record PairCouplings(double m1, double m2, List<QuarkAnnihilation> annihilations) {

    /**
     * The same couplings with both masses in each other's place, as Prospino 2.1 has them in mixed
     * pairs.
     *
     * @return changed copy
     */
    public PairCouplings withMassesInterchanged() {
      return new PairCouplings(m2, m1, annihilations);
    }
  }

  /**
   * Couplings of one final state.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the couplings
   * @throws XsecException if an entry that the couplings need is missing or unusable
   */
  public static PairCouplings of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    BornCouplings couplings = new BornCouplings(point, inputs, flavours);
    return switch (state.kind()) {
      case NEUTRALINO_PAIR -> {
        Neutralino first = Neutralino.of(point, state.first());
        boolean same = state.first() == state.second();
        yield couplings.neutralinoPair(first, same ? first : Neutralino.of(point, state.second()));
      }
      case NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS ->
          couplings.mixedPair(
              Neutralino.of(point, state.first()), Chargino.of(point, state.second()), state);
      case CHARGINO_PAIR ->
          couplings.charginoPair(
              Chargino.of(point, state.first()),
              Chargino.of(point, state.second()),
              state.first() == state.second());
      case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS ->
          throw new IllegalArgumentException(state + " is no pair of electroweakinos");
    };
  }

  /** Z coupling of a quark: T3 - e sin^2 for the left-handed, -e sin^2 for the right-handed. */
  private double zQuark(Quark q, boolean left) {
    return (left ? q.isospin() : 0) - q.charge() * sw2;
  }

  /** Left-handed quark-squark-neutralino coupling l = T3 N2 + (e - T3) tan(theta_W) N1. */
  double left(Quark q, Neutralino n) {
    return q.isospin() * n.wino() + (q.charge() - q.isospin()) * tanW * n.bino();
  }

  /** Right-handed quark-squark-neutralino coupling r = -tan(theta_W) e N1. */
  double right(Quark q, Neutralino n) {
    return -tanW * q.charge() * n.bino();
  }

  private PairCouplings neutralinoPair(Neutralino i, Neutralino j) {
    double zPair =
        0.5
            * (i.downHiggsino() * j.downHiggsino() - i.upHiggsino() * j.upHiggsino())
            / (sw2 * (1 - sw2));
    QuarkAnnihilation[] annihilations = new QuarkAnnihilation[flavours];
    for (int k = 0; k < flavours; k++) {
      Quark q = QUARKS.get(k);
      if (repeats(k)) {
        annihilations[k] = again(annihilations[k - 2], q, squarks.massesSquared(q.pdg()));
        continue;
      }
      double ll = left(q, i) * left(q, j) / sw2;
      double rr = right(q, i) * right(q, j) / sw2;
      double zLeft = zQuark(q, true) * zPair;
      double zRight = zQuark(q, false) * zPair;
      Optional<SquarkContents> mixed = contents(q);
      // The relative sign of the right-handed s and t/u channels is opposite to the left-handed
      // one, as is the axial Z coupling of a Majorana pair between Q_same and Q_opposite.
      ChiralAmplitude leftHanded =
          new ChiralAmplitude(
              0, zLeft, -zLeft, bothSquarks(mixed, true, -ll), bothSquarks(mixed, true, ll));
      ChiralAmplitude rightHanded =
          new ChiralAmplitude(
              0, -zRight, zRight, bothSquarks(mixed, false, -rr), bothSquarks(mixed, false, rr));
      annihilations[k] =
          new QuarkAnnihilation(
              NEUTRAL.get(k),
              squarks.massesSquared(q.pdg()),
              leftHanded,
              Optional.of(rightHanded),
              mixed.isPresent() ? flip(mixed.get(), q, i, j) : Optional.empty());
    }
    return new PairCouplings(i.massGeV(), j.massGeV(), List.of(annihilations));
  }

  /** Whether a quark's couplings are those of the generation before: squarks do not mix in two. */
  static boolean repeats(int quark) {
    return quark == 2 || quark == 3;
  }

  private static QuarkAnnihilation again(QuarkAnnihilation before, Quark q, double[] squarkMass2) {
    return new QuarkAnnihilation(
        NEUTRAL.get(q.pdg() - 1), squarkMass2, before.left(), before.right(), Optional.empty());
  }

  /** How the partners of a quark mix; empty for light quarks. */
  Optional<SquarkContents> contents(Quark q) {
    return contents(q.pdg());
  }

  /** The same by PDG code, also for top quarks. */
  Optional<SquarkContents> contents(int quarkPdg) {
    return quarkPdg > 4 ? Optional.of(squarks.contents(quarkPdg)) : Optional.empty();
  }

  /** Exchange of the partners of one quark chirality: one squark, or two where they mix. */
  static SquarkExchange bothSquarks(Optional<SquarkContents> mixed, boolean left, double coupling) {
    if (mixed.isEmpty()) {
      return SquarkExchange.of(left ? 0 : 1, coupling);
    }
    SquarkContents contents = mixed.get();
    return SquarkExchange.ofBoth(coupling * contents.first(left), coupling * contents.second(left));
  }

  private Optional<ChiralityFlip> flip(
      SquarkContents contents, Quark q, Neutralino i, Neutralino j) {
    double w0 = contents.product0();
    double w1 = contents.product1();
    if (w0 == 0 && w1 == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ChiralityFlip(
            left(q, i) * right(q, j) / sw2,
            left(q, j) * right(q, i) / sw2,
            SquarkExchange.ofBoth(w0, w1)));
  }

  private PairCouplings charginoPair(Chargino i, Chargino j, boolean same) {
    double delta = same ? 1 : 0;
    double zNorm = 1 / (sw2 * (1 - sw2));
    double vWino = i.vWino() * j.vWino();
    double uWino = i.uWino() * j.uWino();
    double zLeftIno = (vWino + 0.5 * i.vHiggsino() * j.vHiggsino() - delta * sw2) * zNorm;
    double zRightIno = (uWino + 0.5 * i.uHiggsino() * j.uHiggsino() - delta * sw2) * zNorm;
    QuarkAnnihilation[] annihilations = new QuarkAnnihilation[flavours];
    for (int k = 0; k < flavours; k++) {
      Quark q = QUARKS.get(k);
      int partner = q.doubletPartnerPdg();
      if (repeats(k)) {
        annihilations[k] = again(annihilations[k - 2], q, leftMassesSquared(partner));
        continue;
      }
      double photon = delta * q.charge();
      Optional<SquarkContents> mixed = contents(partner);
      SquarkExchange u =
          q.upType() ? SquarkExchange.NONE : bothSquarks(mixed, true, -vWino / (2 * sw2));
      SquarkExchange t =
          q.upType() ? bothSquarks(mixed, true, uWino / (2 * sw2)) : SquarkExchange.NONE;
      double zLeft = zQuark(q, true);
      double zRight = zQuark(q, false);
      annihilations[k] =
          new QuarkAnnihilation(
              NEUTRAL.get(k),
              leftMassesSquared(partner),
              new ChiralAmplitude(photon, zLeft * zLeftIno, zLeft * zRightIno, u, t),
              Optional.of(
                  new ChiralAmplitude(
                      photon,
                      zRight * zRightIno,
                      zRight * zLeftIno,
                      SquarkExchange.NONE,
                      SquarkExchange.NONE)),
              Optional.empty());
    }
    return new PairCouplings(i.massGeV(), j.massGeV(), List.of(annihilations));
  }

  /** Masses squared that exchange of partners of left-handed quarks refers to. */
  private double[] leftMassesSquared(int quarkPdg) {
    if (quarkPdg > 4) {
      return squarks.massesSquared(quarkPdg);
    }
    double mass = squarks.mass(quarkPdg, true);
    return new double[] {mass * mass};
  }

  private PairCouplings mixedPair(Neutralino n, Chargino c, FinalState state) {
    double norm = 1 / (Math.sqrt(2) * sw2);
    double wLeft = (n.wino() * c.vWino() - n.upHiggsino() * c.vHiggsino() / Math.sqrt(2)) * norm;
    double wRight = (n.wino() * c.uWino() + n.downHiggsino() * c.uHiggsino() / Math.sqrt(2)) * norm;
    boolean positive = state.pdg2() > 0;
    QuarkAnnihilation[] annihilations = new QuarkAnnihilation[2];
    Quark[] ups = {Quark.UP, Quark.CHARM};
    Quark[] downs = {Quark.DOWN, Quark.STRANGE};
    for (int g = 0; g < ups.length; g++) {
      Quark up = ups[g];
      Quark down = downs[g];
      ChiralAmplitude left =
          new ChiralAmplitude(
              0,
              wLeft,
              wRight,
              SquarkExchange.of(0, c.vWino() * left(up, n) * norm),
              SquarkExchange.of(1, -c.uWino() * left(down, n) * norm));
      PartonChannel channel =
          positive
              ? PartonChannel.pair(up.pdg(), -down.pdg())
              : PartonChannel.pair(down.pdg(), -up.pdg());
      double upMass = squarks.mass(up.pdg(), true);
      double downMass = squarks.mass(down.pdg(), true);
      annihilations[g] =
          new QuarkAnnihilation(
              channel,
              new double[] {upMass * upMass, downMass * downMass},
              left,
              Optional.empty(),
              Optional.empty());
    }
    return new PairCouplings(c.massGeV(), n.massGeV(), List.of(annihilations));
  }
}
