package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken files of every kind through the whole command, with the real calculation: each gets exit
 * code 2 and a message that names the file and the place.
 */
@Timeout(60)
class BrokenFilesTest {

  private static final String SLHA = Examples.SLHA;
  private static final String CSV = Examples.CSV;
  private static final String ARRAY = Examples.ARRAY;
  private static final String INFO = Examples.pdfInfo();
  private static final String MEMBER = Examples.pdfMember();
  private static final String PDF_NAME = "BrokenForTests";
  private static final List<String> NO_NUMBERS =
      List.of("NaN", "inf", "-Infinity", "1e999", "abc", "0x1p3", "1.2.3", "200GeV", "****", "--1");

  private static CalculationFactory calculations;

  @TempDir private Path dir;

  /**
   * A broken input.
   *
   * @param what what is wrong
   * @param text content of the file
   * @param message what must be on standard error beside the file's name
   */
  record Broken(String what, String text, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** A broken density set: its two files. */
  record BrokenSet(String what, Optional<String> info, Optional<String> member, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeAll
  static void makeCalculations() {
    calculations = Examples.calculations();
  }

  static Stream<Broken> slhaFiles() {
    List<Broken> cases = new ArrayList<>();
    for (String good : List.of("3.967E+02", "-9.965E-01", "9.941E-01", "-4.536E-02")) {
      for (String bad : NO_NUMBERS) {
        cases.add(new Broken(good + " -> " + bad, SLHA.replace(good, bad), place(SLHA, good)));
      }
    }
    for (String bad : List.of("1e999", "x", "-")) {
      cases.add(new Broken("G_F " + bad, SLHA.replace("1.1663787E-05", bad), "line 5, column 12"));
    }
    for (String entry : List.of("1000023 ", "1000024 ", "1000002 ", "1000005 ", "2000004 ")) {
      String code = entry.strip();
      String line = line(SLHA, "\n   " + entry);
      cases.add(
          new Broken("no mass " + code, SLHA.replace(line, ""), "block MASS entry (" + code + ")"));
      cases.add(
          new Broken("mass twice " + code, SLHA.replace(line, line + line), "duplicate entry"));
    }
    for (String value : List.of("-9.965E-01", "7.675E-02", "-6.888E-03")) {
      String line = line(SLHA, value);
      cases.add(new Broken("no " + value, SLHA.replace(line, ""), "block NMIX entry (2,"));
      cases.add(new Broken("twice " + value, SLHA.replace(line, line + line), "duplicate entry"));
    }
    for (String block : List.of("NMIX", "UMIX", "VMIX")) {
      String text = block(block);
      cases.add(new Broken("no block " + block, SLHA.replace(text, ""), "block " + block));
      cases.add(new Broken("twice " + block, SLHA.replace(text, text + text), "given in line"));
      cases.add(
          new Broken(
              "header only " + block,
              SLHA.replace(text, "Block " + block + "\n"),
              "block " + block + " entry ("));
      cases.add(
          new Broken(
              "misspelt " + block,
              SLHA.replace("Block " + block, "Blok " + block),
              "line " + lineNumber(SLHA, "Block " + block)));
    }
    String mass = block("MASS");
    cases.add(new Broken("no masses", SLHA.replace(mass, ""), "no block MASS"));
    cases.add(new Broken("masses twice", SLHA + mass, "given in line 7"));
    cases.add(new Broken("partial STOPMIX", dropLine("3.002E-01"), "block STOPMIX entry (2,2)"));
    for (String cut : List.of("1000023     3.", "2  3     7", "2  1     1.087E", "DECAY   100")) {
      int end = SLHA.indexOf(cut) + cut.length();
      for (String tail : List.of(" \u0000", "\u0007")) {
        cases.add(
            new Broken(
                "binary after " + cut,
                SLHA.substring(0, end) + tail,
                tail.equals("\u0007") ? "0x07" : "binary"));
      }
    }
    for (String cut : List.of("   1000023 ", "   2  3 ", "   2  1 ", "DECAY ")) {
      int end = SLHA.lastIndexOf(cut) + cut.length();
      String text = SLHA.substring(0, end);
      cases.add(
          new Broken("cut off after " + cut, text, "line " + text.lines().count() + ", column"));
    }
    cases.add(new Broken("MW above MZ", SLHA.replace("8.0379E+01", "95"), "MW = 95.0"));
    cases.add(new Broken("MW equal to MZ", SLHA.replace("8.0379E+01", "91.1876"), "MW < MZ"));
    cases.add(new Broken("MW zero", SLHA.replace("8.0379E+01", "0"), "MW = 0.0"));
    cases.add(new Broken("MZ negative", SLHA.replace("9.11876E+01", "-91"), "MZ = -91.0"));
    cases.add(new Broken("G_F zero", SLHA.replace("1.1663787E-05", "0"), "G_F = 0.0"));
    cases.add(new Broken("G_F negative", SLHA.replace("1.1663787E-05", "-1e-5"), "G_F = -1.0E-5"));
    cases.add(
        new Broken(
            "complex charginos", SLHA + "Block IMUMIX\n 1 1 0.3\n", "complex chargino mixing"));
    cases.add(
        new Broken(
            "complex neutralinos", SLHA + "Block IMNMIX\n 2 2 0.3\n", "complex neutralino mixing"));
    cases.add(
        new Broken("flavour mixing", SLHA + "Block USQMIX\n 1 1 0.5\n", "squark flavour mixing"));
    cases.add(new Broken("whole file twice", SLHA + SLHA, "given in line"));
    cases.add(new Broken("blanks only", " \n\n", "blank lines"));
    cases.add(new Broken("empty", "", "is empty"));
    cases.add(new Broken("huge index", SLHA.replace("1000023 ", "99999999999 "), "99999999999"));
    cases.add(new Broken("endless line", SLHA + "#" + "x".repeat(1 << 20), "1048576"));
    return cases.stream();
  }

  static Stream<Broken> csvFiles() {
    List<Broken> cases = new ArrayList<>();
    List<String> bads = List.of("NaN", "inf", "1e999", "abc", "2.0D+02", "0x1p3", "1 2");
    for (String column : List.of("MASS_1000024", "NMIX_2_2", "UMIX_1_1", "MASS_2000004")) {
      for (String bad : bads) {
        cases.add(
            new Broken(
                column + " = " + bad,
                withCell(column, bad),
                "line 3: column " + column + ": expected a finite number, found '" + bad + "'"));
      }
    }
    for (String column : Examples.csvColumns()) {
      cases.add(new Broken("empty " + column, withCell(column, ""), "line 3, column " + column));
      cases.add(new Broken("no column " + column, withName(column, "other"), column));
    }
    String header = CSV.lines().findFirst().orElseThrow();
    cases.add(new Broken("column twice", withName("NMIX_2_1", "NMIX_2_2"), "'NMIX_2_2' occurs"));
    cases.add(new Broken("short row", CSV + "c,1,2\n", "line 4: has 3 columns, expected 23"));
    cases.add(new Broken("long row", CSV + "c" + ",1".repeat(23) + "\n", "line 4: has 24 columns"));
    cases.add(new Broken("text row", CSV + "the end\n", "line 4: has 1 column,"));
    cases.add(new Broken("header again", CSV + header + "\n", "line 4: column MASS_1000023"));
    cases.add(new Broken("open quote", CSV + "\"c,1\n", "after line 3: not readable as CSV"));
    cases.add(new Broken("cut off", CSV.substring(0, CSV.length() - 8), "line 3: has 22 columns"));
    cases.add(new Broken("zero byte", CSV + "\u0000", "binary content"));
    cases.add(
        new Broken("no header", CSV.substring(header.length() + 1), "occurs twice in the header"));
    cases.add(new Broken("semicolons", CSV.replace(',', ';'), "separated by commas"));
    cases.add(new Broken("blanks only", "\n \n", "nothing but blank lines"));
    cases.add(new Broken("empty", "", "is empty"));
    cases.add(new Broken("zip archive", "PK\u0003\u0004", "zip archive"));
    return cases.stream();
  }

  static Stream<Broken> arrayFiles() {
    List<Broken> cases = new ArrayList<>();
    String[] cells = ARRAY.lines().skip(1).findFirst().orElseThrow().split(" ", -1);
    List<String> names = List.of("UMIX_1_1", "UMIX_1_2", "VMIX_1_1", "VMIX_1_2", "MASS_1000024");
    for (int c = 0; c < names.size(); c++) {
      for (String bad : List.of("NaN", "inf", "1e999", "abc", "1,5", "0x1p3")) {
        String[] changed = cells.clone();
        changed[c] = bad;
        cases.add(
            new Broken(
                names.get(c) + " = " + bad,
                firstLine() + String.join(" ", changed) + "\n",
                "line 2: column " + names.get(c) + ": expected a finite number"));
      }
    }
    for (int n : new int[] {1, 5, 13}) {
      String text = firstLine() + String.join(" ", Arrays.copyOf(cells, n)) + "\n";
      cases.add(new Broken(n + " columns", text, "line 2: has " + n + " column"));
    }
    cases.add(new Broken("15 columns", ARRAY.strip() + " 1\n", "line 2: has 15 columns"));
    cases.add(new Broken("commas", ARRAY.replace(' ', ','), "line 1: has 1 column,"));
    cases.add(new Broken("zero byte", ARRAY + "\u0000", "binary content"));
    cases.add(new Broken("endless line", ARRAY + "1 ".repeat(600_000), "line 3: longer than"));
    cases.add(new Broken("a spectrum", SLHA, "line 2: has 2 columns"));
    cases.add(new Broken("empty", "", "is empty"));
    return cases.stream();
  }

  static Stream<BrokenSet> sets() {
    List<BrokenSet> cases = new ArrayList<>();
    info(cases, "empty", "", "NumMembers");
    for (String bad : List.of("0", "-3", "two", "2.5", "999999999", "99999999999", "")) {
      info(cases, "members " + bad, INFO.replace("Members: 1", "Members: " + bad), "NumMembers");
    }
    info(cases, "no flavours", INFO.replace("Flavors", "Flavours"), "Flavors");
    info(cases, "text flavour", INFO.replace("4, 5, 21]", "4, b, 21]"), "integer");
    info(cases, "open list", INFO.replace("5, 21]", "5, 21"), "]");
    info(cases, "alphas type", INFO.replace("ipol", "magic"), "AlphaS_Type");
    info(cases, "alphas knots", INFO.replace("AlphaS_Qs", "X"), "AlphaS_Qs");
    info(cases, "alphas nan", INFO.replace("0.118,", "nan,"), "AlphaS_Vals");
    info(cases, "binary", "\u0001\u0002\n" + INFO, "Key: value");
    List<String> lines = MEMBER.lines().toList();
    String xs = lines.get(3);
    String qs = lines.get(4);
    String value = lines.get(6);
    member(cases, "empty", "", "header");
    member(cases, "no grid", "PdfType: central\nFormat: lhagrid1\n---\n", "no grid block");
    member(cases, "format", MEMBER.replace("lhagrid1", "lhagrid9"), "lhagrid9");
    member(cases, "x text", MEMBER.replace(xs, "0.1 0.2 abc 1"), "abc");
    member(cases, "x nan", MEMBER.replace(xs, "0.1 0.2 NaN 1"), "finite");
    member(cases, "x above one", MEMBER.replace(xs, "0.1 0.2 0.3 1.1"), "(0, 1]");
    member(cases, "x descends", MEMBER.replace(xs, "0.5 0.4 0.3 0.2"), "ascend");
    member(cases, "Q zero", MEMBER.replace(qs, "0 1 2 4"), "positive");
    member(cases, "Q descends", MEMBER.replace(qs, "1 2 1.5 4"), "ascend");
    member(cases, "flavour twice", MEMBER.replace("-5 -4 -3", "-5 -4 -4"), "twice");
    member(cases, "value nan", once(value, "NaN " + value.substring(13)), "finite");
    member(cases, "value text", once(value, "x" + value.substring(1)), "number");
    member(cases, "short row", once(value, value.substring(13)), "found 10");
    member(cases, "cut off", MEMBER.substring(0, MEMBER.length() / 2), "expected");
    member(
        cases, "binary", "\u0000\u0001" + MEMBER.substring(2_000), "line 1: expected 'Key: value'");
    cases.add(new BrokenSet("no member file", Optional.of(INFO), Optional.empty(), "_0000.dat"));
    cases.add(
        new BrokenSet(
            "no info file", Optional.empty(), Optional.of(MEMBER), "not found; searched"));
    return cases.stream();
  }

  private static void info(List<BrokenSet> cases, String what, String text, String message) {
    cases.add(new BrokenSet("info: " + what, Optional.of(text), Optional.of(MEMBER), message));
  }

  private static void member(List<BrokenSet> cases, String what, String text, String message) {
    cases.add(new BrokenSet("member: " + what, Optional.of(INFO), Optional.of(text), message));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slhaFiles")
  void slha(Broken broken) throws IOException {
    refused(broken, "broken.slha", "xsec", "--process", Examples.PROCESSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("csvFiles")
  void csv(Broken broken) throws IOException {
    refused(broken, "broken.csv", "xsec", "--process", Examples.PROCESSES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arrayFiles")
  void array(Broken broken) throws IOException {
    refused(broken, "broken.txt", "xsec", "--layout", "deepxs", "--process", "C1C1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void densitySet(BrokenSet broken) throws IOException {
    Examples.writePdf(dir, PDF_NAME, broken.info(), broken.member());
    String good = Inputs.write(dir, "good.slha", SLHA);
    CommandRun run =
        run(Examples.uncached(), "xsec", "--pdf-path", dir + "", "--pdf", PDF_NAME, good);
    assertThat(run.err()).contains(broken.message(), PDF_NAME).doesNotContain("internal error");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** The count is part of the promise; names of paths, links and archives are tested elsewhere. */
  @Test
  void enoughFilesAreTried() {
    List<Long> counts =
        List.of(slhaFiles().count(), csvFiles().count(), arrayFiles().count(), sets().count());
    assertThat(counts).allMatch(count -> count >= 30);
    assertThat(counts.stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(220);
  }

  @Test
  void everyBrokenFileDiffersFromTheGoodOne() {
    assertThat(slhaFiles().map(Broken::text)).doesNotContain(SLHA).doesNotHaveDuplicates();
    assertThat(csvFiles().map(Broken::text)).doesNotContain(CSV).doesNotHaveDuplicates();
    assertThat(arrayFiles().map(Broken::text)).doesNotContain(ARRAY).doesNotHaveDuplicates();
    assertThat(sets().filter(s -> s.info().equals(Optional.of(INFO))).map(BrokenSet::member))
        .doesNotContain(Optional.of(MEMBER))
        .doesNotHaveDuplicates();
  }

  private void refused(Broken broken, String name, String... arguments) throws IOException {
    Path file = dir.resolve(name);
    Files.write(file, broken.text().getBytes(StandardCharsets.UTF_8));
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = file.toString();
    CommandRun run = run(calculations, all);
    assertThat(run.err())
        .contains(broken.message(), file.toString())
        .doesNotContain("internal error");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static CommandRun run(CalculationFactory factory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = CommandRun.run(InputStream.nullInputStream(), out, err, factory, arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String firstLine() {
    return ARRAY.substring(0, ARRAY.indexOf('\n') + 1);
  }

  private static int lineNumber(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String place(String text, String part) {
    int at = text.indexOf(part);
    return "line " + lineNumber(text, part) + ", column " + (at - text.lastIndexOf('\n', at));
  }

  /** The whole line, with its end, that holds a text. */
  private static String line(String text, String part) {
    int at = text.indexOf(part) + (part.startsWith("\n") ? 1 : 0);
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at) + 1);
  }

  private static String once(String part, String other) {
    int at = MEMBER.indexOf(part);
    return MEMBER.substring(0, at) + other + MEMBER.substring(at + part.length());
  }

  private static String dropLine(String part) {
    return SLHA.replace(line(SLHA, part), "");
  }

  /** Header and lines of a block. */
  private static String block(String name) {
    int start = SLHA.indexOf("Block " + name + "\n");
    return SLHA.substring(
        start,
        IntStream.of(SLHA.indexOf("\nBlock", start), SLHA.indexOf("\nDECAY", start))
                .filter(end -> end > 0)
                .min()
                .orElseThrow()
            + 1);
  }

  private static String withCell(String column, String text) {
    String[] lines = CSV.split("\n", -1);
    String[] cells = lines[2].split(",", -1);
    cells[1 + Examples.csvColumns().indexOf(column)] = text;
    return lines[0] + "\n" + lines[1] + "\n" + String.join(",", cells) + "\n";
  }

  private static String withName(String column, String other) {
    return CSV.replaceFirst(column, other);
  }
}
