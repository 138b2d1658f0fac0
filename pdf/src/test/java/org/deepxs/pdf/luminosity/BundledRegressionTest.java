package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regression family: frozen values of the bundled tables at tau = 0.0123, mu = 321 GeV. They change
 * when the files are made anew with other options; then {@link BundledReferenceTest} decides.
 */
class BundledRegressionTest {

  private static PartonLuminosity load(String name) {
    return LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load(name, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "CT14nlo, 'pair(2,-2)', 18.528555949653054",
    "CT14nlo, 'pair(1,21)', 84.86251231421953",
    "CT14nlo, 'collinear_log(2,-2)', -50.93786026873374",
    "CT14nlo, 'collinear_finite(2,-2)', 322.77042778234056",
    "CT14nlo, 'drell_yan_remainder(1,-2)', 4.384442433249124",
    "NNPDF31_lo_as_0118, 'pair(2,-2)', 21.715314496729388",
    "NNPDF31_lo_as_0118, 'collinear_finite(2,-2)', 389.5812353019135",
    "cteq66, 'pair(2,-2)', 17.49091683245737",
    "cteq66, 'pair(2,-1)', 21.244164897030913",
    "cteq66, 'collinear_log(2,-2)', -46.55197981151267",
    "cteq66, 'collinear_finite(2,-2)', 300.91374339181596",
    "cteq66, 'drell_yan_remainder(1,-2)', 4.40296190542723",
    "cteq6l1, 'pair(2,-2)', 17.196071074953853",
    "cteq6l1, 'pair(1,21)', 75.48497464365778",
    "cteq6l1, 'collinear_finite(2,-2)', 296.42212528860375"
  })
  void keepsItsValues(String name, String channel, double expected) {
    PartonLuminosity table = load(name);
    int index = table.indexOf(PartonChannel.parse(channel));
    assertThat(table.value(index, 0.0123, 321))
        .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "CTEQ6.6M, cteq66",
    "cteq6.6m, cteq66",
    "CTEQ6L1, cteq6l1",
    "ct14NLO, CT14nlo",
    "nnpdf31_lo_as_0118, NNPDF31_lo_as_0118"
  })
  void bundledNamesAreNotCaseSensitive(String given, String name) {
    PartonLuminosity table = load(given);
    assertThat(table.provenance().setName()).isEqualTo(name);
    assertThat(table.provenance().codeVersion()).isEqualTo(LuminosityProvenance.CODE_VERSION);
    assertThat(table.provenance().options()).isEqualTo(LuminosityOptions.defaults());
    assertThat(table.channels()).isEqualTo(PartonChannel.standard());
    assertThat(table.muMinGeV()).isEqualTo(10);
    assertThat(table.muMaxGeV()).isEqualTo(1e4);
  }

  @Test
  void otherMembersNeedTheSet() {
    LuminosityLibrary library = LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
    assertThatThrownBy(() -> library.load("CT14nlo", 1))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("CT14nlo not found");
  }
}
