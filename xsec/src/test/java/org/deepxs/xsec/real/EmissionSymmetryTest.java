package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.EmissionPoints;
import org.deepxs.xsec.testpoints.RandomPoints;
import org.junit.jupiter.api.Test;

/** Symmetries of the subtracted squared amplitudes, and what sbottom mixing does to them. */
class EmissionSymmetryTest {

  private static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  private final SplittableRandom random = new SplittableRandom(41);

  @Test
  void neutralinosMayBeInterchanged() {
    for (int n = 0; n < 20; n++) {
      SusyPoint point = RandomPoints.of(random, 2500);
      ElectroweakinoEmission emission = emission(point, FinalState.neutralinos(1, 2));
      ElectroweakinoEmission renamed = emission(renamed(point), FinalState.neutralinos(1, 2));
      EmissionPoint p = anyPoint(emission);
      assertClose(gluon(emission, p), gluon(renamed, interchanged(p)));
      assertClose(quark(emission, p), quark(renamed, interchanged(p)));
    }
  }

  @Test
  void neutralinosComeAlikeFromQuarksAndAntiquarks() {
    for (int n = 0; n < 20; n++) {
      ElectroweakinoEmission emission =
          emission(RandomPoints.of(random, 2500), FinalState.neutralinos(2, 3));
      double[] out = quark(emission, anyPoint(emission));
      for (int c = 0; c < out.length; c += 2) {
        assertThat(out[c] / out[c + 1]).isCloseTo(1, within(1e-10));
      }
    }
  }

  @Test
  void mixingOfSquarksOfOneMassDoesNotMatter() {
    for (FinalState state : List.of(FinalState.neutralinos(1, 2), FinalState.charginos(1, 1))) {
      SusyPoint point = RandomPoints.of(random, 2500);
      for (int pdg : new int[] {5, 6}) {
        point =
            point
                .with(PointEntry.number("MASS", 1_000_000 + pdg, 0), 1100)
                .with(PointEntry.number("MASS", 2_000_000 + pdg, 0), 1100);
      }
      ElectroweakinoEmission mixed = emission(rotated(point, 0.7), state);
      ElectroweakinoEmission unmixed = emission(rotated(point, 0), state);
      EmissionPoint p = anyPoint(mixed);
      assertClose(quark(mixed, p), quark(unmixed, p));
    }
  }

  /** The point with an angle between sbottoms, and between stops, of different chirality. */
  private static SusyPoint rotated(SusyPoint point, double angle) {
    SusyPoint changed = point;
    for (String block : List.of("SBOTMIX", "STOPMIX")) {
      changed =
          changed
              .with(PointEntry.number(block, 1, 1), Math.cos(angle))
              .with(PointEntry.number(block, 1, 2), Math.sin(angle))
              .with(PointEntry.number(block, 2, 1), -Math.sin(angle))
              .with(PointEntry.number(block, 2, 2), Math.cos(angle));
    }
    return changed;
  }

  @Test
  void oppositeChargesAreChargeConjugates() {
    for (int n = 0; n < 20; n++) {
      SusyPoint point = RandomPoints.of(random, 2500);
      ElectroweakinoEmission plus = emission(point, FinalState.mixed(2, 1, true));
      ElectroweakinoEmission minus = emission(point, FinalState.mixed(2, 1, false));
      EmissionPoint p = anyPoint(plus);
      EmissionPoint reversed = anyPoint(plus);
      for (double[] k : new double[][] {reversed.k1, reversed.k2, reversed.p3}) {
        k[3] = -k[3];
        k[1] = -k[1];
      }
      copyFrom(p, reversed);
      assertClose(gluon(plus, p), gluon(minus, reversed));
      double[] quark = quark(plus, p);
      double[] conjugate = quark(minus, p);
      assertThat(conjugate[0]).isCloseTo(quark[1], within(1e-10 * Math.abs(quark[1])));
      assertThat(conjugate[1]).isCloseTo(quark[0], within(1e-10 * Math.abs(quark[0])));
    }
  }

  @Test
  void prospinoExchangesQuarkAndAntiquarkOfMixedPairs() {
    OnShellOptions prospino = OnShellOptions.prospino2().withRelativeWidth(1e-9);
    for (boolean plus : new boolean[] {true, false}) {
      SusyPoint point = RandomPoints.of(random, 2500);
      FinalState state = FinalState.mixed(2, 1, plus);
      ElectroweakinoEmission theirs = ElectroweakinoEmission.of(point, state, INPUTS, 5, prospino);
      ElectroweakinoEmission ours = emission(point, state, 1e-9);
      assertThat(theirs.mass1()).isEqualTo(ours.mass2());
      EmissionPoint p = anyPoint(theirs);
      double[] quark = quark(theirs, p);
      double[] conjugate = quark(ours, interchanged(p));
      for (int c = 0; c < quark.length; c++) {
        assertThat(quark[c] / conjugate[c ^ 1]).isCloseTo(1, within(1e-8));
      }
    }
  }

  @Test
  void charginoPairsOfOppositeOrderAreChargeConjugates() {
    SusyPoint point = RandomPoints.of(random, 2500);
    ElectroweakinoEmission first = emission(point, FinalState.charginos(1, 2));
    ElectroweakinoEmission second = emission(point, FinalState.charginos(2, 1));
    EmissionPoint p = anyPoint(first);
    double[] quark = quark(first, p);
    double[] conjugate = quark(second, interchanged(p));
    for (int c = 0; c < quark.length; c += 2) {
      assertThat(conjugate[c + 1]).isCloseTo(quark[c], within(1e-9 * Math.abs(quark[c])));
    }
  }

