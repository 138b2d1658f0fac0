package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** Tables of one initial state, folded with the luminosities of others. */
class FoldedPartonsTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.pdg();
  private static final FinalState STATE = FinalState.neutralinos(1, 2);
  private static final PartonChannel UP = PartonChannel.pair(2, -2);
  private static final PartonLuminosity LUMINOSITY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);

  /** Several couplings, all of u quarks, as if these were several initial states. */
  private static PairCouplings couplings() {
    SusyPoint point =
        RandomPoints.of(new SplittableRandom(8), 2000)
            .with(PointEntry.number("MASS", 1000022, 0), 200)
            .with(PointEntry.number("MASS", 1000023, 0), 300);
    List<QuarkAnnihilation> copies = new ArrayList<>();
    PairCouplings all = BornCouplings.of(point, STATE, INPUTS, 4);
    for (QuarkAnnihilation a : all.annihilations()) {
      copies.add(
          new QuarkAnnihilation(
              UP,
              new double[] {a.squarkMass2(0), a.squarkMass2(1)},
              a.left(),
              a.right(),
              Optional.empty()));
    }
    return new PairCouplings(all.m1(), all.m2(), copies);
  }

  private static RealTable table(PairCouplings couplings) {
    return RealIntegrator.of(IntegrationOptions.defaults())
        .integrate(
            ElectroweakinoEmission.of(couplings, STATE, INPUTS, OnShellOptions.defaults()),
            new BosonPole(INPUTS.mZ(), INPUTS.widthZ()),
            new IntegrationTarget(13000, LUMINOSITY, 250, 0.1, 1));
  }

  @Test
  void combinedTablesFoldAsTheirParts() {
    RealTable table = table(couplings());
    EmissionLuminosities own = table.luminosities(LUMINOSITY, 200, UP, 2, -2, 13000);
    double[] factors = {1, -0.5, 0, 2};
    double gluon = 0;
    double quark = 0;
    for (int c = 0; c < factors.length; c++) {
      double[] one = new double[factors.length];
      one[c] = 1;
      RealTable.Fold direct = table.fold(LUMINOSITY, 200, c);
      RealTable.Fold single = table.combined(one).fold(own);
      close(single.gluon(), direct.gluon());
      close(single.quark(), direct.quark());
      assertThat(direct.quark().valuePb()).isNotZero();
      gluon += factors[c] * direct.gluon().valuePb();
      quark += factors[c] * direct.quark().valuePb();
    }
    RealTable.Fold combined = table.combined(factors).fold(own);
    assertThat(combined.gluon().valuePb() / gluon).isCloseTo(1, within(1e-11));
    assertThat(combined.quark().valuePb() / quark).isCloseTo(1, within(1e-11));
    RealTable.Fold difference = table.combined(new double[] {1, 0, 0, 0}).fold(own);
    assertThat(difference.sum().errorPb()).isPositive();
  }

  private static void close(RealTable.Estimate a, RealTable.Estimate b) {
    assertThat(a.valuePb() / b.valuePb()).isCloseTo(1, within(1e-11));
    assertThat(a.errorPb() / b.errorPb()).isCloseTo(1, within(1e-9));
  }

  @Test
  void placesOfQuarkAndAntiquarkAreFoldedWithWhatIsPutThere() {
    RealTable table = table(couplings()).combined(new double[] {1, 1, 1, 1});
    double both = quark(table, 1, -1);
    double crossed = quark(table, -1, 1);
    double up = quark(table, 2, -2);
    // Quark and antiquark emission are linear in the luminosities of their places.
    double quarkPlace = quark(table, 2, -1) - both;
    double antiquarkPlace = quark(table, 1, -2) - both;
    assertThat((up - both) / (quarkPlace + antiquarkPlace)).isCloseTo(1, within(1e-9));
    // Neutralinos are their own antiparticles.
    assertThat(crossed / both).isCloseTo(1, within(1e-9));
    assertThat(up / both).isNotCloseTo(1, within(0.1));
  }

  private static double quark(RealTable table, int quark, int antiquark) {
    return table
        .fold(table.luminosities(LUMINOSITY, 200, UP, quark, antiquark, 13000))
        .quark()
        .valuePb();
  }

  @Test
  void bornTablesFoldWithOtherPartons() {
    PartonicBorn up = PartonicBorn.of(couplings(), STATE, INPUTS);
    HadronicIntegrals integrals = BornTable.of(up, 13000).with(LUMINOSITY);
    List<HadronicIntegrals.AtScale> own = integrals.at(250, UP);
    assertThat(own).hasSize(4);
    for (int c = 0; c < own.size(); c++) {
      assertThat(own.get(c)).isEqualTo(integrals.at(250, c));
    }
    PartonChannel down = PartonChannel.pair(1, -1);
    List<QuarkAnnihilation> others =
        couplings().annihilations().stream()
            .map(
                a ->
                    new QuarkAnnihilation(
                        down,
                        new double[] {a.squarkMass2(0), a.squarkMass2(1)},
                        a.left(),
                        a.right(),
                        Optional.empty()))
            .toList();
    PairCouplings changed = new PairCouplings(up.couplings().m1(), up.couplings().m2(), others);
    HadronicIntegrals direct =
        BornTable.of(PartonicBorn.of(changed, STATE, INPUTS), 13000).with(LUMINOSITY);
    List<HadronicIntegrals.AtScale> folded = integrals.at(250, down);
    for (int c = 0; c < folded.size(); c++) {
      assertThat(folded.get(c)).isEqualTo(direct.at(250, c)).isNotEqualTo(own.get(c));
    }
  }
}
