package org.deepxs.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.ShippedModels;
import org.deepxs.predict.line.Calibration;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** Calculations with networks and in full. */
final class LearnedRun {

  /** Names of all networks of scheme {@code full} begin so. */
  static final String SCHEME = "nlo-full-";

  /** Names of those at 13 TeV begin so. */
  static final String PREFIX = SCHEME + "13tev";

  private LearnedRun() {}

  static LuminosityLibrary library() {
    return LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  }

  private static CalculationOptions options(Scheme scheme) {
    return CalculationOptions.of(scheme).withOrder(Order.NLO);
  }

  /** The shipped networks of scheme {@code full}, or those of a folder. */
  static LearnedCalculation learned(Optional<Path> models) {
    if (models.isPresent()) {
      return LearnedCalculation.of(options(Scheme.FULL), library(), models(models.get()));
    }
    return shipped(Scheme.FULL).orElseThrow();
  }

  /** The shipped networks of a scheme at 13 TeV, if there are any. */
  static Optional<LearnedCalculation> shipped(Scheme scheme) {
    return ShippedModels.calculation(options(scheme), library());
  }

  /** The networks of a folder, with their spread in place of errors. */
  static LearnedCalculation spread(Path models) {
    return LearnedCalculation.of(
        options(Scheme.FULL), library(), models(models).withCalibration(Calibration.SPREAD));
  }

  private static LineModels models(Path folder) {
    return LineModels.of(ModelFolder.of(folder), PREFIX);
  }

  /** Full next-to-leading order. */
  static DirectCalculation full(Scheme scheme, double relError) {
    return full(scheme, IntegrationOptions.defaults().withRelError(relError));
  }

  /** Full next-to-leading order. */
  static DirectCalculation full(Scheme scheme, IntegrationOptions integration) {
    NloOptions nlo = NloOptions.DEFAULTS.withMethod(NloMethod.FULL).withIntegration(integration);
    return DirectCalculation.of(options(scheme).withNlo(nlo), library());
  }

  static CrossSection result(
      CrossSectionCalculator calculation, SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0);
  }
}
