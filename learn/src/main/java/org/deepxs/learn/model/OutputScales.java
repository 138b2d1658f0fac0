package org.deepxs.learn.model;

import java.util.List;
import org.deepxs.learn.feature.TargetTransform;

/** The inverse transforms of all outputs of a model, as arrays. Immutable. */
final class OutputScales {

  private final double[] scale;
  private final double[] shift;
  private final boolean[] log;

  private OutputScales(double[] scale, double[] shift, boolean[] log) {
    this.scale = scale;
    this.shift = shift;
    this.log = log;
  }

  /** Those of some outputs. */
  static OutputScales of(List<ModelOutput> outputs) {
    int n = outputs.size();
    double[] scale = new double[n];
    double[] shift = new double[n];
    boolean[] log = new boolean[n];
    for (int k = 0; k < n; k++) {
      TargetTransform transform = outputs.get(k).transform();
      scale[k] = transform.scale();
      shift[k] = transform.shift();
      log[k] = transform.function() == TargetTransform.Function.LOG;
    }
    return new OutputScales(scale, shift, log);
  }

  /** An output in the model's units from that of the network. */
  double invert(int output, double transformed) {
    double g = transformed * scale[output] + shift[output];
    return log[output] ? Math.exp(g) : g;
  }
}
