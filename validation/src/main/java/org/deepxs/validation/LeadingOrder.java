package org.deepxs.validation;

import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** Our leading order in the scheme of the original's labels, with the bundled luminosities. */
final class LeadingOrder {

  private final DirectCalculation calculation;

  private LeadingOrder(DirectCalculation calculation) {
    this.calculation = calculation;
  }

  /** Scheme prospino2 with both scales at a multiple of the average mass. */
  static LeadingOrder prospino2(double scaleFactor) {
    return new LeadingOrder(
        DirectCalculation.of(
            CalculationOptions.of(Scheme.PROSPINO2)
                .withOrder(Order.LO)
                .withScales(scaleFactor, scaleFactor),
            library()));
  }

  /** Cross section in pb. */
  double pb(SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0).sigmaLoPb();
  }

  /** A bundled luminosity of the central member. */
  static PartonLuminosity luminosity(String set) {
    return library().load(set, 0);
  }

  private static LuminosityLibrary library() {
    return LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  }
}
