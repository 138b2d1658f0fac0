package org.deepxs.pdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.alphas.AlphaS;

/**
 * Metadata of a set or member: keys of the member header, of the set's {@code .info} file and of
 * {@code lhapdf.conf}, the former hiding the latter (arXiv:1412.7420, section 3.1).
 */
public final class PdfInfo {

  /** The defaults of LHAPDF's own {@code lhapdf.conf}; quark masses and m_Z in GeV. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("Interpolator", "logcubic"),
          Map.entry("Extrapolator", "continuation"),
          Map.entry("ForcePositive", "0"),
          Map.entry("AlphaS_Type", "analytic"),
          Map.entry("MZ", "91.1876"),
          Map.entry("MUp", "0.002"),
          Map.entry("MDown", "0.005"),
          Map.entry("MStrange", "0.10"),
          Map.entry("MCharm", "1.29"),
          Map.entry("MBottom", "4.19"),
          Map.entry("MTop", "172.9"));

  private final String origin;
  private final Map<String, String> entries;

  private PdfInfo(String origin, Map<String, String> entries) {
    this.origin = origin;
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * Metadata on top of LHAPDF's defaults.
   *
   * @param origin where the entries come from, for messages
   * @param entries keys and texts; lists are comma separated
   * @return the metadata
   */
  public static PdfInfo of(String origin, Map<String, String> entries) {
    Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
    all.putAll(entries);
    return new PdfInfo(origin, all);
  }

  /** The same metadata with entries of a more specific place (a member header) on top. */
  PdfInfo with(String newOrigin, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(entries);
    all.putAll(more);
    return new PdfInfo(newOrigin, all);
  }

  /**
   * All entries, defaults included.
   *
   * @return unmodifiable map of keys and texts
   */
  public Map<String, String> entries() {
    return entries;
  }

  /**
   * Text of a key, if present.
   *
   * @param key the key, for example {@code SetDesc}
   * @return the text without quotes
   */
  public Optional<String> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /**
   * Text of a key that must be present.
   *
   * @param key the key
   * @return the text without quotes
   * @throws PdfException if the key is missing
   */
  public String text(String key) {
    return find(key)
        .orElseThrow(
            () -> new PdfException(origin + ": the required entry '" + key + ":' is missing"));
  }

  /**
   * Integer value of a key that must be present.
   *
   * @param key the key
   * @return the number
   * @throws PdfException if the key is missing or not an integer
   */
  public int integer(String key) {
    return parseInt(key, text(key));
  }

  /**
   * Integer value of a key, or a default.
   *
   * @param key the key
   * @param missing value if the key is missing
   * @return the number
   * @throws PdfException if the key is present and not an integer
   */
  public int integer(String key, int missing) {
    return find(key).map(value -> parseInt(key, value)).orElse(missing);
  }

  /**
   * Real value of a key that must be present.
   *
   * @param key the key
   * @return the finite number, in GeV for masses and scales
   * @throws PdfException if the key is missing or not a finite number
   */
  public double number(String key) {
    return parseDouble(key, text(key));
  }

  /**
   * Real value of a key, or a default.
   *
   * @param key the key
   * @param missing value if the key is missing
   * @return the finite number
   * @throws PdfException if the key is present and not a finite number
   */
  public double number(String key, double missing) {
    return find(key).map(value -> parseDouble(key, value)).orElse(missing);
  }

  /**
   * List of reals of a key that must be present.
   *
   * @param key the key
   * @return the finite numbers in order
   * @throws PdfException if the key is missing, empty, or holds anything but finite numbers
   */
  public double[] numbers(String key) {
    return items(key).stream().mapToDouble(item -> parseDouble(key, item)).toArray();
  }

  /**
   * List of integers of a key that must be present.
   *
   * @param key the key
   * @return the numbers in order
   * @throws PdfException if the key is missing, empty, or holds anything but integers
   */
  public int[] integers(String key) {
    return items(key).stream().mapToInt(item -> parseInt(key, item)).toArray();
  }

  /**
   * Strong coupling as the metadata describe it.
   *
   * @return alpha_s of LHAPDF type {@code ipol} or {@code analytic}
   * @throws PdfException if the type is another one or required entries are missing
   */
  public AlphaS alphaS() {
    return AlphaSReader.read(this);
  }

  /**
   * Where the entries come from, for messages.
   *
   * @return usually a file name
   */
  public String origin() {
    return origin;
  }

  private List<String> items(String key) {
    String value = text(key);
    if (value.isBlank()) {
      throw new PdfException(origin + ": the list '" + key + "' is empty");
    }
    return List.of(value.split(",", -1));
  }

  private int parseInt(String key, String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new PdfException(
          origin + ": entry '" + key + "' should be an integer, found '" + clip(value) + "'", e);
    }
  }

  private double parseDouble(String key, String value) {
    double number;
    try {
      number = Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw new PdfException(
          origin + ": entry '" + key + "' should be a number, found '" + clip(value) + "'", e);
    }
    if (!Double.isFinite(number)) {
      throw new PdfException(origin + ": entry '" + key + "' should be finite, found " + number);
    }
    return number;
  }

  private static String clip(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "..." : value;
  }
}
