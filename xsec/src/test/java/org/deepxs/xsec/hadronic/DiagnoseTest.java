package org.deepxs.xsec.hadronic;

import java.util.Optional;
import java.util.SplittableRandom;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.junit.jupiter.api.Test;

/** Scratch. */
class DiagnoseTest {
  @Test
  void diagnose() {
    PartonLuminosity l =
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
    for (double w : new double[] {0.01}) {
      SquarkToyEmission e = new SquarkToyEmission(120, 100, 500, w, 0);
      EmissionDensities d =
          EmissionDensities.of(
              e, new BosonPole(91.1876, 2.4952), new IntegrationTarget(13000, l, 110, 0.1, 1));
      EmissionPhaseSpace ps = new EmissionPhaseSpace(d, 120, 100, 13000);
      SplittableRandom r = new SplittableRandom(1);
      double[] u = new double[5];
      double[] out = new double[2];
      int a = l.indexOf(e.quarkChannels().get(0));
      int n = 400000;
      for (int map = 0; map < 3; map++) {
        double[] edges = {
          0, 200, 220, 300, 400, 500, 580, 590, 595, 598, 600, 602, 605, 610, 615, 618, 620, 622,
          630, 640, 680, 800, 1000, 1500, 2000, 13000
        };
        double[] s1 = new double[edges.length];
        double[] s2 = new double[edges.length];
        int[] cnt = new int[edges.length];
        double[] worst = new double[8];
        double max = 0;
        for (int i = 0; i < n; i++) {
          for (int k = 0; k < 5; k++) {
            u[k] = r.nextDouble();
          }
          double wt = map == 0 ? ps.quarkSmooth(u) : ps.quarkResonant(map, u);
          e.quark(ps.point(), out);
          double f = wt * out[0] * l.value(a, Math.min(1, ps.tau()), 110);
          double q = Math.sqrt(ps.tau()) * 13000;
          int b = 0;
          while (q > edges[b + 1]) b++;
          s1[b] += f;
          s2[b] += f * f;
          cnt[b]++;
          if (Math.abs(f) > max) {
            max = Math.abs(f);
            var p = ps.point();
            worst =
                new double[] {
                  f,
                  q,
                  Math.sqrt(120 * 120 + 2 * HiggsinoEmission.dot(p.k1, p.p3)),
                  Math.sqrt(100 * 100 + 2 * HiggsinoEmission.dot(p.k2, p.p3)),
                  p.p3[0],
                  p.k1[0],
                  p.k2[0],
                  wt
                };
          }
        }
        System.out.println("map " + map + " worst " + java.util.Arrays.toString(worst));
        for (int b = 0; b < edges.length; b++) {
          System.out.printf(
              "%6.0f %7d  mean %10.5f  rms %10.5f  max-share%n",
              edges[b], cnt[b], s1[b] / n, Math.sqrt(s2[b] / n));
        }
      }
    }
  }
}
