package org.deepxs.spectrum.pmssm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.deepxs.spectrum.SpectrumStatus;
import org.junit.jupiter.api.Test;

/** The paper's conditions one by one, and in its order. */
class SelectionUnitTest {

  private static Selection of(Map<Integer, Double> changed) {
    return SpectrumSelection.ofSpectrum(
        SpectrumStatus.VALID,
        pdg ->
            changed.getOrDefault(
                pdg,
                pdg == 1000022
                    ? Double.valueOf(-100)
                    : pdg == 1000024 ? Double.valueOf(150) : 900));
  }

  @Test
  void conditions() {
    assertThat(of(Map.of())).isEqualTo(Selection.ACCEPTED);
    assertThat(of(Map.of(1000022, Double.NaN))).isEqualTo(Selection.NO_SPECTRUM);
    assertThat(of(Map.of(1000015, 99.0))).isEqualTo(Selection.LSP_NOT_NEUTRALINO1);
    assertThat(of(Map.of(1000016, 99.0))).isEqualTo(Selection.LSP_NOT_NEUTRALINO1);
    assertThat(of(Map.of(2000004, 500.0))).isEqualTo(Selection.SQUARK_BELOW_500_GEV);
    assertThat(of(Map.of(2000006, 400.0))).isEqualTo(Selection.ACCEPTED);
    assertThat(of(Map.of(1000022, 90.0, 1000024, 100.0)))
        .isEqualTo(Selection.CHARGINO1_BELOW_100_GEV);
    assertThat(of(Map.of(1000024, -99.0, 1000001, 98.0))).isEqualTo(Selection.LSP_NOT_NEUTRALINO1);
    assertThat(SpectrumSelection.ofSpectrum(SpectrumStatus.TACHYON, pdg -> 900))
        .isEqualTo(Selection.NO_SPECTRUM);
    assertThat(SpectrumSelection.ofCrossSection(3.3e-7)).isEqualTo(Selection.ACCEPTED);
    assertThat(SpectrumSelection.ofCrossSection(3.29e-7))
        .isEqualTo(Selection.SIGMA_BELOW_3_3E_7_PB);
  }
}
