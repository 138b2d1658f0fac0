package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditingUnitTest {
  private static final SlhaCrossSection.Entry LO =
      new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 10042, 0.1, "deepxs", "0.1");
  private static final SlhaCrossSection.Entry NLO =
      new SlhaCrossSection.Entry(0, 1, 0, 0.5, 2, 10550, 1.0 / 3, "deepxs", "0.1 beta");

  private static SlhaCrossSection pair(double sqrtS, SlhaCrossSection.Entry... entries) {
    return new SlhaCrossSection(
        sqrtS, Pdg.PROTON, Pdg.PROTON, List.of(Pdg.NEUTRALINO_2, Pdg.CHARGINO_1), List.of(entries));
  }

  private static SlhaDocument parse(String text) {
    return SlhaReader.parse(text, "point.slha");
  }

  private static SlhaDocument reread(SlhaDocument document) {
    return parse(SlhaWriter.toString(document));
  }

  @Test
  void crossSectionsAreAppended() {
    String text = "# first\nBlock MASS\n 25 125.0 # h0\n# last, without line end";
    SlhaDocument changed = parse(text).withCrossSections(List.of(pair(13000, LO, NLO)));
    assertThat(SlhaWriter.toString(changed)).startsWith(text + "\nXSECTION ").endsWith("beta\n");
    assertThat(reread(changed).crossSections()).containsExactly(pair(13000, LO, NLO));
    assertThat(parse(text).crossSections()).isEmpty();
  }

  @Test
  void commentsOnCrossSectionsAreKeptButTellNoCalculationsApart() {
    SlhaCrossSection.Entry noted =
        new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 10042, 0.1, "deepxs", "0.1", "PDF # 3 %");
    SlhaDocument changed =
        parse("Block MASS\n").withCrossSections(List.of(pair(13000, noted, NLO)));
    assertThat(reread(changed).crossSections()).containsExactly(pair(13000, noted, NLO));
    assertThat(noted.withValuePb(0.1)).isEqualTo(LO);
    assertThatThrownBy(() -> pair(13000, noted, LO)).isInstanceOf(SlhaException.class);
    String text = SlhaWriter.toString(changed);
    assertThatThrownBy(() -> parse(text + "  0 0 0 1 1 10042 0.2 deepxs 0.1 # again\n"))
        .isInstanceOf(SlhaException.class);
  }

  @Test
  void theSameProcessIsReplacedAndTheRestKept() {
    String text =
        """
        Block MASS
         25 125.0
        XSECTION  1.30E+04  2212 2212 2 1000024 1000023 # old
         0 0 0 0 0 0 5.0 old 1
        # kept
        XSECTION  8.00E+03  2212 2212 2 1000023 1000024 # other energy
         0 0 0 0 0 0 2.0 old 1
        XSECTION  1.30E+04  2212 2212 2 1000023 1000024 # old, again
         0 1 0 0 0 0 6.0 old 1
        # kept too
        DECAY 25 0.004 # h0
        """;
    SlhaDocument changed = parse(text).withCrossSections(List.of(pair(13000, LO)));
    String written = SlhaWriter.toString(changed);
    assertThat(written)
        .doesNotContain("5.0 old")
        .doesNotContain("6.0 old")
        .contains("# kept\nXSECTION  8.00E+03  2212 2212 2 1000023 1000024 # other energy\n")
        .endsWith("# kept too\nDECAY 25 0.004 # h0\n");
    assertThat(reread(changed).crossSections()).hasSize(2).first().isEqualTo(pair(13000, LO));
    assertThat(changed.sections()).hasSize(4);
  }

  @Test
  void sectionsOfOneProcessAreJoined() {
    SlhaDocument document =
        parse(
            """
            XSECTION 13000 2212 2212 2 1000023 1000024
             0 0 0 1 1 10042 0.1 deepxs 0.1
            XSECTION 13000 2212 2212 2 1000024 1000023
             0 1 0 0.5 2 10550 0.3333333333333333 deepxs 0.1 beta
            """);
    assertThat(document.crossSections()).containsExactly(pair(13000, LO, NLO));
    assertThat(document.sections()).hasSize(2);
    assertThat(pair(13000).sameProcess((SlhaCrossSection) document.sections().get(1))).isTrue();
    assertThat(pair(13000).sameProcess(pair(8000))).isFalse();
  }

  @Test
  void blocksAreReplacedByNameAndScaleOrPutBehindTheLast() {
    SlhaDocument document =
        parse("Block AU Q= 100\n 3 3 -1\n# c\nBlock AU Q= 200\n 3 3 -2\nDECAY 25 0.004\n");
    SlhaBlock atOther = SlhaBlock.builder("Au").scaleGeV(200).value(-5, "A_t", 3, 3).build();
    SlhaBlock atNew = SlhaBlock.builder("AU").scaleGeV(300).value(-7, "", 3, 3).build();
    SlhaDocument changed = document.withBlock(atOther).withBlock(atNew);
    assertThat(changed.blocks("AU"))
        .extracting(b -> b.value(3, 3))
        .containsExactly(-1.0, -5.0, -7.0);
    assertThat(SlhaWriter.toString(changed))
        .startsWith("Block AU Q= 100\n 3 3 -1\n# c\nBlock Au Q=  2.00000000E+02\n")
        .endsWith("\nDECAY 25 0.004\n");
    assertThat(changed.block("AU").orElseThrow()).isEqualTo(document.block("AU").orElseThrow());
    assertThat(document.blocks("AU")).hasSize(2);
    assertThat(changed.locate("AU", 3, 3)).isEqualTo("point.slha, line 2, block AU entry (3,3)");
    SlhaBlock foreign = SlhaReader.parse("\n\nBlock AU Q= 100\n 3 3 -9\n", "b").block("AU").get();
    assertThat(document.withBlock(foreign).locate("AU", 3, 3))
        .isEqualTo("b, line 4, block AU entry (3,3)");
    SlhaBlock built = SlhaBlock.builder("AU").scaleGeV(100).value(-9, "", 3, 3).build();
    assertThat(document.withBlock(built).locate("AU", 3, 3))
        .isEqualTo("point.slha, block AU entry (3,3)");
  }

  @Test
  void decaysAreReplacedByParticle() {
    SlhaDecay stable = new SlhaDecay(Pdg.NEUTRALINO_1, 0, List.of());
    SlhaDecay decay =
        new SlhaDecay(
            Pdg.NEUTRALINO_2,
            1.0 / 7,
            List.of(new SlhaDecay.Channel(2.0 / 3, List.of(Pdg.NEUTRALINO_1, 11, -11), "e+ e-")));
    SlhaDocument changed =
        parse("DECAY 1000023 1\n 1 2 1000022 23\nDECAY 25 1\n").withDecay(decay).withDecay(stable);
    assertThat(reread(changed).sections())
        .containsExactly(decay, new SlhaDecay(25, 1, List.of()), stable);
  }

  @Test
  void newSectionsTakeTheLineEndsOfTheFile() {
    SlhaDocument changed =
        parse("# x\r\nBlock MASS\r\n 25 125.0")
            .withCrossSections(List.of(pair(13000, LO)))
            .withBlock(SlhaBlock.builder("ALPHA").value(-0.1, "").build());
    String written = SlhaWriter.toString(changed);
    assertThat(written.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(written.split("\r\n", -1)).hasSize(8);
    assertThat(reread(changed).value("ALPHA")).isEqualTo(-0.1);
  }

  @Test
  void wholeDocumentsAreBuilt() {
    SlhaDocument built =
        SlhaDocument.builder()
            .source("new.slha")
            .comment("made for a test")
            .add(SlhaBlock.builder("SPINFO").text(1, "DeepXS", "").text(4, "", "bad").build())
            .add(SlhaBlock.builder("MODSEL").integer(0, "general MSSM", 1).build())
            .add(SlhaBlock.builder("MASS").value(-101.1, "~chi_10", Pdg.NEUTRALINO_1).build())
            .add(SlhaBlock.builder("QNUMBERS").pdg(50).integer(3, "2S+1", 2).build())
            .add(new SlhaDecay(Pdg.W, 2.085, List.of()))
            .add(pair(13000, LO))
            .build();
    assertThat(built.source()).isEqualTo("new.slha");
    assertThat(built.leadingComment()).isEqualTo("# made for a test\n");
    assertThat(built.value("MASS", Pdg.NEUTRALINO_1)).isEqualTo(-101.1);
    assertThat(built.spinfoErrors()).containsExactly("");
    assertThat(reread(built).sections()).isEqualTo(built.sections());
  }

  @Test
  void whatDoesNotFitTheAccordCannotBeBuilt() {
    List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> wrong =
        List.of(
            () -> SlhaBlock.builder("TWO WORDS"),
            () -> SlhaBlock.builder(""),
            () -> SlhaBlock.builder("A#"),
            () -> SlhaBlock.builder("MASS").value(Double.NaN, "", 25),
            () -> SlhaBlock.builder("MASS").value(1, "two\nlines", 25),
            () -> SlhaBlock.builder("MASS").value(1, "", 25, 1).build(),
            () -> SlhaBlock.builder("MASS").value(1, "", 25).value(2, "", 25).build(),
            () -> SlhaBlock.builder("SPINFO").text(3, "a # b", ""),
            () -> SlhaBlock.builder("AU").scaleGeV(Double.POSITIVE_INFINITY),
            () -> new SlhaDecay(0, 1, List.of()),
            () -> new SlhaDecay(25, Double.NaN, List.of()),
            () -> new SlhaDecay.Channel(Double.NaN, List.of(1, -1), ""),
            () -> new SlhaDecay.Channel(1, List.of(), ""),
            () -> new SlhaDecay.Channel(1, List.of(5, -5), "a\nDECAY 6 1"),
            () -> pair(-1),
            () -> pair(13000, LO, LO.withValuePb(0.2)),
            () -> new SlhaCrossSection(1, 1, 1, List.of(), List.of()),
            () -> LO.withValuePb(Double.NaN),
            () -> new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 1, 1, "two words", ""),
            () -> new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 1, 1, "", "1"),
            () -> new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 1, 1, "a", "1#"),
            () -> new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 1, 1, "a", "1", "b\nXSECTION"),
            () -> parse("Block X\n").withCrossSections(List.of(pair(1, LO), pair(1, NLO))),
            () -> SlhaDocument.builder().build(),
            () -> SlhaDocument.builder().comment("two\nlines"),
            () ->
                SlhaDocument.builder()
                    .add(new SlhaDecay(6, 1, List.of()))
                    .add(new SlhaDecay(6, 2, List.of()))
                    .build());
    assertThat(wrong)
        .allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(SlhaException.class));
  }
}
