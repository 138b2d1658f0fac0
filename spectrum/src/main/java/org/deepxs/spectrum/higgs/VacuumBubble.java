package org.deepxs.spectrum.higgs;

/**
 * The two-loop vacuum integral I(x, y, z) of Ford, Jack and Jones (hep-ph/0111190; finite part as
 * in S. P. Martin, hep-ph/0111209, eq. D.1) with first and second derivatives. Arguments are
 * squared masses in units of the squared scale; derivatives with respect to an argument that is
 * zero are left at zero, because nothing that vanishes depends on the background.
 */
final class VacuumBubble {

  /** Nearer to a threshold than this (relative), derivatives are interpolated across it. */
  private static final double THRESHOLD = 1e-3;

  private static final double STEP = 0.02;
  private static final double OTHER_STEP = 0.027;
  private static final double PI2_3 = Math.PI * Math.PI / 3;

  double value;
  double x;
  double y;
  double z;
  double xx;
  double yy;
  double zz;
  double xy;
  double xz;
  double yz;

  private VacuumBubble() {}

  /** The integral at squared masses that are not negative. */
  static VacuumBubble of(double x, double y, double z) {
    return of(x, y, z, THRESHOLD);
  }

  private static VacuumBubble of(double x, double y, double z, double threshold) {
    VacuumBubble sorted = new VacuumBubble();
    // Three swaps sort the masses; they are undone on the derivatives in reverse order.
    boolean swap1 = x > y;
    double low = Math.min(x, y);
    double high = Math.max(x, y);
    boolean swap2 = high > z;
    double top = Math.max(high, z);
    double mid = Math.min(high, z);
    boolean swap3 = low > mid;
    sorted.fill(Math.min(low, mid), Math.max(low, mid), top, threshold);
    if (swap3) {
      sorted.swapFirstSecond();
    }
    if (swap2) {
      sorted.swapSecondThird();
    }
    if (swap1) {
      sorted.swapFirstSecond();
    }
    return sorted;
  }

  private void swapFirstSecond() {
    double keep = x;
    x = y;
    y = keep;
    keep = xx;
    xx = yy;
    yy = keep;
    keep = xz;
    xz = yz;
    yz = keep;
  }

  private void swapSecondThird() {
    double keep = y;
    y = z;
    z = keep;
    keep = yy;
    yy = zz;
    zz = keep;
    keep = xy;
    xy = xz;
    xz = keep;
  }

  private void fill(double a, double b, double c, double threshold) {
    if (c == 0) {
      return;
    }
    if (b == 0) {
      fillOneMass(c);
      return;
    }
    if (a == 0) {
      fillTwoMasses(b, c);
      return;
    }
    if (Math.abs(lambda2(a / c, b / c)) >= threshold) {
      fillGeneral(a, b, c);
      return;
    }
    // The integral is analytic at its threshold (it has no imaginary part on this sheet), but the
    // closed form of its derivatives is 0/0 there: interpolate in the largest mass, to sixth order.
    boolean first = clearance(a, b, c, STEP) > clearance(a, b, c, OTHER_STEP);
    double step = first ? STEP : OTHER_STEP;
    for (int k = 1; k <= 3; k++) {
      double weight = k == 1 ? 0.75 : k == 2 ? -0.3 : 0.05;
      add(weight, of(a, b, c * (1 + k * step), 0));
      add(weight, of(a, b, c * (1 - k * step), 0));
    }
  }

