package org.deepxs.spectrum.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.config.YamlMapping;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.deepxs.testkit.StandInProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stand-in program that works, and one that fails in every way. */
class ExternalSpectrumUnitTest {

  @TempDir private Path dir;

  private ProgramDescription standIn() {
    return ProgramDescriptionFile.bundled("spheno")
        .withProgram(StandInProgram.write(dir).toString())
        .withTimeLimit(20);
  }

  private static PmssmPoint point(double m1, double tanBeta) {
    Map<PmssmParameter, Double> values = new EnumMap<>(PmssmParameter.class);
    for (PmssmParameter p : PmssmParameter.values()) {
      values.put(p, 1000.0);
    }
    values.put(PmssmParameter.M1, m1);
    values.put(PmssmParameter.TAN_BETA, tanBeta);
    return PmssmPoint.of(values);
  }

  @Test
  void twoWorkersDoNotMeet() {
    ProgramDescription description = standIn();
    try (ExternalSpectrum one = ExternalSpectrum.of(description);
        ExternalSpectrum two = ExternalSpectrum.of(description)) {
      assertThat(one.provenance()).isEqualTo("StandIn 1.5");
      for (int k = 1; k < 4; k++) {
        Spectrum a = one.calculate(point(100 * k, 10));
        Spectrum b = two.calculate(point(-100.5 * k, 10));
        assertThat(a.status()).isEqualTo(SpectrumStatus.VALID);
        assertThat(a.document().orElseThrow().value("MASS", 1000022)).isEqualTo(100.0 * k);
        assertThat(b.document().orElseThrow().value("MASS", 1000022)).isEqualTo(-100.5 * k);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14 | PROGRAM_FAILED | exit code 3, no output output.slha; it said: no memory left
          15 | PROGRAM_FAILED | its output is no SLHA
          16 | TACHYON        | SPINFO 4: negative mass squared of a stop, tachyon
          17 | PROGRAM_FAILED | exit code 139
          18 | PROGRAM_FAILED | no output output.slha
          19 | PROGRAM_FAILED | its output lacks
          20 | NO_EWSB        | no electroweak symmetry breaking
          22 | PROGRAM_FAILED | many
          """)
  void failures(double tanBeta, SpectrumStatus status, String message) {
    try (ExternalSpectrum program = ExternalSpectrum.of(standIn())) {
      Spectrum before = program.calculate(point(300, 10));
      assertThat(before.status()).isEqualTo(SpectrumStatus.VALID);
      Spectrum spectrum = program.calculate(point(300, tanBeta));
      assertThat(spectrum.message()).contains(message);
      assertThat(spectrum.status()).isEqualTo(status);
      assertThat(spectrum.document()).isEmpty();
      assertThat(program.calculate(point(300, 10)).status()).isEqualTo(SpectrumStatus.VALID);
    }
  }

  @ParameterizedTest
  @CsvSource({"13", "21"})
  void hangs(double tanBeta) {
    try (ExternalSpectrum program = ExternalSpectrum.of(standIn().withTimeLimit(1.5))) {
      long start = System.nanoTime();
      Spectrum spectrum = program.calculate(point(300, tanBeta));
      assertThat(spectrum.status()).isEqualTo(SpectrumStatus.TIME_LIMIT);
      assertThat(spectrum.message()).contains("stopped after 1.5 s");
      assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
      assertThat(program.calculate(point(300, 10)).status()).isEqualTo(SpectrumStatus.VALID);
    }
  }

  @Test
  void programsThatCannotWork() throws IOException {
    ProgramDescription description = standIn();
    Path plain = Files.writeString(dir.resolve("plain"), "text");
    Path silent = Files.copy(Path.of("/bin/true"), dir.resolve("silent"));
    Map<String, String> problems =
        Map.of(
            dir.resolve("none").toString(),
            "does not exist",
            dir.toString(),
            "is no file",
            plain.toString(),
            "is not executable",
            "no-such-program-anywhere",
            "no program 'no-such-program-anywhere' in PATH",
            silent.toString(),
            "does not work for an ordinary point: exit code 0, no output");
    problems.forEach(
        (program, problem) ->
            assertThatThrownBy(() -> ExternalSpectrum.of(description.withProgram(program)))
                .isInstanceOf(SpectrumException.class)
                .hasMessageContaining("SPheno")
                .hasMessageContaining(problem));
  }

  @Test
  void workingDirectoriesAreRemoved() throws IOException {
    String folders = System.getProperty("java.io.tmpdir");
    long before = count(Path.of(folders));
    try (ExternalSpectrum program = ExternalSpectrum.of(standIn())) {
      assertThat(count(Path.of(folders))).isEqualTo(before + 1);
      assertThat(program.provenance()).startsWith("StandIn");
    }
    assertThat(count(Path.of(folders))).isEqualTo(before);
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("deepxs-program-")).count();
    }
  }

  @Test
  void numbersOfAnyProgram() throws IOException {
    Path script = dir.resolve("xs");
    Files.writeString(script, "#!/bin/sh\necho \"LO $1 = 1.5D-02 pb\"\ncat in.txt\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    String yaml =
        """
        command: [%s, "${process}"]
        input: {in.txt: "NLO = ${MASS_1000022} pb\\n"}
        results:
          sigma_lo_pb: '^LO \\S+ = (\\S+) pb'
          sigma_nlo_pb: '^NLO = (\\S+) pb'
        """
            .formatted(script);
    ProgramDescription description = ProgramDescriptionFile.of(YamlMapping.parse(yaml, "y"), dir);
    try (ExternalNumbers program = ExternalNumbers.of(description)) {
      assertThat(program.run(Map.of("process", "N1N1", "MASS_1000022", "2e-3")).numbers())
          .isEqualTo(Map.of("sigma_lo_pb", 0.015, "sigma_nlo_pb", 0.002));
      assertThat(program.run(Map.of("process", "N1N1", "MASS_1000022", "x")).problem())
          .isEqualTo("no number sigma_nlo_pb in its output");
      assertThatThrownBy(() -> program.run(Map.of("process", "N1N1")))
          .hasMessageContaining("asks for ${MASS_1000022}");
    }
    assertThatThrownBy(() -> ExternalNumbers.of(standIn()))
        .hasMessageContaining("under 'results' of no number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: x                                            | key command: expected a list
          command: [a]                                       | no input file
          {command: [a], input: {i: t}, stdin: j}            | key stdin: expected one of the input
          {command: [a], input: {../i: t}}                   | inside the working directory
          {command: [a], input: {i: t}, output: /etc/passwd} | inside the working directory
          {command: [a], input: {i: t}, time_limit_s: 0}     | seconds above 0
          {command: [a], input: {i: t}, time_limit_s: long}  | expected a finite number
          {command: [a], input: {i: t}, failures: {bad: x}}  | no such status
          {command: [a], input: {i: t}, failures: {tachyon: '('}} | no regular expression
          {command: [a], input: {i: t}, results: {x: '5'}}   | a pattern with a group
          {command: [a], input: {i: t}, comand: [b]}         | unknown key 'comand'
          {command: [a], template_file: {i: none.txt}}       | cannot read the template
          """)
  void descriptionsThatMakeNoSense(String yaml, String message) {
    assertThatThrownBy(() -> ProgramDescriptionFile.of(YamlMapping.parse(yaml, "p.yaml"), dir))
        .isInstanceOf(SpectrumException.class)
        .hasMessageContaining("p.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void templateForSomethingElse() {
    String yaml = "{command: [a], input: {i: '${M1} ${m_1}'}}";
    ProgramDescription description = ProgramDescriptionFile.of(YamlMapping.parse(yaml, "y"), dir);
    assertThatThrownBy(() -> ExternalSpectrum.of(description))
        .hasMessageContaining("asks for ${m_1}; known are M1, M2, M3");
  }

  /** As SPheno 4.0.5 writes them into Messages.out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Routine Boundary_SUSY: more then 100% corrections to Y_d_i 1  | NON_PERTURBATIVE
          LoopMassesMSSM: m_h0^2 <0 in the 1-loop calculation 1         | TACHYON
          Routine SfermionMass1MSSM: negative mass squared 1            | TACHYON
          SquarkMass_1L: encountered a negative mass squared 2          | TACHYON
          Routine TreeMassesMSSM2: negative pseudoscalar mass squared 1 | TACHYON
          """)
  void messagesOfSPheno(String message, SpectrumStatus status) {
    assertThat(
            ProgramDescriptionFile.bundled("spheno").failures().entrySet().stream()
                .filter(failure -> failure.getValue().matcher(message).find())
                .findFirst())
        .hasValueSatisfying(failure -> assertThat(failure.getKey()).isEqualTo(status));
  }

  @Test
  void bundledDescriptionsAskForAllParameters() {
    for (String name : List.of("spheno", "softsusy")) {
      ProgramDescription description = ProgramDescriptionFile.bundled(name);
      Template template = description.inputs().get("input.slha");
      assertThat(template.names()).hasSize(19);
    }
  }
}
