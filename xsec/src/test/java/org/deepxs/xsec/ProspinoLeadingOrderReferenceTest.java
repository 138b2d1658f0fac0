package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.DeepXsRows;
import org.deepxs.xsec.testpoints.ProspinoRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leading order against Prospino 2.1, in its scheme, with the bundled luminosities. */
class ProspinoLeadingOrderReferenceTest {

  /** Prospino's own integration has a common offset of +2.8e-4 (reference/conventions.md). */
  private static final double OFFSET = 3e-4;

  @Test
  void allPairTypesAgreeWithinIntegrationErrors() {
    Set<String> pairs = new TreeSet<>();
    Map<Double, DirectCalculation> calculations = new HashMap<>();
    SoftAssertions soft = new SoftAssertions();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/lo_public.csv")) {
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
      double expected = ReferenceTable.number(row, "LO_pb");
      double error = Math.max(ReferenceTable.number(row, "LO_err") / expected, smallestError(row));
      double scale = ReferenceTable.number(row, "scale_factor");
      DirectCalculation calculation = calculations.computeIfAbsent(scale, this::calculation);
      double computed = lo(calculation, ProspinoRows.point(row), state);
      soft.assertThat(Math.abs(computed / expected - 1))
          .as("%s %s", row.getField("slha"), state)
          .isLessThan(4 * error + OFFSET);
      pairs.add(state.label());
    }
    soft.assertAll();
    assertThat(pairs).hasSize(30);
  }

  @ParameterizedTest
  @CsvSource({"c1c1, C1C1", "n2n2, N2N2"})
  void publicDeepXsPointsAgree(String file, String process) {
    FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
    DirectCalculation calculation = calculation(1);
    List<Double> differences = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/deepxs/" + file + "_public.csv.gz")) {
      double expected = ReferenceTable.number(row, "direct_LO_pb");
      differences.add(Math.abs(lo(calculation, DeepXsRows.point(row), state) / expected - 1));
    }
    differences.sort(Comparator.naturalOrder());
    int n = differences.size();
    assertThat(differences.get(n / 2)).as("median").isLessThan(5e-5);
    assertThat(differences.get(n - 1)).as("maximum").isLessThan(2e-4);
  }

  /**
   * Two rows below 2e-13 pb carry errors of 1e-45, the square root of an underflow; the other rows
   * of that process carry 7e-4.
   */
  private static double smallestError(NamedCsvRecord row) {
    return ReferenceTable.number(row, "LO_err") < 1e-40 ? 7e-4 : 0;
  }

  private DirectCalculation calculation(double scale) {
    return DirectCalculation.of(
        CalculationOptions.of(Scheme.PROSPINO2).withOrder(Order.LO).withScales(scale, scale),
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()));
  }

  private static double lo(DirectCalculation calculation, SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0).sigmaLoPb();
  }
}
