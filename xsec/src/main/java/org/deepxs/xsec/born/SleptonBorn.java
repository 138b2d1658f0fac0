package org.deepxs.xsec.born;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.Quark;
import org.deepxs.xsec.point.SleptonSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.process.Slepton;

/**
 * Partonic Born cross sections of one pair of sleptons, which only photon, Z and W make:
 *
 * <pre>
 * dsigma/dt = (hbar c)^2 pi alpha^2/(3 s^2) (|Q_L|^2 + |Q_R|^2) (tu - m1^2 m2^2)
 * </pre>
 *
 * averaged over spins and colours, with Q of {@link SleptonAnnihilation} for left- and right-handed
 * quarks (Baer, Harris and Reno, hep-ph/9712315). Over t the last factor integrates to 4 h^3/3 with
 * h = lambda^(1/2)(s, m1^2, m2^2)/2, a P wave. Immutable.
 */
public final class SleptonBorn implements PartonicCrossSection {

  private static final double LEPTON_CHARGE = -1;

  private final FinalState state;
  private final double m1;
  private final double m2;
  private final List<SleptonAnnihilation> annihilations;
  private final double prefactor;
  private final double bosonMass;
  private final double bosonWidth;

  private SleptonBorn(
      FinalState state,
      double m1,
      double m2,
      List<SleptonAnnihilation> annihilations,
      ElectroweakInputs inputs) {
    this.state = state;
    this.m1 = m1;
    this.m2 = m2;
    this.annihilations = List.copyOf(annihilations);
    double alpha = inputs.alpha();
    this.prefactor = ElectroweakInputs.HBARC2_PB_GEV2 * Math.PI * alpha * alpha / 3;
    boolean charged = state.charge() != 0;
    this.bosonMass = charged ? inputs.mW() : inputs.mZ();
    this.bosonWidth = charged ? inputs.widthW() : inputs.widthZ();
  }

  /**
   * Born cross sections of a final state.
   *
   * @param point masses and mixings
   * @param state the pair of sleptons
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the cross sections
   * @throws XsecException if an entry is missing or unusable
   * @throws IllegalArgumentException if the pair is none of sleptons
   */
  public static SleptonBorn of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    if (!state.kind().slepton()) {
      throw new IllegalArgumentException(state + " is no pair of sleptons");
    }
    SleptonSector sleptons = SleptonSector.of(point);
    return new SleptonBorn(
        state,
        sleptons.mass(state.slepton1()),
        sleptons.mass(state.slepton2()),
        state.charge() == 0
            ? neutral(sleptons, state, inputs.sinSquared(), flavours)
            : charged(sleptons, state, inputs.sinSquared()),
        inputs);
  }

  private static List<SleptonAnnihilation> neutral(
      SleptonSector sleptons, FinalState state, double sw2, int flavours) {
    Slepton a = state.slepton1();
    Slepton b = state.slepton2();
    double delta = a == b ? 1 : 0;
    double charge = state.kind() == PairKind.SLEPTON_PAIR ? LEPTON_CHARGE : 0;
    double isospin = charge == 0 ? 0.5 : -0.5;
    double boson =
        (isospin * sleptons.leftHanded(a) * sleptons.leftHanded(b) - delta * charge * sw2)
            / (sw2 * (1 - sw2));
    List<SleptonAnnihilation> annihilations = new ArrayList<>(flavours);
    for (Quark q : List.of(Quark.values()).subList(0, flavours)) {
      annihilations.add(
          new SleptonAnnihilation(
              PartonChannel.pair(q.pdg(), -q.pdg()),
              delta * charge * q.charge(),
              boson,
              q.isospin() - q.charge() * sw2,
              -q.charge() * sw2));
    }
    return annihilations;
  }

  /** The W couples to the left-handed part of the charged slepton: the first column of STAUMIX. */
  private static List<SleptonAnnihilation> charged(
      SleptonSector sleptons, FinalState state, double sw2) {
    double boson = sleptons.leftHanded(state.slepton1()) / (2 * sw2);
    List<SleptonAnnihilation> annihilations = new ArrayList<>(2);
    for (Quark up : new Quark[] {Quark.UP, Quark.CHARM}) {
      int down = up.doubletPartnerPdg();
      PartonChannel channel =
          state.charge() > 0
              ? PartonChannel.pair(up.pdg(), -down)
              : PartonChannel.pair(down, -up.pdg());
      annihilations.add(new SleptonAnnihilation(channel, 0, boson, 1, 0));
    }
    return annihilations;
  }

  @Override
  public List<PartonChannel> channels() {
    return annihilations.stream().map(SleptonAnnihilation::channel).toList();
  }

  /**
   * Couplings of all initial states.
   *
   * @return one per channel, in the same order
   */
  public List<SleptonAnnihilation> annihilations() {
    return annihilations;
  }

  @Override
  public double thresholdGeV() {
    return m1 + m2;
  }

  @Override
  public FinalState state() {
    return state;
  }

  @Override
  public double bosonMassGeV() {
    return bosonMass;
  }

  @Override
  public double bosonWidthGeV() {
    return bosonWidth;
  }

  @Override
  public void evaluate(double s, double[] sigmaPb) {
    BosonPropagator boson = propagator(s);
    double norm = normalisation(s);
    for (int c = 0; c < annihilations.size(); c++) {
      sigmaPb[c] = norm * annihilations.get(c).squared(s, boson);
    }
  }

  /**
   * dsigma/dt of one initial state.
   *
   * @param channel index in {@link #channels()}
   * @param s partonic energy squared in GeV^2, above the threshold
   * @param t momentum transfer squared in GeV^2 from either parton to either slepton
   * @return dsigma/dt in pb/GeV^2
   */
  public double differential(int channel, double s, double t) {
    double u = m1 * m1 + m2 * m2 - s - t;
    return prefactor
        / (s * s)
        * annihilations.get(channel).squared(s, propagator(s))
        * (t * u - m1 * m1 * m2 * m2);
  }

  /**
   * Propagator of the s-channel Z or W.
   *
   * @param s partonic energy squared in GeV^2
   * @return its value in GeV^-2
   */
  public BosonPropagator propagator(double s) {
    return BosonPropagator.at(s, bosonMass, bosonWidth);
  }

  /**
   * What multiplies |Q_L|^2 + |Q_R|^2 in the cross section.
   *
   * @param s partonic energy squared in GeV^2, above the threshold
   * @return factor in pb GeV^4
   */
  public double normalisation(double s) {
    double h = PairKinematics.of(s, m1, m2).halfRange();
    return prefactor * 4 * h * h * h / (3 * s * s);
  }
}
