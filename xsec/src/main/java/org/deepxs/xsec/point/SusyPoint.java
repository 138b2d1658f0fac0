package org.deepxs.xsec.point;

import java.util.Arrays;
import java.util.List;
import org.deepxs.xsec.XsecException;

/**
 * Masses and mixings of one point, as given. Rows of mixing matrices are free: no unitarity is
 * imposed, so that models beyond the MSSM can be fed in. Immutable.
 */
public final class SusyPoint {

  /** Says where an entry stands or should stand, for messages. */
  @FunctionalInterface
  public interface Locator {
    /**
     * Place of an entry.
     *
     * @param entry the entry
     * @return for example {@code points.csv row 7, column NMIX_2_1}
     */
    String locate(PointEntry entry);
  }

  private final double[] values;
  private final Locator locator;
  private final List<String> spinfoWarnings;
  private final List<String> spinfoErrors;

  private SusyPoint(
      double[] values, Locator locator, List<String> spinfoWarnings, List<String> spinfoErrors) {
    this.values = values;
    this.locator = locator;
    this.spinfoWarnings = spinfoWarnings;
    this.spinfoErrors = spinfoErrors;
  }

  /**
   * Point from an array of entries.
   *
   * @param values one value per entry of {@link PointEntry#all()}, NaN where absent; copied
   * @param locator names places in messages
   * @return the point
   * @throws IllegalArgumentException if the length is wrong
   */
  public static SusyPoint of(double[] values, Locator locator) {
    if (values.length != PointEntry.all().size()) {
      throw new IllegalArgumentException(
          "expected " + PointEntry.all().size() + " values, got " + values.length);
    }
    return new SusyPoint(values.clone(), locator, List.of(), List.of());
  }

  /**
   * Adds what the spectrum generator said.
   *
   * @param warnings texts of SPINFO 3
   * @param errors texts of SPINFO 4
   * @return changed copy
   */
  public SusyPoint withSpinfo(List<String> warnings, List<String> errors) {
    return new SusyPoint(values, locator, List.copyOf(warnings), List.copyOf(errors));
  }

  /**
   * The same point with one entry changed.
   *
   * @param entry number of the entry
   * @param value new value; NaN removes it
   * @return changed copy
   */
  public SusyPoint with(int entry, double value) {
    double[] changed = values.clone();
    changed[entry] = value;
    return new SusyPoint(changed, locator, spinfoWarnings, spinfoErrors);
  }

  /**
   * The same point with other values.
   *
   * @param newValues one value per entry, NaN where absent; copied
   * @return changed copy
   */
  SusyPoint withValues(double[] newValues) {
    return new SusyPoint(newValues.clone(), locator, spinfoWarnings, spinfoErrors);
  }

  /**
   * Value of an entry.
   *
   * @param entry number of the entry
   * @return its value; NaN if absent
   */
  public double value(int entry) {
    return values[entry];
  }

  /**
   * Value of an entry, or a default.
   *
   * @param entry number of the entry
   * @param fallback what to return if it is absent
   * @return the value or the default
   */
  public double valueOr(int entry, double fallback) {
    return Double.isNaN(values[entry]) ? fallback : values[entry];
  }

  /**
   * Value of an entry that must be there.
   *
   * @param entry number of the entry
   * @return its value
   * @throws XsecException if it is absent; the message says where it was expected
   */
  public double require(int entry) {
    double value = values[entry];
    if (Double.isNaN(value)) {
      throw new XsecException("missing " + locator.locate(PointEntry.all().get(entry)));
    }
    return value;
  }

  /**
   * Place of an entry, for messages.
   *
   * @param entry number of the entry
   * @return where it stands or should stand
   */
  public String locate(int entry) {
    return locator.locate(PointEntry.all().get(entry));
  }

  /**
   * Warnings of the spectrum generator.
   *
   * @return texts of SPINFO 3
   */
  public List<String> spinfoWarnings() {
    return spinfoWarnings;
  }

  /**
   * Errors of the spectrum generator.
   *
   * @return texts of SPINFO 4
   */
  public List<String> spinfoErrors() {
    return spinfoErrors;
  }

  /**
   * All values.
   *
   * @return a copy, one value per entry, NaN where absent
   */
  public double[] toArray() {
    return Arrays.copyOf(values, values.length);
  }
}
