package org.deepxs.app.fake;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * A calculator whose numbers can be worked out by hand: LO in pb is the sum of the absolute masses
 * in TeV times the first mixing elements, NLO is 1.25 times that. It needs masses, mixing rows and
 * the up squark, and calls points with a chargino below 100 GeV outside.
 */
public record FakeCalculator(CalculationOptions options) implements CrossSectionCalculator {

  public static FakeCalculator nlo() {
    return new FakeCalculator(CalculationOptions.of(Scheme.FULL));
  }

  @Override
  public List<CrossSection> calculate(SusyPoint point, List<ProcessRequest> processes) {
    List<CrossSection> results = new ArrayList<>();
    for (ProcessRequest process : processes) {
      double lo = process.states().stream().mapToDouble(state -> lo(point, state)).sum();
      boolean nlo = options.order() == Order.NLO;
      List<ValidityWarning> warnings = warnings(point);
      results.add(
          new CrossSection(
              process,
              options.scheme(),
              options.sqrtSGeV(),
              lo,
              nlo ? 1.25 * lo : Double.NaN,
              nlo ? 1.25 : Double.NaN,
              nlo ? "fake" : "",
              new RelativeErrors(
                  1e-5,
                  0.1,
                  -0.125,
                  Double.NaN,
                  Double.NaN,
                  nlo ? new ModelError(0.0625, 0.125, 0.25) : ModelError.NONE),
              warnings.isEmpty() ? Domain.INSIDE : Domain.OUTSIDE,
              warnings));
    }
    return results;
  }

  private static List<ValidityWarning> warnings(SusyPoint point) {
    double chargino = point.value(PointEntry.number("MASS", 1000024, 0));
    return Math.abs(chargino) < 100
        ? List.of(
            ValidityWarning.of(
                ValidityWarning.Code.CHARGINO1_BELOW_100_GEV,
                "m(1000024) = " + chargino + " GeV, \"light\"; see there"))
        : List.of();
  }

  private static double lo(SusyPoint point, FinalState state) {
    double squark = point.require(PointEntry.number("MASS", 1000002, 0));
    if (squark == 666) {
      throw new XsecException("squark mass of 666 GeV is refused");
    }
    if (squark == 777) {
      throw new ArithmeticException("a defect");
    }
    double sum = 0;
    sum += part(point, state.pdg1(), state.kind(), state.first(), true);
    sum += part(point, state.pdg2(), state.kind(), state.second(), false);
    return sum;
  }

  private static double part(
      SusyPoint point, int pdg, PairKind kind, int index, boolean firstParticle) {
    double mass = point.require(PointEntry.number("MASS", Math.abs(pdg), 0));
    boolean neutralino =
        kind == PairKind.NEUTRALINO_PAIR || (kind != PairKind.CHARGINO_PAIR && firstParticle);
    double mixing =
        neutralino
            ? point.require(PointEntry.number("NMIX", index, 1))
            : point.require(PointEntry.number("UMIX", index, 1))
                * point.require(PointEntry.number("VMIX", index, 1));
    return Math.abs(mass) * mixing / 1000;
  }
}
