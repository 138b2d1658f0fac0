package org.deepxs.spectrum.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaReader;
import org.deepxs.slha.SlhaWriter;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.junit.jupiter.api.Test;

/** Frozen points, documents, and failures. */
class BuiltinSpectrumRegressionTest {
  // order: M1 M2 M3 mA tanb mu At Ab Atau mL1 mL3 mE1 mE3 mQ1 mQ3 mU1 mU3 mD1 mD3
  private static final double[] ORDINARY = {
    400, -700, 2200, 1500, 12, 900, -3200, 500, -200, 800, 750, 600, 550, 2000, 1900, 1800, 1700,
    2100, 2300
  };
  private static final double[] LARGE_TAN_BETA = {
    -1500, 900, 3000, 2500, 48, -350, 2500, -1500, 1000, 1200, 1400, 1600, 1300, 3000, 2600, 2800,
    2500, 2900, 2700
  };

  private static double[] with(double[] point, int position, double value) {
    double[] copy = point.clone();
    copy[position] = value;
    return copy;
  }

  private static double value(BuiltinResult result, String column) {
    return result.value(BuiltinResult.position(column));
  }

  @Test
  void frozenPoints() {
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    check(spectrum.result(ORDINARY), ORDINARY_FROZEN);
    check(spectrum.result(LARGE_TAN_BETA), LARGE_TAN_BETA_FROZEN);
  }

  private static void check(BuiltinResult result, Map<String, Double> frozen) {
    assertThat(result.status()).isEqualTo(SpectrumStatus.VALID);
    frozen.forEach(
        (column, expected) ->
            assertThat(value(result, column))
                .as(column)
                .isCloseTo(expected, within(1e-9 * Math.abs(expected))));
  }

  private static final Map<String, Double> ORDINARY_FROZEN =
      Map.of(
          "MASS_25", 124.67917202530428,
          "MASS_37", 1502.5487904048978,
          "MASS_1000022", 392.7389906838519,
          "MASS_1000037", 923.266799645847,
          "MASS_1000021", 2272.5187709029888,
          "MASS_1000002", 2069.237110284582,
          "MASS_1000006", 1657.0370665508478,
          "MASS_2000005", 2358.200085227395,
          "MASS_1000015", 556.3225490081849,
          "YD_3_3", 0.15981349647690363);

  private static final Map<String, Double> LARGE_TAN_BETA_FROZEN =
      Map.of(
          "MASS_25", 122.85575484386379,
          "MASS_37", 2501.70316930017,
          "MASS_1000022", 353.64426880650893,
          "MASS_1000037", 941.1706024276561,
          "MASS_1000021", 3123.900334759831,
          "MASS_1000002", 3091.0197316877097,
          "MASS_1000006", 2519.0700242373623,
          "MASS_2000005", 2765.0991133306666,
          "MASS_1000015", 1291.3682394781963,
          "YD_3_3", 0.6745777606593528);

  /** Results do not depend on the points before. */
  @Test
  void pointsAreIndependent() {
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    BuiltinResult fresh = spectrum.result(ORDINARY);
    spectrum.result(LARGE_TAN_BETA);
    spectrum.result(with(ORDINARY, 4, 59.9));
    BuiltinResult again = spectrum.result(ORDINARY);
    for (int k = 0; k < BuiltinResult.columns().size(); k++) {
      assertThat(again.value(k)).as(BuiltinResult.columns().get(k)).isEqualTo(fresh.value(k));
    }
  }