  @Test
  void veryHeavySquarksLeaveTheSChannel() {
    double[] v = RandomPoints.of(random, 2500).toArray();
    for (int q = 1; q <= 6; q++) {
      v[PointEntry.number("MASS", 1000000 + q, 0)] = 1e7;
      v[PointEntry.number("MASS", 2000000 + q, 0)] = 1e7;
    }
    SusyPoint heavy = SusyPoint.of(v, PointEntry::columnName);
    // Only up-type quarks couple to the bino-free neutralinos below through l; without wino and
    // bino
    // there is no squark exchange at all.
    for (int i = 1; i <= 2; i++) {
      v[PointEntry.number("NMIX", i, 1)] = 0;
      v[PointEntry.number("NMIX", i, 2)] = 0;
    }
    SusyPoint higgsinos = SusyPoint.of(v, PointEntry::columnName);
    FinalState state = FinalState.neutralinos(1, 2);
    EmissionPoint p = anyPoint(emission(heavy, state));
    double[] all = quark(emission(heavy, state), p);
    double[] sChannel = quark(emission(higgsinos, state), p);
    for (int c = 0; c < all.length; c++) {
      assertThat(all[c] / sChannel[c]).isCloseTo(1, within(1e-4));
    }
    assertThat(emission(higgsinos, state).quarkGroups())
        .allSatisfy(group -> assertThat(group.resonances()).isEmpty());
  }

  @Test
  void sbottomMixingOfEqualMassesChangesNothing() {
    double[] v = RandomPoints.of(random, 2500).toArray();
    v[PointEntry.number("MASS", 1000005, 0)] = 900;
    v[PointEntry.number("MASS", 2000005, 0)] = 900;
    SusyPoint mixed = SusyPoint.of(v, PointEntry::columnName);
    for (int i = 1; i <= 2; i++) {
      for (int j = 1; j <= 2; j++) {
        v[PointEntry.number("SBOTMIX", i, j)] = i == j ? 1 : 0;
      }
    }
    SusyPoint unmixed = SusyPoint.of(v, PointEntry::columnName);
    FinalState state = FinalState.neutralinos(1, 3);
    EmissionPoint p = anyPoint(emission(mixed, state));
    assertClose(gluon(emission(mixed, state), p), gluon(emission(unmixed, state), p));
    double[] amplitudes = new double[10];
    double[] unmixedAmplitudes = new double[10];
    ElectroweakinoEmission emission = emission(mixed, state);
    assertThat(emission.readQuark(p)).isTrue();
    emission.addQuarkAmplitudes(emission.allChannels(), amplitudes);
    emission = emission(unmixed, state);
    assertThat(emission.readQuark(p)).isTrue();
    emission.addQuarkAmplitudes(emission.allChannels(), unmixedAmplitudes);
    assertClose(amplitudes, unmixedAmplitudes);
  }

  private static ElectroweakinoEmission emission(SusyPoint point, FinalState state) {
    return emission(point, state, 0.01);
  }

  private static ElectroweakinoEmission emission(
      SusyPoint point, FinalState state, double relativeWidth) {
    return ElectroweakinoEmission.of(
        point, state, INPUTS, 5, OnShellOptions.defaults().withRelativeWidth(relativeWidth));
  }

  private static EmissionPoint anyPoint(ElectroweakinoEmission emission) {
    double[] masses = {emission.mass1(), emission.mass2()};
    double sum = masses[0] + masses[1];
    return EmissionPoints.radiation(
        9 * sum * sum, masses, 4 * sum * sum, 0.4 * sum, true, 0.25, 2.1);
  }

  private static EmissionPoint interchanged(EmissionPoint p) {
    EmissionPoint q = new EmissionPoint();
    copyFrom(p, q, p.k2, p.k1, p.p3);
    return q;
  }

  private static void copyFrom(EmissionPoint p, EmissionPoint q) {
    copyFrom(p, q, q.k1.clone(), q.k2.clone(), q.p3.clone());
  }

  private static void copyFrom(
      EmissionPoint beams, EmissionPoint to, double[] k1, double[] k2, double[] p3) {
    to.setBeams(beams.s());
    System.arraycopy(k1, 0, to.k1, 0, 4);
    System.arraycopy(k2, 0, to.k2, 0, 4);
    System.arraycopy(p3, 0, to.p3, 0, 4);
  }

  /** The same point with neutralinos 1 and 2 renamed. */
  private static SusyPoint renamed(SusyPoint point) {
    double[] v = point.toArray();
    swap(v, PointEntry.number("MASS", 1000022, 0), PointEntry.number("MASS", 1000023, 0));
    for (int j = 1; j <= 4; j++) {
      swap(v, PointEntry.number("NMIX", 1, j), PointEntry.number("NMIX", 2, j));
    }
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static void swap(double[] v, int i, int j) {
    double value = v[i];
    v[i] = v[j];
    v[j] = value;
  }

  private static double[] gluon(ElectroweakinoEmission emission, EmissionPoint p) {
    double[] out = new double[emission.gluonChannels().size()];
    emission.gluon(p, out);
    return out;
  }

  private static double[] quark(ElectroweakinoEmission emission, EmissionPoint p) {
    double[] out = new double[emission.quarkChannels().size()];
    emission.quark(p, out);
    return out;
  }

  private static void assertClose(double[] actual, double[] expected) {
    for (int c = 0; c < expected.length; c++) {
      assertThat(actual[c]).isCloseTo(expected[c], within(1e-9 * Math.abs(expected[c])));
    }
  }
}
