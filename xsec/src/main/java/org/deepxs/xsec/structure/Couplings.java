package org.deepxs.xsec.structure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.LoopSquarks;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;

/** Values of all {@link Coupling}s of a line. Immutable. */
final class Couplings {

  private final Map<Coupling, Double> values;

  private Couplings(Map<Coupling, Double> values) {
    this.values = values;
  }

  /** All zero. */
  static Couplings none() {
    return new Couplings(new EnumMap<>(Coupling.class));
  }

  /** A copy with one value changed. */
  Couplings with(Coupling coupling, double value) {
    Map<Coupling, Double> changed = new EnumMap<>(Coupling.class);
    changed.putAll(values);
    changed.put(coupling, value);
    return new Couplings(changed);
  }

  /** The sum with another set times a factor. */
  Couplings plus(Couplings other, double factor) {
    Map<Coupling, Double> sum = new EnumMap<>(Coupling.class);
    for (Coupling c : Coupling.values()) {
      sum.put(c, of(c) + factor * other.of(c));
    }
    return new Couplings(sum);
  }

  /** The value of one. */
  double of(Coupling coupling) {
    return values.getOrDefault(coupling, 0.0);
  }

  /** The tree couplings as those of left-handed quarks; squark 0 in the u, 1 in the t channel. */
  QuarkAnnihilation annihilation(PartonChannel channel, double uSquark, double tSquark) {
    ChiralAmplitude amplitude =
        new ChiralAmplitude(
            of(Coupling.PHOTON),
            of(Coupling.BOSON_SAME),
            of(Coupling.BOSON_OPPOSITE),
            SquarkExchange.of(0, of(Coupling.U_EXCHANGE)),
            SquarkExchange.of(1, of(Coupling.T_EXCHANGE)));
    double[] mass2 = {uSquark * uSquark, tSquark * tSquark};
    return new QuarkAnnihilation(channel, mass2, amplitude, Optional.empty(), Optional.empty());
  }

  /** The tree couplings with two mixed squarks, both of which are exchanged in both channels. */
  QuarkAnnihilation mixedAnnihilation(PartonChannel channel, double squark, double partner) {
    ChiralAmplitude amplitude =
        new ChiralAmplitude(
            of(Coupling.PHOTON),
            of(Coupling.BOSON_SAME),
            of(Coupling.BOSON_OPPOSITE),
            SquarkExchange.ofBoth(of(Coupling.U_EXCHANGE), of(Coupling.U_PARTNER)),
            SquarkExchange.ofBoth(of(Coupling.T_EXCHANGE), of(Coupling.T_PARTNER)));
    double[] mass2 = {squark * squark, partner * partner};
    return new QuarkAnnihilation(channel, mass2, amplitude, Optional.empty(), Optional.empty());
  }

  /** The couplings of gluino loops with the squarks of quark and antiquark. */
  PairLoops.Annihilation loops(double quarkSquark, double antiquarkSquark) {
    LoopCouplings loops =
        new LoopCouplings(
            SquarkExchange.of(1, of(Coupling.T_FIRST)),
            SquarkExchange.of(1, of(Coupling.T_SECOND)),
            SquarkExchange.of(0, of(Coupling.U_FIRST)),
            SquarkExchange.of(0, of(Coupling.U_SECOND)),
            of(Coupling.T_BOX),
            of(Coupling.U_BOX),
            LoopSquarks.of(quarkSquark),
            LoopSquarks.of(antiquarkSquark));
    return new PairLoops.Annihilation(loops, Optional.empty());
  }
}
