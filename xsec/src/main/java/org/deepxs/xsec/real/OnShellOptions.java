package org.deepxs.xsec.real;

import java.io.Serializable;
import java.util.Map;
import org.deepxs.xsec.XsecException;

/**
 * Widths of the squarks in the quark-gluon channels. Every propagator of a squark carries the same
 * width in the form m^2 - i m Γ, which keeps the amplitude gauge invariant; the on-shell
 * counterterm has the same Breit-Wigner shape, so that results do not depend on the width to first
 * order.
 *
 * @param relativeWidth Γ/m of squarks without an entry in {@code widthsGeV}
 * @param widthsGeV physical widths in GeV by PDG code; may be empty
 * @param map how points are moved onto the squark's mass shell for the counterterm
 * @param scheme where the width enters
 */
public record OnShellOptions(
    double relativeWidth, Map<Integer, Double> widthsGeV, OnShellMap map, SquarkWidthScheme scheme)
    implements Serializable {

  /**
   * Checks the widths.
   *
   * @throws XsecException unless all widths are positive and finite
   */
  public OnShellOptions {
    widthsGeV = Map.copyOf(widthsGeV);
    if (!(relativeWidth > 0 && relativeWidth < 1)) {
      throw new XsecException(
          "relative squark width must be between 0 and 1, got " + relativeWidth);
    }
    widthsGeV.forEach(
        (pdg, width) -> {
          if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new XsecException(
                "width of squark "
                    + pdg
                    + " must be positive, got "
                    + width
                    + " GeV; leave it out to use the relative width "
                    + relativeWidth);
          }
        });
  }

  /**
   * Widths with the default choices: {@link OnShellMap#PRODUCTION_ANGLE} and {@link
   * SquarkWidthScheme#COMPLEX_MASS}.
   *
   * @param relativeWidth Γ/m of squarks without an entry in {@code widthsGeV}
   * @param widthsGeV physical widths in GeV by PDG code; may be empty
   * @throws XsecException unless all widths are positive and finite
   */
  public OnShellOptions(double relativeWidth, Map<Integer, Double> widthsGeV) {
    this(relativeWidth, widthsGeV, OnShellMap.PRODUCTION_ANGLE, SquarkWidthScheme.COMPLEX_MASS);
  }

  /**
   * A width of one percent of the mass for every squark, as Prospino and Resummino take it.
   *
   * @return the options
   */
  public static OnShellOptions defaults() {
    return new OnShellOptions(0.01, Map.of());
  }

  /**
   * The choices of Resummino 3: one percent, its map, complex masses (of which Resummino leaves the
   * imaginary part out where the squark is spacelike).
   *
   * @return the options
   */
  public static OnShellOptions resummino() {
    return new OnShellOptions(
        0.01, Map.of(), OnShellMap.PAIR_AZIMUTH, SquarkWidthScheme.COMPLEX_MASS);
  }

  /**
   * The choices of Prospino 2.1: one percent as an overall factor.
   *
   * @return the options
   */
  public static OnShellOptions prospino2() {
    return new OnShellOptions(
        0.01, Map.of(), OnShellMap.PRODUCTION_ANGLE, SquarkWidthScheme.OVERALL_FACTOR);
  }

  /**
   * Changes the relative width; widths by PDG code stay.
   *
   * @param wanted Γ/m
   * @return changed copy
   * @throws XsecException unless it lies between 0 and 1
   */
  public OnShellOptions withRelativeWidth(double wanted) {
    return new OnShellOptions(wanted, widthsGeV, map, scheme);
  }

  /**
   * Changes the widths by PDG code.
   *
   * @param wanted physical widths in GeV
   * @return changed copy
   * @throws XsecException unless all are positive and finite
   */
  public OnShellOptions withWidths(Map<Integer, Double> wanted) {
    return new OnShellOptions(relativeWidth, wanted, map, scheme);
  }

  /**
   * Width of one squark.
   *
   * @param pdg PDG code
   * @param massGeV mass in GeV
   * @return width in GeV
   */
  double widthGeV(int pdg, double massGeV) {
    return widthsGeV.getOrDefault(pdg, relativeWidth * massGeV);
  }
}
