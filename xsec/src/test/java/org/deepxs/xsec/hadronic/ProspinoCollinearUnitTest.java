package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** What Prospino's collinear remainder is, and what it is not. */
class ProspinoCollinearUnitTest {

  private static final double SQRT_S_GEV = 13000;
  private static final double ALPHA_S = 0.1;

  private final PartonLuminosity luminosity =
      LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty()).load("cteq66-cteq", 0);

  private static PartonicBorn born(FinalState state) {
    return PartonicBorn.of(
        RandomPoints.of(new SplittableRandom(9), 2000), state, ElectroweakInputs.prospino(), 4);
  }

  @Test
  void nodesInXAreEnough() {
    for (FinalState state : List.of(FinalState.charginos(1, 1), FinalState.mixed(2, 1, true))) {
      BornTable table = BornTable.of(born(state), SQRT_S_GEV);
      double unit = ALPHA_S / (2 * Math.PI) / table.with(luminosity).leadingOrderPb(300);
      ProspinoCollinear.AtScale ours = ProspinoCollinear.of(table, luminosity).at(300);
      ProspinoCollinear.AtScale fine = ProspinoCollinear.of(table, luminosity, 96).at(300);
      assertThat(unit * ours.quark()).isCloseTo(unit * fine.quark(), within(4e-6));
      assertThat(unit * ours.gluon()).isCloseTo(unit * fine.gluon(), within(4e-6));
    }
  }

  /** Kernels with a factor x and an explicit plus prescription, in a sum over midpoints. */
  @Test
  void isTheConvolutionWithoutFluxFactor() {
    BornTable table = BornTable.of(born(FinalState.mixed(2, 1, true)), SQRT_S_GEV);
    double mu = 250;
    double quark = 0;
    double gluon = 0;
    for (int c = 0; c < table.channels().size(); c++) {
      PartonChannel pair = table.channels().get(c);
      for (int k = 0; k < table.tau().length; k++) {
        double sigma = table.value()[c * table.tau().length + k];
        double log = table.logEnergySquared(k) - 2 * Math.log(mu);
        quark += sigma * quark(pair, table.tau()[k], log, mu);
        gluon += sigma * gluon(pair, table.tau()[k], log, mu);
      }
    }
    ProspinoCollinear.AtScale ours = ProspinoCollinear.of(table, luminosity).at(mu);
    assertThat(ours.quark() / quark).isCloseTo(1, within(2e-4));
    assertThat(ours.gluon() / gluon).isCloseTo(1, within(2e-4));
  }

  private double quark(PartonChannel pair, double tau, double log, double mu) {
    int index = luminosity.indexOf(pair);
    double atOne = luminosity.value(index, tau, mu);
    int n = 400;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double z = (i + 0.5) / n;
      double y = (1 - tau) * z * z * z;
      double x = 1 - y;
      double l = luminosity.value(index, Math.min(1, tau / x), mu);
      // The energy before the emission is the Born energy over x.
      double log1 = Math.log(y);
      double value =
          (1 + x * x) / y * ((log - Math.log(x)) * l - log * atOne)
              + 4 * log1 / y * (l - atOne)
              + (y - 2 * (1 + x) * log1) * l;
      sum += value * (1 - tau) * 3 * z * z / n;
    }
    double below = Math.log(1 - tau);
    double plus = -log * (-2 * below - tau - tau * tau / 2) + 2 * below * below;
    return 8.0 / 3 * (sum + plus * atOne);
  }

  private double gluon(PartonChannel pair, double tau, double log, double mu) {
    int first = luminosity.indexOf(PartonChannel.pair(pair.pdg1(), 21));
    int second = luminosity.indexOf(PartonChannel.pair(pair.pdg2(), 21));
    int n = 400;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double z = (i + 0.5) / n;
      double y = (1 - tau) * z * z * z;
      double x = 1 - y;
      double at = Math.min(1, tau / x);
      double l = luminosity.value(first, at, mu) + luminosity.value(second, at, mu);
      double full = log - Math.log(x) + 2 * Math.log(y);
      sum += l * ((x * x + y * y) / 2 * full + x * y) * (1 - tau) * 3 * z * z / n;
    }
    return sum;
  }

  /**
   * Born plus remainder: what it changes by from mu_F/1.2 to 1.2 mu_F is of second order with P + K
   * and of first order here. The rest of the next-to-leading order does not know mu_F.
   */
  @Test
  void breaksTheRenormalisationGroup() {
    BornTable table = BornTable.of(born(FinalState.charginos(1, 1)), SQRT_S_GEV);
    double mu = table.born().thresholdGeV() / 2;
    double alphaS = luminosity.alphaS().at(mu);
    double[] correct = new double[2];
    double[] prospino = new double[2];
    double[] scales = {mu / 1.2, mu * 1.2};
    for (int i = 0; i < 2; i++) {
      HadronicIntegrals.AtScale at = table.with(luminosity).at(scales[i]);
      double unit = alphaS / (2 * Math.PI);
      correct[i] = at.born() + unit * (at.collinearFinite() + at.collinearLog());
      prospino[i] = at.born() + unit * ProspinoCollinear.of(table, luminosity).at(scales[i]).sum();
    }
    assertThat(Math.abs(correct[1] / correct[0] - 1)).isLessThan(5e-3);
    assertThat(Math.abs(prospino[1] / prospino[0] - 1)).isGreaterThan(1e-2);
  }
}
