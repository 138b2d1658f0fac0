package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** Limits of the squarks' tree-level widths. */
class SquarkDecaysTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.prospino();
  private static final double ALPHA_S = 0.09;

  /** Pure states, light against squarks of 1 TeV: wino of 100 GeV, all else out of reach. */
  private static SusyPoint winoPoint() {
    SusyPoint point = RandomPoints.of(new SplittableRandom(1), 1000);
    int[] neutralinos = {1000022, 1000023, 1000025, 1000035};
    for (int i = 1; i <= 4; i++) {
      point = point.with(PointEntry.number("MASS", neutralinos[i - 1], 0), i == 1 ? 100 : 5000);
      for (int j = 1; j <= 4; j++) {
        boolean wino = i == 1 && j == 2;
        point = point.with(PointEntry.number("NMIX", i, j), wino ? 1 : 0);
      }
    }
    point = point.with(PointEntry.number("MASS", 1000024, 0), 100);
    point = point.with(PointEntry.number("MASS", 1000037, 0), 5000);
    for (String block : new String[] {"UMIX", "VMIX"}) {
      point = point.with(PointEntry.number(block, 1, 1), 1);
      point = point.with(PointEntry.number(block, 1, 2), 0);
    }
    for (int q = 1; q <= 4; q++) {
      point = point.with(PointEntry.number("MASS", 1000000 + q, 0), 1000);
      point = point.with(PointEntry.number("MASS", 2000000 + q, 0), 1000);
    }
    return point.with(PointEntry.number("MASS", 1000021, 0), 4000);
  }

  @Test
  void leftSquarksDecayToWinosTwoToOne() {
    Map<Integer, Double> widths = SquarkDecays.widthsGeV(winoPoint(), INPUTS, ALPHA_S);
    assertThat(widths).containsOnlyKeys(1000001, 1000002, 1000003, 1000004);
    // SU(2): the charged wino gets twice the neutral one's share, 3 alpha_2/8 m (1 - r)² together.
    double alpha2 = INPUTS.alpha() / INPUTS.sinSquared();
    double expected = 3 * alpha2 / 8 * 1000 * Math.pow(1 - 0.01, 2);
    assertThat(widths.values()).allSatisfy(w -> assertThat(w).isCloseTo(expected, within(1e-9)));
  }

  @Test
  void gluinosAddTheStrongWidth() {
    SusyPoint light = winoPoint().with(PointEntry.number("MASS", 1000021, 0), 500);
    double strong = SquarkDecays.widthsGeV(light, INPUTS, ALPHA_S).get(2000001);
    assertThat(strong).isCloseTo(2 * ALPHA_S / 3 * 1000 * 0.75 * 0.75, within(1e-9));
  }
}
