package org.deepxs.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * An order of final states in which N_i C_j of opposite charges follow each other, so that the
 * second can use what was computed for the first. Immutable.
 */
final class ConjugateOrder {

  private final List<FinalState> states;
  private final int[] places;
  private final boolean[] follows;

  private ConjugateOrder(List<FinalState> states, List<Integer> places, List<Boolean> follows) {
    this.states = states;
    this.places = places.stream().mapToInt(Integer::intValue).toArray();
    this.follows = new boolean[this.places.length];
    for (int k = 0; k < this.follows.length; k++) {
      this.follows[k] = follows.get(k);
    }
  }

  /** Orders. */
  static ConjugateOrder of(List<FinalState> states) {
    List<Integer> places = new ArrayList<>();
    List<Boolean> follows = new ArrayList<>();
    for (int place = 0; place < states.size(); place++) {
      if (places.contains(place)) {
        continue;
      }
      places.add(place);
      follows.add(false);
      Optional<FinalState> conjugate = conjugate(states.get(place));
      for (int other = place + 1; conjugate.isPresent() && other < states.size(); other++) {
        if (states.get(other).equals(conjugate.get()) && !places.contains(other)) {
          places.add(other);
          follows.add(true);
          break;
        }
      }
    }
    return new ConjugateOrder(List.copyOf(states), places, follows);
  }

  private static Optional<FinalState> conjugate(FinalState state) {
    boolean mixed =
        state.kind() == PairKind.NEUTRALINO_CHARGINO_PLUS
            || state.kind() == PairKind.NEUTRALINO_CHARGINO_MINUS;
    return mixed
        ? Optional.of(FinalState.mixed(state.first(), state.second(), state.charge() < 0))
        : Optional.empty();
  }

  int size() {
    return places.length;
  }

  /** Place of the k-th among the states given. */
  int place(int k) {
    return places[k];
  }

  /** The k-th. */
  FinalState state(int k) {
    return states.get(places[k]);
  }

  /** Whether the k-th is conjugate to the one before. */
  boolean follows(int k) {
    return follows[k];
  }
}
