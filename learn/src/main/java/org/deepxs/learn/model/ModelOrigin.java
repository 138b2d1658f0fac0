package org.deepxs.learn.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from.
 *
 * @param dataDigest SHA-256 of the training table ({@link
 *     org.deepxs.learn.table.DataTable#digest()}); empty if there is none
 * @param recipeDigest SHA-256 of the recipe; empty if there is none
 * @param codeVersion version of the program that trained it
 * @param seeds names and seeds of what was random
 */
public record ModelOrigin(
    String dataDigest, String recipeDigest, String codeVersion, Map<String, Long> seeds) {

  /** Keeps an immutable copy, sorted by name. */
  public ModelOrigin {
    seeds = Collections.unmodifiableMap(new TreeMap<>(seeds));
  }
}
