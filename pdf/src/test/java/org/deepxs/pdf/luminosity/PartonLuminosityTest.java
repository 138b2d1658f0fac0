package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.SyntheticSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a synthetic set, across a flavour threshold at which its PDFs jump. */
class PartonLuminosityTest {

  @TempDir private static Path folder;
  private static PdfMember member;
  private static PartonLuminosity table;

  @BeforeAll
  static void build() {
    member = PdfSet.open(SyntheticSet.write(folder), SyntheticSet.NAME).member(0);
    LuminosityOptions options =
        LuminosityOptions.defaults().withMuRange(1.5, 1e4).withTauNodes(240);
    table = LuminosityBuilder.build(member, options);
  }

  @Test
  void exactIntegratorAgreesWithDirectIntegration() {
    List<PartonChannel> pairs = PairChannels.all();
    double[] values = new double[pairs.size()];
    for (double tau : new double[] {1e-6, 1e-3, 0.0333, 0.3, 0.64, 0.95}) {
      new PairIntegrator(member.slice(77), pairs).integrate(tau, values);
      for (int c = 0; c < values.length; c++) {
        double expected = tau * DirectIntegral.pair(member, pairs.get(c), tau, 77);
        assertThat(values[c]).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
      }
    }
  }

  @Test
  void tableAgreesWithDirectIntegration() {
    AccuracyCheck check = AccuracyCheck.of(table, member, 60, 11);
    assertThat(check.percentile95()).isLessThan(1e-5);
    assertThat(check.largest()).isLessThan(1e-4);
  }

  @Test
  void keepsTheJumpAtAThreshold() {
    int c = table.indexOf(PartonChannel.pair(2, -2));
    double above = table.value(c, 0.01, 4);
    double below = table.value(c, 0.01, 4 * (1 - 1e-12));
    assertThat(above / below).isCloseTo(1.21, within(1e-6));
  }

  @Test
  void evaluatesManyAsOne() {
    int[] channels = {5, 0, 30};
    double[] tau = {0.5, 1e-6, 0.02, 1, 0.9};
    double[] out = new double[15];
    table.evaluate(123, channels, tau, 5, out);
    for (int c = 0; c < 3; c++) {
      for (int k = 0; k < 5; k++) {
        assertThat(out[c * 5 + k]).isEqualTo(table.value(channels[c], tau[k], 123));
      }
    }
    assertThat(out[3]).as("tau = 1").isZero();
  }

  @Test
  void convolutionsUseBothGluonChannels() {
    // Drell–Yan remainder by its definition: regular kernels only, so a plain integral.
    PartonChannel channel = new PartonChannel(PartonChannel.Kind.DRELL_YAN_REMAINDER, 2, -1);
    double tau = 0.05;
    double mu = 91;
    GaussRule rule = GaussRule.of(40);
    double expected = 0;
    for (int i = 0; i < 40; i++) {
      double y = Math.log(tau) * rule.node(i);
      double x = Math.exp(y);
      double quarks = value(PartonChannel.pair(2, -1), tau / x, mu);
      double gluons =
          value(PartonChannel.pair(2, 21), tau / x, mu)
              + value(PartonChannel.pair(-1, 21), tau / x, mu);
      expected -=
          Math.log(tau)
              * rule.weight(i)
              * (CollinearKernel.QUARK_DRELL_YAN.regular(x, 1 - x) * quarks
                  + CollinearKernel.GLUON_DRELL_YAN.regular(x, 1 - x) * gluons);
    }
    assertThat(value(channel, tau, mu)).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
  }

  private static double value(PartonChannel channel, double tau, double mu) {
    return table.value(table.indexOf(channel), Math.min(tau, 1), mu);
  }

  @Test
  void refusesToExtrapolate() {
    assertThat(table.muMinGeV()).isEqualTo(1.5);
    assertThat(table.muMaxGeV()).isEqualTo(1e4);
    assertThat(table.tauMin()).isEqualTo(1e-6);
    for (double mu : new double[] {1.49, 10000.1, Double.NaN}) {
      assertThatThrownBy(() -> table.value(0, 0.1, mu))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("1.5 to 10000.0 GeV");
    }
    for (double tau : new double[] {9e-7, 1.0000001, -1, Double.NaN}) {
      assertThatThrownBy(() -> table.value(0, tau, 100))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("1.0E-6 to 1");
    }
    assertThat(table.value(0, 1e-6, 1.5)).isPositive();
    assertThat(table.value(0, 0.1, 1e4)).isPositive();
    assertThatThrownBy(() -> table.indexOf(PartonChannel.pair(2, -3)))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("pair(2,-3)");
  }

  @Test
  void clipsTheRangeToTheSet() {
    LuminosityOptions options = LuminosityOptions.defaults().withMuRange(0.1, 1e6).withTauMin(1e-9);
    PartonLuminosity wide = LuminosityBuilder.build(member, options.withTauNodes(60));
    assertThat(wide.muMinGeV()).isEqualTo(1);
    assertThat(wide.muMaxGeV()).isEqualTo(20000);
    assertThat(wide.tauMin()).isEqualTo(1e-7);
    assertThatThrownBy(() -> LuminosityBuilder.build(member, options.withMuRange(3e4, 1e5)))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("Toy");
  }

  @Test
  void channelNamesAreStable() {
    for (PartonChannel channel : PartonChannel.standard()) {
      assertThat(PartonChannel.parse(channel.text())).isEqualTo(channel);
    }
    assertThat(PartonChannel.standard()).hasSize(46).doesNotHaveDuplicates();
    assertThat(new PartonChannel(PartonChannel.Kind.COLLINEAR_LOG, 2, -1).text())
        .isEqualTo("collinear_log(2,-1)");
    for (String bad :
        new String[] {"", "pair", "pair(2,2)", "pair(2;-1)", "pear(2,-1)", "pair(x,1)"}) {
      assertThatThrownBy(() -> PartonChannel.parse(bad)).isInstanceOf(PdfException.class);
    }
    assertThatThrownBy(() -> new PartonChannel(PartonChannel.Kind.COLLINEAR_LOG, 2, 21))
        .isInstanceOf(PdfException.class);
  }
}
