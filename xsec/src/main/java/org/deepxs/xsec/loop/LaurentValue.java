package org.deepxs.xsec.loop;

/**
 * A divergent integral as doublePole/eps^2 + singlePole/eps + finite + O(eps).
 *
 * @param doublePole coefficient of eps^-2
 * @param singlePole coefficient of eps^-1
 * @param finite coefficient of eps^0
 */
public record LaurentValue(LoopValue doublePole, LoopValue singlePole, LoopValue finite) {

  LaurentValue times(double factor) {
    return new LaurentValue(
        doublePole.times(factor), singlePole.times(factor), finite.times(factor));
  }
}
