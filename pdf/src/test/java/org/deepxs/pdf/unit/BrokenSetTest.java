package org.deepxs.pdf.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;
import org.deepxs.pdf.SyntheticSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed sets end in a PdfException that names the place, never in anything else. */
class BrokenSetTest {

  private static final String INFO = SyntheticSet.info();
  private static final String DAT = SyntheticSet.member();

  @TempDir private Path folder;

  static Stream<Arguments> brokenInfos() {
    List<Arguments> cases = new ArrayList<>();
    info(cases, "empty", "", "NumMembers");
    info(cases, "no members", INFO.replace("NumMembers: 2\n", ""), "NumMembers");
    info(cases, "zero members", INFO.replace("NumMembers: 2", "NumMembers: 0"), "NumMembers");
    info(cases, "negative members", INFO.replace("NumMembers: 2", "NumMembers: -3"), "NumMembers");
    info(cases, "huge members", INFO.replace("NumMembers: 2", "NumMembers: 999999999"), "10000");
    info(cases, "overflow", INFO.replace("NumMembers: 2", "NumMembers: 99999999999"), "integer");
    info(cases, "text members", INFO.replace("NumMembers: 2", "NumMembers: two"), "integer");
    info(cases, "real members", INFO.replace("NumMembers: 2", "NumMembers: 2.5"), "integer");
    info(cases, "no flavours", INFO.replaceAll("Flavors: [^]]*]", "X: 1"), "Flavors");
    info(cases, "empty flavours", INFO.replaceAll("Flavors: [^]]*]", "Flavors: []"), "empty");
    info(cases, "other flavours", INFO.replace("4, 5, 21]", "4, 5, 22]"), "flavours");
    info(cases, "fewer flavours", INFO.replace("4, 5, 21]", "4, 5]"), "flavours");
    info(cases, "text flavour", INFO.replace("4, 5, 21]", "4, b, 21]"), "integer");
    info(cases, "open list", INFO.replace("4, 5, 21]", "4, 5, 21"), "]");
    info(cases, "text after list", INFO.replace("21]", "21] oops"), "after the ']'");
    info(cases, "no colon", INFO + "just words\n", "Key: value");
    info(cases, "indented key", "  NumMembers: 2\n" + INFO, "Key: value");
    info(cases, "open quote", INFO.replace("tests\"", "tests"), "quote");
    info(cases, "binary", "\u0001\u0002\u0000\u00ff\n" + INFO, "Key: value");
    info(cases, "interpolator", INFO + "Interpolator: cubic\n", "Interpolator");
    info(cases, "extrapolator", INFO + "Extrapolator: error\n", "Extrapolator");
    info(cases, "positive 3", INFO + "ForcePositive: 3\n", "ForcePositive");
    info(cases, "positive text", INFO + "ForcePositive: yes\n", "integer");
    info(cases, "alphas type", INFO.replace("ipol #", "magic #"), "AlphaS_Type");
    info(cases, "alphas ode", INFO.replace("ipol #", "ode #"), "AlphaS_Type");
    info(cases, "no knots", INFO.replace("AlphaS_Qs", "AlphaS_Xs"), "AlphaS_Qs");
    info(cases, "no values", INFO.replace("AlphaS_Vals", "AlphaS_Xals"), "AlphaS_Vals");
    info(cases, "lengths", INFO.replace("[0.5, 0.3,", "[0.5,"), "length");
    info(cases, "descending", INFO.replace("[1.0, 2.0, 4.0,", "[1.0, 5.0, 4.0,"), "ascending");
    info(cases, "triple", INFO.replace("[1.0, 2.0, 4.0,", "[1.0, 4.0, 4.0,"), "ascending");
    info(cases, "nan value", INFO.replace("0.118,", "nan,"), "AlphaS_Vals");
    info(cases, "inf value", INFO.replace("0.118,", "Infinity,"), "AlphaS_Vals");
    info(cases, "negative value", INFO.replace("0.118,", "-0.118,"), "positive");
    info(cases, "analytic bare", INFO.replace("ipol #", "analytic #"), "Lambda");
    info(cases, "list gap", INFO.replace("0.118,", "0.118,,"), "number");
    return cases.stream();
  }

