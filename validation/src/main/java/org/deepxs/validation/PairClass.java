package org.deepxs.validation;

import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/** Kinds of pairs that figures are given for. */
enum PairClass {
  /** Two neutralinos. */
  NN("NN", "#1f5fa8"),
  /** A neutralino and a positive chargino. */
  NC_POSITIVE("NC+", "#c2570c"),
  /** A neutralino and a negative chargino. */
  NC_NEGATIVE("NC-", "#2e7d32"),
  /** Two charginos. */
  CC("CC", "#8e24aa");

  private final String label;
  private final String colour;

  PairClass(String label, String colour) {
    this.label = label;
    this.colour = colour;
  }

  static PairClass of(FinalState state) {
    if (state.charge() != 0) {
      return state.charge() > 0 ? NC_POSITIVE : NC_NEGATIVE;
    }
    return state.kind() == PairKind.NEUTRALINO_PAIR ? NN : CC;
  }

  String label() {
    return label;
  }

  String colour() {
    return colour;
  }
}
