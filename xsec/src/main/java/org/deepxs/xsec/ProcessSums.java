package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
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
    return finish(begin(batch(processes), point), processes);
  }

  /**
   * Cross sections of several processes at many points, in one batch of the calculator.
   *
   * @param points masses and mixings
   * @param processes what to compute
   * @return one outcome per point, in the same order
   */
  public List<PointOutcome> calculateAll(List<SusyPoint> points, List<ProcessRequest> processes) {
    StateBatch batch = batch(processes);
    List<BegunPoint> begun = new ArrayList<>(points.size());
    for (SusyPoint point : points) {
      begun.add(begunOrFailed(batch, point));
    }
    List<PointOutcome> outcomes = new ArrayList<>(points.size());
    for (BegunPoint point : begun) {
      outcomes.add(finishedOrFailed(point, processes));
    }
    return outcomes;
  }

  /**
   * A point whose cross sections have been begun.
   *
   * @param point masses and mixings
   * @param states final states of all processes, one after the other
   * @param failure why they could not be begun
   */
  private record BegunPoint(
      SusyPoint point, List<StateBatch.Begun> states, Optional<RuntimeException> failure) {}

  private StateBatch batch(List<ProcessRequest> processes) {
    return calculator.batch(processes.stream().flatMap(p -> p.states().stream()).toList());
  }

  private BegunPoint begunOrFailed(StateBatch batch, SusyPoint point) {
    try {
      return begin(batch, point);
    } catch (RuntimeException e) {
      return new BegunPoint(point, List.of(), Optional.of(e));
    }
  }

  private PointOutcome finishedOrFailed(BegunPoint point, List<ProcessRequest> processes) {
    if (point.failure().isPresent()) {
      return PointOutcome.failed(point.failure().get());
    }
    try {
      return PointOutcome.of(finish(point, processes));
    } catch (RuntimeException e) {
      return PointOutcome.failed(e);
    }
  }

  private BegunPoint begin(StateBatch batch, SusyPoint point) {
    ElectroweakInputs inputs =
        options.scheme() == Scheme.PROSPINO2
            ? ElectroweakInputs.prospino()
            : ElectroweakInputs.of(point);
    return new BegunPoint(point, batch.begin(point, inputs), Optional.empty());
  }

  private List<CrossSection> finish(BegunPoint point, List<ProcessRequest> processes) {
    List<ValidityWarning> pointWarnings = PointValidity.ofPoint(point.point());
    List<CrossSection> results = new ArrayList<>(processes.size());
    int next = 0;
    for (ProcessRequest process : processes) {
      int states = process.states().size();
      results.add(sum(process, point.states().subList(next, next + states), pointWarnings));
      next += states;
    }
    return results;
  }

  private CrossSection sum(
      ProcessRequest process, List<StateBatch.Begun> states, List<ValidityWarning> pointWarnings) {
    List<ValidityWarning> warnings = new ArrayList<>(pointWarnings);
    StateResult sum = null;
    for (StateBatch.Begun state : states) {
      StateResult result = state.result(warnings);
      sum = sum == null ? result : sum.plus(result);
    }
    boolean nlo = options.order() == Order.NLO;
    double best = nlo ? sum.nlo() : sum.lo();
    if (best < SIGMA_LIMIT_PB) {
      warnings.add(
          ValidityWarning.of(
              Code.SIGMA_BELOW_6_6E_5_PB,
              () -> "sigma = " + SignificantDigits.of(best, 3) + " pb"));
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
        distinct(warnings),
        sum.parts());
  }

  /** Final states of one process may say the same; there are too few for a set to be worth it. */
  private static List<ValidityWarning> distinct(List<ValidityWarning> warnings) {
    if (warnings.size() < 2) {
      return warnings;
    }
    List<ValidityWarning> distinct = new ArrayList<>(warnings.size());
    for (ValidityWarning warning : warnings) {
      if (!distinct.contains(warning)) {
        distinct.add(warning);
      }
    }
    return distinct;
  }
}
