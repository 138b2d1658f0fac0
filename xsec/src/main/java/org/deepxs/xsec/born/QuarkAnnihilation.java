package org.deepxs.xsec.born;

import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;

/** One quark-antiquark initial state with its couplings to the pair. Immutable. */
public final class QuarkAnnihilation {

  private final PartonChannel channel;
  private final double[] squarkMass2;
  private final ChiralAmplitude left;
  private final Optional<ChiralAmplitude> right;
  private final Optional<ChiralityFlip> flip;

  /**
   * Takes ownership of the array.
   *
   * @param channel the initial state, as the luminosities name it
   * @param squarkMass2 masses squared in GeV^2 of all squarks that the amplitudes refer to
   * @param left left-handed quarks
   * @param right right-handed quarks; empty for W-type initial states
   * @param flip quarks of equal chirality; only for b quarks with mixed sbottoms
   */
  public QuarkAnnihilation(
      PartonChannel channel,
      double[] squarkMass2,
      ChiralAmplitude left,
      Optional<ChiralAmplitude> right,
      Optional<ChiralityFlip> flip) {
    this.channel = channel;
    this.squarkMass2 = squarkMass2;
    this.left = left;
    this.right = right;
    this.flip = flip;
  }

  /**
   * The initial state.
   *
   * @return quark and antiquark
   */
  public PartonChannel channel() {
    return channel;
  }

  /**
   * Number of squarks that the amplitudes refer to.
   *
   * @return number of squarks
   */
  public int squarks() {
    return squarkMass2.length;
  }

  /**
   * Mass squared of a squark.
   *
   * @param k number of the squark
   * @return mass squared in GeV^2
   */
  public double squarkMass2(int k) {
    return squarkMass2[k];
  }

  /**
   * Couplings of left-handed quarks.
   *
   * @return the helicity amplitudes
   */
  public ChiralAmplitude left() {
    return left;
  }

  /**
   * Couplings of right-handed quarks.
   *
   * @return the helicity amplitudes; empty for W-type initial states
   */
  public Optional<ChiralAmplitude> right() {
    return right;
  }

  /**
   * Couplings of a quark and an antiquark of equal chirality.
   *
   * @return the flip; only for b quarks with mixed sbottoms
   */
  public Optional<ChiralityFlip> flip() {
    return flip;
  }

  /**
   * The sum over helicities at one t.
   *
   * @param kin kinematics of the pair
   * @param boson Z or W propagator at the same energy
   * @param t momentum transfer squared in GeV^2
   * @return the sum, no unit (couplings in units of e^2)
   */
  public double differential(PairKinematics kin, BosonPropagator boson, double t) {
    double sum = left.differential(kin, boson, t, squarkMass2);
    if (right.isPresent()) {
      sum += right.get().differential(kin, boson, t, squarkMass2);
    }
    if (flip.isPresent()) {
      sum += flip.get().differential(kin, t, squarkMass2);
    }
    return sum;
  }

  /** The sum over helicities, integrated over t, in GeV^2. */
  double integrated(PairKinematics kin, BosonPropagator boson) {
    ExchangeIntegrals[] squarks = new ExchangeIntegrals[squarkMass2.length];
    for (int k = 0; k < squarks.length; k++) {
      squarks[k] = ExchangeIntegrals.of(kin, squarkMass2[k]);
    }
    double sum = left.integrated(kin, boson, squarks);
    if (right.isPresent()) {
      sum += right.get().integrated(kin, boson, squarks);
    }
    if (flip.isPresent()) {
      sum += flip.get().integrated(kin, squarks);
    }
    return sum;
  }
}
