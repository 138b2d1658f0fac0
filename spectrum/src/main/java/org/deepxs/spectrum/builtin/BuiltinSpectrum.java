package org.deepxs.spectrum.builtin;

import java.util.Optional;
import org.deepxs.spectrum.Spectrum;
import org.deepxs.spectrum.SpectrumCalculator;
import org.deepxs.spectrum.SpectrumException;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;
import org.deepxs.spectrum.pmssm.PmssmPoint;

/**
 * Spectra of the pMSSM without another program: DR-bar couplings from one-loop matching at the top
 * mass, two-loop running, all one-loop corrections to masses (Pierce, Bagger, Matchev and Zhang,
 * hep-ph/9606211) and the dominant two-loop corrections to Higgs bosons. Holds workspace: one
 * thread at a time, results do not depend on points before.
 */
public final class BuiltinSpectrum implements SpectrumCalculator {
  private static final int PARAMETERS = 19;
  private static final int M_A = 3;
  private static final int TAN_BETA = 4;
  private static final double[] NOTHING = {};

  private final StandardModelInputs inputs;
  private final PointSolver solver;
  private final PoleMasses poles = new PoleMasses();
  private final HiggsMasses higgs = new HiggsMasses();

  private BuiltinSpectrum(StandardModelInputs inputs) {
    this.inputs = inputs;
    this.solver = new PointSolver(inputs);
  }

  /**
   * A calculator with the inputs of the public pMSSM samples.
   *
   * @return a new calculator
   */
  public static BuiltinSpectrum standard() {
    return of(StandardModelInputs.standard());
  }

  /**
   * A calculator with given inputs.
   *
   * @param inputs block SMINPUTS
   * @return a new calculator
   */
  public static BuiltinSpectrum of(StandardModelInputs inputs) {
    return new BuiltinSpectrum(inputs);
  }

  @Override
  public Spectrum calculate(PmssmPoint point) {
    BuiltinResult result = result(point.toArray());
    return new Spectrum(
        result.status(),
        result.message(),
        result.status() == SpectrumStatus.VALID
            ? Optional.of(result.document())
            : Optional.empty());
  }

  /**
   * The spectrum as numbers.
   *
   * @param point 19 values in the order of {@code PmssmParameter}; not modified
   * @return the values, or the reason why there are none
   * @throws SpectrumException unless there are 19 finite numbers
   */
  public BuiltinResult result(double[] point) {
    double[] x = checked(point);
    if (x[TAN_BETA] <= 0 || x[M_A] <= 0) {
      String text = "tan beta and m_A must be positive, are " + x[TAN_BETA] + " and " + x[M_A];
      return failed(SpectrumStatus.NO_EWSB, text, x);
    }
    SpectrumStatus status = solver.solve(x);
    if (status != SpectrumStatus.VALID) {
      return failed(status, solver.message(), x);
    }
    poles.set(solver.tree, solver.vertices);
    if (poles.tachyon()) {
      String text = "negative squared pole mass of " + Species.name(poles.tachyon);
      return failed(SpectrumStatus.TACHYON, text, x);
    }
    higgs.set(solver.tree, solver.vertices, solver.breaking(), x[M_A]);
    if (higgs.tachyon) {
      return failed(SpectrumStatus.TACHYON, "negative squared pole mass of a Higgs boson", x);
    }
    double[] values = new ResultValues(inputs, solver, poles, higgs).of(x[M_A]);
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return failed(SpectrumStatus.NON_PERTURBATIVE, "a mass cannot be computed", x);
      }
    }
    return new BuiltinResult(SpectrumStatus.VALID, "", x, values, inputs);
  }

  private static double[] checked(double[] point) {
    if (point.length != PARAMETERS) {
      throw new SpectrumException(
          "a pMSSM point needs " + PARAMETERS + " numbers, got " + point.length);
    }
    for (double value : point) {
      if (!Double.isFinite(value)) {
        throw new SpectrumException("a pMSSM point needs finite numbers, got " + value);
      }
    }
    return point.clone();
  }

  private BuiltinResult failed(SpectrumStatus status, String message, double[] x) {
    return new BuiltinResult(status, message, x, NOTHING, inputs);
  }

  static String version() {
    String version = BuiltinSpectrum.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String provenance() {
    return "DeepXS built-in " + version();
  }

  @Override
  public void close() {
    // nothing is held outside memory
  }
}
