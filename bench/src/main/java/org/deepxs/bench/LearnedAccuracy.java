package org.deepxs.bench;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/** How far predictions are from full next-to-leading order at some of the points that are timed. */
final class LearnedAccuracy {

  private static final double REL_ERROR = 3e-4;
  private static final int SHOWN = 6;

  private LearnedAccuracy() {}

  /** Prints the largest differences, each with the model error of 95 %. */
  static void print(
      LearnedCalculation calculation,
      CalculationOptions options,
      LuminosityLibrary library,
      List<SusyPoint> points,
      List<ProcessRequest> requests) {
    IntegrationOptions integration = IntegrationOptions.defaults().withRelError(REL_ERROR);
    DirectCalculation direct =
        DirectCalculation.of(
            options.withNlo(options.nlo().withMethod(NloMethod.FULL).withIntegration(integration)),
            library);
    List<Difference> differences = new ArrayList<>();
    for (SusyPoint point : points) {
      List<CrossSection> wanted = direct.calculate(point, requests);
      List<CrossSection> ours = calculation.calculate(point, requests);
      for (int k = 0; k < wanted.size(); k++) {
        differences.add(Difference.of(ours.get(k), wanted.get(k)));
      }
    }
    differences.sort((a, b) -> Double.compare(Math.abs(b.relative), Math.abs(a.relative)));
    System.out.printf(
        "%nlargest of %d differences from full NLO to %.0e: %s%n",
        differences.size(), REL_ERROR, differences.subList(0, Math.min(SHOWN, differences.size())));
  }

  private record Difference(String process, double relative, double level95) {

    static Difference of(CrossSection ours, CrossSection wanted) {
      return new Difference(
          ours.process().name(),
          ours.sigmaNloPb() / wanted.sigmaNloPb() - 1,
          ours.errors().model().level95());
    }

    @Override
    public String toString() {
      return String.format("%s %.1e (95 %%: %.1e)", process, relative, level95);
    }
  }
}
