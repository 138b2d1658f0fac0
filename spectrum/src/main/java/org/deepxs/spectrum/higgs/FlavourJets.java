package org.deepxs.spectrum.higgs;

/**
 * Fermion and sfermions of one flavour in the Higgs background: the fermion mass is Y own with the
 * flavour's own Higgs field (H_u^0 for the top, H_d^0 for bottom and tau), and the sfermions' mass
 * matrix has the off-diagonal element (R, L) X = Y (A own - mu conj(other)). Squared masses in
 * units of the squared scale. The heavier sfermion comes first, whichever way it mixes.
 */
final class FlavourJets {

  /** Squared fermion mass. */
  final FieldJet fermion;

  /** Squared masses of the two sfermions. */
  final FieldJet heavy;

  final FieldJet light;

  /** 1 / (heavy - light). */
  final FieldJet inverseSplitting;

  /** cos^2 of twice the mixing angle. */
  final FieldJet cosSquared;

  /** Share of f_L in the heavy sfermion, which is that of f_R in the light one. */
  final FieldJet leftInHeavy;

  /** Share of f_L in the light sfermion. */
  final FieldJet leftInLight;

  /** Re(conj(fermion mass) X): the chirality flip. */
  final FieldJet flip;

  /** Element (L, R) of the projector on the heavy sfermion; minus it for the light one. */
  final PhaseJet projectorLR;

  /** Fermion mass with its phase. */
  final PhaseJet mass;

  final FlavourParameters flavour;

  private FlavourJets(FlavourParameters s, double splitting, Background background, boolean up) {
    flavour = s;
    double root = Math.sqrt(0.5);
    FieldJet own = (up ? background.s2() : background.s1()).times(root);
    FieldJet other = (up ? background.s1() : background.s2()).times(root);
    FieldJet cosine = background.cosine();
    double y2 = s.yukawa() * s.yukawa();
    fermion = own.square().times(y2);
    FieldJet cross = own.times(other).times(cosine);
    FieldJet mixingSquared =
        own.square()
            .times(y2 * s.trilinear() * s.trilinear())
            .plus(y2 * s.mu() * s.mu(), other.square())
            .plus(-2 * y2 * s.trilinear() * s.mu(), cross);
    flip = own.square().times(y2 * s.trilinear()).plus(-y2 * s.mu(), cross);
    FieldJet difference = mixingSquared.times(4).plus(splitting * splitting).sqrt();
    FieldJet middle = fermion.plus(s.softMean());
    heavy = middle.plus(0.5, difference);
    light = middle.plus(-0.5, difference);
    inverseSplitting = difference.reciprocal();
    FieldJet cos = inverseSplitting.times(splitting);
    cosSquared = cos.square();
    leftInHeavy = cos.times(0.5).plus(0.5);
    leftInLight = cos.times(-0.5).plus(0.5);
    FieldJet ownPart = own.times(s.yukawa() * s.trilinear());
    FieldJet otherPart = other.times(-s.yukawa() * s.mu());
    // conj(X) = Y (A conj(own) - mu other), and the phase is that of H_d.
    PhaseJet mixing =
        up
            ? PhaseJet.real(ownPart).plus(PhaseJet.rotated(otherPart, cosine, 1))
            : PhaseJet.rotated(ownPart, cosine, -1).plus(PhaseJet.real(otherPart));
    projectorLR = mixing.times(inverseSplitting);
    FieldJet size = own.times(s.yukawa());
    mass = up ? PhaseJet.real(size) : PhaseJet.rotated(size, cosine, 1);
  }

  /** Up-type flavour: its own Higgs field is H_u. */
  static FlavourJets up(FlavourParameters s, double splitting, Background background) {
    return new FlavourJets(s, splitting, background, true);
  }

  /** Down-type flavour or charged lepton: its own Higgs field is H_d. */
  static FlavourJets down(FlavourParameters s, double splitting, Background background) {
    return new FlavourJets(s, splitting, background, false);
  }
}
