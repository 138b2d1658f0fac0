package org.deepxs.xsec.nlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.deepxs.xsec.testpoints.ResumminoSleptonRows;
import org.junit.jupiter.api.Test;

/** Born and virtual matrix elements of sleptons by Resummino 3.0.0 at fixed s and t. */
class ResumminoSleptonPartonicReferenceTest {

  /** Resummino's virt + I in units of C_F alpha_s/(2 pi) without squarks, per Born. */
  private static final double GLUONS = 2;

  private static List<NamedCsvRecord> rows() {
    return ReferenceTable.rows("reference/resummino/components_public.csv").stream()
        .filter(row -> row.getField("kind").equals("V") && ResumminoSleptonRows.isSlepton(row))
        .toList();
  }

  private static SusyPoint point(NamedCsvRecord row) {
    return ResumminoRows.point(row.getField("slha"));
  }

  private static SleptonBorn born(NamedCsvRecord row) {
    return ResumminoSleptonRows.born(point(row), row.getField("label"));
  }

  /** Our correction over the Born cross section in the row's channel, units C_F alpha_s/(2 pi). */
  private static double relativeCorrection(NamedCsvRecord row) {
    SleptonBorn born = born(row);
    double s = ReferenceTable.number(row, "S");
    double[] sigma = new double[born.channels().size()];
    double[] correction = new double[sigma.length];
    born.evaluate(s, sigma);
    SquarkGluinoCorrection.of(born, point(row)).evaluate(s, correction);
    int channel = ResumminoSleptonRows.channel(born, row);
    return correction[channel] / sigma[channel] * 3 / 4;
  }

  @Test
  void bornMatrixElementsAgree() {
    assertThat(rows()).hasSizeGreaterThan(15);
    for (NamedCsvRecord row : rows()) {
      SleptonBorn born = born(row);
      double computed =
          born.differential(
              ResumminoSleptonRows.channel(born, row),
              ReferenceTable.number(row, "S"),
              ReferenceTable.number(row, "T_or_M2"));
      assertThat(computed / ResumminoSleptonRows.differential(row, "born"))
          .as(row.toString())
          .isCloseTo(1, within(1e-9));
    }
  }

  /**
   * Resummino counts (10 - 4 zeta_2) Born here that we count with the collinear part, so that the
   * gluon part of ours, 4 zeta_2 - 8, appears as 2.
   */
  @Test
  void virtualPartsWithDipolesAgree() {
    for (NamedCsvRecord row : rows()) {
      double expected =
          (ReferenceTable.number(row, "virt") + ReferenceTable.number(row, "I_op"))
              / ReferenceTable.number(row, "born");
      assertThat((GLUONS + relativeCorrection(row)) / expected)
          .as(row.toString())
          .isCloseTo(1, within(1e-8));
    }
  }

  /** The vertex is what remains after the two wave functions B_1(0; m_g, m), taken at mu_R. */
  @Test
  void diagramsAgree() {
    for (NamedCsvRecord row : rows()) {
      double born = ReferenceTable.number(row, "born");
      SusyPoint point = point(row);
      double gluino = point.require(PointEntry.number("MASS", 1000021, 0));
      double squark = SquarkSector.of(point).mass(2, true);
      double wave = waveFunction(gluino, squark, ReferenceTable.number(row, "muR2"));
      assertThat(wave).isCloseTo(ReferenceTable.number(row, "v_bu1") / born, within(1e-7));
      assertThat(wave).isCloseTo(ReferenceTable.number(row, "v_bu2") / born, within(1e-7));
      assertThat(relativeCorrection(row) - 2 * wave)
          .as(row.toString())
          .isCloseTo(ReferenceTable.number(row, "v_str2") / born, within(1e-7));
    }
  }

  /** B_1(0; M, m) without its pole: ∫ dx x ln{[M² (1-x) + m² x]/mu²}. */
  private static double waveFunction(double gluino, double squark, double muR2) {
    double ratio = squark * squark / (gluino * gluino);
    double logarithm = Math.log(gluino * gluino / muR2);
    if (ratio == 1) {
      return 0.5 * logarithm;
    }
    double d = ratio - 1;
    double primitive = (0.5 - 0.5 / (d * d)) * Math.log(ratio) - 0.25 + 0.5 / d;
    return 0.5 * logarithm + primitive;
  }
}
