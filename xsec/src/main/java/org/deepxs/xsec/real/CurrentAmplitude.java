package org.deepxs.xsec.real;

import org.deepxs.xsec.born.SquarkExchange;

/**
 * The two scalar amplitudes of one current and one gluon helicity in units of e^2: emission off the
 * quark line, w = Q(M^2) + Σ_k c_k P_k(x), and off the squark, rho = Σ_k c_k P_k(x) P_k(x'), with
 * the squark propagator P_k(x) = 1/(x - m_k^2 + i m_k Γ_k) before (x) and after (x') the emission
 * off the squark. A reused workspace.
 */
final class CurrentAmplitude {

  double quarkRe;
  double quarkIm;
  double squarkRe;
  double squarkIm;

  /** Starts with the s channel. */
  void start(double re, double im) {
    quarkRe = re;
    quarkIm = im;
    squarkRe = 0;
    squarkIm = 0;
  }

  /**
   * Adds squarks to both helicities, of which this one has x and {@code other} has x' at the quark
   * line.
   */
  void addSquarks(
      CurrentAmplitude other, SquarkExchange exchange, SquarkPoles poles, double x, double xOther) {
    if (poles.scheme() == SquarkWidthScheme.OVERALL_FACTOR) {
      // Of the two virtualities the positive one is timelike.
      if (x > xOther) {
        addFactorised(this, other, exchange, poles, x, xOther);
      } else {
        addFactorised(other, this, exchange, poles, xOther, x);
      }
      return;
    }
    for (int k = 0; k < exchange.size(); k++) {
      double c = exchange.coupling(k);
      double mass2 = poles.mass2(exchange.squark(k));
      double massWidth = poles.massWidth(exchange.squark(k));
      double off = x - mass2;
      double offOther = xOther - mass2;
      double inverse = 1 / (off * off + massWidth * massWidth);
      double inverseOther = 1 / (offOther * offOther + massWidth * massWidth);
      double re = off * inverse;
      double im = -massWidth * inverse;
      double reOther = offOther * inverseOther;
      double imOther = -massWidth * inverseOther;
      quarkRe += c * re;
      quarkIm += c * im;
      other.quarkRe += c * reOther;
      other.quarkIm += c * imOther;
      double productRe = c * (re * reOther - im * imOther);
      double productIm = c * (re * imOther + im * reOther);
      squarkRe += productRe;
      squarkIm += productIm;
      other.squarkRe += productRe;
      other.squarkIm += productIm;
    }
  }

  /** Squarks of zero width times (x - m^2)/(x - m^2 + i m Γ), x being the resonant virtuality. */
  private static void addFactorised(
      CurrentAmplitude resonant,
      CurrentAmplitude spacelike,
      SquarkExchange exchange,
      SquarkPoles poles,
      double x,
      double xOther) {
    for (int k = 0; k < exchange.size(); k++) {
      double mass2 = poles.mass2(exchange.squark(k));
      double massWidth = poles.massWidth(exchange.squark(k));
      double off = x - mass2;
      double inverse = exchange.coupling(k) / (off * off + massWidth * massWidth);
      double re = off * inverse;
      double im = -massWidth * inverse;
      double propagator = 1 / (xOther - mass2);
      resonant.quarkRe += re;
      resonant.quarkIm += im;
      spacelike.quarkRe += off * propagator * re;
      spacelike.quarkIm += off * propagator * im;
      resonant.squarkRe += propagator * re;
      resonant.squarkIm += propagator * im;
      spacelike.squarkRe += propagator * re;
      spacelike.squarkIm += propagator * im;
    }
  }
}
