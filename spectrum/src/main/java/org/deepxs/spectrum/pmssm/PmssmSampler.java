package org.deepxs.spectrum.pmssm;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.spectrum.SpectrumException;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Points of the pMSSM by number: point n depends on the ranges, the sequence, the seed and n alone,
 * whoever asks for it and in whatever order. Immutable and safe to share between threads.
 */
public final class PmssmSampler implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final PmssmParameter[] PARAMETERS = PmssmParameter.values();

  /** Number of the point that stands for the shift of a whole sequence. */
  private static final long SHIFT = -1;

  private final PmssmRanges ranges;
  private final SamplingSequence sequence;
  private final long seed;

  private PmssmSampler(PmssmRanges ranges, SamplingSequence sequence, long seed) {
    this.ranges = ranges;
    this.sequence = sequence;
    this.seed = seed;
  }

  /**
   * A sampler.
   *
   * @param ranges where points lie
   * @param sequence which numbers they are made of
   * @param seed any number
   * @return the sampler
   * @throws SpectrumException if tan beta or m_A could be zero or negative
   */
  public static PmssmSampler of(PmssmRanges ranges, SamplingSequence sequence, long seed) {
    return new PmssmSampler(ranges.checked(), sequence, seed);
  }

  /**
   * Points from a number on.
   *
   * @param first number of the first point, from 0
   * @param count how many
   * @return the points {@code first} to {@code first + count - 1}
   * @throws SpectrumException if a number is negative, or too large for the Sobol sequence (2^31)
   */
  public List<PmssmPoint> points(long first, int count) {
    long end = first + count;
    if (first < 0 || count < 0 || end < 0) {
      throw new SpectrumException("points " + first + " to " + end + " do not exist");
    }
    if (sequence == SamplingSequence.SOBOL && end > Integer.MAX_VALUE) {
      throw new SpectrumException(
          "the Sobol sequence ends at point " + Integer.MAX_VALUE + ", asked for " + end);
    }
    // Dimensions: one per parameter, then one per parameter for its sign.
    SobolSequenceGenerator sobol = null;
    if (sequence == SamplingSequence.SOBOL && count > 0) {
      sobol = new SobolSequenceGenerator(2 * PARAMETERS.length);
      sobol.skipTo(Math.toIntExact(first)); // point 0 of the sequence, the origin, is left out
    }
    List<PmssmPoint> points = new ArrayList<>(count);
    for (long n = first; n < end; n++) {
      points.add(point(sobol == null ? random(n) : shifted(sobol.nextVector())));
    }
    return points;
  }

  private double[] random(long n) {
    double[] u = new double[2 * PARAMETERS.length];
    for (int d = 0; d < u.length; d++) {
      u[d] = CounterRandom.uniform(seed, n, d);
    }
    return u;
  }

  private double[] shifted(double[] vector) {
    for (int d = 0; d < vector.length; d++) {
      double u = vector[d] + CounterRandom.uniform(seed, SHIFT, d);
      vector[d] = u < 1 ? u : u - 1;
    }
    return vector;
  }

  private PmssmPoint point(double[] u) {
    double[] values = new double[PARAMETERS.length];
    for (int k = 0; k < values.length; k++) {
      boolean negative = u[PARAMETERS.length + k] < 0.5;
      values[k] = ranges.get(PARAMETERS[k]).value(u[k], negative);
    }
    return PmssmPoint.of(values);
  }

  /**
   * The ranges.
   *
   * @return where points lie
   */
  public PmssmRanges ranges() {
    return ranges;
  }

  /**
   * The sequence.
   *
   * @return which numbers points are made of
   */
  public SamplingSequence sequence() {
    return sequence;
  }

  /**
   * The seed.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }
}
