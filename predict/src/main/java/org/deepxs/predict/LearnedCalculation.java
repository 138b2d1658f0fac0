package org.deepxs.predict;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.predict.kernel.MemberTables;
import org.deepxs.predict.kernel.StructureKernel;
import org.deepxs.predict.kernel.UniversalTables;
import org.deepxs.predict.line.Correction;
import org.deepxs.predict.line.LearnedCorrection;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.PointOutcome;
import org.deepxs.xsec.PointValidity;
import org.deepxs.xsec.ProcessSums;
import org.deepxs.xsec.StateBatch;
import org.deepxs.xsec.StateCalculator;
import org.deepxs.xsec.StateResult;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;
import org.deepxs.xsec.structure.PairLines;

/**
 * Next-to-leading order of electroweakino pairs from the exact leading order, the exact Drell–Yan
 * limit and learned corrections. Sleptons, and pairs that the tables do not reach, are computed
 * directly. Immutable and safe to share between threads.
 */
public final class LearnedCalculation implements CrossSectionCalculator, StateCalculator {

  /** Name in the column {@code k_source}. */
  public static final String K_SOURCE = "learned-sqcd-nlo";

  /** Quadrature and luminosity tables together. */
  private static final double NUMERIC_ERROR = 2e-5;

  private final DirectCalculation direct;
  private final LineModels models;
  private final Optional<MemberTables> members;
  private final ThreadLocal<Workspace> workspaces;

  /** What one thread works with. */
  private record Workspace(StructureKernel kernel, PairLines lines, LearnedCorrection correction) {}

  private LearnedCalculation(
      DirectCalculation direct,
      LineModels models,
      UniversalTables tables,
      Optional<MemberTables> members) {
    this.direct = direct;
    this.models = models;
    this.members = members;
    this.workspaces =
        ThreadLocal.withInitial(
            () ->
                new Workspace(
                    StructureKernel.of(tables), new PairLines(), LearnedCorrection.of(models)));
  }

  /**
   * A calculation.
   *
   * @param options what to compute; the method of the next-to-leading order does not matter
   * @param library where luminosities come from
   * @param models networks for the options' scheme, energy and densities
   * @return the calculation
   * @throws org.deepxs.pdf.PdfException if a density set is not to be had
   */
  public static LearnedCalculation of(
      CalculationOptions options, LuminosityLibrary library, LineModels models) {
    CalculationOptions limit = options.withNlo(options.nlo().withMethod(NloMethod.DRELL_YAN_LIMIT));
    DirectCalculation direct = DirectCalculation.of(limit, library);
    UniversalTables tables = UniversalTables.of(limit, library);
    Optional<MemberTables> members =
        direct.pdfMembers().isEmpty()
            ? Optional.empty()
            : Optional.of(MemberTables.of(tables, direct.pdfMembers()));
    return new LearnedCalculation(direct, models, tables, members);
  }

  @Override
  public CalculationOptions options() {
    return direct.options();
  }

  /**
   * The luminosities in use, for their provenance.
   *
   * @return those of the leading and of the next-to-leading order
   */
  public List<PartonLuminosity> luminosities() {
    return direct.luminosities();
  }

  @Override
  public String kSource(FinalState state) {
    return state.kind().slepton() ? direct.kSource(state) : K_SOURCE;
  }

