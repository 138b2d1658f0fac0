package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** Sums final states into processes, with errors, warnings and a verdict. Immutable. */
public final class ProcessSums {

  /** 10 events at 150/fb: the threshold below which the paper warns. */
  private static final double SIGMA_LIMIT_PB = 6.6e-5;

  private final StateCalculator calculator;
  private final CalculationOptions options;
  private final PdfVariation pdf;

  private ProcessSums(StateCalculator calculator, PdfVariation pdf) {
    this.calculator = calculator;
    this.options = calculator.options();
    this.pdf = pdf;
  }

  /** Sums of what a calculator gives, whose changes for error members are those of a variation. */
  static ProcessSums of(StateCalculator calculator, PdfVariation pdf) {
    return new ProcessSums(calculator, pdf);
  }

  /**
   * Sums of what a calculator gives that is built on a direct calculation.
   *
   * @param calculator gives final states; its changes for error members are those of {@code direct}
   * @param direct whose error members are meant
   * @return the sums
   */
  public static ProcessSums of(StateCalculator calculator, DirectCalculation direct) {
    return new ProcessSums(calculator, direct.pdfVariation());
  }

  /**
   * Cross sections of several processes at one point.
   *
   * @param point masses and mixings
   * @param processes what to compute
   * @return one result per process, in the same order
   * @throws XsecException if an entry that a process needs is missing or unusable
   */
  public List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes) {
    List<ValidityWarning> pointWarnings = PointValidity.ofPoint(point);
    ElectroweakInputs inputs =
        options.scheme() == Scheme.PROSPINO2
            ? ElectroweakInputs.prospino()
            : ElectroweakInputs.of(point);
    List<CrossSection> results = new ArrayList<>(processes.size());
    for (ProcessRequest process : processes) {
      results.add(calculate(point, inputs, process, pointWarnings));
    }
    return results;
  }

  private CrossSection calculate(
      SusyPoint point,
      ElectroweakInputs inputs,
      ProcessRequest process,
      List<ValidityWarning> pointWarnings) {
    Set<ValidityWarning> warnings = new LinkedHashSet<>(pointWarnings);
    StateResult sum = null;
    for (FinalState state : process.states()) {
      StateResult result = calculator.calculate(point, inputs, state, warnings);
      sum = sum == null ? result : sum.plus(result);
    }
    boolean nlo = options.order() == Order.NLO;
    double best = nlo ? sum.nlo() : sum.lo();
    if (best < SIGMA_LIMIT_PB) {
      warnings.add(
          new ValidityWarning(
              Code.SIGMA_BELOW_6_6E_5_PB, "sigma = " + SignificantDigits.of(best, 3) + " pb"));
    }
    Domain domain = Domain.INSIDE;
    for (ValidityWarning warning : warnings) {
      domain = domain.worse(warning.code().domain());
    }
    boolean kKnown = nlo && sum.lo() > 0;
    return new CrossSection(
        process,
        options.scheme(),
        options.sqrtSGeV(),
        sum.lo(),
        nlo ? sum.nlo() : Double.NaN,
        kKnown ? sum.nlo() / sum.lo() : Double.NaN,
        kKnown ? calculator.kSource(process.states().get(0)) : "",
        sum.errors(best, pdf),
        domain,
        List.copyOf(warnings),
        sum.parts());
  }
}
