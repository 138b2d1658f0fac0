package org.deepxs.xsec.hadronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.junit.jupiter.api.Test;

/** Scratch. */
class RealIntegratorTest {
  @Test
  void scratch() {
    PartonLuminosity l =
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
    for (double m : new double[] {60, 150, 500, 1500}) {
      for (int mode = 0; mode < 2; mode++) {
        HiggsinoEmission e =
            new HiggsinoEmission(
                m, -1.05 * m, mode == 0 ? List.of() : HiggsinoEmission.spuriousResonances());
        double mu = m;
        double ref = BornTable.of(e.born(), 13000).with(l).leadingOrderPb(mu);
        double g = DrellYanConvolution.gluon(e.born(), l, mu, 13000);
        double q = DrellYanConvolution.quark(e.born(), l, mu, 13000);
        double both = BornTable.of(e.born(), 13000).with(l).at(mu).drellYanRemainder();
        System.out.printf("%n%g born %g  g %g q %g sum %g both %g%n", m, ref, g, q, g + q, both);
        IntegrationTarget target = new IntegrationTarget(13000, l, mu, 0.1, ref);
        for (double rel : new double[] {1e-3, 1e-4, 1e-5, 3e-6}) {
          long t0 = System.nanoTime();
          RealTable table =
              RealIntegrator.of(IntegrationOptions.defaults().withRelError(rel))
                  .integrate(e, new BosonPole(91.1876, 2.4952), target);
          RealTable.Fold f = table.fold(l, mu);
          System.out.printf(
              "%g: g %.6f +- %.6f [%d]  q %.6f +- %.6f [%d] abs %.2g %.2g ms %.1f%n",
              rel,
              f.gluon().valuePb() / g,
              f.gluon().errorPb() / Math.abs(g),
              table.gluonEvaluations(),
              f.quark().valuePb() / q,
              f.quark().errorPb() / Math.abs(q),
              table.quarkEvaluations(),
              f.gluon().errorPb() / ref * 0.1 / 2 / Math.PI,
              f.quark().errorPb() / ref * 0.1 / 2 / Math.PI,
              (System.nanoTime() - t0) * 1e-6);
        }
        assertThat(1.0).isCloseTo(1, within(1.0));
      }
    }
  }

  @Test
  void toy() {
    PartonLuminosity l =
        LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
    for (double width : new double[] {0.03, 0.01, 0.001}) {
      for (double interference : new double[] {0, 1}) {
        SquarkToyEmission e = new SquarkToyEmission(120, 100, 500, width, interference);
        double exact = exact(e, l, 110);
        double ref = SquarkToyEmission.onShell(e, l, 110) * width;
        for (double rel : new double[] {1e-2, 1e-3, 1e-4}) {
          RealTable t =
              RealIntegrator.of(IntegrationOptions.defaults().withRelError(rel))
                  .integrate(
                      e,
                      new BosonPole(91.1876, 2.4952),
                      new IntegrationTarget(13000, l, 110, 2 * Math.PI, ref));
          RealTable.Fold f = t.fold(l, 110);
          System.out.printf(
              "w %g i %g exact %g ref %g: %.5f +- %.5f   abs %.5f pull %.2f [%d]%n",
              width,
              interference,
              exact,
              ref,
              f.quark().valuePb() / exact,
              f.quark().errorPb() / Math.abs(exact),
              f.quark().errorPb() / ref,
              (f.quark().valuePb() - exact) / f.quark().errorPb(),
              t.quarkEvaluations());
        }
      }
    }
  }

  private static double exact(SquarkToyEmission e, PartonLuminosity l, double mu) {
    org.hipparchus.analysis.integration.gauss.GaussIntegrator rule =
        new org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory().legendre(100, 0, 1);
    double hs = 13000.0 * 13000;
    double[] cuts = {
      e.mass1() + e.mass2(),
      e.resonances().get(0).massGeV() + e.mass2(),
      e.resonances().get(0).massGeV() + e.mass1(),
      13000
    };
    double sum = 0;
    int a = l.indexOf(e.quarkChannels().get(0));
    int b = l.indexOf(e.quarkChannels().get(1));
    for (int k = 0; k < 3; k++) {
      double low = Math.log(cuts[k]) * 2;
      double range = Math.log(cuts[k + 1]) * 2 - low;
      sum +=
          rule.integrate(
              v -> {
                double s = Math.exp(low + range * v * v * (3 - 2 * v));
                double tau = Math.min(1, s / hs);
                return tau
                    * range
                    * 6
                    * v
                    * (1 - v)
                    * (l.value(a, tau, mu) - 2 * l.value(b, tau, mu))
                    * e.partonicPb(s);
              });
    }
    return sum;
  }
}
