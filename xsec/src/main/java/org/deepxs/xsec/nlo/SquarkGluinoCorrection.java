package org.deepxs.xsec.nlo;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.PartonicCorrection;
import org.deepxs.xsec.born.SleptonAnnihilation;
import org.deepxs.xsec.born.SleptonBorn;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.virtual.SquarkGluinoVertex;

/**
 * Squark-gluino loops in slepton production: coefficient of alpha_s/(2 pi) in the partonic cross
 * sections. With {@link DrellYanLimit} it makes the next-to-leading order of SUSY-QCD complete,
 * since gluons couple to the quark line only.
 *
 * <p>Each quark chirality has its own squark, and the W has one squark of each isospin. Mixed
 * sbottoms k, l of one chirality X enter with R_kX R_lX and couple to photon and Z with delta_kl e
 * and T3 R_kL R_lL - e sin² delta_kl; where the mixing matrix R is orthogonal, the wave functions
 * of the quarks are then contained in {@link SquarkGluinoVertex}. The small imaginary part that
 * meets the width of the Z is left out.
 */
public final class SquarkGluinoCorrection implements PartonicCorrection {

  private static final double HALF_COLOUR_FACTOR = 2.0 / 3;
  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);

  private final SleptonBorn born;
  private final double gluinoGeV;
  private final List<SquarkPair> pairs;
  private final List<Loop> loops;

  /** Squarks of one loop, in GeV. */
  private record SquarkPair(double massA, double massB) {}

  /** One loop in one initial state: what multiplies F in the corrected couplings. */
  private record Loop(int channel, int pair, double photon, double boson, double bornBoson) {}

  private SquarkGluinoCorrection(
      SleptonBorn born, double gluinoGeV, List<SquarkPair> pairs, List<Loop> loops) {
    this.born = born;
    this.gluinoGeV = gluinoGeV;
    this.pairs = List.copyOf(pairs);
    this.loops = List.copyOf(loops);
  }

  /**
   * Correction to a Born cross section.
   *
   * @param born Born cross sections of a pair of sleptons
   * @param point squark and gluino masses, sbottom mixing
   * @return the correction
   * @throws XsecException if a squark or the gluino is missing, or its mass is no use
   */
  public static SquarkGluinoCorrection of(SleptonBorn born, SusyPoint point) {
    double gluino = point.require(GLUINO);
    if (!(Math.abs(gluino) > 0) || Double.isInfinite(gluino)) {
      throw new XsecException(
          point.locate(GLUINO) + ": the gluino mass must be finite and not 0, got " + gluino);
    }
    Builder builder = new Builder(SquarkSector.of(point));
    for (int c = 0; c < born.annihilations().size(); c++) {
      builder.add(c, born.annihilations().get(c));
    }
    return new SquarkGluinoCorrection(born, gluino, builder.pairs, builder.loops);
  }

  /** Collects the loops of all initial states; squark pairs of equal masses are taken once. */
  private static final class Builder {
    private final SquarkSector squarks;
    private final List<SquarkPair> pairs = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();

    Builder(SquarkSector squarks) {
      this.squarks = squarks;
    }

    void add(int channel, SleptonAnnihilation a) {
      int q1 = Math.abs(a.channel().pdg1());
      int q2 = Math.abs(a.channel().pdg2());
      if (q1 != q2) {
        double boson = a.slepton() * a.left();
        int pair = pair(mass(q1, true), mass(q2, true));
        loops.add(new Loop(channel, pair, a.photon(), boson, boson));
      } else if (q1 == 5) {
        addMixed(channel, a);
      } else {
        for (boolean left : new boolean[] {true, false}) {
          double boson = a.slepton() * (left ? a.left() : a.right());
          int pair = pair(mass(q1, left), mass(q1, left));
          loops.add(new Loop(channel, pair, a.photon(), boson, boson));
        }
      }
    }

    private void addMixed(int channel, SleptonAnnihilation a) {
      double[] mass = {mass(5, true), mass(5, false)};
      double[][] r = squarks.mixing(5);
      double isospin = a.left() - a.right();
      for (int x = 0; x < 2; x++) {
        double bornBoson = a.slepton() * (x == 0 ? a.left() : a.right());
        for (int k = 0; k < 2; k++) {
          for (int l = 0; l < 2; l++) {
            double weight = r[k][x] * r[l][x];
            double delta = k == l ? 1 : 0;
            double z = isospin * r[k][0] * r[l][0] + delta * a.right();
            loops.add(
                new Loop(
                    channel,
                    pair(mass[k], mass[l]),
                    a.photon() * delta * weight,
                    a.slepton() * z * weight,
                    bornBoson));
          }
        }
      }
    }

    private double mass(int quarkPdg, boolean left) {
      double mass = Math.sqrt(squarks.massesSquared(quarkPdg)[left ? 0 : 1]);
      if (!(mass > 0) || Double.isInfinite(mass)) {
        throw new XsecException(
            "MASS of squark "
                + ((left ? 1000000 : 2000000) + quarkPdg)
                + ": the squark-gluino correction needs a mass above 0, got "
                + mass
                + " GeV");
      }
      return mass;
    }

    private int pair(double massA, double massB) {
      SquarkPair pair = new SquarkPair(massA, massB);
      int known = pairs.indexOf(pair);
      if (known >= 0) {
        return known;
      }
      pairs.add(pair);
      return pairs.size() - 1;
    }
  }

  @Override
  public SleptonBorn born() {
    return born;
  }

  @Override
  public void evaluate(double s, double[] sigmaPb) {
    double[] f = new double[pairs.size()];
    for (int k = 0; k < f.length; k++) {
      SquarkPair pair = pairs.get(k);
      f[k] = SquarkGluinoVertex.correction(s, pair.massA(), pair.massB(), gluinoGeV);
    }
    BosonPropagator boson = born.propagator(s);
    double norm = HALF_COLOUR_FACTOR * born.normalisation(s);
    for (int c = 0; c < born.annihilations().size(); c++) {
      sigmaPb[c] = 0;
    }
    for (Loop loop : loops) {
      sigmaPb[loop.channel()] +=
          norm
              * f[loop.pair()]
              * born.annihilations()
                  .get(loop.channel())
                  .interference(s, boson, loop.photon(), loop.bornBoson(), loop.boson());
    }
  }
}
