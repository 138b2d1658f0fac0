package org.deepxs.xsec.real;

import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.SquarkExchange;
import org.hipparchus.complex.Complex;

/**
 * Emission of a quark by explicit four-component spinors and a covariant sum over gluon
 * polarisations, with the width in timelike squark propagators only, as Resummino has it. That
 * breaks gauge invariance, so that the closed formulas cannot be used. Same algorithm and
 * normalisation as emission_spinors.py.
 */
final class DiracEmission {

  private static final double[] METRIC = {1, -1, -1, -1};
  private static final Complex[][][] GAMMA = {
    chiral(new double[][] {{1, 0}, {0, 1}}, new double[2][2], 1),
    chiral(new double[][] {{0, 1}, {1, 0}}, new double[2][2], -1),
    chiral(new double[2][2], new double[][] {{0, -1}, {1, 0}}, -1),
    chiral(new double[][] {{1, 0}, {0, -1}}, new double[2][2], -1),
  };

  private final double[] a;
  private final double[] b;
  private final double[] g;
  private final double[][] k;
  private final double m1;
  private final double m2;
  private final double[] incoming;
  private final double[] outgoing;
  private final boolean antiquark;

  /** An incoming quark pa and a gluon pb, or an incoming antiquark in the role of b. */
  DiracEmission(EmissionPoint p, double m1, double m2, boolean antiquark) {
    this.antiquark = antiquark;
    this.a = antiquark ? times(p.p3, -1) : p.pa;
    this.b = antiquark ? p.pa : times(p.p3, -1);
    this.g = times(p.pb, -1);
    this.k = new double[][] {p.k1, p.k2};
    this.m1 = m1;
    this.m2 = m2;
    this.incoming = p.pa;
    this.outgoing = p.p3;
  }

  /** Sum over spins over four for one quark chirality. */
  double squared(ChiralAmplitude line, SquarkPoles poles, double bosonMass) {
    double sum = 0;
    for (Complex[] ua : spinors(antiquark ? outgoing : incoming, 0)) {
      for (Complex[] ub : spinors(antiquark ? incoming : outgoing, 0)) {
        for (Complex[] u1 : spinors(k[0], m1)) {
          for (Complex[] u2 : spinors(k[1], m2)) {
            Complex[] m = amplitude(line, poles, bosonMass, ua, bar(conjugate(ub)), u1, u2);
            for (int mu = 0; mu < 4; mu++) {
              sum -= METRIC[mu] * Math.pow(m[mu].norm(), 2);
            }
          }
        }
      }
    }
    return sum / 4;
  }

  private Complex[] amplitude(
      ChiralAmplitude line,
      SquarkPoles poles,
      double bosonMass,
      Complex[] quark,
      Complex[] vb,
      Complex[] u1,
      Complex[] u2) {
    double pair2 = m1 * m1 + m2 * m2 + 2 * dot(k[0], k[1]);
    double boson = 1 / (pair2 - bosonMass * bosonMass);
    double same = line.photon() / pair2 + line.bosonSame() * boson;
    double opposite = line.photon() / pair2 + line.bosonOpposite() * boson;
    Complex[] v1 = conjugate(u1);
    Complex[] v2 = conjugate(u2);
    Complex[] ua = left(quark);
    Complex[] coupled = new Complex[4];
    for (int i = 0; i < 4; i++) {
      coupled[i] = v2[i].multiply(i < 2 ? same : opposite);
    }
    Complex[] result = new Complex[4];
    for (int mu = 0; mu < 4; mu++) {
      Complex[] afterA = emittedByA(mu, ua);
      result[mu] = Complex.ZERO;
      for (int n = 0; n < 4; n++) {
        Complex current = product(bar(u1), apply(GAMMA[n], coupled)).multiply(METRIC[n]);
        Complex chain =
            product(vb, apply(GAMMA[n], afterA))
                .add(product(vb, emittedByB(mu, apply(GAMMA[n], ua))));
        result[mu] = result[mu].add(current.multiply(chain));
      }
      result[mu] =
          result[mu]
              .add(squarks(line.tExchange(), poles, mu, k[0], k[1], u1, v2, ua, vb))
              .add(squarks(line.uExchange(), poles, mu, k[1], k[0], u2, v1, ua, vb));
    }
    return result;
  }

  private Complex squarks(
      SquarkExchange exchange,
      SquarkPoles poles,
      int mu,
      double[] ka,
      double[] kb,
      Complex[] xa,
      Complex[] xb,
      Complex[] ua,
      Complex[] vb) {
    double before = square(minus(a, ka));
    double after = square(minus(b, kb));
    Complex atA = product(bar(xa), ua);
    Complex atB = product(vb, right(xb));
    Complex byA = product(bar(xa), left(emittedByA(mu, ua))).multiply(atB);
    Complex byB = product(vb, emittedByB(mu, right(xb))).multiply(atA);
    Complex scalar = atA.multiply(atB).multiply(2 * (a[mu] - ka[mu]) - g[mu]);
    Complex sum = Complex.ZERO;
    for (int i = 0; i < exchange.size(); i++) {
      int q = exchange.squark(i);
      Complex first = propagator(before, poles, q);
      Complex second = propagator(after, poles, q);
      sum =
          sum.add(
              byA.multiply(second)
                  .add(byB.multiply(first))
                  .add(scalar.multiply(first).multiply(second))
                  .multiply(2 * exchange.coupling(i)));
    }
    return sum;
  }

