package org.deepxs.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Calculations with networks and in full.
 *
 * @param scheme the scheme
 * @param sqrtSGeV proton-proton energy in GeV
 */
record LearnedRun(Scheme scheme, double sqrtSGeV) {

  private static final double GEV_PER_TEV = 1000;

  static LuminosityLibrary library() {
    return LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  }

  /** Scheme and energy in words. */
  String label() {
    return String.format(Locale.ROOT, "`%s`, %.4g TeV", scheme.label(), sqrtSGeV / GEV_PER_TEV);
  }

  /** What the names of the networks begin with. */
  String prefix() {
    return ShippedModels.prefix(scheme, sqrtSGeV).orElseThrow();
  }

  /** What names of reports and pictures begin with. */
  String reportName() {
    return equals(new LearnedRun(Scheme.FULL, 13 * GEV_PER_TEV))
        ? "learned"
        : prefix().replace("nlo-", "learned-");
  }

  CalculationOptions options() {
    return CalculationOptions.of(scheme).withSqrtS(sqrtSGeV).withOrder(Order.NLO);
  }

  /** The shipped networks, or those of a folder. */
  LearnedCalculation learned(Optional<Path> folder) {
    return learned(options(), folder);
  }

  /** The same with heavy masses frozen, as the labels of the original DeepXS have them. */
  LearnedCalculation frozen(Optional<Path> folder) {
    return learned(options().withNlo(options().nlo().withFreezing(true)), folder);
  }

  private LearnedCalculation learned(CalculationOptions options, Optional<Path> folder) {
    return folder
        .map(models -> LearnedCalculation.of(options, library(), models(models)))
        .or(() -> ShippedModels.calculation(options, library()))
        .orElseThrow(() -> new IllegalArgumentException("no networks ship for scheme " + label()));
  }

  /** The networks of a folder, with their spread in place of errors. */
  LearnedCalculation spread(Path models) {
    return LearnedCalculation.of(
        options(), library(), models(models).withCalibration(Calibration.SPREAD));
  }

  private LineModels models(Path folder) {
    return LineModels.of(ModelFolder.of(folder), prefix());
  }

  /** Full next-to-leading order. */
  DirectCalculation full(double relError) {
    return full(IntegrationOptions.defaults().withRelError(relError));
  }

  /** Full next-to-leading order. */
  DirectCalculation full(IntegrationOptions integration) {
    CalculationOptions options = options();
    return DirectCalculation.of(
        options.withNlo(options.nlo().withMethod(NloMethod.FULL).withIntegration(integration)),
        library());
  }

  static CrossSection result(
      CrossSectionCalculator calculation, SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0);
  }
}
