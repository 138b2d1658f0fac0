package org.deepxs.spectrum.pmssm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.deepxs.spectrum.SpectrumException;

/** One point of the pMSSM: 19 finite numbers. Immutable. */
public final class PmssmPoint {

  private final EnumMap<PmssmParameter, Double> values;

  private PmssmPoint(EnumMap<PmssmParameter, Double> values) {
    this.values = values;
  }

  /**
   * A point from its numbers.
   *
   * @param numbers one value per parameter in declaration order, in GeV; not modified
   * @return the point
   * @throws SpectrumException unless there are 19 finite numbers
   */
  public static PmssmPoint of(double[] numbers) {
    PmssmParameter[] all = PmssmParameter.values();
    if (numbers.length != all.length) {
      throw new SpectrumException(
          "a pMSSM point needs " + all.length + " numbers, got " + numbers.length);
    }
    EnumMap<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    for (PmssmParameter p : all) {
      values.put(p, numbers[values.size()]);
    }
    return of(values);
  }

  /**
   * A point from named values.
   *
   * @param given value in GeV of every parameter
   * @return the point
   * @throws SpectrumException if one is missing or not finite
   */
  public static PmssmPoint of(Map<PmssmParameter, Double> given) {
    EnumMap<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    for (PmssmParameter p : PmssmParameter.values()) {
      Double value = given.get(p);
      if (value == null || !Double.isFinite(value)) {
        throw new SpectrumException(
            "parameter " + p.column() + " must be a finite number, got " + value);
      }
      values.put(p, value);
    }
    return new PmssmPoint(values);
  }

  /**
   * One parameter.
   *
   * @param parameter which
   * @return its value in GeV (tan beta: a number)
   */
  public double get(PmssmParameter parameter) {
    return values.get(parameter);
  }

  /**
   * All parameters.
   *
   * @return a new array in declaration order
   */
  public double[] toArray() {
    return Arrays.stream(PmssmParameter.values()).mapToDouble(this::get).toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PmssmPoint p && values.equals(p.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
