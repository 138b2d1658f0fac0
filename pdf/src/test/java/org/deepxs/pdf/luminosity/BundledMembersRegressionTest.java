package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfUncertainty;
import org.deepxs.pdf.UncertaintyFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regression family: frozen values of the bundled members, and when they are used. */
class BundledMembersRegressionTest {

  private static final LuminosityLibrary NOTHING_INSTALLED =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());

  private static final MemberLuminosities ALL = NOTHING_INSTALLED.loadAll("ct10NLO");

  @TempDir private Path folder;

  @Test
  void allMembersAreThere() {
    assertThat(ALL.formula()).isEqualTo(new UncertaintyFormula("CT10nlo", 53, "hessian", 90));
    assertThat(ALL.members()).hasSize(53);
    for (int k = 0; k < 53; k++) {
      PartonLuminosity member = ALL.members().get(k);
      assertThat(member.provenance().bundled()).isTrue();
      assertThat(member.provenance().label()).isEqualTo("CT10nlo/" + k);
      assertThat(member.provenance().lhapdfId()).isEqualTo(11000 + k);
      assertThat(member.alphaS().at(91.1876)).isCloseTo(0.1180007, within(1e-12));
    }
    assertThat(ALL.members().get(17).table())
        .isEqualTo(NOTHING_INSTALLED.load("CT10nlo", 17).table());
  }

  @ParameterizedTest
  @CsvSource({
    "'pair(2,-2)', 18.012401358807956, 0.7417118425255526, 0.8581055888736681",
    "'pair(2,-1)', 21.648116390766184, 0.884034190470804, 1.2261221246533842",
    "'pair(1,-2)', 8.272076835620966, 0.41788000632218414, 0.4779746216874504",
    "'pair(1,21)', 84.49958310590708, 3.3159957009526666, 3.0291096573584197",
    "'collinear_finite(2,-2)', 311.28303173960256, 14.544806674126947, 17.185470685322205"
  })
  void keepTheirErrors(String channel, double central, double up, double down) {
    int index = ALL.members().get(0).indexOf(PartonChannel.parse(channel));
    double[] values =
        ALL.members().stream().mapToDouble(member -> member.value(index, 0.0123, 321)).toArray();
    PdfUncertainty found = ALL.formula().of(values, PdfUncertainty.ONE_SIGMA_CL);
    assertThat(found.central()).isCloseTo(central, within(1e-10 * central));
    assertThat(found.up()).isCloseTo(up, within(1e-8 * up));
    assertThat(found.down()).isCloseTo(down, within(1e-8 * down));
  }

  @Test
  void anInstalledSetComesFirst() throws IOException {
    Path set = Files.createDirectories(folder.resolve("CT10nlo"));
    Files.writeString(
        set.resolve("CT10nlo.info"), "NumMembers: 3\nErrorType: hessian\nErrorConfLevel: 90\n");
    LuminosityLibrary library =
        LuminosityLibrary.of(PdfSearchPath.of(List.of(folder)), Optional.empty());
    assertThatThrownBy(() -> library.loadAll("CT10nlo"))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("member 0 of set CT10nlo is not there");
    assertThatThrownBy(() -> library.load("CT10nlo", 2))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("member 2 of set CT10nlo is not there");
  }

  @Test
  void otherOptionsAndMembersThatDoNotExistAreRefused() {
    LuminosityOptions wider = LuminosityOptions.defaults().withTauMin(1e-5);
    assertThatThrownBy(() -> NOTHING_INSTALLED.withOptions(wider).loadAll("CT10nlo"))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("CT10nlo not found");
    assertThatThrownBy(() -> NOTHING_INSTALLED.load("CT10nlo", 53))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("members 0 to 52; asked for 53");
  }
}
