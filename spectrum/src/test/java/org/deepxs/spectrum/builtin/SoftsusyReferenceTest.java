package org.deepxs.spectrum.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;
import org.deepxs.testkit.ReferenceTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Public SOFTSUSY 4.1.22 spectra (flat pMSSM-19 sample). The bars are those the project set itself;
 * the tight ones beside them say what is reached, with room for changes of rounding only.
 */
class SoftsusyReferenceTest {
  private static final int ACCEPTED = 400;

  private static final Map<String, String> INOS =
      Map.of(
          "MASS_1000022", "mN1",
          "MASS_1000023", "mN2",
          "MASS_1000025", "mN3",
          "MASS_1000035", "mN4",
          "MASS_1000024", "mC1",
          "MASS_1000037", "mC2");

  private static final Map<String, String> LIGHT =
      Map.of(
          "MASS_1000021", "mgl",
          "MASS_1000001", "mdL",
          "MASS_2000001", "mdR",
          "MASS_1000002", "muL",
          "MASS_2000002", "muR",
          "MASS_1000011", "meL",
          "MASS_2000011", "meR",
          "MASS_1000012", "mnue");

  private static final Map<String, String> HEAVY_QUARKS =
      Map.of(
          "MASS_1000005", "mb1",
          "MASS_2000005", "mb2",
          "MASS_1000006", "mt1",
          "MASS_2000006", "mt2");

  private static final Map<String, String> STAUS =
      Map.of("MASS_1000015", "mtau1", "MASS_2000015", "mtau2", "MASS_1000016", "mnutau");

  private static final Map<String, String> HIGGS =
      Map.of("MASS_35", "mH", "MASS_36", "mAp", "MASS_37", "mHp", "MASS_24", "mW");

  private static final Map<String, String> RUNNING =
      Map.of(
          "GAUGE_1", "gp",
          "GAUGE_2", "g2",
          "GAUGE_3", "g3",
          "YU_3_3", "Yt",
          "YE_3_3", "Ytau",
          "HMIX_3", "vQ",
          "Q_GeV", "Q");

  private static List<NamedCsvRecord> rows = List.of();
  private static final List<BuiltinResult> RESULTS = new ArrayList<>();

  @BeforeAll
  static void compute() throws IOException {
    rows = GeneratorTable.softsusy(row -> row.getField("accept").equals("1"), ACCEPTED);
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    for (NamedCsvRecord row : rows) {
      RESULTS.add(spectrum.result(GeneratorTable.point(row)));
    }
  }

