package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.DeepXsRows;

/**
 * One public point of the original DeepXS with our label for it: scheme prospino2 with freezing.
 *
 * @param row the point and its stored label
 * @param ours our result; NaN where we refuse
 */
record LabelPoint(NamedCsvRecord row, CrossSection ours) {

  /** Accuracy asked of our real emission; the labels have four digits. */
  static final double REL_ERROR = 5e-4;

  /** Calculation of labels at a wanted accuracy. */
  static DirectCalculation calculation(double relError) {
    return DirectCalculation.of(
        CalculationOptions.of(Scheme.PROSPINO2)
            .withNlo(
                NloOptions.DEFAULTS
                    .withMethod(NloMethod.FULL)
                    .withFreezing(true)
                    .withSquarkWidths(OnShellOptions.prospino2())
                    .withIntegration(IntegrationOptions.defaults().withRelError(relError))),
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()));
  }

  /** Every n-th point of a table of chargino or neutralino pairs. */
  static List<LabelPoint> all(String table, FinalState state, int every) {
    DirectCalculation calculation = calculation(REL_ERROR);
    return Concurrent.map(
        table,
        Sampling.every(rows(table), every),
        row -> new LabelPoint(row, result(calculation, DeepXsRows.point(row), state)));
  }

  /** Rows of a table by its short name. */
  static List<NamedCsvRecord> rows(String table) {
    return ReferenceTable.rows("reference/deepxs/" + table + "_public.csv.gz");
  }

  static CrossSection result(DirectCalculation calculation, SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0);
  }

  boolean known() {
    return Double.isFinite(ours.sigmaNloPb());
  }

  /** ours/label - 1. */
  double difference() {
    return ours.sigmaNloPb() / ReferenceTable.number(row, "sigma_NLO_label_pb") - 1;
  }

  /** Relative error that our integration claims. */
  double error() {
    return ours.parts().map(p -> p.errorPb() / p.totalPb()).orElse(Double.NaN);
  }

  /** Mass of the electroweakino in GeV. */
  double massGeV() {
    String column =
        row.getHeader().contains("U11") ? "m_chargino1_GeV" : "m_neutralino2_signed_GeV";
    return Math.abs(ReferenceTable.number(row, column));
  }

  /** Average squark mass in GeV. */
  double squarkGeV() {
    double sum = 0;
    for (String squark : List.of("dL", "dR", "uL", "uR", "sL", "sR", "cL", "cR")) {
      sum += ReferenceTable.number(row, "m_" + squark + "_GeV");
    }
    return sum / 8;
  }

  double gluinoGeV() {
    return ReferenceTable.number(row, "m_gluino_GeV");
  }

  /** Where conventions.md expects Prospino to be unstable. */
  boolean lightGluino() {
    return gluinoGeV() < 0.4 * squarkGeV() && squarkGeV() > 2 * massGeV();
  }
}
