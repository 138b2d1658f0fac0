package org.deepxs.xsec.hadronic;

import java.io.Serializable;
import org.deepxs.xsec.XsecException;

/**
 * How accurately real emission is integrated.
 *
 * @param relError wanted standard error of the sum of all real parts over the whole cross section
 * @param seed seed of the random shifts; equal seeds give equal bits
 * @param randomisations number of independent shifts, which the error estimate rests on; 8 to 64
 * @param maxEvaluations most evaluations of matrix elements; where it is reached, the result's
 *     error says how far the integration came
 */
public record IntegrationOptions(double relError, long seed, int randomisations, int maxEvaluations)
    implements Serializable {

  private static final int LEAST_RANDOMISATIONS = 8;
  private static final int MOST_RANDOMISATIONS = 64;

  /**
   * Checks the numbers.
   *
   * @throws XsecException if one is out of range
   */
  public IntegrationOptions {
    if (!(relError > 0 && relError < 1)) {
      throw new XsecException("relative error must lie between 0 and 1, got " + relError);
    }
    if (randomisations < LEAST_RANDOMISATIONS || randomisations > MOST_RANDOMISATIONS) {
      throw new XsecException(
          "number of randomisations must be 8 to 64, got "
              + randomisations
              + "; fewer give no error estimate");
    }
    if (maxEvaluations < 1) {
      throw new XsecException("maxEvaluations must be positive, got " + maxEvaluations);
    }
  }

  /**
   * One permille, 16 shifts, at most four million evaluations.
   *
   * @return the options
   */
  public static IntegrationOptions defaults() {
    return new IntegrationOptions(1e-3, 1, 16, 1 << 22);
  }

  /**
   * The same with another accuracy.
   *
   * @param wanted relative error
   * @return a changed copy
   * @throws XsecException as the constructor
   */
  public IntegrationOptions withRelError(double wanted) {
    return new IntegrationOptions(wanted, seed, randomisations, maxEvaluations);
  }

  /**
   * The same with another seed.
   *
   * @param other seed
   * @return a changed copy
   */
  public IntegrationOptions withSeed(long other) {
    return new IntegrationOptions(relError, other, randomisations, maxEvaluations);
  }
}
