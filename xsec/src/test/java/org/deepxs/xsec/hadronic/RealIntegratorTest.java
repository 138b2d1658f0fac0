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
}