  private static void info(List<Arguments> cases, String label, String text, String message) {
    cases.add(Arguments.of(label, text, message));
  }

  static Stream<Arguments> brokenMembers() {
    List<String> lines = DAT.lines().toList();
    String xLine = lines.get(3);
    String qLine = lines.get(4);
    String flavorLine = lines.get(5);
    String value = lines.get(6);
    List<Arguments> cases = new ArrayList<>();
    info(cases, "empty", "", "header");
    info(cases, "header only", "PdfType: central\nFormat: lhagrid1\n---\n", "no grid block");
    info(cases, "no separator", "PdfType: central\nFormat: lhagrid1\n", "---");
    info(cases, "other format", DAT.replace("lhagrid1", "lhagrid9"), "lhagrid9");
    info(cases, "one x", DAT.replaceFirst(q(xLine), "0.1"), "x knots");
    info(cases, "three x", DAT.replaceFirst(q(xLine), "0.1 0.2 0.3"), "x knots");
    info(cases, "descending x", DAT.replaceFirst(q(xLine), "0.5 0.4 0.3 0.2"), "ascend");
    info(cases, "repeated x", DAT.replaceFirst(q(xLine), "0.1 0.2 0.2 0.3"), "ascend");
    info(cases, "zero x", DAT.replaceFirst(q(xLine), "0 0.1 0.2 0.3"), "(0, 1]");
    info(cases, "x above one", DAT.replaceFirst(q(xLine), "0.1 0.2 0.3 1.1"), "(0, 1]");
    info(cases, "x text", DAT.replaceFirst(q(xLine), "0.1 0.2 abc 1"), "abc");
    info(cases, "x nan", DAT.replaceFirst(q(xLine), "0.1 0.2 NaN 1"), "finite");
    info(cases, "x inf", DAT.replaceFirst(q(xLine), "0.1 0.2 0.3 1e999"), "finite");
    info(cases, "more x", DAT.replaceFirst(q(xLine), xLine.replace("1.0", "0.95 1.0")), "line");
    info(cases, "one q", DAT.replaceFirst(q(qLine), "4"), "Q knots");
    info(cases, "zero q", DAT.replaceFirst(q(qLine), "0 1 2 4"), "positive");
    info(cases, "negative q", DAT.replaceFirst(q(qLine), "-1 1 2 4"), "positive");
    info(cases, "descending q", DAT.replaceFirst(q(qLine), "1 2 1.5 4"), "ascend");
    info(cases, "gap in q", DAT.replaceFirst(q(qLine), "1 2 3 3.5"), "touch");
    info(cases, "no q line", DAT.replaceFirst(q(qLine) + "\n", ""), "Q knots");
    info(cases, "flavour text", DAT.replaceFirst(q(flavorLine), "u d s"), "PDG");
    info(cases, "flavour twice", DAT.replace("-5 -4 -3", "-5 -4 -4"), "twice");
    info(cases, "flavour missing", DAT.replace(" 21 \n", " \n"), "expected");
    info(cases, "flavours differ", DAT.replaceFirst("-5 -4 -3", "-4 -5 -3"), "differ");
    info(cases, "missing value", DAT.replace(value, value.substring(20)), "found 10");
    info(cases, "extra value", DAT.replace(value, value + " 1.0"), "found more");
    info(cases, "text value", DAT.replace(value, value.replaceFirst("e", "z")), "number");
    info(cases, "nan value", DAT.replace(value, "NaN " + value.substring(19)), "finite");
    info(cases, "missing line", DAT.replaceFirst(q(value) + "\n", ""), "expected");
    info(cases, "extra line", DAT.replaceFirst(q(value), value + "\n" + value), "---");
    info(cases, "cut in block", DAT.substring(0, DAT.length() / 2), "expected");
    info(cases, "cut in line", DAT.substring(0, DAT.length() - 300), "expected");
    info(cases, "no last separator", DAT.substring(0, DAT.length() - 4), "---");
    info(cases, "huge x line", DAT.replaceFirst(q(xLine), hugeLine()), "knots");
    info(cases, "long header", "a: b\n".repeat(20_000) + DAT, "header");
    info(cases, "no line ends", DAT.replace('\n', ' '), "---");
    return cases.stream();
  }

