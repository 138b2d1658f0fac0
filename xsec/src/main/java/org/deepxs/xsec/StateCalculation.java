package org.deepxs.xsec;

import java.util.Optional;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.PartonicCrossSection;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.born.SquarkDecays;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.nlo.SleptonNlo;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * One final state at one point: partonic cross sections are computed once and can then be folded
 * with any densities at any scales. Immutable.
 */
final class StateCalculation {

  private final BornTable lo;
  private final Optional<BornTable> averaged;
  private final Optional<SleptonNlo> sleptons;
  private final Optional<ElectroweakinoNlo> electroweakinos;
  private final Order order;

  private StateCalculation(
      BornTable lo,
      Optional<BornTable> averaged,
      Optional<SleptonNlo> sleptons,
      Optional<ElectroweakinoNlo> electroweakinos,
      Order order) {
    this.lo = lo;
    this.averaged = averaged;
    this.sleptons = sleptons;
    this.electroweakinos = electroweakinos;
    this.order = order;
  }

  /**
   * A cross section at one choice of scales and densities.
   *
   * @param loPb leading order in pb
   * @param nloPb next-to-leading order in pb; NaN if only LO was asked
   * @param parts its parts, where it was computed in full
   */
  record Value(double loPb, double nloPb, Optional<NloParts> parts) {

    /** The highest order asked for. */
    double bestPb() {
      return Double.isNaN(nloPb) ? loPb : nloPb;
    }
  }

  /**
   * Computes what does not depend on densities.
   *
   * @param options what to compute
   * @param point masses and mixings
   * @param inputs electroweak inputs
   * @param born Born cross sections of the point
   * @param flavours number of massless flavours
   * @param central densities that the accuracy of the integration refers to
   */
  static StateCalculation of(
      CalculationOptions options,
      SusyPoint point,
      ElectroweakInputs inputs,
      PartonicCrossSection born,
      int flavours,
      Densities central) {
    double sqrtS = options.sqrtSGeV();
    boolean nlo = options.order() == Order.NLO;
    boolean average = options.scheme() == Scheme.PROSPINO2 && nlo;
    SusyPoint kPoint = average ? kPoint(options, point, born) : point;
    if (born instanceof SleptonBorn slepton && nlo) {
      SleptonNlo result = SleptonNlo.of(slepton, kPoint, sqrtS);
      return new StateCalculation(
          result.bornTable(),
          Optional.empty(),
          Optional.of(result),
          Optional.empty(),
          options.order());
    }
    BornTable table = BornTable.of(born, sqrtS);
    PartonicCrossSection kBorn =
        average ? PartonicCrossSection.born(kPoint, born.state(), inputs, flavours) : born;
    Optional<ElectroweakinoNlo> full = Optional.empty();
    if (nlo && options.nlo().method() == NloMethod.FULL && kBorn instanceof PartonicBorn pair) {
      full = Optional.of(full(options, kPoint, inputs, pair, flavours, central));
    }
    Optional<BornTable> kTable =
        average ? Optional.of(BornTable.of(kBorn, sqrtS)) : Optional.empty();
    return new StateCalculation(table, kTable, Optional.empty(), full, options.order());
  }

  private static SusyPoint kPoint(
      CalculationOptions options, SusyPoint point, PartonicCrossSection born) {
    if (born instanceof PartonicBorn pair) {
      double lighter = Math.min(Math.abs(pair.couplings().m1()), Math.abs(pair.couplings().m2()));
      return options.nlo().averaged(point, lighter);
    }
    return SquarkSector.degenerate(point);
  }

  private static ElectroweakinoNlo full(
      CalculationOptions options,
      SusyPoint point,
      ElectroweakInputs inputs,
      PartonicBorn born,
      int flavours,
      Densities central) {
    double meanMass = 0.5 * born.thresholdGeV();
    NloOptions nlo = options.nlo();
    double alphaS = central.alphaS().at(meanMass * options.muRFactor());
    OnShellOptions widths =
        nlo.physicalWidths()
            ? nlo.squarkWidths().withWidths(SquarkDecays.widthsGeV(point, inputs, alphaS))
            : nlo.squarkWidths();
    return ElectroweakinoNlo.of(
        born,
        PairLoops.of(point, born.state(), inputs, flavours),
        ElectroweakinoEmission.of(point, born.state(), inputs, flavours, widths),
        options.sqrtSGeV(),
        central.nlo(),
        meanMass * options.muFFactor(),
        alphaS,
        nlo.integration());
  }

  /** Whether an on-shell Z or W lies inside the range of integration. */
  boolean resonant() {
    return lo.resonant();
  }

  /**
   * The cross section with given densities at given scales.
   *
   * @param densities luminosities and coupling
   * @param muF factorisation scale in GeV
   * @param muR renormalisation scale in GeV
   */
  Value at(Densities densities, double muF, double muR) {
    if (order == Order.LO) {
      double sigma = lo.with(densities.lo()).leadingOrderPb(muF);
      return new Value(sigma, Double.NaN, Optional.empty());
    }
    NloParts parts = nlo(densities, muF, muR);
    boolean oneTable = averaged.isEmpty();
    double loPb =
        oneTable && densities.lo() == densities.nlo()
            ? parts.bornPb()
            : lo.with(densities.lo()).leadingOrderPb(muF);
    if (!oneTable) {
      double denominator = averaged.get().with(densities.lo()).leadingOrderPb(muF);
      parts = loPb == 0 ? NloParts.ZERO : parts.times(loPb / denominator);
    }
    boolean drellYan = electroweakinos.isEmpty() && sleptons.isEmpty();
    return new Value(loPb, parts.totalPb(), drellYan ? Optional.empty() : Optional.of(parts));
  }

  private NloParts nlo(Densities densities, double muF, double muR) {
    double alphaS = densities.alphaS().at(muR);
    if (electroweakinos.isPresent()) {
      ElectroweakinoNlo nlo = electroweakinos.get();
      return averaged.isPresent()
          ? nlo.prospinoParts(densities.nlo(), muF, alphaS)
          : nlo.parts(densities.nlo(), muF, alphaS);
    }
    if (sleptons.isPresent()) {
      return sleptons.get().parts(densities.nlo(), muF, alphaS);
    }
    HadronicIntegrals.AtScale integrals = averaged.orElse(lo).with(densities.nlo()).at(muF);
    return DrellYanLimit.parts(integrals, alphaS);
  }
}
