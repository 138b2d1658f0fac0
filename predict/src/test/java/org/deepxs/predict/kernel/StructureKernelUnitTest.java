package org.deepxs.predict.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.VariedPoints;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairNodes;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.ProspinoCollinear;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.process.Slepton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel against the direct calculation, and its structures against their sum. */
class StructureKernelUnitTest {

  private static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty());

  @Test
  void agreesWithTheDirectCalculation() {
    compare(CalculationOptions.of(Scheme.FULL), 50, 6);
  }

  @Test
  void agreesAtAnotherEnergyAndOtherScales() {
    compare(CalculationOptions.of(Scheme.FULL).withSqrtS(8000).withScales(0.7, 1.5), 50, 3);
  }

  @Test
  void agreesWithLightParticlesAndOnShellBosons() {
    compare(CalculationOptions.of(Scheme.FULL), 0.5, 4);
  }

  @Test
  void agreesAtTheHighestTabulatedMasses() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    DirectCalculation direct = DirectCalculation.of(options, LIBRARY);
    StructureKernel kernel = StructureKernel.of(UniversalTables.of(options, LIBRARY));
    SplittableRandom random = new SplittableRandom(12);
    for (int n = 0; n < 3; n++) {
      SusyPoint point = VariedPoints.of(random, 60, false);
      for (int pdg : new int[] {1000022, 1000023, 1000024}) {
        point = point.with(PointEntry.number("MASS", pdg, 0), random.nextDouble(3300, 4400));
      }
      for (String process : List.of("N1N2", "N1C1+", "N2C1-", "C1C1")) {
        ProcessRequest request = ProcessRequest.parseList(process).get(0);
        kernel.evaluate(point, request.states().get(0));
        assertThat(kernel.tabulated()).as("%s GeV", kernel.meanMassGeV()).isTrue();
        compare(process, kernel, direct.calculate(point, List.of(request)).get(0));
      }
    }
  }

  @Test
  void agreesInProspinosScheme() {
    compare(CalculationOptions.of(Scheme.PROSPINO2), 60, 3);
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    compare(options.withNlo(options.nlo().withFreezing(true)), 60, 3);
  }

  @Test
  void universalPartHasProspinosCollinearRemainderInItsScheme() {
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2);
    Densities densities = Densities.of(options, LIBRARY);
    StructureKernel kernel = StructureKernel.of(UniversalTables.of(options, densities));
    SusyPoint point = VariedPoints.of(new SplittableRandom(5), 80, false);
    for (FinalState state : FinalState.all()) {
      PartonicBorn born =
          PartonicBorn.of(SquarkSector.degenerate(point), state, ElectroweakInputs.prospino(), 4);
      double mu = 0.5 * born.thresholdGeV();
      double alphaS = densities.alphaS().at(mu);
      BornTable table = BornTable.of(born, options.sqrtSGeV());
      double remainder = ProspinoCollinear.of(table, densities.nlo()).at(mu).sum();
      double expected =
          DrellYanLimit.parts(table.with(densities.nlo()).at(mu), alphaS)
              .withCollinear(alphaS / (2 * Math.PI) * remainder)
              .totalPb();
      kernel.evaluate(point, state);
      double k = expected / table.with(densities.lo()).leadingOrderPb(mu);
      close(state + " over LO", kernel.universalPb()[0] / kernel.loPb()[0], k);
      assertThat(kernel.universalPb()[1]).isNotEqualTo(kernel.nloPb()[1]);
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void strongCouplingIsThatOfTheDensities(Scheme scheme) {
    CalculationOptions options = CalculationOptions.of(scheme);
    Densities densities = Densities.of(options, LIBRARY);
    StructureKernel kernel = StructureKernel.of(UniversalTables.of(options, densities));
    SplittableRandom random = new SplittableRandom(8);
    double worst = 0;
    for (int n = 0; n < 100; n++) {
      kernel.evaluate(VariedPoints.of(random, 20, false), FinalState.neutralinos(1, 2));
      double[] factors = {1, 0.5, 2};
      for (int scale = 0; scale < factors.length && kernel.loPb()[0] > 0; scale++) {
        double expected = densities.alphaS().at(factors[scale] * kernel.meanMassGeV());
        worst = Math.max(worst, Math.abs(kernel.alphaS(scale) / expected - 1));
      }
    }
    assertThat(worst).isPositive().isLessThan(1e-6);
  }

  @Test
  void membersAreLikeKernelsOfTheirOwn() {
    CalculationOptions options = CalculationOptions.of(Scheme.FULL);
    Densities other = Densities.of(options.withPdf("cteq66", "cteq66", 0), LIBRARY);
    UniversalTables tables = UniversalTables.of(options, LIBRARY);
    StructureKernel kernel = StructureKernel.of(tables);
    StructureKernel own = StructureKernel.of(UniversalTables.of(options, other));
    MemberTables members = MemberTables.of(tables, List.of(Densities.of(options, LIBRARY), other));
    SplittableRandom random = new SplittableRandom(9);
    double[] ratios = new double[2];
    for (int n = 0; n < 3; n++) {
      SusyPoint point = VariedPoints.of(random, n == 0 ? 20 : 60, true);
      for (FinalState state : FinalState.all()) {
        kernel.evaluate(point, state);
        kernel.memberRatios(members, ratios);
        own.evaluate(point, state);
        close("central, " + state, ratios[0], 1);
        close("other, " + state, ratios[1], own.nloPb()[0] / kernel.nloPb()[0]);
      }
    }
    assertThatThrownBy(() -> own.memberRatios(members, ratios))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void conjugatePairsAreThoseOfTheOtherCharge(Scheme scheme) {
    CalculationOptions options = CalculationOptions.of(scheme);
    UniversalTables tables = UniversalTables.of(options, LIBRARY);
    MemberTables members =
        MemberTables.of(
            tables, List.of(Densities.of(options.withPdf("CT10nlo", "CT10nlo", 0), LIBRARY)));
    StructureKernel kernel = StructureKernel.of(tables);
    StructureKernel other = StructureKernel.of(tables);
    SplittableRandom random = new SplittableRandom(21);
    double[] ratios = new double[1];
    double[] expected = new double[1];
    for (double lowest : new double[] {0.5, 20, 80}) {
      SusyPoint point = VariedPoints.of(random, lowest, true);
      for (int i = 1; i <= 4; i++) {
        for (boolean positive : new boolean[] {true, false}) {
          FinalState state = FinalState.mixed(i, 1, positive);
          kernel.evaluate(point, FinalState.mixed(i, 1, !positive));
          double before = kernel.loPb()[0];
          kernel.conjugate();
          other.evaluate(point, state);
          assertThat(kernel.loPb()).as("%s", state).isEqualTo(other.loPb());
          assertThat(kernel.loPb()[0] == before && before > 0).isFalse();
          assertThat(kernel.nloPb()).as("%s", state).isEqualTo(other.nloPb());
          assertThat(kernel.universalPb()).as("%s", state).isEqualTo(other.universalPb());
          assertThat(kernel.structurePb()).as("%s", state).isEqualTo(other.structurePb());
          assertThat(kernel.product()).as("%s", state).isEqualTo(other.product());
          kernel.memberRatios(members, ratios);
          other.memberRatios(members, expected);
          assertThat(ratios).isEqualTo(expected);
        }
      }
    }
    kernel.evaluate(VariedPoints.of(random, 80, true), FinalState.charginos(1, 1));
    assertThatThrownBy(kernel::conjugate).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void structuresAddUpToTheLeadingOrder() {
    StructureKernel kernel =
        StructureKernel.of(UniversalTables.of(CalculationOptions.of(Scheme.FULL), LIBRARY));
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 3; n++) {
      SusyPoint point = VariedPoints.of(random, 30, false);
      for (FinalState state : FinalState.all()) {
        kernel.evaluate(point, state);
        double sum = kernel.flipPb();
        double size = Math.abs(sum);
        for (int i = 0; i < kernel.product().length; i++) {
          double term = kernel.product()[i] * kernel.structurePb()[i];
          sum += term;
          size += Math.abs(term);
        }
        assertThat(sum).as("%s", state).isCloseTo(kernel.loPb()[0], within(1e-13 * size));
        assertThat(kernel.product().length % (2 * Structure.of(state.kind()).size())).isZero();
      }
    }
  }

  @Test
  void partonicStructuresAddUpToTheBornCrossSection() {
    ElectroweakInputs inputs = new ElectroweakInputs(1.1663788e-5, 91.19, 80.38, 2.5, 2.1);
    PartonicStructures structures = new PartonicStructures();
    StructureSums sums = new StructureSums();
    PairNodes pair = new PairNodes(SquarkNodes.CAPACITY);
    NodeRow row = new NodeRow();
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 0; n < 20; n++) {
      SusyPoint point = VariedPoints.of(random, 1, n % 2 == 0);
      for (FinalState state : FinalState.all()) {
        PairCouplings couplings = BornCouplings.of(point, state, inputs, 5);
        PartonicBorn born = PartonicBorn.of(couplings, state, inputs);
        double[] expected = new double[born.channels().size()];
        row.nodes = 1;
        row.s[0] = Math.pow(born.thresholdGeV() * random.nextDouble(1.001, 5), 2);
        row.values = new double[expected.length];
        pair.fill(
            row.s, 1, couplings.m1(), couplings.m2(), born.bosonMassGeV(), born.bosonWidthGeV());
        sums.begin(row, expected.length, Structure.of(state.kind()).size());
        structures.begin(couplings, pair, state.kind() == PairKind.NEUTRALINO_PAIR);
        structures.fill(state.kind(), couplings, pair, sums);
        born.evaluate(row.s[0], expected);
        double norm = born.normalisation(row.s[0]);
        for (int c = 0; c < expected.length; c++) {
          assertThat(norm * sums.sigma[c])
              .as("%s, channel %s", state, c)
              .isCloseTo(expected[c], within(1e-10 * expected[c]));
        }
      }
    }
  }

  @Test
  void pairsThatCannotBeMadeOrComputedAreToldApart() {
    SusyPoint point = VariedPoints.of(new SplittableRandom(1), 50, true);
    FinalState state = FinalState.neutralinos(1, 2);
    StructureKernel low =
        StructureKernel.of(
            UniversalTables.of(CalculationOptions.of(Scheme.FULL).withSqrtS(90), LIBRARY));
    low.evaluate(point, state);
    assertThat(low.loPb()).containsOnly(0);
    assertThat(low.structurePb()).containsOnly(0);
    StructureKernel prospino =
        StructureKernel.of(UniversalTables.of(CalculationOptions.of(Scheme.PROSPINO2), LIBRARY));
    SusyPoint light =
        point
            .with(PointEntry.number("MASS", 1000022, 0), 30)
            .with(PointEntry.number("MASS", 1000023, 0), 40);
    prospino.evaluate(light, state);
    assertThat(prospino.loPb()).containsOnly(Double.NaN);
    FinalState sleptons = FinalState.sleptonPair(Slepton.E_L, Slepton.E_L);
    assertThatThrownBy(() -> prospino.evaluate(point, sleptons))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no pair of electroweakinos");
  }

  private static void compare(CalculationOptions options, double lowestGeV, int points) {
    DirectCalculation direct = DirectCalculation.of(options, LIBRARY);
    StructureKernel kernel = StructureKernel.of(UniversalTables.of(options, LIBRARY));
    SplittableRandom random = new SplittableRandom(11);
    int tabulated = 0;
    for (int n = 0; n < points; n++) {
      SusyPoint point = VariedPoints.of(random, lowestGeV, n % 2 == 0);
      for (FinalState state : FinalState.all()) {
        kernel.evaluate(point, state);
        tabulated += kernel.tabulated() ? 1 : 0;
        CrossSection expected = direct.calculate(point, List.of(ProcessRequest.of(state))).get(0);
        compare(state.label(), kernel, expected);
      }
    }
    assertThat(tabulated).isGreaterThan(points * 20);
  }

  private static void compare(String process, StructureKernel kernel, CrossSection expected) {
    String where = String.format("%s, mean mass %s GeV", process, kernel.meanMassGeV());
    close("LO of " + where, kernel.loPb()[0], expected.sigmaLoPb());
    close("NLO of " + where, kernel.nloPb()[0], expected.sigmaNloPb());
    close("up of " + where, 1 + kernel.scaleUp(), 1 + expected.errors().scaleUp());
    close("down of " + where, 1 + kernel.scaleDown(), 1 + expected.errors().scaleDown());
  }

  private static void close(String what, double value, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(value).as(what).isNaN();
    } else {
      assertThat(value).as(what).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
    }
  }
}
