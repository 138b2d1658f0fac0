package org.deepxs.xsec.nlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Integrals over t against the same with many nodes, to 1e-3 of Born, far above the threshold to
 * 5e-3: times alpha_s/(2 pi), 1.5e-5 and 8e-5 of the cross section.
 */
class VirtualCorrectionUnitTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.pdg();
  private static final int MANY_NODES = 100;

  private static SusyPoint point(
      double lightGeV, double heavyGeV, double leftGeV, double rightGeV) {
    SusyPoint point = RandomPoints.of(new SplittableRandom(21), 3000);
    point = mass(mass(point, 1000022, lightGeV), 1000023, heavyGeV);
    point = mass(mass(point, 1000024, heavyGeV), 1000037, 2 * heavyGeV);
    for (int quark = 1; quark <= 6; quark++) {
      point = mass(mass(point, 1000000 + quark, leftGeV), 2000000 + quark, rightGeV);
    }
    return mass(point, 1000021, 1100);
  }

  private static SusyPoint mass(SusyPoint point, int pdg, double value) {
    return point.with(PointEntry.number("MASS", pdg, 0), value);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 2400, 2000, 2000",
    "0.1, 2400, 600, 600",
    "1, 1500, 1200, 1200",
    "1, 300, 3000, 3000",
    "10, 1200, 1000, 1000",
    "100, 2400, 700, 700",
    "300, 310, 900, 900",
    "1000, 1100, 300, 300",
    "150, 900, 1500, 1500",
    "150, 900, 200, 200",
    "1500, 1500, 1450, 1450",
    "1, 2400, 200, 3000",
    "1000, 1000, 3000, 200",
    "50, 50, 20000, 20000",
    "0.1, 100, 20000, 20000"
  })
  void nodesSufficeForAnyMasses(double lightGeV, double heavyGeV, double leftGeV, double rightGeV) {
    SusyPoint point = point(lightGeV, heavyGeV, leftGeV, rightGeV);
    for (String process : new String[] {"N1N2", "N1C1+", "N1C1-", "N2N2", "C1C1"}) {
      FinalState state = ProcessRequest.parseList(process).get(0).states().get(0);
      PairCouplings couplings = BornCouplings.of(point, state, INPUTS, 5);
      PairLoops loops = PairLoops.of(point, state, INPUTS, couplings);
      PartonicBorn born = PartonicBorn.of(couplings, state, INPUTS);
      double threshold = Math.abs(couplings.m1()) + Math.abs(couplings.m2());
      for (double factor : new double[] {1.1, 2, 10}) {
        double bound = factor < 10 ? 1e-3 : 5e-3;
        double s = factor * threshold * threshold;
        double[] few = new double[born.channels().size()];
        double[] many = few.clone();
        double[] size = few.clone();
        VirtualCorrection.of(born, loops).evaluate(s, few);
        VirtualCorrection.of(born, loops, MANY_NODES).evaluate(s, many);
        born.evaluate(s, size);
        for (int c = 0; c < few.length; c++) {
          String where = process + ", initial state " + c + ", s = " + factor + " of the threshold";
          assertThat(few[c]).as(where).isCloseTo(many[c], within(bound * size[c]));
        }
      }
    }
  }
}
