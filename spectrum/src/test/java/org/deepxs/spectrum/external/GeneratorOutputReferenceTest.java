package org.deepxs.spectrum.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.config.YamlMapping;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs of SOFTSUSY 4.1.22 and SPheno 4.0.5 for 60 points: which are spectra, and why not. */
class GeneratorOutputReferenceTest {

  private static final Map<String, String> STATUS =
      Map.of(
          "valid", "valid",
          "tachyon", "tachyon",
          "noewsb", "no-ewsb",
          "noconv", "no-convergence");

  @TempDir private Path dir;

  /** SOFTSUSY's description with a program that prints stored files. */
  private ProgramDescription printing() throws IOException {
    Path script = dir.resolve("print");
    Files.writeString(script, "#!/bin/sh\ncat $(cat file)\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    ProgramDescription softsusy = ProgramDescriptionFile.bundled("softsusy");
    ProgramDescription printing =
        ProgramDescriptionFile.of(
            YamlMapping.parse("{command: [%s], input: {file: '${M1}'}}".formatted(script), "y"),
            dir);
    return new ProgramDescription(
        softsusy.name(),
        printing.command(),
        printing.inputs(),
        printing.standardInput(),
        "-",
        List.of(),
        60,
        softsusy.failures(),
        Map.of());
  }

  @Test
  void statusesAsInTheIndex() throws IOException {
    Path folder = SharedReference.path("spectra/slha");
    List<String> lines = Files.readAllLines(folder.resolve("INDEX.csv"));
    Files.copy(folder.resolve("p000003_softsusy.slha"), dir.resolve("300.0")); // the ordinary point
    List<String> differences = new ArrayList<>();
    ProgramDescription description = inFolder(printing());
    try (ExternalSpectrum program = ExternalSpectrum.of(description)) {
      assertThat(program.provenance()).isEqualTo("SOFTSUSY 4.1.22");
      int number = 1000;
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Files.copy(folder.resolve(cells[8]), dir.resolve(++number + ".0"));
        Spectrum spectrum = program.calculate(point(number));
        if (!spectrum.status().label().equals(STATUS.get(cells[4]))) {
          differences.add(cells[8] + " " + cells[4] + " " + spectrum);
        }
        Files.copy(folder.resolve(cells[7]), dir.resolve(++number + ".0"));
        boolean valid = program.calculate(point(number)).document().isPresent();
        if (valid != cells[10].equals("1")) {
          differences.add(cells[7] + " has masses: " + cells[10]);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  /** The script runs in its own directory; the files lie here. */
  private ProgramDescription inFolder(ProgramDescription d) {
    return new ProgramDescription(
        d.name(),
        d.command(),
        Map.of("file", new Template(dir + "/${M1}")),
        d.standardInput(),
        d.output(),
        d.messages(),
        d.timeLimitSeconds(),
        d.failures(),
        d.results());
  }

  private static PmssmPoint point(double number) {
    double[] values = new double[PmssmParameter.values().length];
    Arrays.fill(values, 1);
    values[0] = number;
    return PmssmPoint.of(values);
  }
}
