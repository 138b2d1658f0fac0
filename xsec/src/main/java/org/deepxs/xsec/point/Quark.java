package org.deepxs.xsec.point;

/** The five massless quark flavours, by PDG code. */
public enum Quark {
  /** Down. */
  DOWN(1),
  /** Up. */
  UP(2),
  /** Strange. */
  STRANGE(3),
  /** Charm. */
  CHARM(4),
  /** Bottom. */
  BOTTOM(5);

  private final int pdg;

  Quark(int pdg) {
    this.pdg = pdg;
  }

  /**
   * PDG code.
   *
   * @return 1 to 5
   */
  public int pdg() {
    return pdg;
  }

  /**
   * Whether the quark is of up type.
   *
   * @return true for up and charm
   */
  public boolean upType() {
    return pdg % 2 == 0;
  }

  /**
   * Electric charge.
   *
   * @return charge in units of the positron charge
   */
  public double charge() {
    return upType() ? 2.0 / 3 : -1.0 / 3;
  }

  /**
   * Third component of the weak isospin of the left-handed quark.
   *
   * @return +1/2 or -1/2
   */
  public double isospin() {
    return upType() ? 0.5 : -0.5;
  }

  /**
   * PDG code of the partner of the left-handed quark's isospin partner: for u it is d, for b it is
   * t (6).
   *
   * @return PDG code of the other quark of the doublet
   */
  public int doubletPartnerPdg() {
    return upType() ? pdg - 1 : pdg + 1;
  }
}
