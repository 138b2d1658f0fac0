package org.deepxs.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.external.ExternalSpectrum;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.spectrum.external.ProgramDescriptionFile;

/**
 * Chooses who computes spectra.
 *
 * @param name {@code spheno}, {@code softsusy}, or a description in YAML
 * @param program executable instead of the usual one
 * @param timeLimitSeconds how long a point may take
 */
record SpectrumPrograms(String name, Optional<String> program, Optional<Double> timeLimitSeconds) {

  private static final double DAY_SECONDS = 86_400;

  /** Whether each point is a process of its own, so that points are handed out one by one. */
  boolean external() {
    return true;
  }

  /**
   * Makes a calculator.
   *
   * @throws AppException if the name is not known
   * @throws org.deepxs.spectrum.SpectrumException if the program does not work
   */
  SpectrumCalculator calculator() {
    return ExternalSpectrum.of(description());
  }

  /**
   * Checks what can be checked without running anything.
   *
   * @throws AppException if the name is not known or the time limit makes no sense
   * @throws org.deepxs.spectrum.SpectrumException if a description makes no sense
   */
  void check() {
    if (timeLimitSeconds.isPresent()
        && !(timeLimitSeconds.get() > 0 && timeLimitSeconds.get() <= DAY_SECONDS)) {
      throw AppException.usage(
          "--time-limit must be above 0 s and at most a day, got " + timeLimitSeconds.get());
    }
    ProgramDescription usable = description(); // reading it is the check
    Objects.requireNonNull(usable);
  }

  private ProgramDescription description() {
    ProgramDescription description = named();
    if (program.isPresent()) {
      description = description.withProgram(program.get());
    }
    return timeLimitSeconds.isPresent()
        ? description.withTimeLimit(timeLimitSeconds.get())
        : description;
  }

  private ProgramDescription named() {
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
}
