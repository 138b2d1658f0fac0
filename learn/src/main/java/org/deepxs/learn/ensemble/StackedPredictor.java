package org.deepxs.learn.ensemble;

import java.util.Comparator;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;

/**
 * A general predictor of one positive target, and specialised ones for ranges of it. The general
 * one's answer decides who is asked, as in the original DeepXS (Eur. Phys. J. C 80 (2020) 12,
 * section 2.2); here answers are blended across the borders, so that the result is as smooth as its
 * parts. Immutable.
 */
public final class StackedPredictor implements Predictor {

  /**
   * A specialised predictor.
   *
   * @param range values of the target that it was trained for
   * @param predictor what answers there
   */
  public record Specialist(TargetRange range, Predictor predictor) {}

  private final Predictor general;
  private final List<Specialist> specialists;
  private final double blendDecades;

  private StackedPredictor(Predictor general, List<Specialist> specialists, double blendDecades) {
    this.general = general;
    this.specialists = specialists;
    this.blendDecades = blendDecades;
  }

  /**
   * A stack.
   *
   * @param general answers everywhere; one output
   * @param specialists better in their ranges, which must not overlap and must be wider than the
   *     blend
   * @param blendDecades full width of the change-over at a border, in powers of ten; 0 for a step
   * @return the stack
   * @throws LearnException if shapes differ, there is more than one output, ranges overlap or are
   *     narrower than the blend
   */
  public static StackedPredictor of(
      Predictor general, List<Specialist> specialists, double blendDecades) {
    if (general.outputs() != 1) {
      throw new LearnException(
          "stacking needs predictors of one output, got " + general.outputs() + " outputs");
    }
    if (!(blendDecades >= 0)) {
      throw new LearnException("width of a blend must not be negative, got " + blendDecades);
    }
    List<Specialist> sorted =
        specialists.stream()
            .sorted(Comparator.comparingDouble((Specialist s) -> s.range().low()))
            .toList();
    double end = 0;
    for (Specialist specialist : sorted) {
      Shapes.requireSame(general, specialist.predictor(), "general and specialised predictors");
      TargetRange range = specialist.range();
      if (range.low() < end) {
        throw new LearnException(
            "ranges of specialised predictors overlap between " + range.low() + " and " + end);
      }
      end = range.high();
      double width = range.low() == 0 ? 1e9 : Math.log10(range.high() / range.low());
      if (width < blendDecades) {
        throw new LearnException(
            range + " is narrower than the blend of " + blendDecades + " decades; widen one");
      }
    }
    return new StackedPredictor(general, sorted, blendDecades);
  }

  @Override
  public int inputs() {
    return general.inputs();
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public void predict(double[] inputs, int rows, double[] outputs) {
    general.predict(inputs, rows, outputs);
    double[] first = java.util.Arrays.copyOf(outputs, rows);
    for (Specialist specialist : specialists) {
      blend(specialist, inputs, first, outputs);
    }
  }

  /** Asks a specialist for the rows where it has a weight. */
  private void blend(Specialist specialist, double[] inputs, double[] first, double[] outputs) {
    int[] chosen = new int[first.length];
    int count = 0;
    for (int row = 0; row < first.length; row++) {
      if (specialist.range().weight(first[row], blendDecades) > 0) {
        chosen[count++] = row;
      }
    }
    int width = inputs();
    double[] few = new double[count * width];
    for (int k = 0; k < count; k++) {
      System.arraycopy(inputs, chosen[k] * width, few, k * width, width);
    }
    double[] answers = new double[count];
    specialist.predictor().predict(few, count, answers);
    for (int k = 0; k < count; k++) {
      int row = chosen[k];
      double weight = specialist.range().weight(first[row], blendDecades);
      outputs[row] += weight * (answers[k] - first[row]);
    }
  }
}
