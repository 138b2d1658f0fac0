package org.deepxs.predict;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * A final state of a batch, in an order in which N_i C_j of opposite charges follow each other, so
 * that the second can use what was computed for the first.
 *
 * @param state the final state
 * @param place its place among the states given
 * @param conjugate whether it is the pair of opposite charge to the step before
 */
record BatchStep(FinalState state, int place, boolean conjugate) {

  /**
   * Orders.
   *
   * @param states final states, any of them more than once
   * @return a step for each
   */
  static List<BatchStep> of(List<FinalState> states) {
    List<BatchStep> steps = new ArrayList<>();
    boolean[] taken = new boolean[states.size()];
    for (int place = 0; place < taken.length; place++) {
      if (!taken[place]) {
        taken[place] = true;
        steps.add(new BatchStep(states.get(place), place, false));
        int other = conjugate(states, place, taken);
        if (other < taken.length) {
          taken[other] = true;
          steps.add(new BatchStep(states.get(other), other, true));
        }
      }
    }
    return List.copyOf(steps);
  }

  /** Place of the conjugate of a state among those not taken; their number if there is none. */
  private static int conjugate(List<FinalState> states, int place, boolean[] taken) {
    FinalState state = states.get(place);
    int other = place + 1;
    while (other < taken.length && (taken[other] || !conjugates(state, states.get(other)))) {
      other++;
    }
    return other;
  }

  private static boolean conjugates(FinalState a, FinalState b) {
    boolean mixed =
        a.kind() == PairKind.NEUTRALINO_CHARGINO_PLUS
            || a.kind() == PairKind.NEUTRALINO_CHARGINO_MINUS;
    return mixed && b.equals(FinalState.mixed(a.first(), a.second(), a.charge() < 0));
  }
}
