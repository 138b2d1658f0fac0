package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.ScaleVariation.Factors;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.born.PartonicCrossSection;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Direct calculation: exact leading order; next-to-leading order of SUSY-QCD in full for sleptons,
 * and for electroweakinos in full or in the Drell–Yan limit ({@link NloMethod}).
 *
 * <p>Scheme {@code prospino2} forms K as the DeepXS labels do: NLO over LO, both with the eight
 * squarks of the first two generations at their average mass, times the LO with individual masses.
 */
public final class DirectCalculation implements CrossSectionCalculator, StateCalculator {

  /** Quadrature and luminosity tables together; both are tested to 1e-5. */
  private static final double NUMERIC_ERROR = 2e-5;

  /**
   * What the relative numerical error at next-to-leading order contains, in quadrature, besides the
   * statistical error of real emission: quadrature of loops, whose thresholds lie inside the range
   * of integration. A bound, not a standard deviation.
   */
  public static final double NUMERIC_ERROR_LOOPS = 1e-4;

  /** Prospino's collinear remainder, which the integration does not know of, can take 9 % away. */
  private static final double ACCURACY_SLACK = 1.1;

  private static final double LOWEST_MU_R_GEV = 2;

  private static final double HEAVIEST_IN_LOOPS_GEV = 1e7;

  private final CalculationOptions options;
  private final Densities densities;
  private final PdfVariation pdf;
  private final List<PartonLuminosity> tables;

  private DirectCalculation(CalculationOptions options, Densities densities, PdfVariation pdf) {
    this.options = options;
    this.densities = densities;
    this.pdf = pdf;
    this.tables =
        Stream.concat(Stream.of(densities), pdf.members().stream())
            .flatMap(d -> Stream.of(d.lo(), d.nlo()))
            .distinct()
            .toList();
  }

  /**
   * Calculation with densities from a library.
   *
   * @param options what to compute
   * @param library where luminosities come from
   * @return the calculation
   * @throws org.deepxs.pdf.PdfException if a set is not to be had, or for PDF errors not with all
   *     its members
   */
  public static DirectCalculation of(CalculationOptions options, LuminosityLibrary library) {
    Densities central = Densities.of(options, library);
    return new DirectCalculation(options, central, PdfVariation.of(options, central, library));
  }

  @Override
  public CalculationOptions options() {
    return options;
  }

  @Override
  public DirectCalculation withSeed(long seed) {
    NloOptions nlo = options.nlo();
    return new DirectCalculation(
        options.withNlo(nlo.withIntegration(nlo.integration().withSeed(seed))), densities, pdf);
  }

  /**
   * The luminosities in use, for their provenance.
   *
   * @return those of the leading and of the next-to-leading order
   */
  public List<PartonLuminosity> luminosities() {
    return List.of(densities.lo(), densities.nlo());
  }

