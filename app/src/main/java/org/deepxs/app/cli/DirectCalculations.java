package org.deepxs.app.cli;

import java.io.File;
import java.io.PrintStream;
import java.io.Serial;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.MemberLoading;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.predict.ShippedModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;

/**
 * Makes calculations with bundled, cached or freshly computed luminosities: with networks where
 * that is wanted and there are any, else direct ones.
 */
final class DirectCalculations implements CalculationFactory {

  @Serial private static final long serialVersionUID = 1L;

  private final transient PrintStream err; // null in another process, where nobody would read it
  private final int threads;

  private DirectCalculations(PrintStream err, int threads) {
    this.err = err;
    this.threads = threads;
  }

  /** A factory that uses one thread and reports progress on a stream. */
  static DirectCalculations of(PrintStream err) {
    return new DirectCalculations(err, 1);
  }

  @Override
  public CalculationFactory withThreads(int wanted) {
    return new DirectCalculations(err, wanted);
  }

  @Override
  public Calculation create(CalculationOptions options, Optional<String> pdfPath) {
    LuminosityLibrary library = library(pdfPath).withMemberLoading(loading());
    if (options.order() == Order.NLO && options.nlo().method() == NloMethod.LEARNED) {
      Optional<LearnedCalculation> learned = ShippedModels.calculation(options, library);
      if (learned.isPresent()) {
        return calculation(learned.get(), learned.get().luminosities());
      }
    }
    DirectCalculation calculation = DirectCalculation.of(options, library);
    return calculation(calculation, calculation.luminosities());
  }

  private static Calculation calculation(
      CrossSectionCalculator calculation, List<PartonLuminosity> luminosities) {
    return new Calculation(
        calculation, lhapdfId(luminosities.get(0)), lhapdfId(luminosities.get(1)));
  }

  /**
   * Bundled, cached or freshly computed luminosities.
   *
   * @param pdfPath where to look for density sets first
   */
  static LuminosityLibrary library(Optional<String> pdfPath) {
    PdfSearchPath path = PdfSearchPath.of(directories(pdfPath), System.getenv());
    return LuminosityLibrary.of(path, LuminosityLibrary.defaultCache(System.getenv()));
  }

  private MemberLoading loading() {
    return err == null ? MemberLoading.QUIET : new MemberLoading(threads, MemberReport.to(err));
  }

  private static int lhapdfId(PartonLuminosity luminosity) {
    return Math.max(0, luminosity.provenance().lhapdfId());
  }

  private static List<Path> directories(Optional<String> pdfPath) {
    try {
      return pdfPath.stream()
          .flatMap(text -> Arrays.stream(text.split(File.pathSeparator, -1)))
          .filter(text -> !text.isBlank())
          .map(Path::of)
          .toList();
    } catch (InvalidPathException e) {
      throw AppException.usage("--pdf-path: " + e.getMessage());
    }
  }
}
