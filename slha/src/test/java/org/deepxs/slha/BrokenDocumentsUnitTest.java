package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that must be refused; the sign § marks where the message has to point. */
class BrokenDocumentsUnitTest {

  static Stream<Arguments> broken() {
    return Stream.of(
            outsideSections(), headers(), numericBlocks(), otherBlocks(), decays(), crossSections())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> outsideSections() {
    return Stream.of(
        broken("data before any block", "# x\n  §25  125.0\n", "before the first data line"),
        broken("text before any block", "§Hello\nBlock MASS\n", "'Hello'"),
        broken("empty document", "§", "an empty document"),
        broken("blank document", "\n\n§\n", "only comments and blank lines"),
        broken("comments only", "# a\n§# b", "at least one Block, DECAY or XSECTION"),
        broken("misspelt keyword first", "§Blok MASS\n 25 125\n", "'Blok'"),
        broken("keyword without blank", "§BlockMASS\n 25 125\n", "'BlockMASS'"),
        broken("byte order mark of UTF-16", "§\u00fe\u00ffB\n", "before the first data line"),
        broken("NUL in a comment", "Block MASS # a§\0b\n 25 1\n", "binary byte 0x00"),
        broken("NUL in data", "Block MASS\n 25 12§\0005.0\n", "binary byte 0x00"),
        broken("NUL in a private block", "Block PRIVATE\n a§\0\n", "binary byte 0x00"),
        broken("NUL at the end", "Block MASS\n 25 125\n§\0", "binary byte 0x00"),
        broken("escape character", "Block MASS\n 25 125 # §\u001b[0m\n", "binary byte 0x1B"),
        broken("form feed", "Block MASS\n§\f 25 125\n", "binary byte 0x0C"));
  }

  private static Stream<Arguments> headers() {
    return Stream.of(
        broken("block without name", "Block§\n 25 125\n", "a block name"),
        broken("block with comment for name", "Block  §# MASS\n 25 125\n", "a block name"),
        broken("Q for a name", "Block §Q= 1000.0\n", "a block name before '='"),
        broken("Q without value", "Block MSOFT Q=§\n 1 100\n", "scale Q in GeV"),
        broken("Q with comment for value", "Block MSOFT Q= §# x\n 1 100\n", "scale Q in GeV"),
        broken("Q with text", "Block MSOFT Q= §high\n 1 100\n", "'high'"),
        broken("Q not finite", "Block MSOFT Q=§NaN\n 1 100\n", "'NaN'"),
        broken("Q of a private block", "Block PRIVATE Q= §x\n 1 100\n", "scale Q in GeV"),
        broken("Q too large", "Block MSOFT Q= §1E999\n 1 100\n", "within the double range"),
        broken("text after Q", "Block MSOFT Q= 1000. §GeV\n 1 100\n", "the header of block MSOFT"),
        broken("text after the name", "Block MASS §spectrum\n 25 125\n", "'spectrum'"),
        broken("same block twice", "Block MASS\n 25 1\n§Block mass\n 35 1\n", "given in line 1"),
        broken(
            "other numbers at the same scale",
            "Block AU Q= 10\n 3 3 1\nBlock X\n§Block AU Q=1.D1\n 3 3 2\n",
            "in line 1"),
        broken(
            "QNUMBERS without code", "Block QNUMBERS §# R\n 1 0\n", "PDG code of block QNUMBERS"),
        broken("QNUMBERS with a name", "Block QNUMBERS §R1\n 1 0\n", "'R1'"),
        broken("QNUMBERS twice", "Block QNUMBERS 50\n§Block QNUMBERS 50\n", "in line 1"),
        broken("DECAY without code", "DECAY§\n", "an integer, PDG code of DECAY"),
        broken("DECAY with text", "DECAY §gluino 1.0\n", "'gluino'"),
        broken("DECAY with real code", "DECAY §25.0 1.0\n", "'25.0'"),
        broken("DECAY of nothing", "DECAY §0 1.0\n", "a particle that decays"),
        broken("DECAY without width", "DECAY 25 §# h\n", "total width in GeV of DECAY 25"),
        broken("DECAY with automatic width", "DECAY 25 §Auto\n", "'Auto'"),
        broken("DECAY with NaN", "DECAY 25 §NaN\n", "'NaN'"),
        broken("DECAY with more", "DECAY 25 4.1E-03 §4.0E-03\n", "the end of the line"),
        broken("DECAY twice", "DECAY 25 1.0\nDECAY 35 1.0\n§DECAY 25 1.0\n", "given in line 1"));
  }

  private static Stream<Arguments> numericBlocks() {
    return Stream.of(
        broken("mass without value", "Block MASS\n 1000022§\n", "value of block MASS"),
        broken("mass cut by the end of file", "Block MASS\n 1000022   §", "the end of the line"),
        broken("comment for a value", "Block MASS\n 25  §# 125.0\n", "value of block MASS"),
        broken("word for a value", "Block MASS\n 25 §heavy\n", "'heavy'"),
        broken("NaN", "Block MASS\n 25 §NaN\n", "a number, value of block MASS"),
        broken("infinity", "Block MASS\n 25 §Infinity\n", "'Infinity'"),
        broken("negative infinity", "Block MASS\n 25 §-inf\n", "'-inf'"),
        broken("overflow", "Block MASS\n 25 §1.0E+309\n", "within the double range"),
        broken("Fortran overflow", "Block MASS\n 25 §1.0D+999\n", "within the double range"),
        broken("underflow", "Block MASS\n 25 §1.0E-400\n", "within the double range"),
        broken("Fortran stars", "Block MASS\n 25 §****************\n", "'****************'"),
        broken("exponent without digits", "Block MASS\n 25 §1.0E\n", "'1.0E'"),
        broken("exponent sign only", "Block MASS\n 25 §1.0D+\n", "'1.0D+'"),
        broken("two points", "Block MASS\n 25 §1.2.3\n", "'1.2.3'"),
        broken("decimal comma", "Block MASS\n 25 §125,09\n", "'125,09'"),
        broken("Java suffix", "Block MASS\n 25 §125.0f\n", "'125.0f'"),
        broken("hexadecimal", "Block MASS\n 25 §0x1p3\n", "'0x1p3'"),
        broken("unit behind a number", "Block MASS\n 25 §125GeV\n", "'125GeV'"),
        broken(
            "no-break space", "Block MASS\n §25\u00a0125.0\n", "an integer, index of block MASS"),
        broken("real index", "Block MASS\n §25.0 125.0\n", "an integer, index of block MASS"),
        broken("value without index", "Block MASS\n §1.25E+02\n", "'1.25E+02'"),
        broken("name for an index", "Block MASS\n §h0 125.0\n", "'h0'"),
        broken("index beyond 32 bits", "Block MASS\n §3000000000 1.0\n", "'3000000000'"),
        broken("text behind the value", "Block MASS\n 25 125.0 §h0\n", "in block MASS"),
        broken("second value", "Block SMINPUTS\n 4 91.2 §0.1\n", "in block SMINPUTS"),
        broken("repeated entry", "Block MASS\n 25 125.0\n# x\n §25 126.0\n", "in line 2"),
        broken("same entry again", "Block MASS\n 25 125.0\n §25 125.0\n", "a duplicate entry"),
        broken("one index of a matrix", "Block NMIX\n 1 §0.99\n", "next index of block NMIX"),
        broken("matrix without value", "Block NMIX\n 1 1§\n", "value of block NMIX"),
        broken("matrix with three", "Block nmix\n 1 1 1 §0.99\n", "in block nmix"),
        broken("matrix entry twice", "Block UMIX\n 1 2 0.1\n 2 1 0.1\n §1 2 0.1\n", "in line 2"),
        broken("imaginary matrix", "Block IMVMIX\n 1 1 §x\n", "value of block IMVMIX"),
        broken("Yukawa matrix", "Block YU Q= 1E3\n 3 §3.0 0.8\n", "next index of block YU"),
        broken("three indices", "Block RVLAMLLE\n 1 2 §0.1\n", "next index of block RVLAMLLE"),
        broken("ALPHA with index", "Block ALPHA\n 1 §-0.03\n", "in block ALPHA"),
        broken("ALPHA twice", "Block ALPHA\n -0.03\n §-0.03\n", "given in line 2"),
        broken("word in MODSEL", "Block MODSEL\n 1 §sugra\n", "value of block MODSEL"),
        broken("foreign line", "Block MASS\n 25 125.0\n§XS 11 -11\n", "'XS'"));
  }

  private static Stream<Arguments> otherBlocks() {
    return Stream.of(
        broken(
            "SPINFO without code", "Block SPINFO\n §SPheno\n", "an integer, code of block SPINFO"),
        broken("SPINFO with real code", "Block SPINFO\n §4.0 bad point\n", "'4.0'"),
        broken("DCINFO without code", "Block DCINFO\n §SDECAY 1.3\n", "code of block DCINFO"),
        broken("quantum number missing", "Block QNUMBERS 50\n 1§\n", "block QNUMBERS 50"),
        broken("quantum number repeated", "Block QNUMBERS 50\n 1 0\n §1 3\n", "in line 2"));
  }

  private static Stream<Arguments> decays() {
    return Stream.of(
        broken("ratio only", "DECAY 25 1.0\n 0.5§\n", "number of decay products of DECAY 25"),
        broken("ratio of text", "DECAY 25 1.0\n §half 2 5 -5\n", "branching ratio of DECAY 25"),
        broken("ratio not finite", "DECAY 25 1.0\n §NaN 2 5 -5\n", "'NaN'"),
        broken("real number of products", "DECAY 25 1.0\n 0.5 §2.0 5 -5\n", "'2.0'"),
        broken("no products", "DECAY 25 1.0\n 0.5 §0\n", "at least one decay product"),
        broken("negative number", "DECAY 25 1.0\n 0.5 §-2 5 -5\n", "at least one decay product"),
        broken(
            "too few products", "DECAY 25 1.0\n 0.5 3 5 -5 §# x\n", "PDG code of a decay product"),
        broken("too many products", "DECAY 25 1.0\n 0.5 2 5 -5 §22\n", "2 decay products"),
        broken("huge number", "DECAY 25 1.0\n 0.5 2000000000 5 -5§\n", "a decay product"),
        broken("product of text", "DECAY 25 1.0\n 0.5 2 5 §bbar\n", "'bbar'"),
        broken("misspelt keyword", "DECAY 25 1.0\n§DECY 35 1.0\n", "'DECY'"));
  }

  private static Stream<Arguments> crossSections() {
    String head = "XSECTION 1.3E+04 2212 2212 2 1000021 1000021\n";
    String line = " 0 1 0 1.0 1.0 10800 ";
    return Stream.of(
        broken("no energy", "XSECTION§\n", "centre-of-mass energy in GeV"),
        broken("energy of text", "XSECTION §LHC13 2212 2212 1 25\n", "'LHC13'"),
        broken("energy of zero", "XSECTION §0 2212 2212 1 25\n", "a positive centre-of-mass"),
        broken("one beam", "XSECTION 13000 2212§\n", "second beam"),
        broken("no final state", "XSECTION 13000 2212 2212§\n", "number of final-state particles"),
        broken("empty final state", "XSECTION 13000 2212 2212 §0\n", "at least one final-state"),
        broken("short final state", "XSECTION 13000 2212 2212 2 25§\n", "particle 2 of 2"),
        broken(
            "long final state", "XSECTION 13000 2212 2212 1 25 §35\n", "1 final-state particles"),
        broken("line cut short", head + " 0 1 0 1.0 1.0 10800§\n", "cross section in pb"),
        broken("value of text", head + line + "§large deepxs 0.1\n", "'large'"),
        broken("value not finite", head + line + "§inf deepxs 0.1\n", "'inf'"),
        broken("order of text", head + " 0 §NLO 0 1.0 1.0 10800 0.1\n", "QCD order"),
        broken("density name", head + " 0 1 0 1.0 1.0 §cteq66 0.1\n", "LHAPDF number"),
        broken("entry twice", head + line + "0.1 a 1\n §0 1 0 1. 1. 10800 0.2 a 1\n", "in line 2"),
        broken(
            "entry again in a later section",
            head + line + "0.1 a 1\n" + head + " §0 1 0 1 1 10800 0.1 a 1\n",
            "in line 2"));
  }

  private static Arguments broken(String what, String marked, String fragment) {
    return Arguments.of(what, marked, fragment);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void isRefusedWithThePlace(String what, String marked, String fragment) {
    int at = marked.indexOf('§');
    String before = marked.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = at - before.lastIndexOf('\n');
    if (what.equals("blank document")) {
      column = 1;
    }
    SlhaException e =
        catchThrowableOfType(
            SlhaException.class, () -> SlhaReader.parse(marked.replace("§", ""), "broken.slha"));
    assertThat(e).as(what).isNotNull();
    assertThat(e).hasMessageContaining(fragment);
    assertThat(e.line()).as("line of: " + e.getMessage()).isEqualTo(line);
    assertThat(e.column()).as("column of: " + e.getMessage()).isEqualTo(column);
    assertThat(e.source()).isEqualTo("broken.slha");
    assertThat(e.expected()).isNotBlank();
    assertThat(e).hasMessageStartingWith("broken.slha, line " + line + ", column " + column + ": ");
  }

  @Test
  void enoughCasesAreTried() {
    assertThat(broken().count()).isGreaterThanOrEqualTo(90);
  }

  @Test
  void anAbsurdlyLongLineIsRefused() {
    String text = "Block MASS\n 25 125.0 # " + "x".repeat(LineCursor.LONGEST_LINE) + "\n";
    SlhaException e =
        catchThrowableOfType(SlhaException.class, () -> SlhaReader.parse(text, "long.slha"));
    assertThat(e).hasMessageContaining("at most 1048576 bytes");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(1);
  }

  @Test
  void aLineOfTheGreatestLengthIsAccepted() {
    String line = " 25 125.0 # ";
    String text = "Block MASS\n" + line + "x".repeat(LineCursor.LONGEST_LINE - line.length());
    assertThat(SlhaReader.parse(text + "\n", "x").value("MASS", 25)).isEqualTo(125.0);
    assertThat(SlhaReader.parse(text, "x").value("MASS", 25)).isEqualTo(125.0);
  }

  @Test
  void linesAreCountedAcrossAllKindsOfLineEnds() {
    SlhaException e =
        catchThrowableOfType(
            SlhaException.class,
            () -> SlhaReader.parse("# a\r\n# b\rBlock MASS\n\r\n 25\tx\r\n", "ends.slha"));
    assertThat(e.line()).isEqualTo(5);
    assertThat(e.column()).isEqualTo(5);
  }
}
