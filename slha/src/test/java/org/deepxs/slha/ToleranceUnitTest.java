package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peculiarities of real files that must be accepted and kept. */
class ToleranceUnitTest {

  private static SlhaDocument parse(String text) {
    return SlhaReader.parse(text, "point.slha");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Block MASS\n 25 1.25D+02\n",
        "BLOCK mass # comment\n\t25\t125.0\t# h0\n",
        "block Mass\n25 125",
        "  Block MASS\n  25   +125.00   \n",
        "\n\n# x\n#Block MASS\n\nBLOCK\tMASS#c\n 25 125.0# h0\n\n",
        "Block MASS\r\n   25   1.25e2\r\n",
        "Block MASS\n25 125.0\n",
        "Block MASS\r   25   1.25e2\r",
        "\ufeffBlock MASS Q= 1000.0\n 25 125.0\n",
        "Block MASS\n 0025 125.0 # h\u00e9 \u2192 \n",
        "Block MASS\n# 25 124.0\n 25 1.25000000+02 # no letter\n"
      })
  void oneMassInManySpellings(String text) {
    SlhaDocument document = parse(text);
    assertThat(document.value("Mass", 25)).isEqualTo(125.0);
    assertThat(SlhaWriter.toString(document)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Block GAUGE Q=1.0E+03",
        "BLOCK gauge  q = 1000.0 # (SUSY)",
        "Block Gauge Q =1d3",
        "block gauge\tQ=\t1000"
      })
  void scalesInManySpellings(String header) {
    SlhaBlock block = parse(header + "\n 1 0.36\n").block("GAUGE").orElseThrow();
    assertThat(block.scaleGeV()).hasValue(1000.0);
    assertThat(block.value(1)).isEqualTo(0.36);
  }

  @Test
  void blocksOfOneNameAtDifferentScales() {
    SlhaDocument document =
        parse("Block AU Q= 100\n 3 3 -1\nBlock AU\n 3 3 -3\nBlock AU Q= 50\n 3 3 -2\n");
    assertThat(document.blocks("au")).hasSize(3);
    assertThat(document.value("AU", 3, 3)).as("the first in file order").isEqualTo(-1.0);
    assertThat(document.block("AU").orElseThrow().scaleGeV()).hasValue(100.0);
    assertThat(document.blocks("AU").get(1).scaleGeV()).isEmpty();
    assertThat(document.blocks("AU").get(2).value(3, 3)).isEqualTo(-2.0);
  }

  /** SPheno 3.3.8 writes EXTPAR once with the inputs and once for the scale MZ, both without Q. */
  @Test
  void echoesOfTheInputMayRepeat() {
    SlhaDocument document = parse("Block EXTPAR\n 25 4.79\nBlock EXTPAR\n 0 91.2\n 25 4.98\n");
    assertThat(document.blocks("EXTPAR")).hasSize(2);
    assertThat(document.value("EXTPAR", 25)).isEqualTo(4.79);
  }

  @Test
  void runningParametersMayRepeatUnchanged() {
    String first = "Block GAUGE Q= 1000\n 1 0.36\n 2 0.64\n";
    assertThat(parse(first + first).blocks("GAUGE")).hasSize(2);
    assertThatThrownBy(() -> parse(first + first.replace("0.64", "0.65")))
        .isInstanceOf(SlhaException.class)
        .hasMessageContaining("duplicate of block GAUGE, first given in line 1");
    String unscaled = first.replace(" Q= 1000", "");
    assertThatThrownBy(() -> parse(unscaled + unscaled)).isInstanceOf(SlhaException.class);
  }

  @Test
  void privateBlocksAreKeptAndReadOnDemand() {
    String text =
        """
        Block SPhenoCrossSections  # cross sections
        XS 11 -11  1000.0  0.00  0.00  0  # e+ e- XS
             2.19383574E+01    2     1000015  -1000015    # ~tau_1-    ~tau_1+
        Block HiggsBoundsInputHiggsCouplingsFermions
            1.00000000E+00  0.00000000E+00        3  25   5   5  # h0-b-b
        Block FWCOEF Q=  1.60000000E+02
             0305 4422   00   0    -1.88927452E-01   # C7
        BLOCK LSP
          1 neutralino
          2 1.5D+01
        Block END
        Block GAUGEGUT MGUT=  1.36E+16
          1 0.7
        Block LSP # again
          1 7
        """;
    SlhaDocument document = parse(text);
    assertThat(SlhaWriter.toString(document)).isEqualTo(text);
    assertThat(document.blocks("lsp")).hasSize(2);
    assertThat(document.value("LSP", 2)).isEqualTo(15.0);
    assertThat(document.value("LSP", 3)).isNaN();
    assertThat(document.value("GAUGEGUT", 1)).isEqualTo(0.7);
    SlhaBlock wilson = document.block("FWCOEF").orElseThrow();
    assertThat(wilson.isStandard()).isFalse();
    assertThat(wilson.value(305, 4422, 0, 0)).isEqualTo(-0.188927452);
    assertThat(wilson.value(305, 4422, 0)).isNaN();
    assertThat(document.sections().get(0)).isInstanceOf(SlhaBlock.class);
    assertThat(document.block("SPhenoCrossSections").orElseThrow().entries())
        .extracting(SlhaBlock.Entry::text)
        .containsExactly(
            "XS 11 -11  1000.0  0.00  0.00  0", "2.19383574E+01    2     1000015  -1000015");
    assertThatThrownBy(() -> document.value("LSP", 1))
        .isInstanceOf(SlhaException.class)
        .hasMessage(
            "point.slha, line 9, column 5: expected a number, value of block LSP, found"
                + " 'neutralino'");
  }

  @Test
  void generatorMessagesAreFoundEvenWithoutText() {
    SlhaDocument document =
        parse(
            """
            Block SPINFO
              1  SOFTSUSY  # spectrum calculator
              2  4.1.22
              3  stau LSP # Warning
              4    # internal problem
              3
              4  [ A0 tachyon m3sq-problem ] # Point invalid
            """);
    assertThat(document.spinfoWarnings()).containsExactly("stau LSP", "");
    assertThat(document.spinfoErrors()).containsExactly("", "[ A0 tachyon m3sq-problem ]");
    SlhaBlock info = document.block("SPINFO").orElseThrow();
    assertThat(info.text(1)).hasValue("SOFTSUSY");
    assertThat(info.text(9)).isEmpty();
    assertThat(info.entries().get(3).comment()).isEqualTo("internal problem");
    assertThatThrownBy(() -> document.value("SPINFO", 3)).isInstanceOf(SlhaException.class);
    assertThat(parse("Block MASS\n 25 1\n").spinfoErrors()).isEmpty();
  }

  @Test
  void quantumNumbersBelongToAParticle() {
    SlhaDocument document =
        parse("Block QNUMBERS 50 # R1\n 1 0\n 2 3\nBLOCK QNUMBERS 82\n 1 2 # 3 Q\n");
    assertThat(document.blocks("QNUMBERS")).hasSize(2);
    assertThat(document.blocks("QNUMBERS").get(0).pdg()).hasValue(50);
    assertThat(document.blocks("QNUMBERS").get(1).value(1)).isEqualTo(2.0);
    assertThat(document.blocks("QNUMBERS").get(1).heading()).isEqualTo("block QNUMBERS 82");
  }

  @Test
  void namesBehindTheModelNumberAndOneLoopDecays() {
    SlhaDocument document =
        parse("Block MODSEL\n 1 1 sugra\nDECAY 25 1.0\nDECAY1L 25 1.1\n 0.5 2 5 -5\nDECAY 35 1\n");
    assertThat(document.value("MODSEL", 1)).isEqualTo(1.0);
    assertThat(document.decay(25).orElseThrow().channels()).isEmpty();
    assertThat(document.block("DECAY1L").orElseThrow().entries()).hasSize(1);
    assertThat(document.decay(35)).isPresent();
  }

  @Test
  void bytesThatAreNoUtf8AreKept() {
    byte[] bytes =
        "Block MASS # h\u00f6he\n 25 125.0 # \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    SlhaDocument document = SlhaReader.parse(bytes, "latin1.slha");
    assertThat(document.block("MASS").orElseThrow().comment()).isEqualTo("h\u00f6he");
    assertThat(SlhaWriter.toString(document).getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo(bytes);
  }

  @Test
  void decaysAndBlocksWithoutIndices() {
    SlhaDocument document =
        parse(
            """
            Block ALPHA
              -1.1D-02 # alpha
            DECAY 1000021 5.50675438E+00 # gluino
            #  BR  NDA ID1 ID2
              2.5D-01 2 1 -1000001 # BR(~g -> d ~d_L*)
              -7.5E-01 3 1000022 6 -6
            #
            DECAY 1000022 0.0
            """);
    assertThat(document.value("ALPHA")).isEqualTo(-0.011);
    SlhaDecay gluino = document.decay(Pdg.GLUINO).orElseThrow();
    assertThat(gluino.widthGeV()).isEqualTo(5.50675438);
    assertThat(gluino.channels())
        .hasSize(2)
        .element(0)
        .isEqualTo(
            new SlhaDecay.Channel(0.25, java.util.List.of(1, -1000001), "BR(~g -> d ~d_L*)"));
    assertThat(gluino.channels().get(1).daughters()).containsExactly(1000022, 6, -6);
    assertThat(gluino.channels().get(1).branchingRatio()).isEqualTo(-0.75);
    assertThat(document.decay(Pdg.NEUTRALINO_1).orElseThrow().channels()).isEmpty();
    assertThat(document.decay(5)).isEmpty();
  }

  @Test
  void placesAreNamed() {
    SlhaDocument document =
        parse("# x\nBlock NMIX\n 1 1 0.9\n# y\n 2 1 0.1\nBlock PRIVATE\n 5 x\nBlock ALPHA\n 0.1\n");
    assertThat(document.locate("nmix", 2, 1))
        .isEqualTo("point.slha, line 5, block nmix entry (2,1)");
    assertThat(document.locate("NMIX", 9, 1)).isEqualTo("point.slha, block NMIX entry (9,1)");
    assertThat(document.locate("PRIVATE", 5))
        .isEqualTo("point.slha, line 7, block PRIVATE entry (5)");
    assertThat(document.locate("ALPHA")).isEqualTo("point.slha, line 9, block ALPHA");
    assertThat(document.locate("MASS", 25)).isEqualTo("point.slha, block MASS entry (25)");
    assertThat(document.source()).isEqualTo("point.slha");
    assertThat(document.leadingComment()).isEqualTo("# x\n");
  }

  @Test
  void unicodeBlanksInAVersionAreText() {
    String text = "XSECTION 13000 2212 2212 1 25\n 0 0 0 1 1 0 0.1 code 1.0 \u2003\n";
    SlhaDocument document = parse(text);
    assertThat(document.crossSections().get(0).entries().get(0).codeVersion())
        .isEqualTo("1.0 \u2003");
  }

  @Test
  void bigBlocksAreCheckedForRepeatedEntries() {
    StringBuilder text = new StringBuilder("Block MASS\n");
    for (int i = 1; i <= 5000; i++) {
      text.append(' ').append(i * 4096).append(' ').append(i).append(".5\n");
    }
    assertThat(parse(text.toString()).value("MASS", 4096 * 4999)).isEqualTo(4999.5);
    text.append(" 8192 1.0\n");
    assertThatThrownBy(() -> parse(text.toString()))
        .hasMessageStartingWith("point.slha, line 5002, column 2")
        .hasMessageContaining("first given in line 3");
  }
}
