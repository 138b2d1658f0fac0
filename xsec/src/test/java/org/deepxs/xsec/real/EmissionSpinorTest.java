package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Squared amplitudes of all crossings, resonant points among them, against sums over explicit Dirac
 * spinors with a covariant sum over gluon polarisations; the numbers come from emission_spinors.py
 * beside the resource, which checks the Ward identity of each of them.
 */
class EmissionSpinorTest {

  @ParameterizedTest
  @CsvFileSource(resources = "emission_spinors.csv", numLinesToSkip = 1)
  void spinSumsAgree(ArgumentsAccessor row) {
    int crossing = (int) row.getDouble(0).doubleValue();
    double m1 = row.getDouble(2);
    double m2 = row.getDouble(3);
    double[] mass2 = {row.getDouble(4) * row.getDouble(4), row.getDouble(5) * row.getDouble(5)};
    double width = row.getDouble(6);
    SquarkPoles poles =
        new SquarkPoles(mass2.clone(), new double[] {width * mass2[0], width * mass2[1]});
    ChiralAmplitude left =
        new ChiralAmplitude(
            row.getDouble(7),
            row.getDouble(8),
            row.getDouble(9),
            SquarkExchange.ofBoth(row.getDouble(10), row.getDouble(11)),
            SquarkExchange.ofBoth(row.getDouble(12), row.getDouble(13)));
    QuarkAnnihilation line =
        new QuarkAnnihilation(
            PartonChannel.pair(5, -5), mass2, left, Optional.empty(), Optional.empty());
    EmissionInvariants invariants = new EmissionInvariants();
    invariants.read(point(row));
    switch (crossing) {
      case 0 -> invariants.annihilation(false);
      case 1 -> invariants.incomingQuark();
      default -> invariants.incomingAntiquark();
    }
    EmissionSpinSums sums = new EmissionSpinSums(m1, m2, invariants);
    sums.fill();
    BosonPropagator boson = BosonPropagator.at(invariants.pairMass2, 91, 2.5);
    double computed = sums.squared(line, poles, boson);
    double expected = crossing == 0 ? row.getDouble(26) : -row.getDouble(26);
    assertThat(computed / expected).isCloseTo(1, within(1e-10));
  }

  private static EmissionPoint point(ArgumentsAccessor row) {
    EmissionPoint p = new EmissionPoint();
    p.setBeams(row.getDouble(1));
    for (int c = 0; c < 4; c++) {
      p.k1[c] = row.getDouble(14 + c);
      p.k2[c] = row.getDouble(18 + c);
      p.p3[c] = row.getDouble(22 + c);
    }
    return p;
  }
}
