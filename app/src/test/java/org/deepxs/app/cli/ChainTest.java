package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.testkit.StandInProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, spectra of a stand-in program, labels: from command to command. */
class ChainTest {

  private static final String POINT =
      "M1=300,M2=-700,M3=2000,mA=1500,tanb=10,mu=900,At=3000,Ab=0,Atau=0,mL1=1000,mL3=1000,"
          + "mE1=1000,mE3=1000,mQ1=2000,mQ3=2000,mU1=2000,mU3=2000,mD1=2000,mD3=2000";

  @TempDir private Path dir;
  private String program;

  @BeforeEach
  void writeProgram() {
    program = StandInProgram.write(dir).toString();
  }

  private CommandRun spectrum(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("spectrum", "--spectrum", "spheno"));
    all.addAll(List.of("--program", program));
    all.addAll(List.of(arguments));
    return CommandRun.withInput(input, all.toArray(new String[0]));
  }

  /** Rows without header and comments. */
  private static List<String> rows(String csv) {
    return csv.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
  }

  private String file(String name) {
    return dir.resolve(name).toString();
  }

  @Test
  void pipeOfThree() {
    CommandRun points = CommandRun.of("sample", "40", "--seed", "5");
    assertThat(points.exitCode()).isZero();
    assertThat(points.err()).isEmpty();
    assertThat(rows(points.out())).hasSize(40);
    CommandRun spectra = spectrum(points.out(), "-");
    assertThat(spectra.exitCode()).isZero();
    assertThat(spectra.err()).startsWith("deepxs: ").contains("accepted");
    assertThat(rows(spectra.out())).hasSize(40);
    assertThat(spectra.out())
        .contains("# sample.seed: 5\n", "# spectrum.calculator: StandIn 1.5\n");
    CommandRun predicted = CommandRun.withInput(spectra.out(), "predict", "--process", "C1C1", "-");
    assertThat(predicted.err()).isEmpty();
    assertThat(predicted.exitCode()).isZero();
    assertThat(predicted.lines()).hasSize(41);
  }

  @Test
  void pipeWithTheBuiltInGenerator() {
    CommandRun points = CommandRun.of("sample", "100", "--seed", "5");
    CommandRun spectra = CommandRun.withInput(points.out(), "spectrum", "-");
    assertThat(spectra.exitCode()).isZero();
    CommandRun predicted = CommandRun.withInput(spectra.out(), "predict", "--process", "C1C1", "-");
    assertThat(predicted.err()).isEmpty();
    assertThat(predicted.exitCode()).isZero();
    assertThat(predicted.lines()).hasSize(101);
    assertThat(predicted.out()).contains("not-calculated (no spectrum: tachyon)", ",inside,");
    CommandRun labels =
        CommandRun.withInput(spectra.out(), "label", "-", "--process", "C1C1", "--order", "lo");
    assertThat(labels.exitCode()).isZero();
    assertThat(rows(labels.out())).hasSizeBetween(5, 40);
  }

  @Test
  void rowsWithoutSpectrumAreReportedByPredict() throws IOException {
    String ranges = Files.writeString(dir.resolve("r.yaml"), "tanb: [55, 60]\n").toString();
    CommandRun points = CommandRun.of("sample", "30", "--ranges", ranges);
    CommandRun spectra = spectrum(points.out(), "-");
    List<String> failed =
        rows(spectra.out()).stream().filter(r -> r.contains(",tachyon,1,no-sp")).toList();
    assertThat(failed).hasSizeBetween(1, 29);
    CommandRun predicted = CommandRun.withInput(spectra.out(), "predict", "--process", "C1C1", "-");
    assertThat(predicted.err()).isEmpty();
    assertThat(predicted.exitCode()).isZero();
    assertThat(predicted.lines()).hasSize(31);
    assertThat(
            predicted.lines().stream()
                .filter(r -> r.contains("not-calculated (no spectrum: tachyon)")))
        .hasSameSizeAs(failed);
    CommandRun exact = CommandRun.withInput(spectra.out(), "xsec", "--process", "C1C1", "-");
    assertThat(exact.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void filesOfEveryStageForAnyNumberOfThreads(String extension) throws IOException {
    String points = file("points." + extension);
    assertThat(CommandRun.of("sample", "30", "--output", points).exitCode()).isZero();
    List<List<String>> results = new ArrayList<>();
    for (String threads : new String[] {"1", "3"}) {
      String spectra = file("spectra" + threads + "." + extension);
      String labels = file("labels" + threads + ".csv");
      CommandRun made =
          spectrum("", points, "--output", spectra, "--threads", threads, "--block", "7");
      assertThat(made.err()).contains("accepted");
      assertThat(made.exitCode()).isZero();
      CommandRun labelled =
          CommandRun.of(
              "label",
              spectra,
              "--process",
              "C1C1,N1N1",
              "--order",
              "lo",
              "--keep",
              "all",
              "--threads",
              threads,
              "--output",
              labels);
      assertThat(labelled.err()).contains("accepted");
      assertThat(labelled.exitCode()).isZero();
      results.add(rows(Files.readString(Path.of(labels))));
    }
    assertThat(results.get(0)).isEqualTo(results.get(1)).isNotEmpty();
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part") || name.endsWith(".journal"));
    }
  }

  @Test
  void stoppedRunGoesOn() throws IOException {
    CommandRun whole = CommandRun.of("sample", "1000", "--output", file("whole.csv"));
    assertThat(whole.exitCode()).isZero();
    String spectra = file("s.csv");
    String broken = rows(Files.readString(Path.of(file("whole.csv")))).get(0);
    assertThat(broken).isNotEmpty();
    // A program that vanishes in the middle of the run: it is asked twice whether it works.
    Path counting = dir.resolve("counting");
    Files.writeString(
        counting,
        "#!/bin/sh\necho >> "
            + dir.resolve("runs")
            + "\n[ $(wc -l < "
            + dir.resolve("runs")
            + ") -lt 27 ] || rm -f "
            + counting
            + "\nexec "
            + program
            + " \"$@\"\n");
    assertThat(counting.toFile().setExecutable(true)).isTrue();
    String points = file("p.csv");
    assertThat(CommandRun.of("sample", "40", "--output", points).exitCode()).isZero();
    String[] command = {"--output", spectra, "--block", "5", "--threads", "1"};
    String usual = program;
    program = counting.toString();
    CommandRun stopped = spectrum("", join(points, command));
    program = usual;
    assertThat(stopped.exitCode()).isEqualTo(2);
    assertThat(stopped.err()).contains("cannot run");
    assertThat(Path.of(spectra)).doesNotExist();
    assertThat(Path.of(spectra + ".part")).exists();
    CommandRun goesOn = spectrum("", join(points, command));
    assertThat(goesOn.err()).contains("going on with " + spectra + " after 25 points");
    assertThat(goesOn.exitCode()).isZero();
    assertThat(rows(Files.readString(Path.of(spectra)))).hasSize(40);
    CommandRun onto = spectrum("", join(spectra, "--output", spectra));
    assertThat(onto.exitCode()).isEqualTo(1);
    assertThat(onto.err()).contains("is the input; choose another name");
    CommandRun again = spectrum("", join(points, command));
    assertThat(again.err()).contains("is complete already");
    CommandRun other = spectrum("", join(points, "--output", spectra, "--block", "6"));
    assertThat(other.exitCode()).isZero();
  }

  private static String[] join(String first, String... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
  }

  @Test
  void otherOptionsOnAnUnfinishedFileAreRefused() throws IOException {
    String file = file("p.csv");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "sample",
                "100000000",
                "--block",
                "1000",
                "--output",
                file)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!Files.exists(Path.of(file + ".part"))
        || Files.size(Path.of(file + ".part")) < 1000_000) {
      assertThat(process.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    CommandRun meanwhile =
        CommandRun.of("sample", "100000000", "--block", "1000", "--output", file);
    assertThat(meanwhile.exitCode()).isEqualTo(1);
    assertThat(meanwhile.err()).contains("another run is writing");
    process.destroyForcibly().onExit().join();
    CommandRun other = CommandRun.of("sample", "100000000", "--output", file, "--seed", "2");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("block was 1000, now 100000").contains("seed was 1, now 2");
    CommandRun anew = CommandRun.of("sample", "1000", "--output", file, "--restart");
    assertThat(anew.exitCode()).isZero();
    assertThat(rows(Files.readString(Path.of(file)))).hasSize(1000);
  }

  @Test
  void onePoint() throws IOException {
    CommandRun run = spectrum("", "--point", POINT);
    assertThat(run.exitCode()).isZero();
    SlhaDocument document = SlhaReader.parse(run.out(), "out");
    assertThat(document.value("MASS", 1000022)).isEqualTo(300);
    String yaml = POINT.replace("=", ": ").replace(",", "\n");
    String file = Files.writeString(dir.resolve("point.yaml"), yaml).toString();
    String slha = file("point.slha");
    assertThat(spectrum("", file, "--output", slha).exitCode()).isZero();
    assertThat(Files.readString(Path.of(slha))).isEqualTo(run.out());
    List<String> options = new ArrayList<>();
    for (String entry : POINT.split(",", -1)) {
      options.add("--" + entry);
    }
    assertThat(spectrum("", options.toArray(new String[0])).out()).isEqualTo(run.out());
    assertThat(CommandRun.of("predict", "--process", "C1C1", slha).exitCode()).isZero();
    CommandRun none = spectrum("", "--point", POINT.replace("tanb=10", "tanb=16"));
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("no spectrum: tachyon").doesNotContain("stack trace");
    assertThat(none.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sample 0                                   | 1 | points 0 to -1 do not exist
          sample 5 --first -1                        | 1 | --first not negative
          sample 5 --sequence sobol --first 2147483647 | 2 | Sobol sequence ends
          sample five                                | 1 | is not a long
          sample 5 --prior wide                      | 1 | expected flat or log
          sample 5 --ranges none.yaml                | 2 | none.yaml: cannot be read
          sample 5 --output x.txt                    | 1 | must end in .csv or .parquet
          sample 5 --output none/x.csv               | 1 | existing directory
          sample 5 --block 0 --output x.csv          | 1 | --block must be
          sample 5 --threads 0                       | 1 | --threads must be
          sample 5 --spark local                     | 2 | module spark is not there; build it with 'mvn -Pspark
          sample 5 --spark-conf a=b                  | 1 | --spark-conf needs --spark MASTER
          spectrum --program x -                     | 1 | --program and --time-limit are for other programs
          spectrum --spectrum none -                 | 1 | expected builtin, spheno, softsusy
          spectrum --spectrum none.yaml x.csv        | 2 | none.yaml: cannot be read
          spectrum --spectrum spheno x.csv           | 2 | x.csv: no such file
          spectrum --spectrum spheno --time-limit 0 - | 1 | --time-limit must be above 0 s
          spectrum --spectrum spheno                 | 1 | name a table of points, or give one point
          spectrum --spectrum spheno --M1 300        | 1 | the point lacks M2, M3, mA
          spectrum --spectrum spheno --point M9=3    | 1 | unknown parameter 'M9'
          spectrum --spectrum spheno --point M1=x    | 1 | expected name=value, got 'M1=x'
          label -                                    | 1 | name the processes with --process
          label none.csv --process C1C1              | 2 | none.csv: no such file
          label none.csv --process C1C1 --order lo --freeze | 1 | --freeze needs --order nlo
          label none.csv --process C1C1 --order lo --learned | 1 | --learned needs --order nlo
          label none.csv --process C1C1 --sqrt-s 8000 --learned | 1 | no networks for scheme full at 8000.0 GeV
          label none.csv --process C1C1 --seed 2 --learned | 1 | --seed belongs to the full calculation
          """)
  void complaints(String arguments, int exitCode, String message) {
    CommandRun run = CommandRun.of(arguments.split(" ", -1));
    assertThat(run.err()).contains(message).startsWith("deepxs: ");
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unusableTables() {
    CommandRun points = CommandRun.of("sample", "3");
    String renamed = points.out().replace(",tanb,", ",tanBeta,");
    CommandRun missing = spectrum(renamed, "-");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("missing column tanb; unknown are tanBeta");
    List<String> rows = rows(points.out());
    String bad = points.out().replace(rows.get(1), rows.get(1).replaceFirst(",[^,]*", ",wide"));
    CommandRun badRow = spectrum(bad, "-");
    assertThat(badRow.exitCode()).isEqualTo(2);
    assertThat(badRow.err()).contains("column M1: expected a finite number, found 'wide'");
    assertThat(rows(badRow.out())).hasSize(2);
    String slha = "Block MASS\n 1000022 100\n";
    assertThat(spectrum(slha, "-").err()).contains("is an SLHA document");
    CommandRun label = CommandRun.withInput(points.out(), "label", "-", "--process", "C1C1");
    assertThat(label.exitCode()).isEqualTo(2);
    assertThat(label.err()).contains("no column is named after an SLHA entry");
    CommandRun kept =
        CommandRun.withInput(
            spectrum(points.out(), "-").out(),
            "label",
            "-",
            "--process",
            "C1C1",
            "--keep",
            "none,x");
    assertThat(kept.exitCode()).isEqualTo(1);
    assertThat(kept.err()).contains("the input has no column none");
  }

  @Test
  void programsThatDoNotWork() {
    CommandRun points = CommandRun.of("sample", "2");
    program = dir.toString();
    CommandRun folder = spectrum(points.out(), "-");
    assertThat(folder.exitCode()).isEqualTo(2);
    assertThat(folder.err()).contains("is no file");
    program = "/bin/true";
    CommandRun silent = spectrum(points.out(), "-");
    assertThat(silent.exitCode()).isEqualTo(2);
    assertThat(silent.err()).contains("SPheno does not work for an ordinary point");
    assertThat(silent.out()).isEmpty();
  }

  @Test
  void labelsOfAnotherProgram() throws IOException {
    Path script = dir.resolve("xs");
    Files.writeString(
        script,
        """
        #!/bin/sh
        grep -q 'Block NMIX' point.slha || exit 1
        echo "$1 LO: 1.5D-02 NLO: $(awk '$1 == 1000022 { print $2 }' point.slha)"
        """);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    String yaml =
        Files.writeString(
                dir.resolve("xs.yaml"),
                """
                name: XS
                command: [%s, '${pdg1}:${pdg2}']
                input: {point.slha: '${slha}'}
                results: {sigma_lo_pb: ' LO: (\\S+)', sigma_nlo_pb: 'NLO: (\\S+)'}
                """
                    .formatted(script))
            .toString();
    String spectra = spectrum("M" + headless(POINT), "-").out();
    CommandRun labels =
        CommandRun.withInput(
            spectra,
            "label",
            "-",
            "--process",
            "N1N1",
            "--program",
            yaml,
            "--keep",
            "MASS_1000022");
    assertThat(labels.err()).contains("accepted 1 (100.0 %)");
    assertThat(labels.exitCode()).isZero();
    assertThat(rows(labels.out()))
        .containsExactly("0,N1N1,accepted,300.0,0.015,300.0,20000.0,,,,,");
  }

  /** A point as a CSV table, without its first letter. */
  private static String headless(String point) {
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (String entry : point.split(",", -1)) {
      names.append(names.isEmpty() ? "" : ",").append(entry, 0, entry.indexOf('='));
      values.append(values.isEmpty() ? "" : ",").append(entry.substring(entry.indexOf('=') + 1));
    }
    return (names + "\n" + values + "\n").substring(1);
  }

  @Test
  void fullDevice() {
    CommandRun run = CommandRun.of("sample", "100000", "--output", "/dev/full");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("cannot be written").contains("is the disk full?");
  }

  @Test
  void closedPipeIsNoError() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandRun.run(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream() {
              @Override
              public synchronized void write(byte[] b, int off, int len) {
                throw new java.io.UncheckedIOException(new IOException("Broken pipe"));
              }
            },
            err,
            CommandRun.FAKE,
            "sample",
            "100000");
    assertThat(exitCode).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void examplesAreReadable() {
    Path examples = SharedReference.repositoryRoot().resolve("examples");
    CommandRun sample =
        CommandRun.of("sample", "3", "--ranges", examples.resolve("light-ranges.yaml").toString());
    assertThat(sample.exitCode()).isZero();
    CommandRun point = spectrum("", examples.resolve("point.yaml").toString());
    assertThat(point.exitCode()).isZero();
    CommandRun labels =
        CommandRun.withInput(
            spectrum(sample.out(), "-").out(),
            "label",
            "-",
            "--process",
            "N1N1",
            "--no-selection",
            "--program",
            examples.resolve("resummino.yaml").toString());
    assertThat(labels.exitCode()).isEqualTo(2);
    assertThat(labels.err()).contains("no program 'resummino' in PATH");
  }

  @Test
  void helpHasExamples() {
    for (String command : new String[] {"sample", "spectrum", "label"}) {
      CommandRun run =
          CommandRun.withInput(new ByteArrayInputStream(new byte[0]), command, "--help");
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("Examples:", "deepxs " + command, "Exit codes");
      // picocli puts "null" for names in ${} that it does not know.
      assertThat(run.out()).doesNotContain("null");
    }
  }

  /** A percent sign in a description makes picocli complain on standard error. */
  @Test
  void helpIsWellFormed() {
    PrintStream before = System.err;
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      for (String command : new String[] {"xsec", "predict", "sample", "spectrum", "label"}) {
        CommandRun.withInput(new ByteArrayInputStream(new byte[0]), command, "--help");
      }
    } finally {
      System.setErr(before);
    }
    assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
