package org.deepxs.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.external.ExternalSpectrum;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.spectrum.external.ProgramDescriptionFile;

/** Who computes spectra. Immutable. */
final class SpectrumPrograms {

  private static final double DAY_SECONDS = 86_400;

  private final ProgramDescription description;

  private SpectrumPrograms(ProgramDescription description) {
    this.description = description;
  }

  /**
   * Chooses by name.
   *
   * @param name {@code spheno}, {@code softsusy}, or a description in YAML
   * @param program executable instead of the usual one
   * @param timeLimitSeconds how long a point may take
   * @return the choice; nothing is run yet
   * @throws AppException if the name is not known or the time limit makes no sense
   * @throws org.deepxs.spectrum.SpectrumException if a description makes no sense
   */
  static SpectrumPrograms of(
      String name, Optional<String> program, Optional<Double> timeLimitSeconds) {
    ProgramDescription description = description(name);
    if (program.isPresent()) {
      description = description.withProgram(program.get());
    }
    if (timeLimitSeconds.isPresent()) {
      double limit = timeLimitSeconds.get();
      if (!(limit > 0) || limit > DAY_SECONDS) {
        throw AppException.usage("--time-limit must be above 0 s and at most a day, got " + limit);
      }
      description = description.withTimeLimit(limit);
    }
    return new SpectrumPrograms(description);
  }

  private static ProgramDescription description(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("spheno") || lower.equals("softsusy")) {
      return ProgramDescriptionFile.bundled(lower);
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      return ProgramDescriptionFile.read(Path.of(name));
    }
    throw AppException.usage(
        "--spectrum " + name + ": expected spheno, softsusy or a description FILE.yaml");
  }

  /**
   * Makes a calculator.
   *
   * @throws org.deepxs.spectrum.SpectrumException if the program does not work
   */
  SpectrumCalculator calculator() {
    return ExternalSpectrum.of(description);
  }
}
