package org.deepxs.xsec.born;

/** Natural logarithms of many numbers, so that whoever has vector instructions may use them. */
@FunctionalInterface
public interface Logarithms {

  /** One after the other. */
  Logarithms PLAIN =
      (x, count) -> {
        for (int k = 0; k < count; k++) {
          x[k] = Math.log(x[k]);
        }
      };

  /**
   * Takes logarithms.
   *
   * @param x positive numbers, overwritten by their logarithms; what comes after them may be
   *     changed
   * @param count how many
   */
  void take(double[] x, int count);
}
