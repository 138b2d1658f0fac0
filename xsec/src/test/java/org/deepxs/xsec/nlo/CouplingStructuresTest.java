package org.deepxs.xsec.nlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** One integration at fixed masses must give the cross section of any mixing. */
class CouplingStructuresTest {

  private static final ElectroweakInputs INPUTS = ElectroweakInputs.prospino();
  private static final double MU_GEV = 400;
  private static final double ALPHA_S = 0.1;
  private static final PartonLuminosity LUMINOSITY =
      LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty()).load("CT14nlo", 0);
  private static final IntegrationOptions INTEGRATION =
      IntegrationOptions.defaults().withRelError(0.003);

  @Test
  void contractionGivesTheCrossSectionOfAPoint() {
    SplittableRandom random = new SplittableRandom(4);
    SusyPoint point = RandomPoints.of(random, 3000);
    point = point.with(PointEntry.number("MASS", 1000022, 0), 300);
    point = point.with(PointEntry.number("MASS", 1000024, 0), 350);
    FinalState state = FinalState.mixed(1, 1, true);
    PairCouplings all = BornCouplings.of(point, state, INPUTS, 4);
    PairLoops loops = PairLoops.of(point, state, INPUTS, 4);
    QuarkAnnihilation first = all.annihilations().get(0);
    PairCouplings couplings = new PairCouplings(all.m1(), all.m2(), List.of(first));
    PairLoops firstLoops =
        new PairLoops(loops.gluinoMassGeV(), List.of(loops.annihilations().get(0)));
    NloParts direct =
        ElectroweakinoNlo.of(
                PartonicBorn.of(couplings, state, INPUTS),
                firstLoops,
                ElectroweakinoEmission.of(couplings, state, INPUTS, OnShellOptions.defaults()),
                13000,
                LUMINOSITY,
                MU_GEV,
                ALPHA_S,
                INTEGRATION)
            .parts(LUMINOSITY, MU_GEV, ALPHA_S);
    double up = Math.sqrt(first.squarkMass2(0));
    double down = Math.sqrt(first.squarkMass2(1));
    StructureMasses masses =
        new StructureMasses(all.m1(), all.m2(), up, down, up, down, loops.gluinoMassGeV());
    CouplingStructures structures =
        CouplingStructures.of(
            masses,
            new CouplingStructures.Setting(
                first.channel(),
                true,
                INPUTS,
                13000,
                LUMINOSITY,
                MU_GEV,
                ALPHA_S,
                OnShellOptions.defaults(),
                INTEGRATION));
    NloParts contracted = structures.contract(first.left(), loops.annihilations().get(0).left());
    assertThat(contracted.bornPb() / direct.bornPb()).isCloseTo(1, within(1e-10));
    assertThat(contracted.virtualPb() / direct.virtualPb()).isCloseTo(1, within(1e-8));
    assertThat(contracted.collinearPb() / direct.collinearPb()).isCloseTo(1, within(1e-10));
    double error = Math.hypot(contracted.errorPb(), direct.errorPb());
    assertThat(contracted.totalPb()).isCloseTo(direct.totalPb(), within(4 * error));
    assertThat(error / direct.totalPb()).isLessThan(0.1);
  }

  @Test
  void couplingsOfLoopsAloneGiveNothing() {
    StructureMasses masses = new StructureMasses(300, 350, 1000, 1100, 1000, 1100, 2000);
    CouplingStructures structures =
        CouplingStructures.of(
            masses,
            new CouplingStructures.Setting(
                PartonChannel.pair(2, -2),
                false,
                INPUTS,
                13000,
                LUMINOSITY,
                MU_GEV,
                ALPHA_S,
                OnShellOptions.defaults(),
                INTEGRATION.withRelError(0.05)));
    assertThat(structures.structure(GeneralisedCoupling.T_BOX, GeneralisedCoupling.U_BOX).totalPb())
        .isZero();
    assertThat(
            structures.structure(GeneralisedCoupling.PHOTON, GeneralisedCoupling.PHOTON).bornPb())
        .isPositive();
    assertThat(
            structures.structure(GeneralisedCoupling.T_BOX, GeneralisedCoupling.PHOTON).virtualPb())
        .isNotZero();
  }
}
