package org.deepxs.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.deepxs.spectrum.pmssm.PmssmRanges;
import org.deepxs.spectrum.pmssm.PmssmSampler;
import org.deepxs.spectrum.pmssm.SamplingSequence;
import org.junit.jupiter.api.Test;

/** The short way of built-in spectra into tables gives what the way through documents gives. */
class SpectrumSourceTest {

  @Test
  void rowsAreThoseOfTheDocuments() {
    SpectrumCalculator calculator = BuiltinSpectrum.standard();
    int valid = 0;
    try (SpectrumSource documents = SpectrumSource.of(calculator);
        SpectrumSource numbers = SpectrumSource.of(BuiltinSpectrum.standard())) {
      assertThat(numbers.provenance()).isEqualTo(documents.provenance());
      PmssmSampler sampler = PmssmSampler.of(PmssmRanges.paper(), SamplingSequence.RANDOM, 1);
      for (PmssmPoint point : sampler.points(0, 40)) {
        SpectrumRow expected = documents.row(point);
        SpectrumRow row = numbers.row(point);
        assertThat(row.status()).isEqualTo(expected.status());
        for (int k = 0; k < SpectrumColumn.all().size(); k++) {
          double value = expected.value(k);
          // Documents have nine digits.
          double rounding = 1e-8 * Math.max(1e-3, Math.abs(value));
          assertThat(
                  Double.isNaN(value) ? Double.isNaN(row.value(k)) : close(row, k, value, rounding))
              .as(SpectrumColumn.all().get(k).name())
              .isTrue();
        }
        valid += row.status() == SpectrumStatus.VALID ? 1 : 0;
      }
    }
    assertThat(valid).isBetween(10, 35);
  }

  private static boolean close(SpectrumRow row, int column, double expected, double rounding) {
    return Math.abs(row.value(column) - expected) <= rounding;
  }

  @Test
  void columnsHaveUnits() {
    assertThat(SpectrumColumn.all()).hasSize(BuiltinResult.columns().size());
    assertThat(units("MASS_")).containsOnly("GeV");
    assertThat(units("NMIX_")).containsOnly("");
    assertThat(units("HMIX_")).containsExactly("GeV", "", "GeV", "GeV^2");
    assertThat(units("SMINPUTS_")).containsExactly("GeV^-2", "GeV");
    assertThat(units("Q_GeV")).containsExactly("GeV");
  }

  private static List<String> units(String prefix) {
    return SpectrumColumn.all().stream()
        .filter(column -> column.name().startsWith(prefix))
        .map(SpectrumColumn::unit)
        .toList();
  }
}
