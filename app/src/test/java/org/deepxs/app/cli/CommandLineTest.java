package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.app.output.OutputColumns;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.ScaleVariation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.real.OnShellOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way from arguments to output and exit code, with a calculator of known numbers. */
class CommandLineTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"xsec", "predict"})
  void slhaFileGivesAllThirtyProcesses(String command) throws IOException {
    CommandRun run = CommandRun.of(command, Inputs.write(dir, "p.slha", Inputs.SLHA));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(31);
    assertThat(run.lines().get(0))
        .isEqualTo(
            "source,row,process,pdg1,pdg2,sqrt_s_gev,sigma_lo_pb,sigma_nlo_pb,k_factor,k_source,"
                + "err_numeric_rel,err_scale_up_rel,err_scale_down_rel,err_pdf_up_rel,"
                + "err_pdf_down_rel,err_model_68_rel,err_model_95_rel,err_model_99.7_rel,"
                + "scheme,domain,warnings");
    assertThat(run.cells(2))
        .containsExactly(
            dir + "/p.slha",
            "1",
            "N1N2",
            "1000022",
            "1000023",
            "13000.0",
            "0.175", // (100 * 1 + 150 * 0.5) GeV in TeV
            "0.21875",
            "1.25",
            "fake",
            "1.0E-5",
            "0.1",
            "-0.125",
            "",
            "",
            "0.0625",
            "0.125",
            "0.25",
            "full",
            "inside",
            "");
  }

  @Test
  void sumsOverChargesHaveNoPdgCodes() throws IOException {
    CommandRun run =
        CommandRun.of("xsec", "--process", "N2C1", Inputs.write(dir, "p.slha", Inputs.SLHA));
    assertThat(run.cells(1).subList(2, 5)).containsExactly("N2C1+-", "", "");
  }

  @Test
  void leadingOrderLeavesTheOtherColumnsEmpty() throws IOException {
    String file = Inputs.write(dir, "p.slha", Inputs.SLHA);
    CommandRun run = CommandRun.of("xsec", "--order", "lo", "--process", "N1N1", file);
    assertThat(run.cells(1).subList(6, 10)).containsExactly("0.2", "", "", "");
    assertThat(run.cells(1).subList(15, 18)).containsExactly("", "", "");
  }

  @Test
  void otherColumnsPassThrough() throws IOException {
    String file =
        Inputs.write(
            dir,
            "p.csv",
            "MASS_1000024,\"the, label\",umix_1_1,VMIX_1_1,MASS_1000002,process\r\n"
                + "200,\"say \"\"hi\"\"\",1,1,2000,7\r\n");
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0)).endsWith("warnings,\"the, label\",input_process");
    assertThat(run.lines().get(1)).endsWith("inside,,\"say \"\"hi\"\"\",7");
  }

  @Test
  void columnsOfSeveralTablesAreJoined() throws IOException {
    String one = Inputs.write(dir, "1.csv", Inputs.HEADER + Inputs.ROW);
    String two =
        Inputs.write(dir, "2.csv", Inputs.HEADER.replace("id", "tag,id") + "t," + Inputs.ROW);
    String three = Inputs.write(dir, "3.slha", Inputs.SLHA);
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", one, two, three);
    assertThat(run.lines().get(0)).endsWith("warnings,id,tag");
    assertThat(run.lines().get(1)).endsWith(",a,");
    assertThat(run.lines().get(2)).endsWith(",a,t");
    assertThat(run.lines().get(3)).endsWith(",,");
  }

  @Test
  void tableGivesTheProcessesItHasColumnsFor() throws IOException {
    CommandRun run = CommandRun.of("xsec", Inputs.write(dir, "p.csv", Inputs.HEADER + Inputs.ROW));
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.cells(1).get(2)).isEqualTo("C1+C1-");
    assertThat(run.err()).contains("left out for lack of columns: N1N1, N1N2");
  }

  @Test
  void namedProcessDemandsItsColumnsOnce() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + Inputs.ROW + Inputs.ROW);
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1,N2C1+", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("missing columns for N2C1+: MASS_1000023, NMIX_2_1;")
        .containsOnlyOnce("missing");
  }

  @Test
  void badRowsDoNotStopTheRest() throws IOException {
    String file =
        Inputs.write(
            dir, "p.csv", Inputs.HEADER + Inputs.ROW + "b,NaN,1,1,2000\n" + "c,300,1,1,2000\n");
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).hasSize(3);
    assertThat(run.cells(2).get(1)).isEqualTo("3");
    assertThat(run.err())
        .contains(file + ", line 3: column MASS_1000024: expected a finite number, found 'NaN'")
        .contains("1 bad input or row, 2 points computed");
  }

  @Test
  void strictStopsAtTheFirstBadRow() throws IOException {
    String file =
        Inputs.write(
            dir, "p.csv", Inputs.HEADER + Inputs.ROW + "b,,1,1,2000\n" + Inputs.ROW + "c,x,,,\n");
    Path out = dir.resolve("out.csv");
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", "--strict", file);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.err()).contains("line 3").doesNotContain("line 5").contains("--strict");
    assertThat(CommandRun.of("xsec", "--strict", "--output", out.toString(), file).exitCode())
        .isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void reportsAreLimitedToTwenty() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + "x\n".repeat(1000) + Inputs.ROW);
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.err().lines()).hasSize(22);
    assertThat(run.err()).contains("1000 bad inputs or rows, 1 point computed");
  }

  @Test
  void outsideValidityMattersWithStrictOnly() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + Inputs.ROW.replace("200,", "90,"));
    CommandRun lenient = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(lenient.exitCode()).isZero();
    assertThat(lenient.lines().get(1))
        .contains(
            ",outside,\"chargino1-below-100-gev (m(1000024) = 90.0 GeV, \"\"light\"\", see there)\""
                + ",a");
    CommandRun strict = CommandRun.of("xsec", "--process", "C1C1", "--strict", file);
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.out()).isEqualTo(lenient.out());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void orderOfOutputIsOrderOfInput(int threads) throws IOException {
    StringBuilder text = new StringBuilder(Inputs.HEADER);
    IntStream.rangeClosed(1, 5000).forEach(k -> text.append("r" + k + ",200,1,1,2000\n"));
    String file = Inputs.write(dir, "p.csv", text.toString());
    String threadsText = Integer.toString(threads);
    CommandRun run = CommandRun.of("xsec", "--threads", threadsText, file, file);
    List<String> lines = run.lines();
    assertThat(lines).hasSize(10_001);
    for (int k = 1; k <= 10_000; k++) {
      int row = k <= 5000 ? k : k - 5000;
      assertThat(lines.get(k)).contains("," + row + ",C1+C1-,").endsWith(",r" + row);
    }
  }

  @Test
  void standardInputIsRecognisedByContent() throws IOException {
    assertThat(CommandRun.withInput(Inputs.SLHA, "xsec", "-").cells(1).get(0)).isEqualTo("-");
    assertThat(CommandRun.withInput(Inputs.SLHA, "xsec", "-").lines()).hasSize(31);
    String csv = "\uFEFF# made by hand\n" + Inputs.HEADER + Inputs.ROW.repeat(30_000);
    assertThat(CommandRun.withInput(csv, "xsec", "-").lines()).hasSize(30_001);
    try (InputStream in = Files.newInputStream(Path.of(Inputs.gzip(dir, "p.gz", Inputs.SLHA)))) {
      assertThat(CommandRun.withInput(in, "xsec", "-").lines()).hasSize(31);
    }
  }

  @Test
  void contentDecidesAgainstTheExtension() throws IOException {
    String csv = Inputs.write(dir, "table.slha", Inputs.HEADER + Inputs.ROW);
    String slha = Inputs.write(dir, "point.csv", Inputs.SLHA);
    String packed = Inputs.gzip(dir, "packed.slha", Inputs.SLHA);
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", csv, slha, packed);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).hasSize(4);
  }

  @Test
  void directoriesAndPatternsAreSorted() throws IOException {
    for (String name : List.of("b.slha", "a/z.spc", "a/b/y.lha", "c.txt", ".hidden.slha")) {
      Inputs.write(dir, name, Inputs.SLHA);
    }
    Inputs.gzip(dir, "d.SLHA.gz", Inputs.SLHA);
    CommandRun all = CommandRun.of("xsec", "--process", "N1N1", dir.toString());
    assertThat(all.lines().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactly(dir + "/a/b/y.lha", dir + "/a/z.spc", dir + "/b.slha", dir + "/d.SLHA.gz");
    CommandRun pattern = CommandRun.of("xsec", "--process", "N1N1", dir + "/*.{slha,txt}");
    assertThat(pattern.lines().stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactly(dir + "/.hidden.slha", dir + "/b.slha", dir + "/c.txt");
  }

  @Test
  void layoutOfTheOriginal() throws IOException {
    String c1c1 = "1 0 0.5 0 200" + " 2000".repeat(9) + "\n";
    String file = Inputs.write(dir, "a.txt", "  " + c1c1 + "\n" + c1c1.replace(' ', '\t') + "\r\n");
    CommandRun run = CommandRun.of("xsec", "--layout", "deepxs", "--process", "C1C1", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.cells(1).subList(1, 7))
        .containsExactly("1", "C1+C1-", "1000024", "-1000024", "13000.0", "0.2");
    assertThat(run.cells(2).get(6)).isEqualTo("0.2");
    String n2n2 = "0.5 0 0 1 -300" + " 2000".repeat(9) + "\n";
    CommandRun n2 =
        CommandRun.withInput(n2n2, "xsec", "--layout", "deepxs", "--process", "N2N2", "-");
    assertThat(n2.cells(1).get(6)).isEqualTo("0.3");
    String n2c1 = "1 0 1 0 0.5 0 0 1 -300 200" + " 2000".repeat(9) + "\n";
    CommandRun mixed =
        CommandRun.withInput(n2c1, "xsec", "--layout", "deepxs", "--process", "N2C1-", "-");
    assertThat(mixed.cells(1).get(6)).isEqualTo("0.35");
  }

  @Test
  void layoutChoosesProspinoScheme() {
    String n2n2 = "0.5 0 0 1 -300" + " 2000".repeat(9) + "\n";
    CalculationOptions[] seen = new CalculationOptions[1];
    CalculationFactory factory =
        (options, path) -> {
          seen[0] = seen[0] == null ? options : seen[0]; // the second is asked for columns
          return CommandRun.FAKE.create(options, path);
        };
    InputStream in = new java.io.ByteArrayInputStream(n2n2.getBytes(StandardCharsets.US_ASCII));
    OutputStream sink = OutputStream.nullOutputStream();
    CommandRun.run(in, sink, sink, factory, "xsec", "--layout=deepxs", "--process=N2N2", "-");
    CalculationOptions defaults = CalculationOptions.of(Scheme.PROSPINO2);
    assertThat(seen[0]).isEqualTo(defaults.withNlo(defaults.nlo().withMethod(NloMethod.FULL)));
  }

  @Test
  void optionsReachTheCalculation() throws IOException {
    String file = Inputs.write(dir, "p.slha", Inputs.SLHA);
    String[] seen = new String[1];
    CalculationFactory factory =
        (options, path) -> {
          seen[0] = options + " " + path.orElse("none");
          return CommandRun.FAKE.create(options, path);
        };
    OutputStream sink = OutputStream.nullOutputStream();
    int exitCode =
        CommandRun.run(
            InputStream.nullInputStream(),
            sink,
            sink,
            factory,
            ("xsec --scheme prospino2 --order lo --sqrt-s 8000 --pdf A,B --pdf-member 3 --scale"
                    + " 0.5,2 --pdf-path x:y "
                    + file)
                .split(" ", -1));
    assertThat(exitCode).isZero();
    assertThat(seen[0])
        .contains("order=LO", "sqrtSGeV=8000.0", "pdfLo=A", "pdfNlo=B", "pdfMember=3")
        .contains("muFFactor=0.5", "muRFactor=2.0", "x:y");
  }

  @Test
  void optionsOfTheFullCalculationReachIt() throws IOException {
    String file = Inputs.write(dir, "p.slha", Inputs.SLHA);
    NloOptions[] seen = new NloOptions[1];
    CalculationFactory factory =
        (options, path) -> {
          seen[0] = options.nlo();
          return CommandRun.FAKE.create(options, path);
        };
    OutputStream sink = OutputStream.nullOutputStream();
    InputStream nothing = InputStream.nullInputStream();
    String line =
        "predict --exact --scheme prospino2 --rel-error 3e-4 --seed -9223372036854775808"
            + " --scales 7 --freeze --squark-width 0.02 --channels "
            + file;
    int exitCode = CommandRun.run(nothing, sink, sink, factory, line.split(" ", -1));
    assertThat(exitCode).isZero();
    assertThat(seen[0])
        .isEqualTo(
            new NloOptions(
                NloMethod.FULL,
                IntegrationOptions.defaults().withRelError(3e-4).withSeed(Long.MIN_VALUE),
                OnShellOptions.prospino2().withRelativeWidth(0.02),
                false,
                ScaleVariation.SEVEN_POINT,
                true));
    assertThat(CommandRun.run(nothing, sink, sink, factory, "predict", "--scales=7", file))
        .isZero();
    assertThat(seen[0])
        .isEqualTo(
            NloOptions.DEFAULTS
                .withMethod(NloMethod.LEARNED)
                .withScales(ScaleVariation.SEVEN_POINT));
    assertThat(CommandRun.run(nothing, sink, sink, factory, "predict", "--drell-yan", file))
        .isZero();
    assertThat(seen[0]).isEqualTo(NloOptions.DEFAULTS.withMethod(NloMethod.DRELL_YAN_LIMIT));
  }

  @Test
  void outputFileAppearsWholeAndItsExtensionChoosesTheFormat() throws IOException {
    String file = Inputs.write(dir, "p.slha", Inputs.SLHA);
    Path json = dir.resolve("out.json");
    assertThat(CommandRun.of("xsec", "--output", json.toString(), file).out()).isEmpty();
    assertThat(Files.readString(json)).startsWith("[\n{\"source\":").endsWith("}\n]\n");
    Path table = dir.resolve("out.txt");
    CommandRun.of("xsec", "--output", table.toString(), file);
    assertThat(Files.readString(table)).startsWith("pp at sqrt(s) = 13000 GeV");
    try (var files = Files.list(dir)) {
      assertThat(files).hasSize(3); // no temporary file is left
    }
  }

  @Test
  void slhaOutputKeepsTheDocumentAndAddsSections() throws IOException {
    String file = Inputs.write(dir, "p.slha", Inputs.SLHA);
    CommandRun run = CommandRun.of("xsec", "--format", "slha", "--process", "N2C1", file);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith(Inputs.SLHA);
    SlhaDocument document = SlhaReader.parse(run.out(), "out");
    assertThat(document.crossSections()).hasSize(2);
    var entries = document.crossSections().get(0).entries();
    assertThat(entries).extracting(e -> e.qcdOrder()).containsExactly(0, 1);
    assertThat(entries.get(0).valuePb()).isEqualTo(0.155);
    assertThat(entries.get(0).pdfSetId()).isEqualTo(13100);
    assertThat(entries.get(0).codeName()).isEqualTo("DeepXS");
  }

  @Test
  void severalSlhaOutputsGoIntoADirectory() throws IOException {
    String a = Inputs.write(dir, "in/a.slha", Inputs.SLHA);
    String b = Inputs.gzip(dir.resolve("in"), "b.spc.gz", Inputs.SLHA);
    Path out = dir.resolve("new/out");
    CommandRun run = CommandRun.of("xsec", "--format", "slha", "--output", out.toString(), a, b);
    assertThat(run.exitCode()).isZero();
    assertThat(SlhaReader.read(out.resolve("a.slha")).crossSections()).hasSize(30);
    assertThat(SlhaReader.read(out.resolve("b.spc")).crossSections()).hasSize(30);
  }

  @Test
  void brokenPipeEndsQuietly() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + Inputs.ROW.repeat(50_000));
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandRun.run(
            InputStream.nullInputStream(),
            closed,
            err,
            CommandRun.FAKE,
            "xsec",
            "--process",
            "C1C1",
            file);
    assertThat(exitCode).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void fullDiskIsReported() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + Inputs.ROW);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandRun.run(InputStream.nullInputStream(), full, err, CommandRun.FAKE, "xsec", file);
    assertThat(exitCode).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
  }

  @Test
  void defectIsReportedWithItsPlace() throws IOException {
    String file = Inputs.write(dir, "p.csv", Inputs.HEADER + "a,200,1,1,777\n");
    CommandRun run = CommandRun.of("xsec", "--process", "C1C1", file);
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("internal error")
        .contains(file + ", line 2")
        .contains("please report")
        .doesNotContain("\tat ");
    assertThat(CommandRun.of("xsec", "--debug", "--process", "C1C1", file).err()).contains("\tat ");
  }

  @Test
  void helpAndVersion() {
    CommandRun help = CommandRun.of("predict", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Examples:", "--sqrt-s", "Exit codes");
    assertThat(CommandRun.of("--version").out()).matches("deepxs \\d+\\.\\d+.*\\R");
    assertThat(CommandRun.of("--help").out()).contains("xsec", "predict");
  }

  @Test
  void emptyTableGivesAHeader() throws IOException {
    CommandRun run = CommandRun.of("xsec", Inputs.write(dir, "p.csv", Inputs.HEADER));
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines()).containsExactly(String.join(",", OutputColumns.NAMES) + ",id");
  }
}
