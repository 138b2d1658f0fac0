package org.deepxs.xsec.born;

import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.point.Chargino;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.Neutralino;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.Quark;
import org.deepxs.xsec.point.SquarkContents;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Couplings of the gluino loops of a pair, in the order of {@link
 * BornCouplings.PairCouplings#annihilations()}.
 *
 * <p>Where sbottoms or stops mix, loops keep the chirality of the quark: terms in which a squark
 * changes chirality twice inside one diagram are left out, as is the mass of the top in loops (b
 * quarks give about a hundredth of a cross section).
 *
 * @param gluinoMassGeV signed mass of the gluino in GeV
 * @param annihilations one per initial state
 */
public record PairLoops(double gluinoMassGeV, List<Annihilation> annihilations) {

  private static final List<Quark> QUARKS = List.of(Quark.values());
  private static final List<Quark> UPS = List.of(Quark.UP, Quark.CHARM);
  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);

  /** Keeps an immutable copy of the list. */
  public PairLoops {
    annihilations = List.copyOf(annihilations);
  }

  /**
   * Loops of one initial state.
   *
   * @param left left-handed quarks
   * @param right right-handed quarks; empty for W-type initial states
   */
  public record Annihilation(LoopCouplings left, Optional<LoopCouplings> right) {}

  /**
   * Couplings of one final state.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the couplings
   * @throws IllegalArgumentException if the state is a slepton pair
   * @throws XsecException if the gluino mass, a squark mass or another entry is missing
   */
  public static PairLoops of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    return of(point, state, inputs, BornCouplings.of(point, state, inputs, flavours));
  }

  /**
   * Couplings of one final state whose tree couplings are known.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param inputs electroweak inputs
   * @param tree couplings of the pair; only masses of squarks may be others than those of the point
   * @return the couplings
   * @throws IllegalArgumentException if the state is a slepton pair
   * @throws XsecException if the gluino mass, a squark mass or another entry is missing
   */
  public static PairLoops of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, PairCouplings tree) {
    double gluino = point.value(GLUINO);
    if (Double.isNaN(gluino)) {
      throw new XsecException(
          "missing "
              + point.locate(GLUINO)
              + "; next-to-leading order needs the gluino: give its mass, 1e5 GeV if it is"
              + " decoupled, or take the Drell-Yan limit (--drell-yan)");
    }
    if (gluino == 0 || !Double.isFinite(gluino)) {
      throw new XsecException(point.locate(GLUINO) + ": the gluino mass must not be " + gluino);
    }
    Builder builder = new Builder(point, inputs, tree.annihilations());
    List<Annihilation> annihilations =
        switch (state.kind()) {
          case NEUTRALINO_PAIR -> builder.neutralinoPair();
          case NEUTRALINO_CHARGINO_PLUS, NEUTRALINO_CHARGINO_MINUS ->
              builder.mixedPair(
                  Neutralino.of(point, state.first()), Chargino.of(point, state.second()));
          case CHARGINO_PAIR ->
              builder.charginoPair(
                  Chargino.of(point, state.first()), Chargino.of(point, state.second()));
          case SLEPTON_PAIR, SNEUTRINO_PAIR, SLEPTON_SNEUTRINO_PLUS, SLEPTON_SNEUTRINO_MINUS ->
              throw new IllegalArgumentException(state + " is no electroweakino pair");
        };
    return new PairLoops(gluino, annihilations);
  }

  private static final class Builder {

    private final BornCouplings born;
    private final SquarkSector squarks;
    private final double sw2;
    private final List<QuarkAnnihilation> tree;
    private final int flavours; // of pairs without charge: one initial state each

    Builder(SusyPoint point, ElectroweakInputs inputs, List<QuarkAnnihilation> tree) {
      this.tree = tree;
      this.flavours = tree.size();
      this.born = new BornCouplings(point, inputs, flavours);
      this.squarks = SquarkSector.of(point);
      this.sw2 = inputs.sinSquared();
    }

    /** Squarks of a quark, which may mix. */
    private LoopSquarks partners(Quark q, boolean left, Optional<SquarkContents> mixed) {
      if (mixed.isEmpty()) {
        return LoopSquarks.of(squarks.mass(q.pdg(), left));
      }
      SquarkContents contents = mixed.get();
      return LoopSquarks.mixed(
          squarks.mass(q.pdg(), true),
          squarks.mass(q.pdg(), false),
          contents.first(left),
          contents.second(left));
    }

    /** Whether a quark has the couplings and the squarks of the one two places before it. */
    private boolean repeats(int k) {
      return BornCouplings.repeats(k) && sameSquarks(k, true) && sameSquarks(k, false);
    }

    private boolean sameSquarks(int k, boolean left) {
      int pdg = QUARKS.get(k).pdg();
      return squarks.mass(pdg, left) == squarks.mass(QUARKS.get(k - 2).pdg(), left);
    }

    List<Annihilation> neutralinoPair() {
      Annihilation[] annihilations = new Annihilation[flavours];
      for (int k = 0; k < flavours; k++) {
        if (repeats(k)) {
          annihilations[k] = annihilations[k - 2];
          continue;
        }
        Quark q = QUARKS.get(k);
        Optional<SquarkContents> mixed = born.contents(q);
        ChiralAmplitude right = tree.get(k).right().orElseThrow();
        annihilations[k] =
            new Annihilation(
                neutralinoPair(tree.get(k).left(), partners(q, true, mixed)),
                Optional.of(neutralinoPair(right, partners(q, false, mixed))));
      }
      return List.of(annihilations);
    }

    /** At neutralinos vertices turned by a gluino are those of the tree. */
    private static LoopCouplings neutralinoPair(ChiralAmplitude born, LoopSquarks partners) {
      SquarkExchange t = born.tExchange();
      SquarkExchange u = born.uExchange();
      return new LoopCouplings(t, t, u, u, u.coupling(), t.coupling(), partners, partners);
    }

    List<Annihilation> charginoPair(Chargino i, Chargino j) {
      double norm = 1 / (2 * sw2);
      double vv = i.vWino() * j.vWino() * norm;
      double vu = i.vWino() * j.uWino() * norm;
      double uv = i.uWino() * j.vWino() * norm;
      double uu = i.uWino() * j.uWino() * norm;
      Annihilation[] annihilations = new Annihilation[flavours];
      for (int k = 0; k < flavours; k++) {
        if (repeats(k)) {
          annihilations[k] = annihilations[k - 2];
          continue;
        }
        Quark q = QUARKS.get(k);
        Optional<SquarkContents> own = born.contents(q);
        Optional<SquarkContents> exchanged = born.contents(q.doubletPartnerPdg());
        LoopSquarks partners = partners(q, true, own);
        SquarkExchange none = SquarkExchange.NONE;
        LoopCouplings left =
            q.upType()
                ? new LoopCouplings(
                    BornCouplings.bothSquarks(exchanged, true, vu),
                    BornCouplings.bothSquarks(exchanged, true, uv),
                    none,
                    none,
                    -vv,
                    0,
                    partners,
                    partners)
                : new LoopCouplings(
                    none,
                    none,
                    BornCouplings.bothSquarks(exchanged, true, -uv),
                    BornCouplings.bothSquarks(exchanged, true, -vu),
                    0,
                    uu,
                    partners,
                    partners);
        LoopCouplings right = LoopCouplings.withoutExchange(partners(q, false, own));
        annihilations[k] = new Annihilation(left, Optional.of(right));
      }
      return List.of(annihilations);
    }

    List<Annihilation> mixedPair(Neutralino n, Chargino c) {
      double norm = 1 / (Math.sqrt(2) * sw2);
      Annihilation[] annihilations = new Annihilation[UPS.size()];
      for (int g = 0; g < UPS.size(); g++) {
        Quark up = UPS.get(g);
        Quark down = up == Quark.UP ? Quark.DOWN : Quark.STRANGE;
        double leftUp = born.left(up, n) * norm;
        double leftDown = born.left(down, n) * norm;
        annihilations[g] =
            new Annihilation(
                new LoopCouplings(
                    SquarkExchange.of(1, -c.vWino() * leftDown),
                    SquarkExchange.of(1, -c.uWino() * leftDown),
                    SquarkExchange.of(0, c.uWino() * leftUp),
                    SquarkExchange.of(0, c.vWino() * leftUp),
                    c.vWino() * leftDown,
                    -c.uWino() * leftUp,
                    LoopSquarks.of(squarks.mass(up.pdg(), true)),
                    LoopSquarks.of(squarks.mass(down.pdg(), true))),
                Optional.empty());
      }
      return List.of(annihilations);
    }
  }
}
