package org.deepxs.app.cli;

import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.xsec.CalculationOptions;

/** Makes the direct calculator. */
final class DirectCalculations implements CalculationFactory {

  @Override
  public Calculation create(CalculationOptions options, Optional<String> pdfPath) {
    throw AppException.badInput("the direct calculation is not linked in yet");
  }
}
