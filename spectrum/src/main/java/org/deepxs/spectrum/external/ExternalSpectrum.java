package org.deepxs.spectrum.external;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deepxs.slha.SlhaBlock;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaException;
import org.deepxs.slha.SlhaReader;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;

/**
 * Spectra of a program that writes SLHA. It is asked for one point beforehand, so that a program
 * that does not work at all is found out at once and its version is known.
 */
public final class ExternalSpectrum implements SpectrumCalculator {

  private static final int[] NECESSARY_MASSES = {
    1000022, 1000023, 1000025, 1000035, 1000024, 1000037, 1000021, 1000001, 2000001, 1000002,
    2000002, 1000003, 2000003, 1000004, 2000004
  };

  private final ProgramDescription description;
  private final ExternalProgram program;
  private final String provenance;

  private ExternalSpectrum(
      ProgramDescription description, ExternalProgram program, String provenance) {
    this.description = description;
    this.program = program;
    this.provenance = provenance;
  }

  /**
   * Starts using a program.
   *
   * @param description how it is called; templates may use the names of the 19 parameters
   * @return the calculator, with a working directory of its own
   * @throws SpectrumException if there is no such program, a template asks for something else, or
   *     the program gives nothing usable for an ordinary point
   */
  public static ExternalSpectrum of(ProgramDescription description) {
    checkTemplates(description);
    ExternalProgram program = ExternalProgram.of(description);
    boolean works = false;
    try {
      ExternalSpectrum unknown = new ExternalSpectrum(description, program, description.name());
      Spectrum trial = unknown.calculate(ordinaryPoint());
      if (trial.status() == SpectrumStatus.PROGRAM_FAILED
          || trial.status() == SpectrumStatus.TIME_LIMIT) {
        throw new SpectrumException(
            description.name() + " does not work for an ordinary point: " + trial.message());
      }
      works = true;
      String version = trial.document().map(ExternalSpectrum::version).orElse(description.name());
      return new ExternalSpectrum(description, program, version);
    } finally {
      if (!works) {
        program.close();
      }
    }
  }

  private static void checkTemplates(ProgramDescription description) {
    Set<String> known = values(ordinaryPoint()).keySet();
    for (Template template : description.inputs().values()) {
      for (String name : template.names()) {
        if (!known.contains(name)) {
          throw new SpectrumException(
              description.name()
                  + ": a template asks for ${"
                  + name
                  + "}; known are "
                  + String.join(", ", known));
        }
      }
    }
  }

  /** Everything at 2 TeV or above but the electroweakinos; no program has trouble there. */
  private static PmssmPoint ordinaryPoint() {
    double[] values = new double[PmssmParameter.values().length];
    int k = 0;
    for (PmssmParameter p : PmssmParameter.values()) {
      values[k++] =
          switch (p) {
            case M1 -> 300;
            case M2 -> 600;
            case MU -> 900;
            case TAN_BETA -> 10;
            case A_TOP -> 3000;
            case A_BOTTOM, A_TAU -> 0;
            default -> 2000;
          };
    }
    return PmssmPoint.of(values);
  }

  /** Values of the templates' places for a point. */
  private static Map<String, String> values(PmssmPoint point) {
    Map<String, String> values = new LinkedHashMap<>();
    for (PmssmParameter p : PmssmParameter.values()) {
      values.put(p.column(), Double.toString(point.get(p)));
    }
    return values;
  }

  private static String version(SlhaDocument document) {
    Optional<SlhaBlock> info = document.block("SPINFO");
    String name = info.flatMap(block -> block.text(1)).orElse("unknown program");
    return (name.strip() + " " + info.flatMap(block -> block.text(2)).orElse("").strip()).strip();
  }

  @Override
  public Spectrum calculate(PmssmPoint point) {
    ProgramRun run = program.run(values(point));
    if (!run.ended()) {
      return none(
          SpectrumStatus.TIME_LIMIT,
          "stopped after " + description.timeLimitSeconds() + " s without an end");
    }
    if (run.output().isBlank()) {
      return failed(run, "exit code " + run.exitCode() + ", no output " + description.output());
    }
    SlhaDocument document;
    try {
      document = SlhaReader.parse(run.output(), description.name() + " output");
    } catch (SlhaException e) {
      return failed(run, "its output is no SLHA: " + e.getMessage());
    }
    List<String> errors = document.spinfoErrors();
    if (!errors.isEmpty()) {
      String texts = String.join("; ", errors.stream().filter(e -> !e.isBlank()).toList());
      return failed(run, "SPINFO 4" + (texts.isEmpty() ? "" : ": " + texts));
    }
    if (run.exitCode() != 0) {
      return failed(run, "exit code " + run.exitCode());
    }
    try {
      for (int pdg : NECESSARY_MASSES) {
        if (!Double.isFinite(document.value("MASS", pdg))) {
          return failed(run, "its output lacks " + document.locate("MASS", pdg));
        }
      }
      if (!Double.isFinite(document.value("NMIX", 1, 1))
          || !Double.isFinite(document.value("UMIX", 1, 1))
          || !Double.isFinite(document.value("VMIX", 1, 1))) {
        return failed(run, "its output lacks NMIX, UMIX or VMIX");
      }
    } catch (SlhaException e) {
      return failed(run, e.getMessage());
    }
    String warnings = String.join("; ", document.spinfoWarnings());
    return new Spectrum(SpectrumStatus.VALID, warnings, Optional.of(document));
  }

  /** The status that what the program said points to. */
  private Spectrum failed(ProgramRun run, String reason) {
    String everything = reason + "\n" + run.said();
    SpectrumStatus status = SpectrumStatus.PROGRAM_FAILED;
    for (Map.Entry<SpectrumStatus, Pattern> failure : description.failures().entrySet()) {
      if (failure.getValue().matcher(everything).find()) {
        status = failure.getKey();
        break;
      }
    }
    String words = run.lastWords();
    boolean known = words.isEmpty() || reason.contains(words);
    return none(status, known ? reason : reason + "; it said: " + words);
  }

  private static Spectrum none(SpectrumStatus status, String message) {
    return new Spectrum(status, message.replaceAll("\\s+", " ").strip(), Optional.empty());
  }

  @Override
  public String provenance() {
    return provenance;
  }

  @Override
  public void close() {
    program.close();
  }
}
