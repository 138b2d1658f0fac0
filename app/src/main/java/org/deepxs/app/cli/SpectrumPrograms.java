package org.deepxs.app.cli;

import java.io.Serial;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.app.chain.SpectrumSource;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.external.ExternalSpectrum;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.spectrum.external.ProgramDescriptionFile;

/** Who computes spectra. Immutable; may travel to another process. */
final class SpectrumPrograms implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  private static final double DAY_SECONDS = 86_400;

  private static final String BUILTIN = "builtin";
  private static final int BUILTIN_PIECE = 64;
  private static final long BUILTIN_BLOCK = 25_600;
  private static final long EXTERNAL_BLOCK = 500;

  private final ProgramDescription description; // null: built-in

  private SpectrumPrograms(ProgramDescription description) {
    this.description = description;
  }

  /**
   * Chooses by name.
   *
   * @param name {@code builtin}, {@code spheno}, {@code softsusy}, or a description in YAML
   * @param program executable instead of the usual one
   * @param timeLimitSeconds how long a point may take
   * @return the choice; nothing is run yet
   * @throws AppException if the name is not known or the time limit makes no sense
   * @throws org.deepxs.spectrum.SpectrumException if a description makes no sense
   */
  static SpectrumPrograms of(
      String name, Optional<String> program, Optional<Double> timeLimitSeconds) {
    if (name.equalsIgnoreCase(BUILTIN)) {
      if (program.isPresent() || timeLimitSeconds.isPresent()) {
        throw AppException.usage(
            "--program and --time-limit are for other programs; add --spectrum spheno, softsusy or"
                + " FILE.yaml");
      }
      return new SpectrumPrograms(null);
    }
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
        "--spectrum " + name + ": expected builtin, spheno, softsusy or a description FILE.yaml");
  }

  /**
   * Makes a calculator.
   *
   * @throws org.deepxs.spectrum.SpectrumException if the program does not work
   */
  SpectrumCalculator calculator() {
    return description != null ? ExternalSpectrum.of(description) : BuiltinSpectrum.standard();
  }

  /**
   * Makes a source of rows.
   *
   * @throws org.deepxs.spectrum.SpectrumException if the program does not work
   */
  SpectrumSource source() {
    return description != null
        ? SpectrumSource.of(ExternalSpectrum.of(description))
        : SpectrumSource.of(BuiltinSpectrum.standard());
  }

  /** Number of points handed out at once. */
  int pieceRows() {
    return description != null ? 1 : BUILTIN_PIECE;
  }

  /** Number of points of a block. */
  long blockRows() {
    return description != null ? EXTERNAL_BLOCK : BUILTIN_BLOCK;
  }
}
