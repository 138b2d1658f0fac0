package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Structures give the same next-to-leading order as the pair itself. */
class RebuiltPairTest {

  private static final IntegrationOptions COARSE =
      IntegrationOptions.defaults().withRelError(0.002);

  /** Gaugino-like neutralinos of any sign; left and right squarks of equal masses. */
  private static SusyPoint point(double sign2, double gluinoGeV) {
    SusyPoint point =
        RandomPoints.of(new SplittableRandom(21), 3000)
            .with(PointEntry.number("MASS", 1000022, 0), 210)
            .with(PointEntry.number("MASS", 1000023, 0), 340 * sign2)
            .with(PointEntry.number("MASS", 1000024, 0), 280)
            .with(PointEntry.number("MASS", 1000037, 0), 520)
            .with(PointEntry.number("MASS", 1000021, 0), gluinoGeV);
    double[][] gauginos = {{0.8, 0.3, 0.3, -0.4}, {-0.3, 0.8, 0.4, 0.3}};
    for (int i = 0; i < gauginos.length; i++) {
      for (int j = 0; j < gauginos[i].length; j++) {
        point = point.with(PointEntry.number("NMIX", i + 1, j + 1), gauginos[i][j]);
      }
    }
    for (int quark = 1; quark <= 4; quark++) {
      point = point.with(PointEntry.number("MASS", 1000000 + quark, 0), 900);
      point = point.with(PointEntry.number("MASS", 2000000 + quark, 0), 1300);
    }
    return point;
  }

  private static Rebuilt rebuilt(SusyPoint point, String process) {
    FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
    return new Rebuilt(
        Rebuilt.FULL,
        state,
        BornCouplings.of(point, state, Rebuilt.INPUTS, 4),
        PairLoops.of(point, state, Rebuilt.INPUTS, 4));
  }

  /**
   * Down quarks make chargino pairs with both particles interchanged, at other nodes of the
   * integral over t, so that its own accuracy shows.
   */
  @ParameterizedTest
  @CsvSource({
    "N1N2, 1, 1500, 1e-7",
    "N1N2, -1, 1500, 1e-7",
    "N1N2, -1, -1500, 1e-7",
    "N2N2, -1, 1500, 1e-7",
    "C1+C2-, 1, 1500, 1e-5",
    "C2+C1-, 1, -1500, 1e-5",
    "C1+C1-, 1, 1500, 1e-7",
    "N2C1+, 1, 1500, 1e-7",
    "N2C1-, -1, 1500, 1e-7",
    "N1C2+, 1, -1500, 1e-7",
    "N2C2-, -1, -1500, 1e-7"
  })
  void bornAndGluinosAreExact(String process, double sign2, double gluinoGeV, double accuracy) {
    Rebuilt pair = rebuilt(point(sign2, gluinoGeV), process);
    assertThat(pair.rebuiltBornPb() / pair.bornPb()).isCloseTo(1, within(1e-9));
    assertThat(pair.rebuiltGluinosPb() / pair.gluinosPb()).isCloseTo(1, within(accuracy));
  }

  @ParameterizedTest
  @CsvSource({"N1N2, 1", "N1N2, -1", "C1+C2-, 1", "N2C1+, 1", "N2C1-, -1"})
  void emissionIsThatOfThePair(String process, double sign2) {
    Rebuilt pair = rebuilt(point(sign2, 1500), process);
    Rebuilt.Value direct = pair.emission(COARSE);
    Rebuilt.Value rebuilt = pair.rebuiltEmission(COARSE);
    double error = Math.hypot(direct.errorPb(), rebuilt.errorPb());
    assertThat(rebuilt.pb()).isCloseTo(direct.pb(), within(4 * error));
    assertThat(error / Math.abs(direct.pb())).isBetween(1e-6, 0.2);
  }

