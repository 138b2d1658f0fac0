package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.real.OnShellOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What structures have in common. */
class StructureSymmetryTest {

  private static final PartonChannel UP = PartonChannel.pair(2, -2);
  private static final List<FoldSetting> ONE = List.of(Rebuilt.SETTING);
  private static final LinePartons UP_PARTONS = LinePartons.neutral(2);

  /** Couplings after the names of particles 1 and 2 are interchanged, and t with u. */
  private static final Map<Coupling, Coupling> RENAMED =
      Map.of(
          Coupling.BOSON_SAME,
          Coupling.BOSON_OPPOSITE,
          Coupling.U_EXCHANGE,
          Coupling.T_EXCHANGE,
          Coupling.T_FIRST,
          Coupling.U_SECOND,
          Coupling.T_SECOND,
          Coupling.U_FIRST,
          Coupling.T_BOX,
          Coupling.U_BOX);

  private static Coupling renamed(Coupling coupling) {
    for (Map.Entry<Coupling, Coupling> pair : RENAMED.entrySet()) {
      if (pair.getKey() == coupling) {
        return pair.getValue();
      }
      if (pair.getValue() == coupling) {
        return pair.getKey();
      }
    }
    return coupling;
  }

  private static EmissionStructures.Task task(double relError, long seed, FoldSetting... settings) {
    return new EmissionStructures.Task(
        Rebuilt.INPUTS,
        UP_PARTONS,
        List.of(settings),
        OnShellOptions.defaults(),
        IntegrationOptions.defaults().withRelError(relError).withSeed(seed));
  }

  private static Map<String, StructureCorrection> byName(List<StructureCorrection> corrections) {
    Map<String, StructureCorrection> map = new HashMap<>();
    corrections.forEach(c -> map.put(c.name(), c));
    return map;
  }

  private static void agree(StructureCorrection a, StructureCorrection b) {
    double error = Math.hypot(a.error(), b.error());
    assertThat(a.value()).as("%s, %s", a, b).isCloseTo(b.value(), within(4 * error));
    assertThat(error).isBetween(1e-9, 0.2 * (1 + Math.abs(a.value())));
  }

