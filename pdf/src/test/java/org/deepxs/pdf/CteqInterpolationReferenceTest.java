package org.deepxs.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * x f of CTEQ6L1 and CTEQ6.6M as Prospino 2.1 interpolates them
 * (reference/prospino/pdf_reference.csv).
 */
class CteqInterpolationReferenceTest {

  private static final String[] COLUMNS = {
    "x_bbar", "x_cbar", "x_sbar", "x_dbar", "x_ubar", "x_g", "x_u", "x_d", "x_s", "x_c", "x_b"
  };
  private static final int[] PDG = {-5, -4, -3, -1, -2, 21, 2, 1, 3, 4, 5};

  @ParameterizedTest
  @CsvSource({"CTEQ6L1, cteq6l1, 0.1652, 1e-8", "CTEQ6.6M, cteq66, 0.226, 3e-4"})
  void valuesAgreeWithProspino(String name, String set, double lambda, double tolerance) {
    PdfMember member =
        PdfSet.open(PdfSearchPath.of(List.of(SharedReference.path("pdfsets"))), set)
            .member(0)
            .withCteqInterpolation(lambda);
    int compared = 0;
    double worst = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/pdf_reference.csv")) {
      double x = ReferenceTable.number(row, "x");
      double q = ReferenceTable.number(row, "Q_GeV");
      if (!row.getField("set").equals(name)) {
        continue;
      }
      for (int k = 0; k < COLUMNS.length; k++) {
        double expected = ReferenceTable.number(row, COLUMNS[k]);
        double d =
            Math.abs(member.xf(PDG[k], x, q) - expected) / Math.max(Math.abs(expected), 1e-4);
        worst = Math.max(worst, d);
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
    assertThat(worst).isLessThan(tolerance);
  }

  @ParameterizedTest
  @CsvSource({"cteq6l1, 0.1652", "cteq66, 0.226"})
  void slicesAgreeWithTheInterpolation(String set, double lambda) {
    PdfMember member =
        PdfSet.open(PdfSearchPath.of(List.of(SharedReference.path("pdfsets"))), set)
            .member(0)
            .withCteqInterpolation(lambda);
    SplittableRandom random = new SplittableRandom(4);
    for (double q : new double[] {20, 100, 333, 4000}) {
      PdfSlice slice = member.slice(q);
      for (int n = 0; n < 200; n++) {
        double x = Math.pow(10, random.nextDouble(-5, -0.05));
        for (int pdg : PDG) {
          double expected = member.xf(pdg, x, q);
          assertThat(slice.xf(pdg, x))
              .isCloseTo(expected, within(3e-6 * Math.abs(expected) + 1e-9));
        }
      }
    }
  }
}
