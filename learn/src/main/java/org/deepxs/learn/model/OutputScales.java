package org.deepxs.learn.model;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.learn.feature.TargetTransform;

/** The inverse transforms of all outputs of a model, as arrays. Immutable. */
final class OutputScales {

  private final double[] scale;
  private final double[] shift;
  private final int[] logarithms; // numbers of those learned as logarithms

  private OutputScales(double[] scale, double[] shift, int[] logarithms) {
    this.scale = scale;
    this.shift = shift;
    this.logarithms = logarithms;
  }

  /** Those of some outputs. */
  static OutputScales of(List<ModelOutput> outputs) {
    int n = outputs.size();
    double[] scale = new double[n];
    double[] shift = new double[n];
    for (int k = 0; k < n; k++) {
      TargetTransform transform = outputs.get(k).transform();
      scale[k] = transform.scale();
      shift[k] = transform.shift();
    }
    int[] logarithms =
        IntStream.range(0, n)
            .filter(k -> outputs.get(k).transform().function() == TargetTransform.Function.LOG)
            .toArray();
    return new OutputScales(scale, shift, logarithms);
  }

  /** Turns rows of a network's outputs into the model's units, in place. */
  void invert(double[] rows, int count) {
    int outputs = scale.length;
    for (int from = 0; from < count * outputs; from += outputs) {
      for (int k = 0; k < outputs; k++) {
        rows[from + k] = rows[from + k] * scale[k] + shift[k];
      }
    }
    if (logarithms.length > 0) {
      exponentiate(rows, count);
    }
  }

  private void exponentiate(double[] rows, int count) {
    for (int row = 0; row < count; row++) {
      for (int output : logarithms) {
        int at = row * scale.length + output;
        rows[at] = Math.exp(rows[at]);
      }
    }
  }
}
