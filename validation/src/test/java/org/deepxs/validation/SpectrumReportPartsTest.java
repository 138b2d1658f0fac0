package org.deepxs.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.junit.jupiter.api.Test;

class SpectrumReportPartsTest {

  @Test
  void quantitiesAreColumnsOfBuiltinSpectra() {
    List<SpectrumQuantity> all = SpectrumQuantity.all();
    assertThat(all).extracting(SpectrumQuantity::ours).isSubsetOf(BuiltinResult.columns());
    assertThat(all).extracting(SpectrumQuantity::name).doesNotHaveDuplicates();
  }

  @Test
  void differencesAreOfSizes() {
    SpectrumQuantity neutralino = SpectrumQuantity.all().get(1);
    assertThat(neutralino.difference(-101, 100)).isCloseTo(0.01, within(1e-12));
    SpectrumQuantity higgs =
        SpectrumQuantity.all().stream()
            .filter(SpectrumQuantity::absolute)
            .findFirst()
            .orElseThrow();
    assertThat(higgs.difference(124, 125)).isEqualTo(-1);
    assertThat(higgs.covers(89)).isFalse();
    assertThat(higgs.covers(125)).isTrue();
    assertThat(neutralino.covers(Double.NaN)).isFalse();
  }
}
