package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.app.chain.PointStage;
import org.deepxs.app.chain.StructureStage;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.structure.StructureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of structures. */
class StructuresTest {

  @TempDir private Path dir;

  private static List<String> lines(String csv) {
    return csv.lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static double cell(List<String> lines, int row, String column) {
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    return Double.parseDouble(lines.get(row).split(",", -1)[header.indexOf(column)]);
  }

  @ParameterizedTest
  @CsvSource({
    "emission-neutral, 163, K_13000_bbbar_TT",
    "emission-charged, 116, K_13000_scbar_TT",
    "loops-neutralino, 105, K_13000_bbbar_EE-g",
    "loops-chargino, 205, K_13000_bbbar_TTB",
    "loops-mixed, 269, K_13000_scbar_TTB"
  })
  void tablesOfEveryKind(String kind, int columns, String last) {
    boolean emission = kind.startsWith("emission");
    CommandRun run =
        emission
            ? CommandRun.of("structures", kind, "1", "--first", "1", "--rel-error", "0.05")
            : CommandRun.of("structures", kind, "1", "--first", "1");
    assertThat(run.err()).isEqualTo("deepxs: computed 1 (100.0 %)" + System.lineSeparator());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("# structures.kind: " + kind, "# structures.pdf: CT14nlo 0");
    List<String> lines = lines(run.out());
    assertThat(lines).hasSize(2);
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    assertThat(header).hasSize(columns + 1);
    assertThat(header.get(columns - (emission ? 1 : 0))).isEqualTo(last);
    assertThat(lines.get(1).split(",", -1)).doesNotContain("").hasSize(columns + 1);
    assertThat(cell(lines, 1, "point")).isOne();
    assertThat(cell(lines, 1, "squark")).isEqualTo(203.73484918730236);
  }

  /** The lighter squark stands first; those of the point before are too heavy. */
  @Test
  void tablesOfMixedSquarks() {
    String[] command = {
      "structures", "emission-bottom", "2", "--first", "1", "--rel-error", "0.05"
    };
    CommandRun run = CommandRun.of(command);
    assertThat(run.err()).contains("computed 1", "outside 1");
    List<String> lines = lines(run.out());
    assertThat(Arrays.asList(lines.get(0).split(",", -1)))
        .hasSize(5 + 2 * 2 * 9)
        .contains("K_13600_bbbar_EaEb+", "err_13000_bbbar_TaTb");
    assertThat(cell(lines, 1, "squark")).isLessThan(cell(lines, 1, "partner"));
  }

  /** Our own numbers: what models are trained on must not change. */
  @Test
  void regressionOfLoops() {
    List<String> lines =
        lines(CommandRun.of("structures", "loops-mixed", "1", "--sqrts", "13000,13600").out());
    assertThat(cell(lines, 1, "m1")).isEqualTo(44.01569911779181);
    assertThat(cell(lines, 1, "gluino")).isEqualTo(1322.784121200147);
    assertThat(cell(lines, 1, "K_13600_udbar_SS")).isCloseTo(3.2348634E-4, within(3e-11));
    assertThat(cell(lines, 1, "K_13600_udbar_SU")).isCloseTo(6.7272215, within(6e-7));
  }

  /** Our own numbers again; one mass for all squarks, and another for the densities of the LO. */
  @Test
  void prospinosSchemeHasOneSquarkMassAndItsOwnDensities() {
    String[] command = {"structures", "loops-mixed", "1", "--first", "1", "--scheme", "prospino2"};
    CommandRun run = CommandRun.of(command);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("# structures.kind: loops-mixed in scheme prospino2")
        .contains("# structures.sqrt_s_gev: 13000.0\n")
        .contains("# structures.pdf: cteq6l1-cteq,cteq66-cteq 0");
    List<String> lines = lines(run.out());
    assertThat(cell(lines, 1, "partner")).isEqualTo(cell(lines, 1, "squark"));
    assertThat(cell(lines, 1, "K_13000_udbar_SU")).isCloseTo(11.089657, within(6e-6));
    List<String> oneSet = lines(CommandRun.of(join(command, "--pdf", "cteq66-cteq")).out());
    double ratio = cell(lines, 1, "K_13000_udbar_SU") / cell(oneSet, 1, "K_13000_udbar_SU");
    assertThat(ratio).isBetween(0.7, 1.3).isNotCloseTo(1, within(0.01));
  }

  @Test
  void rowsDoNotDependOnThreadsAndRunsGoOn() throws IOException {
    String[] command = {"structures", "loops-neutralino", "12", "--sqrts", "13000", "--output"};
    String one = dir.resolve("one.csv").toString();
    String two = dir.resolve("two.csv").toString();
    CommandRun first = CommandRun.of(join(command, one, "--threads", "1"));
    assertThat(first.err()).contains("computed 11", "outside 1");
    CommandRun second = CommandRun.of(join(command, two, "--threads", "3"));
    assertThat(second.exitCode()).isZero();
    List<String> rows = lines(Files.readString(Path.of(one)));
    assertThat(lines(Files.readString(Path.of(two)))).isEqualTo(rows).hasSize(12);
    CommandRun again = CommandRun.of(join(command, one, "--threads", "2"));
    assertThat(again.err()).contains("is complete already");
    List<String> tail =
        lines(
            CommandRun.of("structures", "loops-neutralino", "3", "--first", "9", "--sqrts", "13000")
                .out());
    assertThat(tail.subList(1, 4)).isEqualTo(rows.subList(9, 12));
  }

  @Test
  void pointsOfAListAreThoseOfTheirNumbers() throws IOException {
    String list = dir.resolve("list.txt").toString();
    Files.writeString(Path.of(list), "# chosen\n7\n\n2 # near\n 11\n");
    String[] command = {"structures", "loops-neutralino", "--numbers", list, "--sqrts", "13000"};
    List<String> chosen = lines(CommandRun.of(command).out());
    List<String> all =
        lines(CommandRun.of("structures", "loops-neutralino", "12", "--sqrts", "13000").out());
    assertThat(chosen).hasSize(4);
    for (int row = 1; row < 4; row++) {
      String number = List.of("7,", "2,", "11,").get(row - 1);
      assertThat(all).contains(chosen.get(row));
      assertThat(chosen.get(row)).startsWith(number);
    }
    String table = dir.resolve("list.csv").toString();
    CommandRun written = CommandRun.of(join(command, "--output", table));
    assertThat(written.err()).contains("computed 3");
    assertThat(lines(Files.readString(Path.of(table)))).isEqualTo(chosen);
    assertThat(CommandRun.of(join(command, "--output", table)).err()).contains("complete already");
    Files.writeString(Path.of(list), "7\n3\n11\n");
    assertThat(CommandRun.of(join(command, "--output", table)).err()).contains("computed 3");
  }

  @ParameterizedTest
  @CsvSource({"7\\n7, line 2", "x, found 'x'", "-1, found '-1'", "#, holds no number"})
  void listsThatAreNone(String text, String message) throws IOException {
    String list = dir.resolve("list.txt").toString();
    Files.writeString(Path.of(list), text.replace("\\n", "\n"));
    CommandRun run = CommandRun.of("structures", "loops-mixed", "--numbers", list);
    assertThat(run.err()).contains("list.txt").contains(message);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static String[] join(String[] command, String... more) {
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return all;
  }

  @Test
  void workTravels() throws IOException, ClassNotFoundException {
    StructureStage.Options options =
        new StructureStage.Options(
            StructureSet.LOOPS_CHARGINO, List.of(13000.0), 1e-3, Scheme.PROSPINO2);
    StructureWorkers workers =
        StructureWorkers.of(options, CalculationOptions.of(Scheme.PROSPINO2), Optional.empty());
    assertThat(workers.densities()).isNotNull();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(workers);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      StructureWorkers arrived = (StructureWorkers) in.readObject();
      assertThat(value(arrived)).isEqualTo(value(workers)).isNotZero();
    }
  }

  private static double value(StructureWorkers workers) {
    try (OrderedRun.Worker<PointStage.Numbers> worker = workers.make(0)) {
      TableBlock rows = worker.work(new PointStage.Numbers(1, 1)).rows();
      return rows.number(0, rows.schema().columns().size() - 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          structures loops 3                                   | 1 | expected emission-neutral, emission-charged
          structures loops-mixed                               | 1 | give N, with or without --first
          structures loops-mixed 5 --numbers x                 | 1 | give N, with or without --first
          structures loops-mixed --first 2 --numbers x         | 1 | give N, with or without --first
          structures loops-mixed --numbers none.txt            | 2 | none.txt: no such file
          structures loops-mixed 0                             | 1 | there are points 0 to 2147483582
          structures loops-mixed 5 --first 2147483580          | 1 | there are points 0 to 2147483582
          structures loops-mixed 5 --first -1                  | 1 | got --first -1 and N = 5
          structures loops-mixed 5 --rel-error 0.01            | 1 | --rel-error is for emission
          structures emission-bottom 5 --scheme prospino2      | 1 | emission-bottom is for scheme full
          structures emission-charged 5 --rel-error 0          | 1 | --rel-error must lie between 0 and 1
          structures loops-mixed 5 --sqrts 13000,x             | 1 | expected different energies
          structures loops-mixed 5 --sqrts 13000,13000         | 1 | expected different energies
          structures loops-mixed 5 --sqrts 100                 | 1 | expected different energies
          structures loops-mixed 5 --pdf NoSuchSet             | 2 | NoSuchSet
          structures loops-mixed 5 --pdf cteq6l1,cteq66        | 1 | scheme full takes one set
          structures loops-mixed 5 --scheme full2              | 1 | expected full or prospino2
          structures loops-mixed 5 --output x.txt              | 1 | must end in .csv or .parquet
          """)
  void complaints(String arguments, int exitCode, String message) {
    CommandRun run = CommandRun.of(arguments.split(" ", -1));
    assertThat(run.err()).contains(message).startsWith("deepxs: ");
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpHasAnExample() {
    CommandRun run = CommandRun.of("structures", "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("deepxs structures emission-neutral 9000", "K_13000_uubar_ZE+");
  }
}
