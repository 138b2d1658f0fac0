package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.nlo.NloParts;

/**
 * Cross sections of one final state, or the sum of several, and their changes under the scale
 * variation.
 */
record StateResult(
    double lo, double nlo, Optional<NloParts> parts, List<Double> shifts, double numeric) {

  /** A pair that cannot be made. */
  static StateResult zero(int variations) {
    return new StateResult(
        0, 0, Optional.of(NloParts.ZERO), Collections.nCopies(variations, 0.0), 0);
  }

  /** A pair that cannot be computed. */
  static StateResult unknown(int variations) {
    return new StateResult(
        Double.NaN,
        Double.NaN,
        Optional.empty(),
        Collections.nCopies(variations, Double.NaN),
        Double.NaN);
  }

  StateResult plus(StateResult other) {
    List<Double> sums = new ArrayList<>();
    for (int k = 0; k < shifts.size(); k++) {
      sums.add(shifts.get(k) + other.shifts.get(k));
    }
    Optional<NloParts> both =
        parts.isPresent() && other.parts.isPresent()
            ? Optional.of(parts.get().plus(other.parts.get()))
            : Optional.empty();
    return new StateResult(
        lo + other.lo, nlo + other.nlo, both, sums, Math.max(numeric, other.numeric));
  }

  /** Errors relative to the highest order; a scale outside the tables makes its side unknown. */
  RelativeErrors errors(double best) {
    if (!(best > 0)) {
      return RelativeErrors.UNKNOWN;
    }
    double up = 0;
    double down = 0;
    for (double shift : shifts) {
      up = Math.max(up, shift);
      down = Math.min(down, shift);
    }
    return new RelativeErrors(numeric, up / best, down / best, Double.NaN, Double.NaN);
  }
}