  /** How near the nodes come to another threshold. */
  private static double clearance(double a, double b, double c, double step) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = -3; k <= 3; k++) {
      double z = c * (1 + k * step);
      if (k != 0) {
        nearest = Math.min(nearest, Math.abs(lambda2(a / z, b / z)));
      }
    }
    return nearest;
  }

  private void add(double weight, VacuumBubble o) {
    value += weight * o.value;
    x += weight * o.x;
    y += weight * o.y;
    z += weight * o.z;
    xx += weight * o.xx;
    yy += weight * o.yy;
    zz += weight * o.zz;
    xy += weight * o.xy;
    xz += weight * o.xz;
    yz += weight * o.yz;
  }

  private static double lambda2(double u, double v) {
    return (1 - u - v) * (1 - u - v) - 4 * u * v;
  }

  private void fillOneMass(double c) {
    double l = Math.log(c);
    value = c * (-0.5 * l * l + 2 * l - 2.5 - 0.5 * PI2_3);
    z = -0.5 * l * l + l - 0.5 - 0.5 * PI2_3;
    zz = (1 - l) / c;
  }

  private void fillTwoMasses(double b, double c) {
    double lb = Math.log(b);
    double lc = Math.log(c);
    double v = b / c;
    double w = (c - b) / c;
    double lv = w < 0.5 ? Math.log1p(-w) : lb - lc;
    double slope = (w == 0 ? -1 : lv / w) / c;
    double g = PI2_3 - 2 * Dilogarithms.li2(v) - (w == 0 ? 0 : 2 * Math.log(w) * lv);
    value = 2 * (b * lb + c * lc) - 2.5 * (b + c) - 0.5 * (b + c) * lb * lc;
    value += 0.5 * (c - b) * (lc * lv - g);
    y = lb - 0.5 - lb * lc + 0.5 * lc * lc + 0.5 * g;
    z = lc - 0.5 - 0.5 * lc * lc - 0.5 * g;
    yy = (1 - lc) / b + slope;
    zz = (1 - lc) / c + v * slope;
    yz = -slope;
  }

  /** 0 &lt; a, b &lt;= c off the threshold. */
  private void fillGeneral(double a, double b, double c) {
    double la = Math.log(a);
    double lb = Math.log(b);
    double lc = Math.log(c);
    double u = a / c;
    double v = b / c;
    double lambda2 = lambda2(u, v);
    double delta = c * c * lambda2;
    // k = xi / Delta, and its derivatives from R^2 = Delta, xi = R F, R dF/da = logarithms.
    double k = phi(u, v, lambda2, la - lc, lb - lc) / c;
    double pa = a - b - c;
    double pb = b - a - c;
    double pc = c - a - b;
    double ka = (2 * la + (pc * lb + pb * lc) / a - pa * k) / delta;
    double kb = (2 * lb + (pc * la + pa * lc) / b - pb * k) / delta;
    double kc = (2 * lc + (pb * la + pa * lb) / c - pc * k) / delta;
    double logs = 0.5 * (pa * lb * lc + pb * la * lc + pc * la * lb);
    logs += 2 * (a * la + b * lb + c * lc) - 2.5 * (a + b + c);
    value = logs - 0.5 * delta * k;
    x = 0.5 * (lb * lc - la * lc - la * lb) + la - 0.5 - 0.5 * pa * k;
    y = 0.5 * (la * lc - lb * lc - la * lb) + lb - 0.5 - 0.5 * pb * k;
    z = 0.5 * (la * lb - la * lc - lb * lc) + lc - 0.5 - 0.5 * pc * k;
    xx = (1 - 0.5 * (lb + lc)) / a - 0.5 * k - 0.5 * pa * ka;
    yy = (1 - 0.5 * (la + lc)) / b - 0.5 * k - 0.5 * pb * kb;
    zz = (1 - 0.5 * (la + lb)) / c - 0.5 * k - 0.5 * pc * kc;
    xy = 0.5 * (lc - la) / b + 0.5 * k - 0.5 * pa * kb;
    xz = 0.5 * (lb - la) / c + 0.5 * k - 0.5 * pa * kc;
    yz = 0.5 * (la - lb) / c + 0.5 * k - 0.5 * pb * kc;
  }

  /**
   * The function Phi(u, v) of Davydychev and Tausk (Nucl. Phys. B397 (1993) 123), u, v &lt;= 1: xi
   * = c lambda^2 Phi.
   */
  private static double phi(double u, double v, double lambda2, double lu, double lv) {
    if (lambda2 > 0) {
      double lambda = Math.sqrt(lambda2);
      // (1 + u - v - lambda)/2 and its partner without cancellation.
      double xp = 2 * u / (1 + u - v + lambda);
      double xm = 2 * v / (1 - u + v + lambda);
      return (2 * Math.log(xp) * Math.log(xm)
              - lu * lv
              - 2 * (Dilogarithms.li2(xp) + Dilogarithms.li2(xm))
              + PI2_3)
          / lambda;
    }
    double first = 2 * arcCos((u + v - 1) / (2 * Math.sqrt(u * v)));
    double second = 2 * arcCos((1 + u - v) / (2 * Math.sqrt(u)));
    double third = 2 * arcCos((1 - u + v) / (2 * Math.sqrt(v)));
    return 2
        * (Dilogarithms.cl2(first) + Dilogarithms.cl2(second) + Dilogarithms.cl2(third))
        / Math.sqrt(-lambda2);
  }

  private static double arcCos(double cosine) {
    return Math.acos(Math.max(-1, Math.min(1, cosine)));
  }
}
