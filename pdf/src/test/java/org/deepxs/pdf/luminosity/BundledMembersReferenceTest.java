package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.PdfUncertainty;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/** Reference family: the bundled members against the published CT10nlo, arXiv:1007.2241. */
class BundledMembersReferenceTest {

  private static final MemberLuminosities ALL =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).loadAll("CT10nlo");

  private static PdfSet published() {
    return PdfSet.open(PdfSearchPath.of(List.of(SharedReference.path("pdfsets"))), "CT10nlo");
  }

  /** Pairs by direct integration, at random tau from 1e-5 to 0.3 and mu from 10 GeV to 10 TeV. */
  @Test
  void luminositiesOfAllMembers() {
    List<PdfMember> members = IntStream.range(0, 53).mapToObj(published()::member).toList();
    PartonLuminosity central = ALL.members().get(0);
    Random random = new Random(7);
    for (int point = 0; point < 60; point++) {
      int c = random.nextInt(PairChannels.all().size());
      PartonChannel channel = PairChannels.all().get(c);
      int index = central.indexOf(channel);
      double tau = 1e-5 * Math.pow(3e4, random.nextDouble());
      double mu = 10 * Math.pow(1e3, random.nextDouble());
      double[] exact =
          members.stream().mapToDouble(m -> DirectIntegral.pair(m, channel, tau, mu)).toArray();
      double[] found = ALL.members().stream().mapToDouble(m -> m.value(index, tau, mu)).toArray();
      PdfUncertainty expected = published().uncertainty(exact, PdfUncertainty.ONE_SIGMA_CL);
      PdfUncertainty errors = ALL.formula().of(found, PdfUncertainty.ONE_SIGMA_CL);
      String where = channel.text() + ", tau " + tau + ", mu " + mu;
      for (int k = 0; k < 53; k++) {
        assertThat(found[k])
            .as("member %s, %s", k, where)
            .isCloseTo(exact[k], within(2e-3 * expected.symmetric() + 1e-5 * exact[0]));
      }
      assertThat(errors.up()).as(where).isCloseTo(expected.up(), within(5e-3 * expected.up()));
      assertThat(errors.down())
          .as(where)
          .isCloseTo(expected.down(), within(5e-3 * expected.down()));
    }
  }

  /** Convolutions, from tables of some members that reach over a small range of scales. */
  @Test
  void convolutionsOfSomeMembers() {
    LuminosityOptions narrow = new LuminosityOptions(1e-3, 390, 400, 60, 1e-4);
    double mu = 395;
    PartonLuminosity middle = LuminosityBuilder.build(published().member(0), narrow);
    for (int k : new int[] {24, 51}) {
      PartonLuminosity table = LuminosityBuilder.build(published().member(k), narrow);
      for (PartonChannel channel : table.channels()) {
        int c = table.indexOf(channel);
        for (double tau : new double[] {2e-3, 0.03, 0.2}) {
          double shift = table.value(c, tau, mu) - middle.value(c, tau, mu);
          double found =
              ALL.members().get(k).value(c, tau, mu) - ALL.members().get(0).value(c, tau, mu);
          double[] values = ALL.members().stream().mapToDouble(m -> m.value(c, tau, mu)).toArray();
          double error = ALL.formula().of(values, PdfUncertainty.ONE_SIGMA_CL).symmetric();
          assertThat(found)
              .as("member %s, %s, tau %s", k, channel.text(), tau)
              .isCloseTo(shift, within(5e-3 * error));
        }
      }
    }
  }

  @Test
  void checksumsAndCouplingsAreThoseOfThePublishedSet() {
    PdfSet set = published();
    assertThat(ALL.formula()).isEqualTo(set.uncertaintyFormula());
    for (int k = 0; k < 53; k++) {
      PartonLuminosity member = ALL.members().get(k);
      assertThat(set.memberSha256(k)).contains(member.provenance().memberSha256());
    }
    for (double mu : new double[] {10, 91.1876, 999, 10000}) {
      assertThat(ALL.members().get(52).alphaS().at(mu))
          .isCloseTo(set.member(52).alphaS().at(mu), within(1e-15));
    }
  }
}
