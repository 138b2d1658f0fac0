package org.deepxs.xsec.structure;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals.AtScale;
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
        List.of(
            none.with(Coupling.PHOTON, 1).annihilation(pair, squark, squark),
            none.with(Coupling.BOSON_SAME, 1).annihilation(pair, squark, squark),
            none.with(Coupling.T_EXCHANGE, 1).annihilation(pair, squark, squark));
    PartonicBorn born = PartonicBorn.of(new PairCouplings(m1, m2, units), state(charged), inputs);
    List<AtScale> pb =
        BornTable.of(born, setting.sqrtSGeV()).with(setting.luminosity()).at(0.5 * (m1 + m2), pair);
    return new UnitCouplings(
        1 / Math.sqrt(pb.get(0).born()),
        1 / Math.sqrt(pb.get(1).born()),
        1 / Math.sqrt(pb.get(2).born()));
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
