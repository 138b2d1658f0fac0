package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.LuminosityOptions;
import org.deepxs.pdf.luminosity.MemberLoading;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 53 published members of CT10nlo (26 pairs at 90 % confidence level): one run against 53 runs
 * of one member each and the formula of the CTEQ papers, hep-ph/0110378 equation 3.
 */
class PdfErrorsReferenceTest {

  private static final int PAIRS = 26;
  private static final double NINETY_PERCENT = 1.6448536269514722;

  @TempDir private Path cache;

  @Test
  void allMembersOfCt10() {
    Path sets = SharedReference.path("pdfsets/CT10nlo").getParent();
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(sets)), Optional.of(cache))
            .withOptions(new LuminosityOptions(1e-3, 350, 450, 40, 1e-3))
            .withMemberLoading(new MemberLoading(2, MemberLoading.QUIET.progress()));
    SusyPoint wino =
        SlhaPoints.of(
            SlhaReader.read(
                SharedReference.repositoryRoot().resolve("examples").resolve("wino.slha")));
    List<ProcessRequest> processes = ProcessRequest.parseList("N2C1,C1C1");
    for (Order order : Order.values()) {
      CalculationOptions options =
          CalculationOptions.of(Scheme.FULL).withPdf("CT10nlo", "CT10nlo", 0).withOrder(order);
      List<CrossSection> oneRun =
          DirectCalculation.of(options.withPdfErrors(true), library).calculate(wino, processes);
      double[] up = new double[2];
      double[] down = new double[2];
      for (int pair = 0; pair < PAIRS; pair++) {
        List<CrossSection> plus = member(options, library, 2 * pair + 1, wino, processes);
        List<CrossSection> minus = member(options, library, 2 * pair + 2, wino, processes);
        for (int p = 0; p < 2; p++) {
          double central = oneRun.get(p).bestPb();
          double a = plus.get(p).bestPb() / central - 1;
          double b = minus.get(p).bestPb() / central - 1;
          up[p] += Math.pow(Math.max(Math.max(a, b), 0), 2);
          down[p] += Math.pow(Math.min(Math.min(a, b), 0), 2);
        }
      }
      for (int p = 0; p < 2; p++) {
        RelativeErrors errors = oneRun.get(p).errors();
        assertThat(errors.pdfUp())
            .isCloseTo(Math.sqrt(up[p]) / NINETY_PERCENT, within(1e-12))
            .isBetween(0.02, 0.04);
        assertThat(errors.pdfDown())
            .isCloseTo(-Math.sqrt(down[p]) / NINETY_PERCENT, within(1e-12))
            .isBetween(-0.05, -0.02);
      }
    }
  }

  private static List<CrossSection> member(
      CalculationOptions options,
      LuminosityLibrary library,
      int member,
      SusyPoint point,
      List<ProcessRequest> processes) {
    return DirectCalculation.of(options.withPdf("CT10nlo", "CT10nlo", member), library)
        .calculate(point, processes);
  }
}
