package org.deepxs.xsec.real;

/** Complex squared masses m^2 - i m Γ of the squarks of one annihilation. Immutable. */
final class SquarkPoles {

  private final double[] mass2;
  private final double[] massWidth;
  private final SquarkWidthScheme scheme;

  /** Takes ownership of the arrays: m^2 and m Γ in GeV^2. */
  SquarkPoles(double[] mass2, double[] massWidth, SquarkWidthScheme scheme) {
    this.mass2 = mass2;
    this.massWidth = massWidth;
    this.scheme = scheme;
  }

  /** Complex masses. */
  SquarkPoles(double[] mass2, double[] massWidth) {
    this(mass2, massWidth, SquarkWidthScheme.COMPLEX_MASS);
  }

  SquarkWidthScheme scheme() {
    return scheme;
  }

  /** The same squarks with zero widths. */
  SquarkPoles stable() {
    return new SquarkPoles(mass2, new double[mass2.length]);
  }

  double mass2(int k) {
    return mass2[k];
  }

  double massWidth(int k) {
    return massWidth[k];
  }
}
