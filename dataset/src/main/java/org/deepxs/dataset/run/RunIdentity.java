package org.deepxs.dataset.run;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that decides what rows a run gives: two runs with the same identity give the same
 * rows. What does not matter, such as the number of threads, is no part of it.
 *
 * @param options names and values
 */
public record RunIdentity(Map<String, String> options) implements Serializable {

  /** Name of the provenance entry that holds the digest. */
  public static final String DIGEST_ENTRY = "run_digest";

  private static final int DIGEST_CHARS = 32;

  /** Keeps an immutable copy; line breaks become blanks. */
  public RunIdentity {
    Map<String, String> copy = new LinkedHashMap<>();
    options.forEach((name, value) -> copy.put(name, value.replaceAll("[\\r\\n]+", " ")));
    options = Collections.unmodifiableMap(copy);
  }

  /**
   * Digest of the options.
   *
   * @return 32 hexadecimal digits of SHA-256
   */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      options.forEach(
          (name, value) ->
              sha.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * What differs.
   *
   * @param other another identity
   * @return for each differing option its name and both values, those of the other first
   */
  public List<String> differences(RunIdentity other) {
    Set<String> names = new LinkedHashSet<>(options.keySet());
    names.addAll(other.options.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String theirs = other.options.getOrDefault(name, "(none)");
      String ours = options.getOrDefault(name, "(none)");
      if (!theirs.equals(ours)) {
        differences.add(name + " was " + shortened(theirs) + ", now " + shortened(ours));
      }
    }
    return differences;
  }

  private static String shortened(String value) {
    return value.length() > 80 ? value.substring(0, 80) + "..." : value;
  }
}