  private static String q(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static String hugeLine() {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= 600_000; i++) {
      line.append(i / 600_000.0).append(' ');
    }
    return line.toString();
  }

  private void use(String info, String member) {
    PdfSet set = PdfSet.open(SyntheticSet.write(folder, info, member), SyntheticSet.NAME);
    PdfMember opened = set.member(1);
    double value = opened.xf(2, 0.1, 10) + opened.xf(21, 1e-9, 0.5) + opened.alphaS().at(50);
    assertThat(value).isNotNaN();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenInfos")
  void refusesInfo(String label, String text, String message) {
    assertThatThrownBy(() -> use(text, DAT))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s).*(Toy|alpha_s).*");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenMembers")
  void refusesMember(String label, String text, String message) {
    assertThatThrownBy(() -> use(INFO, text))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("Toy_0001.dat");
  }

  @Test
  void theUnbrokenSetIsAccepted() {
    use(INFO, DAT);
    use(INFO, DAT.replace("\n", "\r\n") + "\n\n");
    use(INFO.replace("\n", "\r\n"), "# comment\n" + DAT);
  }

  @Test
  void randomDamageNeverEndsInAnotherException() {
    Random random = new Random(7);
    Assertions.assertThatCode(
            () -> {
              for (int i = 0; i < 300; i++) {
                boolean inInfo = random.nextInt(3) == 0;
                String info = inInfo ? damaged(INFO, random) : INFO;
                String member = inInfo ? DAT : damaged(DAT, random);
                try {
                  use(info, member);
                } catch (PdfException e) {
                  assertThat(e.getMessage()).isNotBlank();
                }
              }
            })
        .doesNotThrowAnyException();
  }

  private static String damaged(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(96));
    }
    String changed = new String(bytes, StandardCharsets.ISO_8859_1);
    int cut = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> changed.substring(0, cut);
      case 1 -> changed.substring(cut) + changed;
      default -> changed;
    };
  }

  @Test
  void saysWhereAMissingSetWasSearchedAndHowToInstallIt() {
    PdfSearchPath path =
        PdfSearchPath.of(
            List.of(folder), Map.of("LHAPDF_DATA_PATH", "/nowhere/a:/nowhere/b", "LHAPATH", "/c"));
    assertThatThrownBy(() -> PdfSet.open(path, "CT18NLO"))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("/nowhere/b")
        .hasMessageContaining("lhapdf install CT18NLO")
        .hasMessageContaining("--pdf-path");
    assertThat(PdfSearchPath.of(List.of(), Map.of("LHAPATH", "/c")).directories())
        .containsExactly(Path.of("/c"));
    assertThatThrownBy(() -> PdfSet.open(path, "../etc")).isInstanceOf(PdfException.class);
    assertThatThrownBy(() -> PdfSet.open(PdfSearchPath.empty(), "CT18NLO"))
        .hasMessageContaining("empty");
  }

  @Test
  void refusesMembersThatAreNotThere() throws IOException {
    PdfSearchPath path = SyntheticSet.write(folder);
    PdfSet set = PdfSet.open(path, SyntheticSet.NAME);
    for (int number : new int[] {-1, 2, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> set.member(number))
          .isInstanceOf(PdfException.class)
          .hasMessageContaining("0 to 1");
    }
    Files.delete(folder.resolve("Toy").resolve("Toy_0001.dat"));
    assertThatThrownBy(() -> set.member(1))
        .isInstanceOf(PdfException.class)
        .hasMessageContaining("Toy_0001.dat");
  }

  @Test
  void readsQuicklyWhatIsHuge() {
    Assertions.assertThat(
            org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                  try {
                    use(INFO, DAT.replace("---", "9".repeat(3_000_000)));
                    return "read";
                  } catch (PdfException e) {
                    return "refused";
                  }
                }))
        .isEqualTo("refused");
  }
}
