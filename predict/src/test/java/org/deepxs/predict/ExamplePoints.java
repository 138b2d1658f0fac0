package org.deepxs.predict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** The spectra of the documentation, changes of them, and the calculation under test. */
final class ExamplePoints {

  static final CalculationOptions OPTIONS = CalculationOptions.of(Scheme.FULL);

  static final List<ProcessRequest> ALL =
      FinalState.all().stream().map(ProcessRequest::of).toList();

  private static final int[] GENERATIONS = {1000001, 1000002, 1000003, 1000004};

  private ExamplePoints() {}

  static LuminosityLibrary bundled() {
    return LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());
  }

  static LearnedCalculation learned() {
    return ShippedModels.calculation(OPTIONS, bundled()).orElseThrow();
  }

  static SusyPoint read(String name) {
    return SlhaPoints.of(
        SlhaReader.read(SharedReference.repositoryRoot().resolve("examples").resolve(name)));
  }

  static SusyPoint with(SusyPoint point, int pdg, double massGeV) {
    return point.with(PointEntry.number("MASS", pdg, 0), massGeV);
  }

  /** Squarks of all three generations at one mass, left ones split as by the D term. */
  static SusyPoint withSquarks(SusyPoint point, double massGeV) {
    SusyPoint changed = point;
    for (int pdg : GENERATIONS) {
      double left = Math.sqrt(massGeV * massGeV + (pdg % 2 == 1 ? 5000 : 0));
      changed = with(with(changed, pdg, left), pdg + 1000000, massGeV);
    }
    for (int pdg : new int[] {1000005, 1000006, 2000005, 2000006}) {
      changed = with(changed, pdg, massGeV);
    }
    return changed;
  }

  /** A block's row, or the columns of one, times -1. */
  static SusyPoint negated(SusyPoint point, String block, int row, int columns) {
    return IntStream.rangeClosed(1, columns)
        .boxed()
        .reduce(
            point,
            (changed, j) -> {
              int entry = PointEntry.number(block, row, j);
              return changed.with(entry, -changed.value(entry));
            },
            (a, b) -> b);
  }

  static List<ValidityWarning.Code> modelCodes(List<ValidityWarning> warnings) {
    return warnings.stream()
        .map(ValidityWarning::code)
        .filter(
            code ->
                code == ValidityWarning.Code.MODEL_EDGE
                    || code == ValidityWarning.Code.MODEL_OUTSIDE)
        .toList();
  }
}
