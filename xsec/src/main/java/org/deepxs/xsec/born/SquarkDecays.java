package org.deepxs.xsec.born;

import java.util.HashMap;
import java.util.Map;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.Chargino;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.Neutralino;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.Quark;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;

/**
 * Two-body widths of the squarks of the first two generations at tree level, into massless quarks
 * with neutralinos, charginos and the gluino:
 *
 * <pre>
 * Γ(squark → q chi)    = λ² m/(16 pi) (1 - m_chi²/m²)²,  λ² = 2 g² l², 2 g² r², g² V_i1², g² U_i1²
 * Γ(squark → q gluino) = 2 alpha_s m/3 (1 - m_gluino²/m²)²
 * </pre>
 *
 * (Haber and Kane, Phys. Rept. 117 (1985) 75.)
 */
public final class SquarkDecays {

  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);
  private static final int NEUTRALINOS = 4;
  private static final int CHARGINOS = 2;

  private SquarkDecays() {}

  /**
   * Widths of the squarks that can decay.
   *
   * @param point masses and mixings of all electroweakinos, squarks and the gluino
   * @param inputs electroweak inputs
   * @param alphaS strong coupling
   * @return width in GeV by PDG code; squarks without an open channel are left out
   * @throws XsecException if an entry is missing
   */
  public static Map<Integer, Double> widthsGeV(
      SusyPoint point, ElectroweakInputs inputs, double alphaS) {
    BornCouplings couplings = new BornCouplings(point, inputs, 4);
    SquarkSector squarks = SquarkSector.of(point);
    double g2 = 4 * Math.PI * inputs.alpha() / inputs.sinSquared();
    double gluino = point.require(GLUINO);
    Map<Integer, Double> widths = new HashMap<>();
    for (Quark q : new Quark[] {Quark.DOWN, Quark.UP, Quark.STRANGE, Quark.CHARM}) {
      for (boolean left : new boolean[] {true, false}) {
        double mass = squarks.mass(q.pdg(), left);
        double width = 2 * alphaS / 3 * mass * phaseSpace(mass, gluino);
        for (int i = 1; i <= NEUTRALINOS; i++) {
          Neutralino n = Neutralino.of(point, i);
          double coupling = left ? couplings.left(q, n) : couplings.right(q, n);
          width += 2 * g2 * coupling * coupling * twoBody(mass, n.massGeV());
        }
        for (int i = 1; left && i <= CHARGINOS; i++) {
          Chargino c = Chargino.of(point, i);
          double coupling = q.upType() ? c.vWino() : c.uWino();
          width += g2 * coupling * coupling * twoBody(mass, c.massGeV());
        }
        if (width > 0) {
          widths.put((left ? 1000000 : 2000000) + q.pdg(), width);
        }
      }
    }
    return widths;
  }

  private static double twoBody(double mass, double other) {
    return mass / (16 * Math.PI) * phaseSpace(mass, other);
  }

  private static double phaseSpace(double mass, double other) {
    double open = 1 - other * other / (mass * mass);
    return open > 0 ? open * open : 0;
  }
}
