package org.deepxs.xsec;

import java.io.Serializable;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * How the next-to-leading order is computed. Immutable; {@code withXxx} gives changed copies.
 *
 * @param method Drell–Yan limit or full
 * @param integration accuracy and seed of real emission
 * @param squarkWidths widths in the quark–gluon channels
 * @param physicalWidths whether squarks of the first two generations take their tree-level width
 *     instead of the relative one, where they can decay
 * @param scales scale variation
 * @param freezeHeavyMasses whether scheme prospino2 replaces squarks above 11 and gluinos above 16
 *     times the lighter electroweakino by these values in K, as Prospino does
 */
public record NloOptions(
    NloMethod method,
    IntegrationOptions integration,
    OnShellOptions squarkWidths,
    boolean physicalWidths,
    ScaleVariation scales,
    boolean freezeHeavyMasses)
    implements Serializable {

  /** Drell–Yan limit, 3-point scale variation, nothing frozen. */
  public static final NloOptions DEFAULTS =
      new NloOptions(
          NloMethod.DRELL_YAN_LIMIT,
          IntegrationOptions.defaults(),
          OnShellOptions.defaults(),
          false,
          ScaleVariation.THREE_POINT,
          false);

  /**
   * Changes the method.
   *
   * @param wanted the method
   * @return changed copy
   */
  public NloOptions withMethod(NloMethod wanted) {
    return new NloOptions(
        wanted, integration, squarkWidths, physicalWidths, scales, freezeHeavyMasses);
  }

  /**
   * Changes accuracy and seed.
   *
   * @param wanted options of the integration
   * @return changed copy
   */
  public NloOptions withIntegration(IntegrationOptions wanted) {
    return new NloOptions(method, wanted, squarkWidths, physicalWidths, scales, freezeHeavyMasses);
  }

  /**
   * Changes the widths of squarks.
   *
   * @param wanted the widths
   * @return changed copy
   */
  public NloOptions withSquarkWidths(OnShellOptions wanted) {
    return new NloOptions(method, integration, wanted, physicalWidths, scales, freezeHeavyMasses);
  }

  /**
   * Turns physical squark widths on or off.
   *
   * @param wanted whether to use them
   * @return changed copy
   */
  public NloOptions withPhysicalWidths(boolean wanted) {
    return new NloOptions(method, integration, squarkWidths, wanted, scales, freezeHeavyMasses);
  }

  /**
   * Changes the scale variation.
   *
   * @param wanted the variation
   * @return changed copy
   */
  public NloOptions withScales(ScaleVariation wanted) {
    return new NloOptions(
        method, integration, squarkWidths, physicalWidths, wanted, freezeHeavyMasses);
  }

  /**
   * Turns Prospino's freezing of heavy masses on or off.
   *
   * @param wanted whether to freeze
   * @return changed copy
   */
  public NloOptions withFreezing(boolean wanted) {
    return new NloOptions(method, integration, squarkWidths, physicalWidths, scales, wanted);
  }

  /**
   * The point at which scheme {@code prospino2} computes K: squarks of the first two generations at
   * their average mass, and heavy masses frozen if these options say so.
   *
   * @param point the point
   * @param lighterGeV mass of the lighter electroweakino of the pair in GeV
   * @return changed copy
   * @throws XsecException if masses are to be frozen and the gluino is missing
   */
  public SusyPoint averaged(SusyPoint point, double lighterGeV) {
    return freezeHeavyMasses
        ? SquarkSector.frozen(point, lighterGeV)
        : SquarkSector.degenerate(point);
  }
}
