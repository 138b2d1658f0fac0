package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.predict.kernel.UniversalTables;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mixed sbottoms and stops of different masses, where they matter. */
class MixedSquarksUnitTest {

  private static final int BOTTOM = 4; // among the initial states

  @TempDir private Path directory;

  /** A wino of 397 GeV with a light third generation; content: that of left in the lighter one. */
  private static SusyPoint point(double lighter, double heavier, double content, double others) {
    SusyPoint point = ExamplePoints.withSquarks(ExamplePoints.read("wino.slha"), others);
    for (String block : new String[] {"SBOTMIX", "STOPMIX"}) {
      double cosine = Math.sqrt(content);
      double sine = Math.sqrt(1 - content);
      point = point.with(PointEntry.number(block, 1, 1), cosine);
      point = point.with(PointEntry.number(block, 1, 2), sine);
      point = point.with(PointEntry.number(block, 2, 1), -sine);
      point = point.with(PointEntry.number(block, 2, 2), cosine);
    }
    for (int quark = 5; quark <= 6; quark++) {
      point = ExamplePoints.with(point, 1000000 + quark, lighter);
      point = ExamplePoints.with(point, 2000000 + quark, heavier);
    }
    return point;
  }

  private static FinalState state(String process) {
    return ProcessRequest.parseList(process).get(0).states().get(0);
  }

  private static StructureKernel kernel(SusyPoint point, String process) {
    StructureKernel kernel =
        StructureKernel.of(UniversalTables.of(ExamplePoints.OPTIONS, ExamplePoints.bundled()));
    kernel.evaluate(point, state(process));
    return kernel;
  }

  /** Structures of mixed squarks are averages of those of each, and of the product of both. */
  @ParameterizedTest
  @ValueSource(strings = {"N1N2", "N2N2", "C1C1"})
  void structuresOfEachSquark(String process) {
    StructureKernel kernel = kernel(point(500, 800, 0.3, 4000), process);
    double[] first = new double[kernel.structures()];
    double[] second = new double[first.length];
    double both = kernel.mixedPb(BOTTOM, first, second);
    PairCouplings couplings = kernel.couplings();
    QuarkAnnihilation quarks = couplings.annihilations().get(BOTTOM);
    SquarkExchange exchange =
        quarks.left().uExchange().size() > 0
            ? quarks.left().uExchange()
            : quarks.left().tExchange();
    double w = exchange.coupling(0) / exchange.coupling();
    assertThat(w).isCloseTo(0.3, within(1e-12));
    int at = 2 * BOTTOM * first.length;
    int square = first.length - 1;
    for (int k = 1; k < square; k++) {
      if (first[k] != 0) {
        double average = w * first[k] + (1 - w) * second[k];
        assertThat(kernel.structurePb()[at + k] / average).isCloseTo(1, within(1e-12));
      }
    }
    double squares = w * w * first[square] + (1 - w) * (1 - w) * second[square];
    assertThat(kernel.structurePb()[at + square] / (squares + 2 * w * (1 - w) * both))
        .isCloseTo(1, within(1e-12));
    assertThat(both).isBetween(second[square], first[square]);
  }

  private LearnedCalculation constants(double k, OptionalDouble mixed) {
    return LearnedCalculation.of(
        ExamplePoints.OPTIONS,
        ExamplePoints.bundled(),
        ExactNetworks.constants(directory.resolve(k + "" + mixed), k, mixed));
  }

  private double nlo(SusyPoint point, String process, double k, OptionalDouble mixed) {
    return nlo(point, process, constants(k, mixed));
  }

  private static double nlo(SusyPoint point, String process, LearnedCalculation learned) {
    return learned.calculate(point, ProcessRequest.parseList(process)).get(0).sigmaNloPb();
  }

  /** If all products have one K, it does not matter what they are. */
  @ParameterizedTest
  @CsvSource({"N1N2, 0.5", "N2N2, 0.2", "C1C1, 0.5"})
  void oneKIsThatOfTheSum(String process, double content) {
    SusyPoint point = point(500, 800, content, 4000);
    double shares = nlo(point, process, 7, OptionalDouble.empty());
    assertThat(nlo(point, process, 7, OptionalDouble.of(7)) / shares).isCloseTo(1, within(1e-12));
    // Otherwise it would be that of no correction.
    assertThat(nlo(point, process, 0, OptionalDouble.empty()) / shares).isLessThan(0.97);
  }

  /** The product of both has its own K where its share is above a permille, none below half. */
  @ParameterizedTest
  @CsvSource({"4000, 0.4, 1", "600, 0.4, 1", "600, 0.2, 0.5", "600, 0.05, 0"})
  void productOfBoth(double others, double content, double blend) {
    SusyPoint point = point(600, 900, content, others);
    StructureKernel kernel = kernel(point, "N2N2");
    double both = kernel.mixedPb(BOTTOM, new double[3], new double[3]);
    QuarkAnnihilation quarks = kernel.couplings().annihilations().get(BOTTOM);
    SquarkExchange left = quarks.left().tExchange();
    double part = 2 * left.coupling(0) * left.coupling(1) * both;
    double expected = kernel.alphaS(0) / (2 * Math.PI) * part;
    double change =
        nlo(point, "N2N2", 5, OptionalDouble.of(6)) - nlo(point, "N2N2", 5, OptionalDouble.of(5));
    if (blend == 0.5) {
      assertThat(change / expected).isBetween(0.1, 0.9);
    } else {
      // Right-handed quarks hardly couple to winos.
      assertThat(change / expected).isCloseTo(blend, within(1e-3));
    }
  }

  /** Nothing jumps where the product begins to count: K grows with its share evenly. */
  @Test
  void nothingJumps() {
    LearnedCalculation usual = constants(5, OptionalDouble.of(5));
    LearnedCalculation other = constants(5, OptionalDouble.of(25));
    double[] change = new double[60];
    for (int k = 0; k < change.length; k++) {
      SusyPoint point = point(600, 900, 0.05 + 0.005 * k, 600);
      change[k] = nlo(point, "N2N2", other) / nlo(point, "N2N2", usual) - 1;
    }
    for (int k = 1; k < change.length; k++) {
      assertThat(change[k] - change[k - 1]).isBetween(-1e-12, 3e-5);
    }
    assertThat(change[0]).isZero();
    assertThat(change[59]).isGreaterThan(2e-4);
  }

  /** Shipped networks; made of products of each squark pairs of N2 would be 1 and 7 % too high. */
  @ParameterizedTest
  @CsvSource({"500, 800, 0.3", "600, 680, 0.5"})
  void agreesWithTheFullCalculation(double lighter, double heavier, double content) {
    SusyPoint point = point(lighter, heavier, content, 4000);
    List<ProcessRequest> processes = ProcessRequest.parseList("N2N2,C1C1");
    List<CrossSection> full =
        DirectCalculation.of(
                ExamplePoints.OPTIONS.withNlo(
                    ExamplePoints.OPTIONS.nlo().withMethod(NloMethod.FULL)),
                ExamplePoints.bundled())
            .calculate(point, processes);
    List<CrossSection> learned = ExamplePoints.learned().calculate(point, processes);
    for (int k = 0; k < full.size(); k++) {
      assertThat(learned.get(k).sigmaNloPb() / full.get(k).sigmaNloPb())
          .as(full.get(k).process().name())
          .isCloseTo(1, within(0.005));
    }
  }
}
