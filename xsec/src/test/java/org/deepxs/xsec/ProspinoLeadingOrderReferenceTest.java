package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.ProspinoRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leading order against Prospino 2.1, in its scheme, with the bundled luminosities. */
class ProspinoLeadingOrderReferenceTest {

  /** Prospino's own integration has a common offset of +2.8e-4 (reference/conventions.md). */
  private static final double OFFSET = 3e-4;

  private final DirectCalculation calculation =
      DirectCalculation.of(
          CalculationOptions.of(Scheme.PROSPINO2).withOrder(Order.LO),
          LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty()));

  @Test
  void allPairTypesAgreeWithinIntegrationErrors() {
    Set<String> pairs = new TreeSet<>();
    SoftAssertions soft = new SoftAssertions();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/lo_public.csv")) {
      FinalState state =
          ProspinoRows.finalState(
              Integer.parseInt(row.getField("ipart1")), Integer.parseInt(row.getField("ipart2")));
      double expected = ReferenceTable.number(row, "LO_pb");
      double error = ReferenceTable.number(row, "LO_err") / expected;
      double computed = lo(ProspinoRows.point(row), state);
      System.out.println(
          "XX "
              + state
              + " "
              + (computed / expected - 1) / (4 * error + OFFSET)
              + " "
              + (computed / expected - 1)
              + " "
              + error);
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
    List<Double> differences = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/deepxs/" + file + "_public.csv.gz")) {
      double expected = ReferenceTable.number(row, "direct_LO_pb");
      System.out.println(
          "QQ "
              + file
              + " "
              + row.getField(4)
              + " "
              + (lo(deepXsPoint(row), state) / expected - 1));
      differences.add(Math.abs(lo(deepXsPoint(row), state) / expected - 1));
    }
    differences.sort(Comparator.naturalOrder());
    int n = differences.size();
    System.out.println(
        "XX "
            + file
            + " "
            + differences.get(n / 2)
            + " "
            + differences.get(n * 95 / 100)
            + " "
            + differences.get(n - 1));
    assertThat(differences.get(n / 2)).as("median").isLessThan(2e-4);
    assertThat(differences.get(n - 1)).as("maximum").isLessThan(1e-3);
  }

  private double lo(SusyPoint point, FinalState state) {
    return calculation.calculate(point, List.of(ProcessRequest.of(state))).get(0).sigmaLoPb();
  }

  /** Point of a row that carries one row of mixing and the squark masses. */
  private static SusyPoint deepXsPoint(NamedCsvRecord row) {
    double[] v = new double[PointEntry.all().size()];
    java.util.Arrays.fill(v, Double.NaN);
    boolean chargino = row.getHeader().contains("U11");
    if (chargino) {
      set(v, "MASS_1000024", row, "m_chargino1_GeV");
      for (String matrix : new String[] {"U", "V"}) {
        set(v, matrix + "MIX_1_1", row, matrix + "11");
        set(v, matrix + "MIX_1_2", row, matrix + "12");
      }
    } else {
      set(v, "MASS_1000023", row, "m_neutralino2_signed_GeV");
      for (int j = 1; j <= 4; j++) {
        set(v, "NMIX_2_" + j, row, "N2" + j);
      }
    }
    String quarks = "duscb";
    for (int q = 1; q <= 4; q++) {
      set(v, "MASS_" + (1000000 + q), row, "m_" + quarks.charAt(q - 1) + "L_GeV");
      set(v, "MASS_" + (2000000 + q), row, "m_" + quarks.charAt(q - 1) + "R_GeV");
    }
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void set(double[] v, String column, NamedCsvRecord row, String field) {
    v[PointEntry.ofColumn(column).orElseThrow()] = ReferenceTable.number(row, field);
  }
}
