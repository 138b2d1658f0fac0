package org.deepxs.validation;

import java.util.List;
import java.util.function.Predicate;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * A labelled point with its prediction.
 *
 * @param label the point and its label
 * @param predicted what the networks say
 */
record LearnedPoint(LearnedLabels.Row label, CrossSection predicted) {

  /** 10 events at 150/fb: the paper's threshold. */
  static final double THRESHOLD_PB = 6.6e-5;

  /** 1 event at 3000/fb: below it nothing is promised. */
  static final double LOWEST_PB = 3.3e-7;

  private static final double DECADE = 10;

  /** Levels of errors, in the order of {@link #modelError}. */
  static final List<Double> LEVELS = List.of(0.6827, 0.9545, 0.9973);

  static LearnedPoint of(LearnedCalculation calculation, LearnedLabels.Row label) {
    List<ProcessRequest> request = List.of(ProcessRequest.of(label.state()));
    return new LearnedPoint(label, calculation.calculate(label.point(), request).get(0));
  }

  /** Predicted over label minus 1. */
  double difference() {
    return predicted.sigmaNloPb() / label.nloPb() - 1;
  }

  /** Predicted minus label over predicted, what the relative model error is to cover. */
  double residual() {
    return 1 - label.nloPb() / predicted.sigmaNloPb();
  }

  double size() {
    return Math.abs(difference());
  }

  PairClass kind() {
    return PairClass.of(label.state());
  }

  /** Decade of the label: -3 for 1e-3 pb up to 1e-2 pb. */
  int decade() {
    return (int) Math.floor(Math.log(label.nloPb()) / Math.log(DECADE) + 1e-12);
  }

  boolean above() {
    return label.nloPb() >= THRESHOLD_PB;
  }

  boolean promised() {
    return label.nloPb() >= LOWEST_PB;
  }

  /**
   * What the model error of a level is to cover: the residual less the integration error of the
   * label at that level, in quadrature; 0 where that alone explains it.
   */
  double excess(int level) {
    double integration =
        (level + 1) * label.integrationError(); // levels are those of 1, 2 and 3 sigma
    return Math.sqrt(Math.max(0, residual() * residual() - integration * integration));
  }

  /** Whether the label lies inside the model error of a level and its own error in quadrature. */
  boolean covered(int level) {
    return excess(level) <= modelError(level);
  }

  /** Relative model error of a level. */
  double modelError(int level) {
    ModelError model = predicted.errors().model();
    return level == 0 ? model.level68() : level == 1 ? model.level95() : model.level997();
  }

  static List<LearnedPoint> where(List<LearnedPoint> points, Predicate<LearnedPoint> condition) {
    return points.stream().filter(condition).toList();
  }

  static Differences differences(List<LearnedPoint> points) {
    return Differences.of(points.stream().mapToDouble(LearnedPoint::difference).toArray());
  }
}
