package org.deepxs.xsec.born;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;

/**
 * Partonic Born cross sections of one pair of electroweakinos, per quark-antiquark initial state,
 * integrated over t:
 *
 * <pre>
 * sigma(s) = (hbar c)^2 pi alpha^2/(3 s^2) ∫ dt Σ over helicities,   times 1/2 for identical particles
 * </pre>
 *
 * averaged over spins and colours (Beenakker et al., hep-ph/9906298). Immutable.
 */
public final class PartonicBorn implements PartonicCrossSection {

  private final FinalState state;
  private final BornCouplings.PairCouplings couplings;
  private final double prefactor;
  private final double bosonMass;
  private final double bosonWidth;

  private PartonicBorn(
      FinalState state, BornCouplings.PairCouplings couplings, ElectroweakInputs inputs) {
    this.state = state;
    this.couplings = couplings;
    this.prefactor = prefactor(state, inputs);
    boolean charged = Math.abs(state.charge()) == 1;
    this.bosonMass = charged ? inputs.mW() : inputs.mZ();
    this.bosonWidth = charged ? inputs.widthW() : inputs.widthZ();
  }

  /**
   * Born cross sections of a final state.
   *
   * @param point masses and mixings
   * @param state the pair of electroweakinos
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the cross sections
   * @throws XsecException if an entry is missing or unusable
   */
  public static PartonicBorn of(
      SusyPoint point, FinalState state, ElectroweakInputs inputs, int flavours) {
    return of(BornCouplings.of(point, state, inputs, flavours), state, inputs);
  }

  /**
   * Born cross sections with given couplings.
   *
   * @param couplings couplings and signed masses
   * @param state the pair they belong to
   * @param inputs electroweak inputs
   * @return the cross sections
   */
  public static PartonicBorn of(
      BornCouplings.PairCouplings couplings, FinalState state, ElectroweakInputs inputs) {
    return new PartonicBorn(state, couplings, inputs);
  }

  /**
   * What turns a helicity sum into dsigma/dt, without 1/s².
   *
   * @param state a pair
   * @param inputs electroweak inputs
   * @return (hbar c)^2 pi alpha^2/3, halved for identical particles, in pb GeV^2
   */
  public static double prefactor(FinalState state, ElectroweakInputs inputs) {
    double alpha = inputs.alpha();
    return ElectroweakInputs.HBARC2_PB_GEV2
        * Math.PI
        * alpha
        * alpha
        / 3
        * (state.identical() ? 0.5 : 1);
  }

  @Override
  public List<PartonChannel> channels() {
    return couplings.annihilations().stream().map(QuarkAnnihilation::channel).toList();
  }

  @Override
  public double thresholdGeV() {
    return Math.abs(couplings.m1()) + Math.abs(couplings.m2());
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

  /**
   * Couplings and signed masses.
   *
   * @return couplings, one annihilation per channel
   */
  public BornCouplings.PairCouplings couplings() {
    return couplings;
  }

  /**
   * What turns a helicity sum into dsigma/dt.
   *
   * @param s partonic energy squared in GeV^2
   * @return (hbar c)^2 pi alpha^2/(3 s^2), halved for identical particles, in pb/GeV^2
   */
  public double normalisation(double s) {
    return prefactor / (s * s);
  }

  @Override
  public void evaluate(double s, double[] sigmaPb) {
    PairKinematics kin = PairKinematics.of(s, couplings.m1(), couplings.m2());
    BosonPropagator boson = BosonPropagator.at(s, bosonMass, bosonWidth);
    double norm = normalisation(s);
    List<QuarkAnnihilation> annihilations = couplings.annihilations();
    for (int c = 0; c < annihilations.size(); c++) {
      sigmaPb[c] = norm * annihilations.get(c).integrated(kin, boson);
    }
  }

  /**
   * dsigma/dt of one initial state. Particle 1 is the neutralino with the lower index, the chargino
   * of a mixed pair, or the positive chargino; t = (p_quark - k_1)^2 in neutral and positive pairs,
   * where the quark of a mixed pair is of up type. For negative pairs the charge conjugate is
   * meant: t = (p_antiquark - k_1)^2 with the up-type antiquark.
   *
   * @param channel index in {@link #channels()}
   * @param s partonic energy squared in GeV^2, above the threshold
   * @param t momentum transfer squared in GeV^2, inside its kinematic range
   * @return dsigma/dt in pb/GeV^2
   */
  public double differential(int channel, double s, double t) {
    PairKinematics kin = PairKinematics.of(s, couplings.m1(), couplings.m2());
    BosonPropagator boson = BosonPropagator.at(s, bosonMass, bosonWidth);
    return normalisation(s) * couplings.annihilations().get(channel).differential(kin, boson, t);
  }
}