  /** To the accuracy of the integral over t, which lies at other nodes. */
  @Test
  void gluinoLoopsDoNotDependOnWhichParticleIsTheFirst() {
    SplittableRandom random = new SplittableRandom(3);
    List<Couplings> couplings = new ArrayList<>();
    List<Couplings> renamed = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      Couplings c = Couplings.none();
      Couplings r = Couplings.none();
      for (Coupling coupling : Coupling.values()) {
        double value = random.nextDouble(-1, 1);
        c = c.with(coupling, value);
        r = r.with(renamed(coupling), value);
      }
      couplings.add(c);
      renamed.add(r);
    }
    LoopTables direct =
        LoopTables.of(
            new LoopTables.Masses(300, -450, 800, 1000, 700, 1200, 1500),
            false,
            couplings,
            Rebuilt.INPUTS,
            UP,
            ONE);
    LoopTables turned =
        LoopTables.of(
            new LoopTables.Masses(-450, 300, 1000, 800, 700, 1200, 1500),
            false,
            renamed,
            Rebuilt.INPUTS,
            UP,
            ONE);
    for (int n = 0; n < couplings.size(); n++) {
      double born = direct.born(0, UP)[n];
      assertThat(turned.born(0, UP)[n] / born).isCloseTo(1, within(1e-10));
      double difference = turned.gluinos(0, UP)[n] - direct.gluinos(0, UP)[n];
      assertThat(difference / born).isCloseTo(0, within(2e-4));
      assertThat(Math.abs(direct.gluinos(0, UP)[n] / born)).isGreaterThan(0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void bothChiralitiesOfTheBosonAreCorrectedAlike(int sign) {
    Couplings none = Couplings.none();
    LoopTables tables =
        LoopTables.of(
            new LoopTables.Masses(300, sign * 450, 800, 1000, 700, 1200, 1500),
            false,
            List.of(none.with(Coupling.BOSON_SAME, 1), none.with(Coupling.BOSON_OPPOSITE, 1)),
            Rebuilt.INPUTS,
            UP,
            ONE);
    double[] born = tables.born(0, UP);
    double[] gluinos = tables.gluinos(0, UP);
    assertThat(born[1] / born[0]).isCloseTo(1, within(1e-12));
    assertThat(gluinos[1] / gluinos[0]).isCloseTo(1, within(1e-3));
  }

  @Test
  void neutralinosMayBeInterchanged() {
    LineMasses direct = new LineMasses(250, 600, 900, 900, 1500);
    LineMasses interchanged = new LineMasses(600, 250, 900, 900, 1500);
    List<StructureCorrection> a =
        LoopStructures.neutralinos(direct, Rebuilt.INPUTS, ONE).corrections(0, UP);
    List<StructureCorrection> b =
        LoopStructures.neutralinos(interchanged, Rebuilt.INPUTS, ONE).corrections(0, UP);
    for (int k = 0; k < a.size(); k++) {
      // The odd part belongs to the sign of particle 1, which is now the other.
      double sign = a.get(k).name().endsWith("-g") ? -1 : 1;
      assertThat(b.get(k).value())
          .as(a.get(k).name())
          .isCloseTo(sign * a.get(k).value(), within(2e-4 + 2e-4 * Math.abs(a.get(k).value())));
    }
    EmissionStructures.Task task = task(2e-3, 7, Rebuilt.SETTING);
    List<StructureCorrection> first =
        EmissionStructures.neutral(250, 600, 900, task).corrections(0, UP_PARTONS, 1);
    List<StructureCorrection> second =
        EmissionStructures.neutral(600, 250, 900, task).corrections(0, UP_PARTONS, 1);
    for (int k = 0; k < 4; k++) {
      agree(first.get(k), second.get(k));
    }
  }

  @Test
  void emissionOfMixedPairsIsReflectedWithTheirMasses() {
    EmissionStructures.Task task = task(2e-3, 5, Rebuilt.SETTING);
    Map<String, StructureCorrection> direct =
        byName(EmissionStructures.charged(250, 600, 900, 900, task).corrections(0, UP_PARTONS, 1));
    Map<String, StructureCorrection> turned =
        byName(EmissionStructures.charged(600, 250, 900, 900, task).corrections(0, UP_PARTONS, 1));
    agree(direct.get("SU"), turned.get("OT"));
    agree(direct.get("OU"), turned.get("ST"));
    agree(direct.get("ST"), turned.get("OU"));
    agree(direct.get("OT"), turned.get("SU"));
    agree(direct.get("UU"), turned.get("TT"));
    agree(direct.get("TT"), turned.get("UU"));
    agree(direct.get("UT"), turned.get("UT"));
    StructureCorrection neutral =
        EmissionStructures.neutral(250, 600, 900, task).corrections(0, UP_PARTONS, 1).get(7);
    assertThat(neutral.name()).isEqualTo("TT");
    agree(direct.get("TT"), neutral);
  }

  @Test
  void twoSquarksOfOneMassAreOne() {
    EmissionStructures.Task task = task(2e-3, 3, Rebuilt.SETTING);
    Map<String, StructureCorrection> equal =
        byName(EmissionStructures.bottom(250, 600, 900, 900, task).corrections(0, UP_PARTONS, 1));
    Map<String, StructureCorrection> split =
        byName(EmissionStructures.bottom(250, 600, 900, 1200, task).corrections(0, UP_PARTONS, 1));
    Map<String, StructureCorrection> one =
        byName(EmissionStructures.neutral(250, 600, 900, task).corrections(0, UP_PARTONS, 1));
    for (String sign : List.of("+", "-")) {
      agree(equal.get("EaEb" + sign), one.get("EE" + sign));
      agree(split.get("EaEa" + sign), one.get("EE" + sign));
    }
    agree(equal.get("TaTb"), one.get("TT"));
    agree(split.get("TaTa"), one.get("TT"));
    assertThat(split.get("TaTb").value()).isLessThan(split.get("TbTb").value() - 1);
  }

  @Test
  void anotherColliderFromOneIntegration() {
    FoldSetting low = new FoldSetting(5000, Rebuilt.LUMINOSITY);
    EmissionStructures both =
        EmissionStructures.neutral(250, 600, 900, task(1e-3, 5, Rebuilt.SETTING, low));
    EmissionStructures alone = EmissionStructures.neutral(250, 600, 900, task(1e-3, 6, low));
    LinePartons down = LinePartons.neutral(1);
    List<StructureCorrection> folded = both.corrections(1, down, 1);
    List<StructureCorrection> direct = alone.corrections(0, down, 1);
    for (int k = 0; k < folded.size(); k++) {
      agree(folded.get(k), direct.get(k));
    }
  }

  @Test
  void heavyGluinosLeaveWhatHasNoSquarkExchange() {
    Map<String, Double> light = gluinos(1e3);
    Map<String, Double> heavy = gluinos(1e5);
    for (String name : List.of("PP", "PS", "SS", "SO", "ZZ+", "ZZ-", "mixed SS", "mixed SO")) {
      assertThat(Math.abs(light.get(name))).as(name).isGreaterThan(0.01);
      assertThat(heavy.get(name) / light.get(name)).as(name).isCloseTo(0, within(0.01));
    }
    assertThat(Math.abs(heavy.get("TT"))).isGreaterThan(1);
  }

  private static Map<String, Double> gluinos(double gluinoGeV) {
    LineMasses masses = new LineMasses(250, 600, 900, 1100, gluinoGeV);
    Map<String, Double> k = new HashMap<>();
    LoopStructures.charginos(masses, Rebuilt.INPUTS, ONE)
        .corrections(0, UP)
        .forEach(c -> k.put(c.name(), c.value()));
    LoopStructures.neutralinos(masses, Rebuilt.INPUTS, ONE)
        .corrections(0, UP)
        .forEach(c -> k.put(c.name(), c.value()));
    LoopStructures.mixed(masses, Rebuilt.INPUTS, ONE)
        .corrections(0, PartonChannel.pair(2, -1))
        .forEach(c -> k.put("mixed " + c.name(), c.value()));
    return k;
  }

  @ParameterizedTest
  @EnumSource(StructureSet.class)
  void setsAreInTheOrderTheySay(StructureSet set) {
    LineMasses masses = new LineMasses(250, 600, 900, 1100, 1500);
    List<FoldSetting> settings =
        List.of(Rebuilt.SETTING, new FoldSetting(8000, Rebuilt.LUMINOSITY));
    List<StructureCorrection> all =
        set.corrections(
            masses,
            new StructureConditions(Rebuilt.INPUTS, OnShellOptions.defaults(), settings),
            IntegrationOptions.defaults().withRelError(0.1));
    List<String> names = new ArrayList<>();
    for (int n = 0; n < settings.size() * set.partons().size(); n++) {
      names.addAll(set.products());
    }
    assertThat(all).extracting(StructureCorrection::name).isEqualTo(names);
    assertThat(all).allMatch(c -> Double.isFinite(c.value()) && c.error() > 0 == set.emission());
  }
}
