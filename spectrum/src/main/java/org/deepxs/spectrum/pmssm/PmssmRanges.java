package org.deepxs.spectrum.pmssm;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.deepxs.spectrum.SpectrumException;

/** Ranges of all 19 parameters. Immutable. */
public final class PmssmRanges implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** Where a logarithmic prior begins if the range begins at 0, in GeV. */
  private static final double LOWEST_LOG = 1;

  private static final double TEV = 1000;

  private final EnumMap<PmssmParameter, PmssmRange> ranges;

  private PmssmRanges(EnumMap<PmssmParameter, PmssmRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * Table 2 of the DeepXS paper (arXiv:1810.08312), which is that of the ATLAS scan
   * (arXiv:1508.06608): flat; M1, M2 and mu with independent random signs; left- and right-handed
   * sleptons of the first two generations independent of each other.
   *
   * @return the ranges
   */
  public static PmssmRanges paper() {
    EnumMap<PmssmParameter, PmssmRange> ranges = new EnumMap<>(PmssmParameter.class);
    for (PmssmParameter p : PmssmParameter.values()) {
      ranges.put(
          p,
          switch (p) {
            case M1 -> signed(0);
            case M2 -> signed(70);
            case MU -> signed(80);
            case M3, M_Q1, M_U1, M_D1 -> flat(200, 4 * TEV);
            case M_A, M_Q3, M_U3, M_D3 -> flat(100, 4 * TEV);
            case M_L1, M_L3, M_E1, M_E3 -> flat(90, 4 * TEV);
            case TAN_BETA -> flat(1, 60);
            case A_TOP -> flat(-8 * TEV, 8 * TEV);
            case A_BOTTOM, A_TAU -> flat(-4 * TEV, 4 * TEV);
          });
    }
    return new PmssmRanges(ranges);
  }

  private static PmssmRange flat(double min, double max) {
    return new PmssmRange(min, max, Prior.FLAT, SignChoice.AS_RANGE);
  }

  private static PmssmRange signed(double min) {
    return new PmssmRange(min, 4 * TEV, Prior.FLAT, SignChoice.RANDOM);
  }

  /**
   * Changes one range.
   *
   * @param parameter which
   * @param range its new range
   * @return changed copy
   */
  public PmssmRanges with(PmssmParameter parameter, PmssmRange range) {
    EnumMap<PmssmParameter, PmssmRange> changed = new EnumMap<>(ranges);
    changed.put(parameter, range);
    return new PmssmRanges(changed);
  }

  /**
   * Makes every prior logarithmic that can be: trilinear couplings, whose ranges have both signs,
   * stay flat; a range that begins at 0 begins at 1 GeV.
   *
   * @return changed copy
   */
  public PmssmRanges logarithmic() {
    EnumMap<PmssmParameter, PmssmRange> changed = new EnumMap<>(ranges);
    changed.replaceAll(
        (p, range) -> {
          double min = range.min() == 0 ? LOWEST_LOG : range.min();
          return min > 0 && min <= range.max()
              ? new PmssmRange(min, range.max(), Prior.LOG, range.sign())
              : range;
        });
    return new PmssmRanges(changed);
  }

  /**
   * One range.
   *
   * @param parameter which
   * @return its range
   */
  public PmssmRange get(PmssmParameter parameter) {
    return ranges.get(parameter);
  }

  /**
   * Checks what no single range shows.
   *
   * @return the same ranges
   * @throws SpectrumException if tan beta or m_A can be zero or negative
   */
  PmssmRanges checked() {
    for (PmssmParameter p : new PmssmParameter[] {PmssmParameter.TAN_BETA, PmssmParameter.M_A}) {
      PmssmRange range = get(p);
      if (!(range.min() > 0) || range.sign() != SignChoice.AS_RANGE) {
        throw new SpectrumException(p.column() + " must be positive, its range is " + range);
      }
    }
    return this;
  }

  /**
   * All ranges.
   *
   * @return unmodifiable map in declaration order
   */
  public Map<PmssmParameter, PmssmRange> all() {
    return Collections.unmodifiableMap(ranges);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    ranges.forEach(
        (p, range) ->
            text.append(text.isEmpty() ? "" : ", ").append(p.column()).append(' ').append(range));
    return text.toString();
  }
}