  @Override
  public List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes) {
    return ProcessSums.of(this, pdf).calculate(point, processes);
  }

  /** The error members of the densities. */
  PdfVariation pdfVariation() {
    return pdf;
  }

  /**
   * Densities of the error members, from member 1 on.
   *
   * @return in the order of {@link StateResult#pdfShifts()}; empty if no PDF errors are wanted
   */
  public List<Densities> pdfMembers() {
    return pdf.members();
  }

  @Override
  public String kSource(FinalState state) {
    boolean full = options.nlo().method() == NloMethod.FULL || state.kind().slepton();
    return full ? ElectroweakinoNlo.K_SOURCE : DrellYanLimit.K_SOURCE;
  }

  @Override
  public StateResult calculate(
      SusyPoint point, ElectroweakInputs inputs, FinalState state, List<ValidityWarning> warnings) {
    int flavours = options.scheme() == Scheme.PROSPINO2 ? 4 : 5;
    PartonicCrossSection born = PartonicCrossSection.born(point, state, inputs, flavours);
    if (born.thresholdGeV() >= options.sqrtSGeV()) {
      warnings.add(
          ValidityWarning.of(
              Code.NOT_CALCULATED,
              "m1 + m2 = "
                  + born.thresholdGeV()
                  + " GeV is above sqrt(s); the cross section is 0"));
      return StateResult.zero(variations(), pdf.members().size());
    }
    double meanMass = 0.5 * born.thresholdGeV();
    String reason = unregulatedPole(born);
    if (reason.isEmpty()) {
      reason =
          outsideRange(
              born.thresholdGeV(), meanMass * options.muFFactor(), meanMass * options.muRFactor());
    }
    if (reason.isEmpty()) {
      reason = tooHeavyForLoops(point, state);
    }
    if (!reason.isEmpty()) {
      warnings.add(ValidityWarning.of(Code.NOT_CALCULATED, reason));
      return StateResult.unknown(variations(), pdf.members().size());
    }
    PointValidity.nearSquark(point, state).ifPresent(warnings::add);
    PointValidity.unmixedThirdGeneration(point, state, flavours).ifPresent(warnings::add);
    StateCalculation calculation =
        StateCalculation.of(options, point, inputs, born, flavours, densities);
    if (calculation.resonant()) {
      warnings.add(
          ValidityWarning.of(
              Code.RESONANT_BOSON,
              "m1 + m2 = " + born.thresholdGeV() + " GeV, boson " + born.bosonMassGeV() + " GeV"));
    }
    double muF = meanMass * options.muFFactor();
    double muR = meanMass * options.muRFactor();
    StateCalculation.Value central = calculation.at(densities, muF, muR);
    // Entries such as a squark mass of 1e154 GeV are finite, their squares are not.
    if (!(central.loPb() >= 0)
        || !Double.isFinite(central.loPb())
        || (options.order() == Order.NLO && !Double.isFinite(central.nloPb()))) {
      warnings.add(
          ValidityWarning.of(
              Code.NOT_CALCULATED,
              "sigma comes out as "
                  + central.loPb()
                  + " pb at leading order"
                  + (options.order() == Order.NLO ? ", " + central.nloPb() + " pb at NLO" : "")
                  + ": an entry of the point is too large or too small for double precision"));
      return StateResult.unknown(variations(), pdf.members().size());
    }
    List<Double> shifts = new ArrayList<>();
    for (Factors factors : options.nlo().scales().factors()) {
      double f = muF * factors.muF();
      double r = muR * factors.muR();
      shifts.add(
          outsideRange(born.thresholdGeV(), f, r).isEmpty()
              ? calculation.at(densities, f, r).bestPb() - central.bestPb()
              : Double.NaN);
    }
    List<Double> pdfShifts = new ArrayList<>();
    for (Densities member : pdf.members()) {
      pdfShifts.add(calculation.at(member, muF, muR).bestPb() - central.bestPb());
    }
    accuracyNotReached(state, central).ifPresent(warnings::add);
    double numeric = NUMERIC_ERROR;
    if (central.parts().isPresent() && central.nloPb() != 0) {
      numeric =
          Math.hypot(
              NUMERIC_ERROR_LOOPS, central.parts().get().errorPb() / Math.abs(central.nloPb()));
    }
    return new StateResult(
        central.loPb(),
        central.nloPb(),
        central.parts(),
        shifts,
        pdfShifts,
        numeric,
        ModelError.NONE);
  }

  /** The integration stops at its largest number of evaluations, however large the error is. */
  private Optional<ValidityWarning> accuracyNotReached(
      FinalState state, StateCalculation.Value central) {
    IntegrationOptions wanted = options.nlo().integration();
    double reached =
        central.parts().map(parts -> parts.errorPb() / Math.abs(central.nloPb())).orElse(0.0);
    if (!(reached > ACCURACY_SLACK * wanted.relError())) {
      return Optional.empty();
    }
    return Optional.of(
        ValidityWarning.of(
            Code.ACCURACY_NOT_REACHED,
            String.format(
                Locale.ROOT,
                "%s: integration error %.2g of sigma, wanted %.2g; the limit is %d evaluations",
                state,
                reached,
                wanted.relError(),
                wanted.maxEvaluations())));
  }

  private int variations() {
    return options.nlo().scales().factors().size();
  }

  /** Loops of masses this far apart from the energy lose all digits. */
  private String tooHeavyForLoops(SusyPoint point, FinalState state) {
    boolean loops =
        options.order() == Order.NLO
            && options.nlo().method() == NloMethod.FULL
            && !state.kind().slepton();
    double heaviest = SquarkSector.heaviest(point);
    if (!loops || heaviest <= HEAVIEST_IN_LOOPS_GEV) {
      return "";
    }
    return "a squark or gluino of "
        + heaviest
        + " GeV is above "
        + HEAVIEST_IN_LOOPS_GEV
        + " GeV, where loops lose their precision; give decoupled masses as 1e5 GeV";
  }

  /** Prospino's propagators have no width: a pole inside the integration range diverges. */
  private static String unregulatedPole(PartonicCrossSection born) {
    if (born.bosonWidthGeV() > 0 || born.thresholdGeV() > born.bosonMassGeV()) {
      return "";
    }
    return "m1 + m2 = "
        + born.thresholdGeV()
        + " GeV is below the boson mass "
        + born.bosonMassGeV()
        + " GeV and scheme prospino2 has no boson width; use scheme full";
  }

  /** Why a pair cannot be computed at these scales; empty if it can. */
  private String outsideRange(double thresholdGeV, double muFGeV, double muRGeV) {
    if (options.order() == Order.NLO && muRGeV < LOWEST_MU_R_GEV) {
      return "mu_R = "
          + muRGeV
          + " GeV is below "
          + LOWEST_MU_R_GEV
          + " GeV, where alpha_s is no expansion parameter";
    }
    for (PartonLuminosity l : tables) {
      double lowest = Math.sqrt(l.tauMin()) * options.sqrtSGeV();
      if (thresholdGeV < lowest) {
        return "m1 + m2 = "
            + thresholdGeV
            + " GeV is below "
            + lowest
            + " GeV, where the luminosity tables begin";
      }
      if (muFGeV < l.muMinGeV() || muFGeV > l.muMaxGeV()) {
        return "mu_F = "
            + muFGeV
            + " GeV is outside the luminosity tables, "
            + l.muMinGeV()
            + " to "
            + l.muMaxGeV()
            + " GeV";
      }
    }
    return "";
  }
}
