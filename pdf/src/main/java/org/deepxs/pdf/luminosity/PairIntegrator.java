package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.PdfSlice;

/**
 * Luminosities of parton pairs at one scale, integrated exactly: between the x knots the PDFs are
 * cubic polynomials in ln x, so the integrand in y = ln x is piecewise a polynomial of degree six,
 * for which four Gauss–Legendre points per piece suffice.
 */
final class PairIntegrator {

  private static final int PARTONS = 11;
  private static final int GLUON_INDEX = 5;
  private static final double[] GAUSS_X = {
    -0.8611363115940526, -0.3399810435848563, 0.3399810435848563, 0.8611363115940526
  };
  private static final double[] GAUSS_W = {
    0.3478548451374538, 0.6521451548625461, 0.6521451548625461, 0.3478548451374538
  };

  private final double[] lnXs;
  private final double[] polynomials;
  private final int forcePositive;
  private final int[] first;
  private final int[] second;

  PairIntegrator(PdfSlice slice, List<PartonChannel> pairs) {
    this.lnXs = slice.lnXKnots();
    this.forcePositive = slice.forcePositive();
    this.polynomials = new double[(lnXs.length - 1) * PARTONS * 4];
    for (int p = 0; p < PARTONS; p++) {
      double[] c = slice.coefficients(p - GLUON_INDEX);
      for (int i = 0; i < lnXs.length - 1; i++) {
        System.arraycopy(c, 4 * i, polynomials, (i * PARTONS + p) * 4, 4);
      }
    }
    this.first = pairs.stream().mapToInt(c -> index(c.pdg1())).toArray();
    this.second = pairs.stream().mapToInt(c -> index(c.pdg2())).toArray();
  }

  private static int index(int pdg) {
    return pdg == 21 ? GLUON_INDEX : pdg + GLUON_INDEX;
  }

  /** tau L(tau) of all pairs; tau at least the lowest x knot. */
  void integrate(double tau, double[] out) {
    java.util.Arrays.fill(out, 0, first.length, 0);
    double lnTau = Math.log(tau);
    double middle = lnTau / 2;
    double[] fa = new double[PARTONS];
    double[] fb = new double[PARTONS];
    // y runs down from the upper end of the grid, lnTau - y up from lnTau, each by intervals.
    int i = lnXs.length - 2;
    double high = Math.min(0, lnXs[i + 1]);
    int j = intervalOf(lnTau - high);
    while (high > middle) {
      double low = Math.max(middle, Math.max(lnXs[i], lnTau - lnXs[j + 1]));
      if (low < high) {
        piece(lnTau, low, high, i, j, fa, fb, out);
      }
      if (low <= lnXs[i]) {
        i--;
      }
      if (low <= lnTau - lnXs[j + 1]) {
        j++;
      }
      high = low;
      if (i < 0 || j > lnXs.length - 2) {
        break;
      }
    }
  }

  private int intervalOf(double lnX) {
    int found = java.util.Arrays.binarySearch(lnXs, lnX);
    int i = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(i, lnXs.length - 2));
  }

  private void piece(
      double lnTau, double low, double high, int i, int j, double[] fa, double[] fb, double[] out) {
    double half = (high - low) / 2;
    double centre = (high + low) / 2;
    for (int g = 0; g < GAUSS_X.length; g++) {
      double y = centre + half * GAUSS_X[g];
      // Factor 2: the half range y > lnTau/2 stands for both orders of the two protons.
      double weight = 2 * half * GAUSS_W[g];
      partons(i, y - lnXs[i], fa);
      partons(j, lnTau - y - lnXs[j], fb);
      for (int c = 0; c < first.length; c++) {
        int a = first[c];
        int b = second[c];
        out[c] += weight * (fa[a] * fb[b] + fa[b] * fb[a]);
      }
    }
  }

  private void partons(int interval, double d, double[] out) {
    double[] c = polynomials;
    int k = interval * PARTONS * 4;
    for (int p = 0; p < PARTONS; p++) {
      out[p] = ((c[k + 3] * d + c[k + 2]) * d + c[k + 1]) * d + c[k];
      k += 4;
    }
    if (forcePositive > 0) {
      double least = forcePositive == 1 ? 0 : 1e-10;
      for (int p = 0; p < PARTONS; p++) {
        out[p] = Math.max(out[p], least);
      }
    }
  }
}