  @Override
  public List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes) {
    return ProcessSums.of(this, direct).calculate(point, processes);
  }

  @Override
  public List<PointOutcome> calculateAll(List<SusyPoint> points, List<ProcessRequest> processes) {
    return ProcessSums.of(this, direct).calculateAll(points, processes);
  }

  @Override
  public StateResult calculate(
      SusyPoint point, ElectroweakInputs inputs, FinalState state, List<ValidityWarning> warnings) {
    return begin(workspaces.get(), point, inputs, state).result(warnings);
  }

  @Override
  public StateBatch batch(List<FinalState> states) {
    Workspace workspace = workspaces.get();
    List<BatchStep> steps = BatchStep.of(states);
    return (point, inputs) -> begin(workspace, point, inputs, steps);
  }

  private List<StateBatch.Begun> begin(
      Workspace w, SusyPoint point, ElectroweakInputs inputs, List<BatchStep> steps) {
    StateBatch.Begun[] begun = new StateBatch.Begun[steps.size()];
    StateBatch.Begun before = null;
    for (BatchStep step : steps) {
      boolean shares = step.conjugate() && before instanceof LearnedState;
      before =
          shares
              ? beginConjugate(w, point, inputs, step.state())
              : begin(w, point, inputs, step.state());
      begun[step.place()] = before;
    }
    return Arrays.asList(begun);
  }

  private StateBatch.Begun begin(
      Workspace w, SusyPoint point, ElectroweakInputs inputs, FinalState state) {
    if (state.kind().slepton()) {
      return directly(point, inputs, state);
    }
    StructureKernel kernel = w.kernel();
    kernel.evaluate(point, inputs, state);
    if (!usable(kernel)) {
      return directly(point, inputs, state);
    }
    PairCouplings couplings = kernel.couplings();
    w.lines()
        .fill(state, couplings, PairLoops.of(kernel.correctionPoint(), state, inputs, couplings));
    Correction correction = w.correction().add(state, w.lines(), kernel);
    return new LearnedState(point, state, ExactPart.of(kernel, members), correction);
  }

  /** The pair of opposite charge to that begun last. */
  private StateBatch.Begun beginConjugate(
      Workspace w, SusyPoint point, ElectroweakInputs inputs, FinalState state) {
    StructureKernel kernel = w.kernel();
    kernel.conjugate();
    if (!usable(kernel)) {
      return directly(point, inputs, state);
    }
    w.lines().conjugate();
    Correction correction = w.correction().addConjugate(state, w.lines(), kernel);
    return new LearnedState(point, state, ExactPart.of(kernel, members), correction);
  }

  private static boolean usable(StructureKernel kernel) {
    return kernel.loPb()[0] > 0 && Double.isFinite(kernel.nloPb()[0]);
  }

  private StateBatch.Begun directly(SusyPoint point, ElectroweakInputs inputs, FinalState state) {
    return warnings -> direct.calculate(point, inputs, state, warnings);
  }

  /** A pair whose correction waits. */
  private final class LearnedState implements StateBatch.Begun {

    private final SusyPoint point;
    private final FinalState state;
    private final ExactPart exact;
    private final Correction correction;

    LearnedState(SusyPoint point, FinalState state, ExactPart exact, Correction correction) {
      this.point = point;
      this.state = state;
      this.exact = exact;
      this.correction = correction;
    }

    @Override
    public StateResult result(List<ValidityWarning> warnings) {
      return LearnedCalculation.this.result(point, state, exact, correction, warnings);
    }
  }

  private StateResult result(
      SusyPoint point,
      FinalState state,
      ExactPart exact,
      Correction correction,
      List<ValidityWarning> warnings) {
    double nlo = exact.nloPb(correction.sumPb());
    correction.verdict().ifPresent(warnings::add);
    if (!(nlo > 0) || !Double.isFinite(nlo)) {
      warnings.add(
          ValidityWarning.of(
              ValidityWarning.Code.NOT_CALCULATED,
              state + ": the learned NLO comes out as " + nlo + " pb; compute it with --exact"));
      return notKnown(exact.loPb(), exact.variations());
    }
    PointValidity.nearSquark(point, state).ifPresent(warnings::add);
    int flavours = UniversalTables.flavours(options().scheme());
    PointValidity.unmixedThirdGeneration(point, state, flavours).ifPresent(warnings::add);
    double spread = exact.perCorrection() * correction.spreadPb();
    return new StateResult(
        exact.loPb(),
        nlo,
        Optional.empty(),
        exact.shifts(correction.sumPb()),
        exact.pdfShifts(nlo),
        NUMERIC_ERROR,
        models.calibration(state).errorPb(spread, nlo));
  }

  /** Masses or mixings that networks make nothing of; the leading order holds. */
  private StateResult notKnown(double lo, int variations) {
    return new StateResult(
        lo,
        Double.NaN,
        Optional.empty(),
        Collections.nCopies(variations, Double.NaN),
        Collections.nCopies(direct.pdfMembers().size(), Double.NaN),
        Double.NaN,
        ModelError.UNKNOWN);
  }
}
