package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals.AtScale;
import org.deepxs.xsec.point.ElectroweakInputs;

/** Born cross sections per unit couplings: what corrections are relative to. */
public final class BornStructures {

  private BornStructures() {}

  /**
   * All references of a line, at the mean mass of the pair.
   *
   * @param line the line
   * @param inputs electroweak inputs
   * @param setting collider and densities, of which the reference is taken
   * @return one element per {@link LineFamily#references()}, in pb per e^4
   */
  public static double[] of(Line line, ElectroweakInputs inputs, FoldSetting setting) {
    LineMasses m = line.masses();
    boolean charged = line.family() == LineFamily.MIXED;
    List<Couplings> runs = new ArrayList<>();
    List<String> names = line.family().references();
    Map<String, Couplings> factors = factors(line);
    for (String name : names) {
      Couplings a = factors.get(name.substring(0, 1));
      Couplings b = factors.get(name.substring(1));
      runs.add(a.plus(b, 1));
      runs.add(a.plus(b, -1));
    }
    boolean chargino = line.family() == LineFamily.CHARGINO;
    double u = m.squark();
    double t = chargino || line.family() == LineFamily.NEUTRALINO ? m.squark() : m.partner();
    List<QuarkAnnihilation> annihilations =
        runs.stream().map(run -> run.annihilation(line.partons().pair(), u, t)).toList();
    PartonicBorn born =
        PartonicBorn.of(
            new PairCouplings(m.m1(), m.m2(), annihilations), UnitCouplings.state(charged), inputs);
    List<AtScale> pb =
        BornTable.of(born, setting.sqrtSGeV())
            .with(setting.reference())
            .at(0.5 * (m.m1() + m.m2()), line.partons().pair());
    double[] references = new double[names.size()];
    for (int r = 0; r < references.length; r++) {
      boolean square = names.get(r).charAt(0) == names.get(r).charAt(1);
      double difference = pb.get(2 * r).born() - pb.get(2 * r + 1).born();
      references[r] = square ? 0.25 * difference : 0.5 * difference;
    }
    return references;
  }

  private static Map<String, Couplings> factors(Line line) {
    Couplings none = Couplings.none();
    Map<String, Couplings> factors = new HashMap<>();
    factors.put("P", none.with(Coupling.PHOTON, 1));
    factors.put("S", none.with(Coupling.BOSON_SAME, 1));
    factors.put("O", none.with(Coupling.BOSON_OPPOSITE, 1));
    factors.put("U", none.with(Coupling.U_EXCHANGE, 1));
    factors.put("T", none.with(Coupling.T_EXCHANGE, 1));
    int sign = line.equalSigns() ? 1 : -1;
    factors.put("Z", none.with(Coupling.BOSON_SAME, sign).with(Coupling.BOSON_OPPOSITE, -1));
    factors.put("E", none.with(Coupling.U_EXCHANGE, -sign).with(Coupling.T_EXCHANGE, 1));
    return factors;
  }
}