  private static Complex propagator(double virtuality2, SquarkPoles poles, int squark) {
    double width = virtuality2 > 0 ? poles.massWidth(squark) : 0;
    return new Complex(virtuality2 - poles.mass2(squark), width).reciprocal();
  }

  private Complex[] emittedByA(int mu, Complex[] spinor) {
    return scaled(slash(minus(a, g), apply(GAMMA[mu], spinor)), -1 / (2 * dot(a, g)));
  }

  private Complex[] emittedByB(int mu, Complex[] spinor) {
    return scaled(apply(GAMMA[mu], slash(minus(g, b), spinor)), -1 / (2 * dot(b, g)));
  }

  private static Complex[][] spinors(double[] p, double mass) {
    double energy = p[0] + Math.abs(mass);
    double norm = 1 / Math.sqrt(2 * energy);
    double sign = mass < 0 ? -1 : 1;
    Complex[][] result = new Complex[2][];
    for (int s = 0; s < 2; s++) {
      Complex[] sigma =
          s == 0
              ? new Complex[] {new Complex(p[3]), new Complex(p[1], p[2])}
              : new Complex[] {new Complex(p[1], -p[2]), new Complex(-p[3])};
      result[s] = new Complex[4];
      for (int i = 0; i < 2; i++) {
        double unit = i == s ? energy : 0;
        result[s][i] = sigma[i].negate().add(unit).multiply(norm * sign);
        result[s][2 + i] = sigma[i].add(unit).multiply(norm);
      }
    }
    return result;
  }

  /** Dirac conjugate as a row: the off-diagonal gamma^0 swaps the halves. */
  private static Complex[] bar(Complex[] x) {
    return new Complex[] {x[2].conjugate(), x[3].conjugate(), x[0].conjugate(), x[1].conjugate()};
  }

  /** Charge conjugate i gamma^2 gamma^0 bar(x)^T. */
  private static Complex[] conjugate(Complex[] x) {
    Complex[] y = apply(GAMMA[2], apply(GAMMA[0], bar(x)));
    for (int i = 0; i < 4; i++) {
      y[i] = y[i].multiply(Complex.I);
    }
    return y;
  }

  private static Complex[][] chiral(double[][] re, double[][] im, int lower) {
    Complex[][] m = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        int sign = i < 2 ? 1 : lower;
        boolean off = i < 2 != j < 2;
        m[i][j] =
            off ? new Complex(sign * re[i % 2][j % 2], sign * im[i % 2][j % 2]) : Complex.ZERO;
      }
    }
    return m;
  }

  private static Complex[] left(Complex[] x) {
    return new Complex[] {x[0], x[1], Complex.ZERO, Complex.ZERO};
  }

  private static Complex[] right(Complex[] x) {
    return new Complex[] {Complex.ZERO, Complex.ZERO, x[2], x[3]};
  }

  private static Complex[] slash(double[] p, Complex[] x) {
    Complex[] sum = {Complex.ZERO, Complex.ZERO, Complex.ZERO, Complex.ZERO};
    for (int mu = 0; mu < 4; mu++) {
      Complex[] term = apply(GAMMA[mu], x);
      for (int i = 0; i < 4; i++) {
        sum[i] = sum[i].add(term[i].multiply(METRIC[mu] * p[mu]));
      }
    }
    return sum;
  }

  private static Complex[] apply(Complex[][] m, Complex[] x) {
    Complex[] y = new Complex[4];
    for (int i = 0; i < 4; i++) {
      y[i] = product(m[i], x);
    }
    return y;
  }

  private static Complex product(Complex[] row, Complex[] x) {
    Complex sum = Complex.ZERO;
    for (int i = 0; i < 4; i++) {
      sum = sum.add(row[i].multiply(x[i]));
    }
    return sum;
  }

  private static Complex[] scaled(Complex[] x, double factor) {
    Complex[] y = new Complex[4];
    for (int i = 0; i < 4; i++) {
      y[i] = x[i].multiply(factor);
    }
    return y;
  }

  private static double[] times(double[] p, double factor) {
    return new double[] {factor * p[0], factor * p[1], factor * p[2], factor * p[3]};
  }

  private static double[] minus(double[] p, double[] q) {
    return new double[] {p[0] - q[0], p[1] - q[1], p[2] - q[2], p[3] - q[3]};
  }

  private static double dot(double[] p, double[] q) {
    return p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3];
  }

  private static double square(double[] p) {
    return dot(p, p);
  }
}
