package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which couplings real emission is integrated with, and how the results are combined into
 * structures. Products of two couplings are half the difference of (a + b)² and (a - b)² at the
 * same points, so that the s channel, which is known exactly, drops out with its noise.
 *
 * @param runs couplings of each run
 * @param structures what is made of them
 */
record EmissionPlan(List<Couplings> runs, List<Combination> structures) {

  /**
   * A structure as a sum over runs.
   *
   * @param name its name
   * @param factors one per run
   */
  record Combination(String name, List<Double> factors) {}

  /** Collects runs and structures; sizes of unit couplings make all parts equally large. */
  static final class Builder {
    private final List<Couplings> runs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<double[]> terms = new ArrayList<>();

    /** The square of one set of couplings. */
    Builder square(String name, Couplings couplings) {
      names.add(name);
      terms.add(new double[] {run(couplings), 1});
      return this;
    }

    /** The interference of two sets. */
    Builder product(String name, Couplings a, Couplings b) {
      names.add(name);
      terms.add(new double[] {run(a.plus(b, 1)), 0.5, run(a.plus(b, -1)), -0.5});
      return this;
    }

    /**
     * The squares of two sets and their interference, from three runs: (a + b)² less both squares.
     */
    Builder squares(List<String> three, Couplings a, Couplings b) {
      int first = run(a);
      int both = run(a.plus(b, 1));
      int second = run(b);
      names.addAll(three);
      terms.add(new double[] {first, 1});
      terms.add(new double[] {both, 1, first, -1, second, -1});
      terms.add(new double[] {second, 1});
      return this;
    }

    private int run(Couplings couplings) {
      runs.add(couplings);
      return runs.size() - 1;
    }

    EmissionPlan build() {
      List<Combination> structures = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Double[] factors = new Double[runs.size()];
        Arrays.fill(factors, 0.0);
        double[] term = terms.get(i);
        for (int k = 0; k < term.length; k += 2) {
          factors[(int) term[k]] = term[k + 1];
        }
        structures.add(new Combination(names.get(i), List.of(factors)));
      }
      return new EmissionPlan(List.copyOf(runs), List.copyOf(structures));
    }
  }
}
