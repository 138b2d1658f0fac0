package org.deepxs.xsec.structure;

import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.PartonicCorrection;
import org.deepxs.xsec.born.PartonicCrossSection;
import org.deepxs.xsec.nlo.VirtualCorrection;

/** The part of the virtual correction that gluinos make. Holds workspace: one per thread. */
final class GluinoCorrection implements PartonicCorrection {

  private final VirtualCorrection all;
  private final VirtualCorrection gluons;
  private final double[] gluonsPb;

  private GluinoCorrection(VirtualCorrection all, VirtualCorrection gluons, int channels) {
    this.all = all;
    this.gluons = gluons;
    this.gluonsPb = new double[channels];
  }

  /** The gluino part for given couplings. */
  static GluinoCorrection of(PartonicBorn born, PairLoops loops) {
    PairLoops none = new PairLoops(Double.POSITIVE_INFINITY, loops.annihilations());
    return new GluinoCorrection(
        VirtualCorrection.of(born, loops),
        VirtualCorrection.of(born, none),
        loops.annihilations().size());
  }

  @Override
  public PartonicCrossSection born() {
    return all.born();
  }

  @Override
  public void evaluate(double s, double[] sigmaPb) {
    all.evaluate(s, sigmaPb);
    gluons.evaluate(s, gluonsPb);
    for (int c = 0; c < gluonsPb.length; c++) {
      sigmaPb[c] -= gluonsPb[c];
    }
  }
}
