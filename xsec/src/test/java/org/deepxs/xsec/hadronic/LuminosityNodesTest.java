package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projection of integrals over luminosities on nodes. */
class LuminosityNodesTest {

  /** ∫ dln(tau) L (1 - tau_0/tau)^2, as real emission weighs it, against a direct sum. */
  @ParameterizedTest
  @CsvSource({
    "CT14nlo, 8e-5",
    "CT14nlo, 1e-3",
    "CT14nlo, 0.02",
    "CT14nlo, 0.2",
    "cteq66-cteq, 8e-5",
    "cteq66-cteq, 1e-3",
    "cteq66-cteq, 0.02",
    "NNPDF31_lo_as_0118, 8e-5",
    "NNPDF31_lo_as_0118, 1e-3",
    "NNPDF31_lo_as_0118, 0.02"
  })
  void foldedIntegralsAreAccurateTo1e5(String set, double tauLow) {
    PartonLuminosity luminosity =
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load(set, 0);
    LuminosityNodes nodes = LuminosityNodes.of(tauLow);
    double mu = 6500 * Math.sqrt(tauLow);
    for (PartonChannel channel :
        List.of(PartonChannel.pair(2, -2), PartonChannel.pair(2, 21), PartonChannel.pair(-1, 21))) {
      int index = luminosity.indexOf(channel);
      double[] weights = new double[nodes.size()];
      double[] six = new double[LuminosityNodes.POINTS];
      double direct = 0;
      int n = 4000;
      for (int k = 0; k < n; k++) {
        double lnTau = Math.log(tauLow) * (k + 0.5) / n;
        double tau = Math.exp(lnTau);
        double weight = tau * Math.pow(1 - tauLow / tau, 2);
        direct += weight * luminosity.value(index, tau, mu);
        int first = nodes.weights(tau, lnTau, six);
        for (int j = 0; j < six.length; j++) {
          weights[first + j] += weight * six[j];
        }
      }
      double projected = 0;
      for (int i = 0; i < weights.length; i++) {
        projected += weights[i] * luminosity.value(index, nodes.tau()[i], mu);
      }
      assertThat(projected / direct)
          .as("%s %s tau_0 = %s", set, channel.text(), tauLow)
          .isCloseTo(1, within(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-4", "0.3"})
  void nodesRunFromOneToTheThresholdAndWeightsSelectThem(double tauLow) {
    LuminosityNodes nodes = LuminosityNodes.of(tauLow);
    double[] tau = nodes.tau();
    assertThat(tau[0]).isEqualTo(1);
    assertThat(tau[tau.length - 1]).isEqualTo(tauLow);
    double[] six = new double[LuminosityNodes.POINTS];
    for (int i = 0; i < tau.length; i++) {
      int first = nodes.weights(tau[i], Math.log(tau[i]), six);
      assertThat(six[i - first]).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(six).map(Math::abs).filter(w -> w > 1e-7).count()).isEqualTo(1);
    }
  }
}