  /** Every block that readers of spectra ask for, with the numbers of the table. */
  @Test
  void document() {
    Spectrum spectrum = BuiltinSpectrum.standard().calculate(PmssmPoint.of(ORDINARY));
    BuiltinResult result = BuiltinSpectrum.standard().result(ORDINARY);
    String text = SlhaWriter.toString(spectrum.document().orElseThrow());
    SlhaDocument document = SlhaReader.parse(text, "built-in");
    for (String block :
        List.of(
            "SPINFO",
            "MODSEL",
            "SMINPUTS",
            "MINPAR",
            "EXTPAR",
            "MASS",
            "NMIX",
            "UMIX",
            "VMIX",
            "STOPMIX",
            "SBOTMIX",
            "STAUMIX",
            "ALPHA",
            "HMIX",
            "GAUGE",
            "YU",
            "YD",
            "YE",
            "AU",
            "AD",
            "AE",
            "MSOFT")) {
      assertThat(document.block(block)).as(block).isPresent();
    }
    assertThat(document.spinfoErrors()).isEmpty();
    for (String column : BuiltinResult.columns()) {
      String[] parts = column.split("_", -1);
      double written =
          switch (parts.length) {
            case 1 -> document.value(parts[0]);
            case 2 ->
                parts[0].equals("Q")
                    ? value(result, column)
                    : document.value(parts[0], Integer.parseInt(parts[1]));
            default ->
                document.value(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
          };
      double expected = value(result, column);
      assertThat(written)
          .as(column)
          .isCloseTo(expected, within(1e-8 * Math.abs(expected) + 1e-300));
    }
    assertThat(document.value("EXTPAR", 26)).isEqualTo(1500);
    assertThat(document.value("MSOFT", 43)).isEqualTo(1900);
    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(80);
  }

  @Test
  void failures() {
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    BuiltinResult tachyon = spectrum.result(with(ORDINARY, 6, 9000));
    assertThat(tachyon.status()).isEqualTo(SpectrumStatus.TACHYON);
    assertThat(tachyon.message()).contains("~t");
    assertThat(tachyon.value(0)).isNaN();
    assertThat(tachyon.document().spinfoErrors()).containsExactly(tachyon.message());
    assertThat(tachyon.document().block("MASS")).isEmpty();
    double[] wild = with(with(LARGE_TAN_BETA, 5, -4000), 4, 60);
    assertThat(spectrum.result(wild).status())
        .isIn(SpectrumStatus.NON_PERTURBATIVE, SpectrumStatus.NO_CONVERGENCE);
    assertThat(spectrum.result(with(ORDINARY, 4, 0)).status()).isEqualTo(SpectrumStatus.NO_EWSB);
    assertThat(spectrum.result(with(ORDINARY, 3, 20)).status()).isEqualTo(SpectrumStatus.NO_EWSB);
    assertThat(spectrum.calculate(PmssmPoint.of(wild)).document()).isEmpty();
    assertThatThrownBy(() -> spectrum.result(new double[18]))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("19 numbers");
    assertThatThrownBy(() -> BuiltinResult.position("MASS_1"))
        .isInstanceOf(SpectrumException.class);
  }

  /** Odd corners of the parameters end in a spectrum or a status, never in an exception. */
  @Test
  void corners() {
    BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
    for (int k = 0; k < ORDINARY.length; k++) {
      for (double x : new double[] {0, 1e-3, -1, 1, 50, -1e4, 1e4, 1e7, 1e150}) {
        BuiltinResult result = spectrum.result(with(ORDINARY, k, x));
        if (result.status() == SpectrumStatus.VALID) {
          assertThat(value(result, "MASS_25")).as(k + ": " + x).isBetween(0.0, 1e8);
        }
      }
    }
  }

  /** Other inputs enter: a heavier top quark makes the Higgs boson heavier. */
  @Test
  void standardModelInputs() {
    StandardModelInputs heavier =
        new StandardModelInputs(127.955, 1.1663787e-5, 0.1181, 91.1876, 4.18, 174.1, 1.77686);
    BuiltinResult a = BuiltinSpectrum.standard().result(ORDINARY);
    BuiltinResult b = BuiltinSpectrum.of(heavier).result(ORDINARY);
    assertThat(value(b, "MASS_25") - value(a, "MASS_25")).isBetween(0.3, 1.5);
    assertThat(value(b, "MASS_1000021")).isCloseTo(value(a, "MASS_1000021"), within(1.0));
  }
}
