package org.deepxs.app.chain;

import java.util.List;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Labels of a calculator of ours. Every point has its own seed, its number above the seed asked
 * for: errors of integration that all labels had in common would be learned, and would not show in
 * a comparison. Immutable.
 */
public final class DirectLabeller implements Labeller {

  private final CrossSectionCalculator calculator;
  private final CrossSectionCalculator leadingOrder;

  private DirectLabeller(CrossSectionCalculator calculator, CrossSectionCalculator leadingOrder) {
    this.calculator = calculator;
    this.leadingOrder = leadingOrder;
  }

  /**
   * A labeller.
   *
   * @param calculator computes the labels
   * @param leadingOrder the same at leading order, to decide what is too small
   * @return the labeller
   */
  public static DirectLabeller of(
      CrossSectionCalculator calculator, CrossSectionCalculator leadingOrder) {
    return new DirectLabeller(calculator, leadingOrder);
  }

  @Override
  public Label label(SusyPoint point, ProcessRequest process, double lowestLoPb, long number) {
    if (calculator.options().order() == Order.NLO && lowestLoPb > 0) {
      CrossSection lo = leadingOrder.calculate(point, List.of(process)).get(0);
      if (!(lo.sigmaLoPb() >= lowestLoPb)) {
        return Label.of(lo);
      }
    }
    long seed = calculator.options().nlo().integration().seed() + number;
    return Label.of(calculator.withSeed(seed).calculate(point, List.of(process)).get(0));
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
