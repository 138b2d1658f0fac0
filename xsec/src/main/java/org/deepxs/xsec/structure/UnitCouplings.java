package org.deepxs.xsec.structure;

import java.util.List;
import java.util.stream.Stream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;

/**
 * Sizes of couplings whose squares give Born cross sections of 1 pb each, so that products of any
 * two are of the same order at any masses.
 *
 * @param photon photon coupling in units of e²
 * @param boson coupling of Z or W
 * @param exchange squark exchange
 */
record UnitCouplings(double photon, double boson, double exchange) {

  /** Sizes at given masses in GeV. */
  static UnitCouplings of(
      double m1,
      double m2,
      double squark,
      boolean charged,
      ElectroweakInputs inputs,
      PartonChannel pair,
      FoldSetting setting) {
    Couplings none = Couplings.none();
    List<QuarkAnnihilation> units =
        Stream.of(Coupling.PHOTON, Coupling.BOSON_SAME, Coupling.T_EXCHANGE)
            .map(coupling -> none.with(coupling, 1).annihilation(pair, squark, squark))
            .toList();
    double[] size = sizes(new PairCouplings(m1, m2, units), charged, inputs, setting);
    return new UnitCouplings(size[0], size[1], size[2]);
  }

  /** Factors with which the Born cross sections of all annihilations are 1 pb. */
  static double[] sizes(
      PairCouplings pair, boolean charged, ElectroweakInputs inputs, FoldSetting setting) {
    double mean = 0.5 * (pair.m1() + pair.m2());
    PartonicBorn born = PartonicBorn.of(pair, state(charged), inputs);
    return BornTable.of(born, setting.sqrtSGeV())
        .with(setting.luminosity())
        .at(mean, pair.annihilations().get(0).channel())
        .stream()
        .mapToDouble(pb -> 1 / Math.sqrt(pb.born()))
        .toArray();
  }

  /** A final state of distinct particles with the boson in question. */
  static FinalState state(boolean charged) {
    return charged ? FinalState.mixed(1, 1, true) : FinalState.charginos(1, 2);
  }

  /** The same couplings in these units. */
  Couplings scaled(Couplings couplings) {
    Couplings scaled = Couplings.none();
    for (Coupling c : Coupling.values()) {
      double unit =
          switch (c) {
            case PHOTON -> photon;
            case BOSON_SAME, BOSON_OPPOSITE -> boson;
            default -> exchange;
          };
      scaled = scaled.with(c, unit * couplings.of(c));
    }
    return scaled;
  }
}
