package org.deepxs.xsec.born;

import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;

/**
 * One quark-antiquark initial state with its couplings to the pair.
 *
 * @param channel the initial state, as the luminosities name it
 * @param left left-handed quarks
 * @param right right-handed quarks; empty for W-type initial states
 * @param flip quarks of equal chirality; only for b quarks with mixed sbottoms
 */
record QuarkAnnihilation(
    PartonChannel channel,
    ChiralAmplitude left,
    Optional<ChiralAmplitude> right,
    Optional<ChiralityFlip> flip) {

  double differential(PairKinematics kin, BosonPropagator boson, double t) {
    double sum = left.differential(kin, boson, t);
    if (right.isPresent()) {
      sum += right.get().differential(kin, boson, t);
    }
    if (flip.isPresent()) {
      sum += flip.get().differential(kin, t);
    }
    return sum;
  }

  double integrated(PairKinematics kin, BosonPropagator boson) {
    double sum = left.integrated(kin, boson);
    if (right.isPresent()) {
      sum += right.get().integrated(kin, boson);
    }
    if (flip.isPresent()) {
      sum += flip.get().integrated(kin);
    }
    return sum;
  }
}