  /** One squark of the doublet can be on its mass shell, the other cannot. */
  @ParameterizedTest
  @CsvSource({"N2C1+", "N2C1-"})
  void squarksOfADoubletOnBothSidesOfTheirThreshold(String process) {
    SusyPoint point =
        point(1, 1500)
            .with(PointEntry.number("MASS", 1000023, 0), 304.5)
            .with(PointEntry.number("MASS", 1000024, 0), 304.6);
    for (String matrix : new String[] {"UMIX", "VMIX"}) {
      point = point.with(PointEntry.number(matrix, 1, 1), 1);
      point = point.with(PointEntry.number(matrix, 1, 2), 0);
    }
    for (int j = 1; j <= 4; j++) {
      point = point.with(PointEntry.number("NMIX", 2, j), j == 2 ? 1 : 0);
    }
    for (int generation = 0; generation < 2; generation++) {
      point = point.with(PointEntry.number("MASS", 1000001 + 2 * generation, 0), 312);
      point = point.with(PointEntry.number("MASS", 1000002 + 2 * generation, 0), 303);
    }
    IntegrationOptions fine = COARSE.withRelError(1e-4);
    Rebuilt pair = rebuilt(point, process);
    Rebuilt.Value direct = pair.emission(fine);
    Rebuilt.Value rebuilt = pair.rebuiltEmission(fine);
    // With both squarks at the mean of their masses it would be 1.03.
    assertThat(rebuilt.pb() / direct.pb()).isCloseTo(1, within(0.006));
  }

  /** The b quarks of a pair, with sbottoms and stops of two masses. */
  private static Rebuilt bottom(String process, double lighter, double heavier, double sign2) {
    FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
    SusyPoint point = point(sign2, 1500);
    for (int squark = 5; squark <= 6; squark++) {
      point = point.with(PointEntry.number("MASS", 1000000 + squark, 0), lighter);
      point = point.with(PointEntry.number("MASS", 2000000 + squark, 0), heavier);
    }
    for (String matrix : new String[] {"SBOTMIX", "STOPMIX"}) {
      point = point.with(PointEntry.number(matrix, 1, 1), 0.8);
      point = point.with(PointEntry.number(matrix, 1, 2), 0.6);
      point = point.with(PointEntry.number(matrix, 2, 1), -0.6);
      point = point.with(PointEntry.number(matrix, 2, 2), 0.8);
    }
    PairCouplings couplings = BornCouplings.of(point, state, Rebuilt.INPUTS, 5);
    PairLoops loops = PairLoops.of(point, state, Rebuilt.INPUTS, 5);
    return new Rebuilt(
        Rebuilt.FULL,
        state,
        new PairCouplings(couplings.m1(), couplings.m2(), couplings.annihilations().subList(4, 5)),
        new PairLoops(loops.gluinoMassGeV(), loops.annihilations().subList(4, 5)));
  }

  /** With products of both squarks; made of those of each they are wrong by five units of K. */
  @ParameterizedTest
  @CsvSource({"N1N2, 400, 560, -1", "C1+C2-, 800, 1100, 1"})
  void mixedSquarksOfBottomQuarks(String process, double lighter, double heavier, double sign2) {
    IntegrationOptions fine = COARSE.withRelError(1e-3);
    Rebuilt bottom = bottom(process, lighter, heavier, sign2);
    double born = bottom.bornPb();
    Rebuilt.Value direct = bottom.emission(fine);
    Rebuilt.Value exact = bottom.mixedEmission(fine);
    double error = Math.hypot(direct.errorPb(), exact.errorPb());
    assertThat(exact.pb()).isCloseTo(direct.pb(), within(4 * error));
    assertThat(error / born).isBetween(1e-6, 1.0);
    assertThat((bottom.rebuiltEmission(fine).pb() - direct.pb()) / born).isGreaterThan(5);
    assertThat((bottom.mixedGluinosPb() - bottom.gluinosPb()) / born).isCloseTo(0, within(0.1));
  }
}
