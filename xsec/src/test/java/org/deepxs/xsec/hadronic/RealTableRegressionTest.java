package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.junit.jupiter.api.Test;

/** Our own numbers: any change of points, weights or order of summation shows here. */
class RealTableRegressionTest {

  @Test
  void frozenNumbers() {
    PartonLuminosity luminosity =
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
    HiggsinoEmission emission =
        new HiggsinoEmission(200, 230, HiggsinoEmission.spuriousResonances());
    RealTable table =
        RealIntegrator.of(IntegrationOptions.defaults())
            .integrate(
                emission,
                new BosonPole(91.1876, 2.4952),
                new IntegrationTarget(13000, luminosity, 215, 0.1, 0.1));
    RealTable.Fold fold = table.fold(luminosity, 215);
    assertThat(List.of(table.gluonEvaluations(), table.quarkEvaluations()))
        .isEqualTo(List.of(512L, 4177L));
    assertThat(fold.gluon().valuePb()).isCloseTo(-0.02489545942027371, within(1e-12));
    assertThat(fold.quark().valuePb()).isCloseTo(0.08796560235008793, within(1e-12));
    assertThat(fold.quark().errorPb()).isCloseTo(0.003935224319857486, within(1e-12));
  }
}
