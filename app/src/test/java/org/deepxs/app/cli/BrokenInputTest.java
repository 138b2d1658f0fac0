package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken input gets a clear message and the right exit code. */
@Timeout(60)
class BrokenInputTest {

  private static final String H = Inputs.HEADER;
  private static final String R = Inputs.ROW;
  private static final String C1C1 = "1 0 0.5 0 200" + " 2000".repeat(9);

  @TempDir private Path dir;

  private static Arguments table(String what, String text, String message) {
    return Arguments.of(what, text, message);
  }

  static Stream<Arguments> brokenTables() {
    return Stream.of(
        table("empty file", "", "is empty"),
        table("blank lines", "\n\n  \n", "nothing but blank lines and comments"),
        table("comments only", "# a\n#b\n", "nothing but blank lines and comments"),
        table("byte-order mark only", "\uFEFF", "nothing but blank lines"),
        table("no known column", "a,b,c\n1,2,3\n", "no column is named after an SLHA entry"),
        table("expected names listed", "a,b\n1,2\n", "MASS_1000024, NMIX_2_1"),
        table("semicolons", H.replace(',', ';'), "separated by commas"),
        table("tabs", H.replace(',', '\t'), "separated by commas"),
        table("duplicate column", "id," + H, "'id' occurs twice"),
        table("duplicate entry", "MASS_1000024," + H, "'MASS_1000024' occurs twice"),
        table("duplicate in other case", "mass_1000024," + H, "occurs twice"),
        table("missing column", "MASS_1000024\n200\n", "missing columns for C1+C1-"),
        table("missing column named", "MASS_1000024\n200\n", "MASS_1000002, UMIX_1_1, VMIX_1_1"),
        table("header commented out", "#" + H + R, "no column is named after"),
        table("header in quotes unclosed", "\"" + H + R, "not readable as CSV"),
        table("short row", H + "a,1\n", "line 2: has 2 columns, expected 5"),
        table("long row", H + "a,200,1,1,2000,7\n", "line 2: has 6 columns, expected 5"),
        table("one cell", H + "a\n", "line 2: has 1 column, expected 5"),
        table("trailing comma", H + "a,200,1,1,2000,\n", "has 6 columns"),
        table("word for a number", H + "a,heavy,1,1,2000\n", "column MASS_1000024"),
        table("found is quoted", H + "a,heavy,1,1,2000\n", "found 'heavy'"),
        table("NaN", H + "a,200,1,NaN,2000\n", "column VMIX_1_1: expected a finite number"),
        table("nan", H + "a,200,1,nan,2000\n", "found 'nan'"),
        table("inf", H + "a,200,inf,1,2000\n", "column UMIX_1_1"),
        table("-Infinity", H + "a,200,-Infinity,1,2000\n", "found '-Infinity'"),
        table("overflow", H + "a,1e999,1,1,2000\n", "found '1e999'"),
        table("Fortran exponent", H + "a,2.0D+02,1,1,2000\n", "found '2.0D+02'"),
        table("hexadecimal", H + "a,0x1p3,1,1,2000\n", "found '0x1p3'"),
        table("suffix", H + "a,200f,1,1,2000\n", "found '200f'"),
        table("two points", H + "a,2.0.0,1,1,2000\n", "found '2.0.0'"),
        table("decimal comma", H + "a,\"200,5\",1,1,2000\n", "found '200,5'"),
        table("two numbers", H + "a,200 300,1,1,2000\n", "found '200 300'"),
        table("lone sign", H + "a,-,1,1,2000\n", "found '-'"),
        table("lone exponent", H + "a,e5,1,1,2000\n", "found 'e5'"),
        table("unit", H + "a,200 GeV,1,1,2000\n", "found '200 GeV'"),
        table("null", H + "a,null,1,1,2000\n", "found 'null'"),
        table("empty needed cell", H + "a,,1,1,2000\n", "missing"),
        table("empty needed cell named", H + "a,,1,1,2000\n", "line 2, column MASS_1000024"),
        table("blank needed cell", H + "a,200,1,1,   \n", "column MASS_1000002"),
        table("refused by the calculation", H + "a,200,1,1,666\n", "line 2: squark mass of 666"),
        table("bad second row", H + R + "x\n", "line 3"),
        table("line after quoted line end", H + "\"a\nb\",200,1,1,2000\nx\n", "line 4"),
        table("unclosed quote", H + R + "\"a,200,1,1,2000\n", "check the quotes"),
        table("long cell is shortened", H + "a," + "x".repeat(500) + ",1,1,2000\n", "xxx...'"),
        table("zero byte", H + "a,2\u000000,1,1,2000\n", "binary content"),
        table("zip", "PK\u0003\u0004rest", "zip archive"),
        table("bzip2", "BZh91AY", "bzip2"),
        table("prose", "To whom it may concern\n", "neither SLHA"),
        table("prose is quoted", "To whom it may concern\n", "'To whom it may concern'"),
        table("array without layout", C1C1 + "\n", "add --layout deepxs"),
        table("XML", "<slha>\n", "neither SLHA"),
        table("data before any block", "# c\n 1000022 100.0\n", "neither SLHA"),
        table("broken Parquet", "PAR1 and nothing else", "damaged Parquet"),
        table("SLHA without masses", "BLOCK MODSEL\n 1 0\n", "no block MASS"),
        table("SLHA without mixing", "BLOCK MASS\n 1000022 100.0\n", "electroweakino mixing"),
        table(
            "SLHA with a reason",
            "BLOCK SPINFO\n 1 X\n 4 tachyons everywhere\n",
            "SPINFO 4): tachyons everywhere"),
        table("SLHA with a bad number", Inputs.SLHA.replace("160.0", "abc"), "line 9"),
        table("SLHA with NaN", Inputs.SLHA.replace("160.0", "NaN"), "line 9"),
        table("SLHA cut off", Inputs.SLHA.substring(0, 150) + "\n 1000037", "line"),
        table(
            "SLHA with a missing element",
            Inputs.SLHA.replace("BLOCK VMIX\n   1 1 0.5\n", "BLOCK VMIX\n"),
            "VMIX"),
        table("SLHA twice", Inputs.SLHA + Inputs.SLHA, "SPINFO"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenTables")
  void brokenFile(String what, String text, String message) throws IOException {
    String file = Inputs.write(dir, "points", text.getBytes(StandardCharsets.UTF_8));
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.err()).as(what).contains(message).contains(file).doesNotContain("internal");
    assertThat(run.exitCode()).isEqualTo(2);
    CommandRun piped = CommandRun.withInput(text, "xsec", "--process", "C1C1", "-");
    assertThat(piped.exitCode()).isEqualTo(2);
    String onlyFromFile = "damaged Parquet";
    assertThat(piped.err()).contains(message.equals(onlyFromFile) ? "name the file" : message);
  }

  static Stream<Arguments> brokenArrays() {
    return Stream.of(
        table("empty", "", "is empty"),
        table("13 columns", C1C1.substring(2) + "\n", "line 1: has 13 columns, expected 14"),
        table("15 columns", C1C1 + " 1\n", "has 15 columns"),
        table("19 columns", C1C1 + " 1 1 1 1 1\n", "has 19 columns"),
        table("commas", C1C1.replace(' ', ',') + "\n", "has 1 column"),
        table("second line", C1C1 + "\n1 2 3\n", "line 2: has 3 columns"),
        table("word", C1C1.replace("200 ", "two "), "column MASS_1000024"),
        table("nan", C1C1.replace("0.5", "nan"), "column VMIX_1_1"),
        table("header", "u11 u12 v11 v12 m a b c d e f g h i\n" + C1C1, "line 1: column UMIX_1_1"),
        table("binary", "\u0000\u0001", "binary content"),
        table("endless line", "1 ".repeat(600_000), "longer than a million characters"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenArrays")
  void brokenArray(String what, String text, String message) throws IOException {
    String file = Inputs.write(dir, "array.txt", text);
    CommandRun run = CommandRun.of("xsec", "--layout", "deepxs", "--process", "C1C1", file);
    assertThat(run.err()).as(what).contains(message).contains(file);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  static Stream<Arguments> brokenCommandLines() {
    return Stream.of(
        Arguments.of("", "name a command"),
        Arguments.of("xsec", "INPUT"),
        Arguments.of("xsecs FILE", "xsecs"),
        Arguments.of("xsec --proces N1N1 FILE", "--proces"),
        Arguments.of("xsec --process N5N1 FILE", "N5N1"),
        Arguments.of("xsec --process , FILE", "--process"),
        Arguments.of("xsec --process 1000022:1000024:1 FILE", "1000022:1000024:1"),
        Arguments.of("xsec --process 1000024:1000024 FILE", "total charge"),
        Arguments.of("xsec --process", "--process"),
        Arguments.of("xsec --order nnlo FILE", "expected lo or nlo, got 'nnlo'"),
        Arguments.of("xsec --scheme prospino FILE", "expected full or prospino2"),
        Arguments.of("xsec --sqrt-s abc FILE", "--sqrt-s"),
        Arguments.of("xsec --sqrt-s -13000 FILE", "sqrt(s) must be positive"),
        Arguments.of("xsec --sqrt-s 0 FILE", "sqrt(s) must be positive"),
        Arguments.of("xsec --sqrt-s NaN FILE", "sqrt(s) must be positive"),
        Arguments.of("xsec --scale 0 FILE", "scale factor must be positive"),
        Arguments.of("xsec --scale x FILE", "one number or two"),
        Arguments.of("xsec --scale 1,2,3 FILE", "one number or two"),
        Arguments.of("xsec --scale 1, FILE", "one number or two"),
        Arguments.of("xsec --pdf A,B FILE", "scheme full takes one set"),
        Arguments.of("xsec --scheme prospino2 --pdf A,B,C FILE", "one set or two"),
        Arguments.of("xsec --scheme prospino2 --pdf A, FILE", "name of a set is empty"),
        Arguments.of("xsec --pdf-member -1 FILE", "must not be negative"),
        Arguments.of("xsec --pdf-member first FILE", "--pdf-member"),
        Arguments.of("xsec --format xml FILE", "expected table, csv, json or slha"),
        Arguments.of("xsec --threads 0 FILE", "--threads must be 1 to 1024"),
        Arguments.of("xsec --threads 5000 FILE", "--threads must be 1 to 1024"),
        Arguments.of("xsec --threads many FILE", "--threads"),
        Arguments.of("xsec --layout other FILE", "the only layout is deepxs"),
        Arguments.of("xsec --layout deepxs FILE", "needs exactly one --process"),
        Arguments.of("xsec --layout deepxs --process C1C1,N2N2 FILE", "exactly one --process"),
        Arguments.of("xsec --layout deepxs --process N1N1 FILE", "not N1N1"),
        Arguments.of("xsec --layout deepxs --process C1C2 FILE", "not C1C2"),
        Arguments.of("xsec --layout deepxs --process N2C1 FILE", "not N2C1+-"),
        Arguments.of("xsec - -", "given twice"),
        Arguments.of("xsec --format slha FILE", "is a table"),
        Arguments.of("xsec --output missing-directory/out.csv FILE", "cannot write"),
        Arguments.of("xsec --format slha SLHA SLHA", "name a directory"),
        Arguments.of("xsec --format slha --output DIR SLHA SLHA", "both be written as p.slha"),
        Arguments.of("xsec --format slha --output FILE SLHA OTHER", "cannot make the directory"),
        Arguments.of("xsec --order lo --order nlo FILE", "--order"),
        Arguments.of("xsec --order lo --scales 7 FILE", "--scales needs --order nlo"),
        Arguments.of("xsec --order lo --rel-error 0.1 FILE", "--rel-error needs --order nlo"),
        Arguments.of("xsec --order lo --seed 1 FILE", "--seed needs --order nlo"),
        Arguments.of("xsec --order lo --channels FILE", "--channels needs --order nlo"),
        Arguments.of("xsec --order lo --freeze FILE", "--freeze needs --order nlo"),
        Arguments.of("xsec --order lo --squark-width 0.1 FILE", "--squark-width needs"),
        Arguments.of("predict --order lo --exact FILE", "--exact needs --order nlo"),
        Arguments.of("predict --rel-error 0.1 FILE", "--rel-error belongs to the full"),
        Arguments.of("predict --seed 1 FILE", "--seed belongs to the full calculation; add"),
        Arguments.of("predict --channels FILE", "add --exact, or use xsec"),
        Arguments.of("predict --scheme prospino2 --order lo --freeze FILE", "--freeze needs"),
        Arguments.of("predict --squark-width 0.1 FILE", "--squark-width belongs to the full"),
        Arguments.of("xsec --exact FILE", "--exact"),
        Arguments.of("xsec --freeze FILE", "needs --scheme prospino2"),
        Arguments.of("predict --exact --freeze FILE", "needs --scheme prospino2"),
        Arguments.of("xsec --scales 5 FILE", "expected 1, 3 or 7, got '5'"),
        Arguments.of("xsec --rel-error 0 FILE", "relative error must lie between 0 and 1"),
        Arguments.of("xsec --rel-error NaN FILE", "got NaN"),
        Arguments.of("xsec --rel-error small FILE", "--rel-error"),
        Arguments.of("xsec --seed 9223372036854775808 FILE", "--seed"),
        Arguments.of("xsec --seed 1.5 FILE", "--seed"),
        Arguments.of("xsec --squark-width 0 FILE", "relative squark width must be between"),
        Arguments.of("xsec --squark-width wide FILE", "--squark-width"),
        Arguments.of("xsec --channels --format slha SLHA", "SLHA has no place for parts"));
  }

  @ParameterizedTest(name = "deepxs {0}")
  @MethodSource("brokenCommandLines")
  void brokenCommandLine(String arguments, String message) throws IOException {
    String table = Inputs.write(dir, "p.csv", H + R);
    String slha = Inputs.write(dir, "p.slha", Inputs.SLHA);
    String other = Inputs.write(dir, "other.slha", Inputs.SLHA);
    String[] words =
        arguments.isEmpty()
            ? new String[0]
            : Arrays.stream(arguments.split(" ", -1))
                .map(word -> word.equals("FILE") ? table : word)
                .map(word -> word.equals("SLHA") ? slha : word)
                .map(word -> word.equals("OTHER") ? other : word)
                .map(word -> word.equals("DIR") ? dir.resolve("out").toString() : word)
                .toArray(String[]::new);
    CommandRun run = CommandRun.of(words);
    assertThat(run.err()).contains(message).doesNotContain("internal error");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  static Stream<Arguments> brokenNames() {
    return Stream.of(
        Arguments.of("none.slha", "no such file"),
        Arguments.of("*.nothing", "no file matches this pattern"),
        Arguments.of("[a", "is no valid pattern"),
        Arguments.of("empty", "no SLHA file"),
        Arguments.of("dangling.slha", "no such file"),
        Arguments.of("self.slha", "cannot be read"),
        Arguments.of("loop", "loop"),
        Arguments.of("loop/*/*/*.slha", "loop); remove the link"),
        Arguments.of("links", "does not exist"),
        Arguments.of("links/*.slha", "does not exist"),
        Arguments.of("truncated.slha.gz", "truncated gzip data"),
        Arguments.of("damaged.csv.gz", "damaged gzip data"),
        Arguments.of("latin1.csv", "not UTF-8"),
        Arguments.of("utf16.csv", "binary content"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenNames")
  void brokenName(String name, String message) throws IOException {
    Files.createDirectory(dir.resolve("empty"));
    Files.createSymbolicLink(dir.resolve("dangling.slha"), dir.resolve("gone"));
    Files.createSymbolicLink(dir.resolve("self.slha"), dir.resolve("self.slha"));
    Inputs.write(dir, "loop/p.slha", Inputs.SLHA);
    Files.createSymbolicLink(dir.resolve("loop/again"), dir.resolve("loop"));
    Files.createDirectory(dir.resolve("links"));
    Files.createSymbolicLink(dir.resolve("links/x.slha"), dir.resolve("gone"));
    Path packed = Path.of(Inputs.gzip(dir, "whole.gz", Inputs.SLHA));
    byte[] bytes = Files.readAllBytes(packed);
    Inputs.write(dir, "truncated.slha.gz", Arrays.copyOf(bytes, bytes.length / 2));
    bytes[40] ^= 0x55;
    bytes[41] ^= 0x55;
    bytes[bytes.length - 6] ^= 0x55;
    Inputs.write(dir, "damaged.csv.gz", bytes);
    Inputs.write(dir, "latin1.csv", (H + "\u00e9" + R).getBytes(StandardCharsets.ISO_8859_1));
    Inputs.write(dir, "utf16.csv", (H + R).getBytes(StandardCharsets.UTF_16));
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", dir.resolve(name).toString());
    assertThat(run.err()).contains(message).doesNotContain("internal error");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void goodRowsBeforeABreakAreWritten() throws IOException {
    Path whole = Path.of(Inputs.gzip(dir, "whole.csv.gz", H + R.repeat(100_000)));
    byte[] bytes = Files.readAllBytes(whole);
    String cut = Inputs.write(dir, "cut.csv.gz", Arrays.copyOf(bytes, bytes.length / 2));
    String good = Inputs.write(dir, "good.csv", H + R);
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", cut, good);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines().size()).isGreaterThan(40_000);
    assertThat(run.lines().get(run.lines().size() - 1)).startsWith(good);
    assertThat(run.err()).contains("after line", "truncated gzip data");
  }

  @Test
  void endlessCommentIsRefused() throws IOException {
    String file = Inputs.write(dir, "p.csv", "# " + "x".repeat(400_000) + "\n" + H + R);
    CommandRun run = CommandRun.of("xsec", file);
    assertThat(run.err()).contains("no end of line within the first 256 KiB");
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
