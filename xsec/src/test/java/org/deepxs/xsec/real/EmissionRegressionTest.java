package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.EmissionPoints;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Subtracted values of this code, frozen: everything subtracted, first and last channel, in GeV^-2.
 */
class EmissionRegressionTest {

  private static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  @ParameterizedTest
  @CsvSource({
    "1000022, 1000023, -1.577703072841845E-8, -1.4252080645271883E-8, -6.283235583276358E-10, -5.497335098990229E-10",
    "1000023, 1000023, -1.1615083135089048E-8, -1.1766322755718353E-8, 2.306731206976883E-9, 2.1574542655843184E-9",
    "1000023, 1000024, 1.277549779854469E-7, 1.311168084227148E-7, 4.41878217725338E-8, 1.0496697746464258E-7",
    "1000023, -1000024, 2.266968330646493E-7, 1.7247309559887592E-7, 1.0169037165716664E-7, 4.388078694520259E-8",
    "1000024, -1000037, 2.622203099203124E-7, -8.749914558180891E-8, 2.8665725082420623E-7, 5.52126613483215E-7",
  })
  void subtractedValuesAreStable(
      int pdg1,
      int pdg2,
      double firstGluon,
      double lastGluon,
      double firstQuark,
      double lastQuark) {
    SusyPoint point = RandomPoints.of(new SplittableRandom(51), 2000);
    ElectroweakinoEmission emission =
        ElectroweakinoEmission.of(
            point, FinalState.ofPdg(pdg1, pdg2), INPUTS, 5, OnShellOptions.defaults());
    double[] masses = {emission.mass1(), emission.mass2()};
    double sum = masses[0] + masses[1];
    EmissionPoint p =
        EmissionPoints.radiation(
            16 * sum * sum, masses, 5 * sum * sum, 0.7 * sum, false, -0.25, 2.1);
    double[] gluon = new double[emission.gluonChannels().size()];
    double[] quark = new double[emission.quarkChannels().size()];
    emission.gluon(p, gluon);
    emission.quark(p, quark);
    assertRelative(gluon[0], firstGluon);
    assertRelative(gluon[gluon.length - 1], lastGluon);
    assertRelative(quark[0], firstQuark);
    assertRelative(quark[quark.length - 1], lastQuark);
  }

  private static void assertRelative(double actual, double frozen) {
    assertThat(actual).isCloseTo(frozen, within(1e-9 * Math.abs(frozen)));
  }
}