  private static void check(Map<String, String> columns, double median, double tail) {
    columns.forEach(
        (ours, theirs) -> {
          List<Double> differences = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            if (RESULTS.get(i).status() == SpectrumStatus.VALID) {
              double value = Math.abs(RESULTS.get(i).value(BuiltinResult.position(ours)));
              double reference = reference(rows.get(i), theirs);
              differences.add(Math.abs(value / reference - 1));
            }
          }
          Collections.sort(differences);
          int n = differences.size();
          assertThat(n).isGreaterThan(ACCEPTED * 95 / 100);
          assertThat(differences.get(n / 2)).as(theirs + " median").isLessThan(median);
          assertThat(differences.get(n * 95 / 100)).as(theirs + " 95 %").isLessThan(tail);
        });
  }

  /** Sizes; SOFTSUSY numbers third-generation sfermions by chirality, we by mass. */
  private static double reference(NamedCsvRecord row, String column) {
    double value = Math.abs(ReferenceTable.number(row, column));
    if (!column.matches("m(b|t|tau)[12]")) {
      return value;
    }
    char last = column.charAt(column.length() - 1);
    String other = column.substring(0, column.length() - 1) + (last == '1' ? '2' : '1');
    double second = Math.abs(ReferenceTable.number(row, other));
    return last == '1' ? Math.min(value, second) : Math.max(value, second);
  }

  @Test
  void neutralinosAndCharginos() {
    check(INOS, 1e-3, 5e-3);
    check(INOS, 1e-5, 5e-5);
  }

  @Test
  void gluinoAndFirstGenerations() {
    check(LIGHT, 5e-4, 3e-3);
    check(LIGHT, 1e-5, 5e-5);
  }

  @Test
  void stopsAndSbottoms() {
    check(HEAVY_QUARKS, 1e-3, 1.5e-2);
    check(HEAVY_QUARKS, 1e-5, 1e-4);
  }

  @Test
  void staus() {
    check(STAUS, 6e-4, 6e-3);
    check(STAUS, 1e-5, 1e-4);
  }

  @Test
  void heavyHiggsBosonsAndW() {
    check(HIGGS, 1e-4, 1e-3);
  }

  @Test
  void runningCouplings() {
    check(RUNNING, 2e-4, 3e-4);
    check(Map.of("YD_3_3", "Yb"), 1e-4, 1e-3);
    check(Map.of("HMIX_4", "mA2Q"), 1e-4, 2e-3);
  }

  /** m_h between 90 and 150 GeV: 0.7 and 2.5 GeV are asked for. */
  @Test
  void lightHiggsBoson() {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double reference = ReferenceTable.number(rows.get(i), "mh");
      if (reference > 90 && reference < 150 && RESULTS.get(i).status() == SpectrumStatus.VALID) {
        double value = RESULTS.get(i).value(BuiltinResult.position("MASS_25"));
        differences.add(Math.abs(value - reference));
      }
    }
    Collections.sort(differences);
    assertThat(differences.get(differences.size() / 2)).isLessThan(0.01);
    assertThat(differences.get(differences.size() * 95 / 100)).isLessThan(0.05);
  }

  /** SOFTSUSY writes the running mixing at M_SUSY; squares do not depend on signs. */
  @Test
  void runningMixing() {
    PointSolver solver = new PointSolver(StandardModelInputs.standard());
    for (NamedCsvRecord row : rows) {
      if (solver.solve(GeneratorTable.point(row)) != SpectrumStatus.VALID) {
        continue;
      }
      TreeMasses t = solver.tree;
      for (int i = 0; i < 16; i++) {
        double theirs = ReferenceTable.number(row, "N" + (i / 4 + 1) + (i % 4 + 1));
        double ours = t.n[i / 4][i % 4];
        assertThat(ours * ours).as("N %s", i).isCloseTo(theirs * theirs, within(2e-3));
      }
      for (int i = 0; i < 4; i++) {
        String place = "" + (i / 2 + 1) + (i % 2 + 1);
        double u = ReferenceTable.number(row, "U" + place);
        double v = ReferenceTable.number(row, "V" + place);
        assertThat(square(t.u[i / 2][i % 2])).isCloseTo(u * u, within(2e-3));
        assertThat(square(t.v[i / 2][i % 2])).isCloseTo(v * v, within(2e-3));
      }
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** SPheno 4.0.5 (mended) writes one-loop mixing, as we do, each state at its own momentum. */
  @Test
  void physicalMixing() throws IOException {
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    int valid = 0;
    int close = 0;
    List<NamedCsvRecord> spheno =
        GeneratorTable.spheno(row -> row.getField("accept").equals("1"), 200);
    for (NamedCsvRecord row : spheno) {
      BuiltinResult result = spectrum.result(GeneratorTable.point(row));
      if (result.status() != SpectrumStatus.VALID) {
        continue;
      }
      valid++;
      double worst = 0;
      for (int i = 1; i <= 16; i++) {
        String place = ((i + 3) / 4) + "" + ((i - 1) % 4 + 1);
        String ours = "NMIX_" + place.charAt(0) + "_" + place.charAt(1);
        double a = square(result.value(BuiltinResult.position(ours)));
        double b = square(ReferenceTable.number(row, "N" + place));
        worst = Math.max(worst, Math.abs(a - b));
      }
      close += worst < 2e-3 ? 1 : 0;
    }
    assertThat(valid).isGreaterThan(150);
    assertThat(close).isGreaterThan(valid * 9 / 10);
  }

  /** 85 % is asked for. */
  @Test
  void validOrNot() throws IOException {
    List<NamedCsvRecord> all = GeneratorTable.softsusy(row -> true, 1000);
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    int agree = 0;
    for (NamedCsvRecord row : all) {
      BuiltinResult result = spectrum.result(GeneratorTable.point(row));
      boolean valid = result.status() == SpectrumStatus.VALID;
      agree += valid == row.getField("status").equals("valid") ? 1 : 0;
      assertThat(result.message().isEmpty()).isEqualTo(valid);
    }
    assertThat(agree).isGreaterThan(980);
  }

  /** Signs of neutralino masses belong to a real mixing matrix. */
  @Test
  void neutralinoSigns() {
    int[] pdg = {1000022, 1000023, 1000025, 1000035};
    for (int i = 0; i < rows.size(); i++) {
      for (int k = 0; k < pdg.length; k++) {
        double ours = RESULTS.get(i).value(BuiltinResult.position("MASS_" + pdg[k]));
        double theirs = ReferenceTable.number(rows.get(i), "mN" + (k + 1));
        if (RESULTS.get(i).status() == SpectrumStatus.VALID) {
          assertThat(Math.signum(ours)).isEqualTo(Math.signum(theirs));
        }
      }
    }
  }
}
