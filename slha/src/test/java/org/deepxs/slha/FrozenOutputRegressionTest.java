package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text we write, character by character. */
class FrozenOutputRegressionTest {

  @Test
  void everyKindOfLine() {
    SlhaDocument document =
        SlhaDocument.builder()
            .comment("SUSY Les Houches document")
            .add(
                SlhaBlock.builder("SPINFO")
                    .comment("Program information")
                    .text(1, "DeepXS", "spectrum calculator")
                    .text(3, "", "")
                    .build())
            .add(SlhaBlock.builder("MODSEL").integer(0, "general MSSM", 1).build())
            .add(
                SlhaBlock.builder("MASS")
                    .value(125.09, "h0", 25)
                    .value(-2408.43326, "~chi_10", Pdg.NEUTRALINO_1)
                    .value(1.0 / 3, "", 82)
                    .build())
            .add(SlhaBlock.builder("ALPHA").value(-2.90194036E-02, "alpha").build())
            .add(SlhaBlock.builder("YU").scaleGeV(2343.6479).value(6.7e-101, "Y_u", 1, 1).build())
            .add(SlhaBlock.builder("QNUMBERS").pdg(50).comment("R1").integer(3, "2S+1", 2).build())
            .add(
                new SlhaDecay(
                    Pdg.NEUTRALINO_2,
                    0.25,
                    List.of(
                        new SlhaDecay.Channel(0.75, List.of(1000022, 23), "Z"),
                        new SlhaDecay.Channel(0.25, List.of(1000024, -24), ""))))
            .add(
                new SlhaCrossSection(
                    13000,
                    2212,
                    2212,
                    List.of(1000023, -1000024),
                    List.of(
                        new SlhaCrossSection.Entry(0, 0, 0, 1, 1, 10042, 0.1, "DeepXS", "0.1"),
                        new SlhaCrossSection.Entry(
                            0, 1, 0, .5, 2, 10550, 1.0 / 7, "", "", "PDF 3 %"))))
            .build();
    assertThat(SlhaWriter.toString(document))
        .isEqualTo(
            """
            # SUSY Les Houches document
            Block SPINFO   # Program information
                 1   DeepXS   # spectrum calculator
                 3
            Block MODSEL
                 1   0   # general MSSM
            Block MASS
                    25     1.25090000E+02   # h0
               1000022    -2.40843326E+03   # ~chi_10
                    82   3.333333333333333E-01
            Block ALPHA
                      -2.90194036E-02   # alpha
            Block YU Q=  2.34364790E+03
              1  1    6.70000000E-101   # Y_u
            Block QNUMBERS 50   # R1
                 2   3   # 2S+1
            DECAY   1000023     2.50000000E-01   # ~chi_20
            #    BR                NDA      ID1      ID2
                 7.50000000E-01    2     1000022        23    # Z
                 2.50000000E-01    2     1000024       -24
            XSECTION   1.30000000E+04  2212 2212  2 1000023 -1000024   # p p -> ~chi_20 ~chi_1-, values in pb
              0  0  0  1.00000000E+00  1.00000000E+00   10042    1.00000000E-01  DeepXS 0.1
              0  1  0  5.00000000E-01  2.00000000E+00   10550  1.4285714285714285E-01   # PDF 3 %
            """);
  }
}
