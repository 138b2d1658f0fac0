package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.UncertaintyFormula;
import org.deepxs.testkit.ToyPdfSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members as differences, and files of them. */
class MemberBundleTest {

  private static final LuminosityOptions SMALL = new LuminosityOptions(1e-4, 20, 2000, 60, 1e-3);
  private static final UncertaintyFormula FORMULA = new UncertaintyFormula("Toy", 5, "hessian", 90);

  @TempDir private static Path sets;
  private static PdfSet toy;
  private static List<PartonLuminosity> all;
  private static MemberBundle bundle;

  /** Tables of the toy's members, all with the central coupling. */
  @BeforeAll
  static void build() {
    new ToyPdfSet("Toy", "hessian", 90, List.of(0.0, 0.2, -0.1, 0.05, -0.3)).write(sets);
    toy = PdfSet.open(PdfSearchPath.of(List.of(sets)), "Toy");
    PartonLuminosity central = LuminosityBuilder.build(toy.member(0), SMALL).asBundled();
    all = new ArrayList<>(List.of(central));
    for (int k = 1; k < toy.numMembers(); k++) {
      PartonLuminosity made = LuminosityBuilder.build(toy.member(k), SMALL);
      all.add(
          new PartonLuminosity(
              made.channels(),
              made.tauGrid(),
              made.muGrid(),
              made.table(),
              central.provenance().ofMember(k, made.provenance().memberSha256())));
    }
    bundle = MemberBundle.of(FORMULA, all);
  }

  /** The few knots of the toy make rougher functions than those of a real set. */
  @Test
  void differencesAreKeptToFourPercentOfTheirSpread() {
    PartonLuminosity central = all.get(0);
    List<PartonLuminosity> restored =
        IntStream.range(1, 5).mapToObj(k -> bundle.member(central, k)).toList();
    Random random = new Random(11);
    for (int point = 0; point < 30; point++) {
      double tau = 1e-4 * Math.pow(2000, random.nextDouble());
      double mu = 20 * Math.pow(100, random.nextDouble());
      for (PartonChannel channel : PairChannels.all()) {
        int c = central.indexOf(channel);
        double[] exact = new double[5];
        double spread = 0;
        for (int k = 1; k < 5; k++) {
          exact[k] = all.get(k).value(c, tau, mu) - central.value(c, tau, mu);
          spread = Math.hypot(spread, exact[k] / 2);
        }
        for (int k = 1; k < 5; k++) {
          double kept = restored.get(k - 1).value(c, tau, mu) - central.value(c, tau, mu);
          assertThat(kept)
              .as("%s, tau %s, mu %s", channel.text(), tau, mu)
              .isCloseTo(exact[k], within(0.04 * spread));
        }
      }
    }
  }

  @Test
  void membersKnowWhereTheyComeFrom() {
    LuminosityProvenance origin = bundle.member(all.get(0), 3).provenance();
    assertThat(origin.bundled()).isTrue();
    assertThat(origin.label()).isEqualTo("Toy/3");
    assertThat(origin.lhapdfId()).isEqualTo(99103);
    assertThat(origin.memberSha256()).isEqualTo(toy.memberSha256(3).orElseThrow());
    assertThat(origin.options()).isEqualTo(SMALL);
    assertThat(bundle.member(all.get(0), 3).alphaS().at(77)).isEqualTo(all.get(0).alphaS().at(77));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    for (int member : new int[] {-1, 0, 5}) {
      assertThatThrownBy(() -> bundle.member(all.get(0), member))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("members 0 to 4; asked for " + member);
    }
    List<PartonLuminosity> own = List.of(all.get(0), LuminosityBuilder.build(toy.member(1), SMALL));
    assertThatThrownBy(() -> MemberBundle.of(FORMULA, own))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("Toy/1 has another alpha_s");
    MemberBundle other = MemberBundle.of(new UncertaintyFormula("Other", 5, "hessian", 90), all);
    assertThatThrownBy(() -> other.member(all.get(0), 1))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("Toy/0");
    assertThatThrownBy(() -> new DifferenceGrid(1e-4, 64, 0.2, 100, 8))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("mu from 0.2");
  }

  private static byte[] file(MemberBundle written) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MemberBundleFile.write(written, out);
    return out.toByteArray();
  }

  private static MemberBundle read(byte[] bytes) {
    return MemberBundleFile.read(new ByteArrayInputStream(bytes), "x.members");
  }

  @Test
  void aFileHoldsEveryBit() throws IOException {
    MemberBundle read = read(file(bundle));
    assertThat(read.formula()).isEqualTo(FORMULA);
    for (int k = 1; k < 5; k++) {
      PartonLuminosity member = read.member(all.get(0), k);
      assertThat(member.table()).isEqualTo(bundle.member(all.get(0), k).table());
      assertThat(member.provenance()).isEqualTo(bundle.member(all.get(0), k).provenance());
    }
  }

  @Test
  void stepsOfAnySizeAreKept() throws IOException {
    Random random = new Random(2);
    short[] wild = bundle.steps().clone();
    for (int i = 0; i < wild.length; i++) {
      wild[i] = (short) random.nextInt();
    }
    MemberBundle changed =
        new MemberBundle(
            FORMULA, bundle.grid(), bundle.channels(), bundle.sha256(), bundle.spread(), wild);
    assertThat(read(file(changed)).steps()).isEqualTo(wild);
  }

  /** The first ten bytes are gzip's own; flags and time in them change nothing. */
  @Test
  void everyDamageIsRefused() throws IOException {
    byte[] sound = file(bundle);
    Random random = new Random(17);
    for (int i = 0; i < 40; i++) {
      byte[] bytes = sound.clone();
      bytes[10 + random.nextInt(bytes.length - 10)] ^= (byte) (1 << random.nextInt(8));
      refuse(bytes);
      refuse(Arrays.copyOf(sound, random.nextInt(sound.length)));
    }
    refuse(new byte[] {1, 2, 3});
  }

  private static void refuse(byte[] bytes) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("x.members");
  }
}
