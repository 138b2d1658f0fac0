package org.deepxs.learn.recipe;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;

/**
 * What is learned.
 *
 * @param name of the output
 * @param unit of the output; empty for a pure number
 * @param value expression of columns
 * @param transform what the network sees of it
 * @param factor for a plain or centred transform, what the value is multiplied with
 * @param largest rows whose value is greater in size are left out
 * @param less names of other targets and the shares of them that are subtracted before learning;
 *     the trained network gives the value itself all the same
 */
public record TargetRecipe(
    String name,
    String unit,
    String value,
    Transform transform,
    double factor,
    double largest,
    Map<String, Double> less) {

  /** Keeps its own map. */
  public TargetRecipe {
    less = Collections.unmodifiableMap(new TreeMap<>(less));
  }

  /** What a network sees of a target. */
  public enum Transform {
    /** The value times a factor. */
    PLAIN,
    /** The value minus its mean in training, times a factor. */
    CENTRED,
    /** Logarithm minus its least value in training. */
    SHIFTED_LOG,
    /** Value with mean 0 and deviation 1. */
    Z_SCORE,
    /** Logarithm with mean 0 and deviation 1. */
    LOG_Z_SCORE;

    /**
     * Whether the transform is linear in the logarithm.
     *
     * @return whether a logarithm is taken
     */
    boolean logarithmic() {
      return this == SHIFTED_LOG || this == LOG_Z_SCORE;
    }
  }

  static TargetRecipe of(RecipeNode node) {
    node.allow("name", "unit", "value", "transform", "factor", "largest");
    String value = node.required("value", "write the column or expression to learn").text();
    String name = node.child("name").map(RecipeNode::text).orElse(value);
    return of(name, value, Transform.SHIFTED_LOG, node);
  }

  /** What a node says of a named target. */
  static TargetRecipe of(String name, String value, Transform usual, RecipeNode node) {
    return new TargetRecipe(
        name,
        node.child("unit").map(RecipeNode::text).orElse(""),
        value,
        transform(node).orElse(usual),
        node.child("factor").map(n -> n.number(1e-12, 1e12)).orElse(1.0),
        node.child("largest").map(n -> n.number(1e-300, 1e300)).orElse(Double.POSITIVE_INFINITY),
        Map.of());
  }

  /** The same for another value. */
  TargetRecipe named(String otherName, String otherValue, Map<String, Double> otherLess) {
    return new TargetRecipe(otherName, unit, otherValue, transform, factor, largest, otherLess);
  }

  /** The same target with what a specialised network says of it. */
  TargetRecipe with(RecipeNode node) {
    node.allow("transform", "factor");
    return new TargetRecipe(
        name,
        unit,
        value,
        transform(node).orElse(transform),
        node.child("factor").map(n -> n.number(1e-12, 1e12)).orElse(factor),
        largest,
        less);
  }

  private static Optional<Transform> transform(RecipeNode node) {
    return node.child("transform").map(n -> n.choice(Transform.class));
  }

  /**
   * The transform for training values.
   *
   * @param values of the target
   * @return the transform
   * @throws LearnException if a value has no logarithm where one is needed
   */
  TargetTransform fitted(double[] values) {
    return switch (transform) {
      case PLAIN -> TargetTransform.plain(factor);
      case CENTRED -> TargetTransform.centred(values, factor);
      case SHIFTED_LOG -> TargetTransform.shiftedLog(values);
      case Z_SCORE -> TargetTransform.zScore(values);
      case LOG_Z_SCORE -> TargetTransform.logZScore(values);
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s = %s (%s, factor %s)", name, value, transform, factor);
  }
}
