package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference family: the bundled tables against the PDF sets they were made from. */
class BundledReferenceTest {

  private static PartonLuminosity bundled(String name) {
    return LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load(name, 0);
  }

  private static PdfMember member(String name) {
    PdfSearchPath path = PdfSearchPath.of(List.of(SharedReference.path("pdfsets")));
    return BundleBuilder.member(path, name);
  }

  /**
   * The LO set NNPDF31_lo_as_0118 has sea quarks that turn negative at large x, so that some of its
   * luminosities pass through zero there, where no relative accuracy holds.
   */
  @ParameterizedTest
  @CsvSource({
    "CT14nlo, 1e-5, 2e-6",
    "cteq66, 1e-5, 2e-6",
    "cteq66-cteq, 1e-5, 2e-6",
    "cteq6l1, 3e-5, 2e-6",
    "cteq6l1-cteq, 3e-5, 2e-6",
    "NNPDF31_lo_as_0118, 2e-3, 5e-6"
  })
  void agreesWithDirectIntegration(String name, double largest, double percentile95) {
    PdfMember member = member(name);
    PartonLuminosity table = bundled(name);
    assertThat(table.provenance().memberSha256()).isEqualTo(member.sha256());
    AccuracyCheck check = AccuracyCheck.of(table, member, 60, 4);
    assertThat(check.largest()).isLessThan(largest);
    assertThat(check.percentile95()).isLessThan(percentile95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CT14nlo", "cteq66", "cteq6l1", "NNPDF31_lo_as_0118"})
  void hasTheAlphaSOfTheSet(String name) {
    PdfMember member = member(name);
    PartonLuminosity table = bundled(name);
    for (double mu : new double[] {10, 91.1876, 999, 10000}) {
      double expected = member.alphaS().at(mu);
      assertThat(table.alphaS().at(mu)).isCloseTo(expected, within(1e-15));
    }
  }

  /** Convolutions at points between the nodes, against nested integrals of the PDFs. */
  @ParameterizedTest
  @ValueSource(strings = {"CT14nlo", "cteq6l1"})
  void convolutionsAgreeWithNestedIntegrals(String name) {
    PdfMember member = member(name);
    PartonLuminosity table = bundled(name);
    double mu = 417;
    for (double tau : new double[] {3e-4, 0.0123, 0.2}) {
      for (PartonChannel.Kind kind : PartonChannel.Kind.values()) {
        if (kind != PartonChannel.Kind.PAIR) {
          PartonChannel channel = new PartonChannel(kind, 2, -1);
          double expected = NestedIntegral.of(member, channel, tau, mu);
          double size = DirectIntegral.pair(member, PartonChannel.pair(2, -1), tau, mu);
          assertThat(table.value(table.indexOf(channel), tau, mu))
              .as("%s at %s", channel.text(), tau)
              .isCloseTo(expected, within(1e-5 * Math.max(size, Math.abs(expected))));
        }
      }
    }
  }
}
