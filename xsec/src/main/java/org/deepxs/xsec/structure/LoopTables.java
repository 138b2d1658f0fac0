package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals.AtScale;
import org.deepxs.xsec.point.ElectroweakInputs;

/** Born cross sections and gluino loops of several sets of couplings at fixed masses. Immutable. */
final class LoopTables {

  private final double meanMassGeV;
  private final List<FoldSetting> settings;
  private final List<BornTable> born;
  private final List<BornTable> gluinos;

  private LoopTables(
      double meanMassGeV,
      List<FoldSetting> settings,
      List<BornTable> born,
      List<BornTable> gluinos) {
    this.meanMassGeV = meanMassGeV;
    this.settings = settings;
    this.born = born;
    this.gluinos = gluinos;
  }

  /**
   * Masses in GeV, with signs where they have any.
   *
   * @param uSquark exchanged in the u channel
   * @param tSquark exchanged in the t channel
   * @param quark partner of the quark
   * @param antiquark partner of the antiquark
   */
  record Masses(
      double m1,
      double m2,
      double uSquark,
      double tSquark,
      double quark,
      double antiquark,
      double gluino) {}

  static LoopTables of(
      Masses m,
      boolean charged,
      List<Couplings> runs,
      ElectroweakInputs inputs,
      PartonChannel pair,
      List<FoldSetting> settings) {
    List<QuarkAnnihilation> annihilations = new ArrayList<>();
    List<PairLoops.Annihilation> loops = new ArrayList<>();
    for (Couplings run : runs) {
      annihilations.add(run.annihilation(pair, m.uSquark(), m.tSquark()));
      loops.add(run.loops(m.quark(), m.antiquark()));
    }
    PartonicBorn partonic =
        PartonicBorn.of(
            new PairCouplings(m.m1(), m.m2(), annihilations), UnitCouplings.state(charged), inputs);
    GluinoCorrection correction = GluinoCorrection.of(partonic, new PairLoops(m.gluino(), loops));
    List<BornTable> born = new ArrayList<>();
    List<BornTable> gluinos = new ArrayList<>();
    for (FoldSetting setting : settings) {
      born.add(BornTable.of(partonic, setting.sqrtSGeV()));
      gluinos.add(BornTable.ofLoops(correction, setting.sqrtSGeV()));
    }
    double mean = 0.5 * (Math.abs(m.m1()) + Math.abs(m.m2()));
    return new LoopTables(mean, settings, born, gluinos);
  }

  /** Born cross sections of all runs in pb, with the reference densities. */
  double[] born(int setting, PartonChannel partons) {
    return fold(born, setting, settings.get(setting).reference(), partons);
  }

  /** Gluino loops of all runs in pb, without alpha_s/(2 pi). */
  double[] gluinos(int setting, PartonChannel partons) {
    return fold(gluinos, setting, settings.get(setting).luminosity(), partons);
  }

  private double[] fold(
      List<BornTable> tables, int setting, PartonLuminosity luminosity, PartonChannel partons) {
    return tables.get(setting).with(luminosity).at(meanMassGeV, partons).stream()
        .mapToDouble(AtScale::born)
        .toArray();
  }
}
