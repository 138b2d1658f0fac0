package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.Species.*;
import static org.deepxs.spectrum.builtin.SpectrumColumns.*;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

import org.deepxs.spectrum.builtin.running.StandardModelInputs;

/** Puts masses, mixings and running parameters in the order of {@link SpectrumColumns}. */
record ResultValues(
    StandardModelInputs inputs, PointSolver solver, PoleMasses poles, HiggsMasses higgs) {

  /** Columns of the PDG codes of left and right, or light and heavy, scalars by species. */
  private static final int[][] SCALARS = {
    columns(1000002, 2000002, 1000004, 2000004),
    columns(1000001, 2000001, 1000003, 2000003),
    columns(1000011, 2000011, 1000013, 2000013),
    columns(1000012, 1000014),
    columns(1000006, 2000006),
    columns(1000005, 2000005),
    columns(1000015, 2000015),
    columns(1000016),
  };

  private static final int[] NEUTRALINOS = columns(1000022, 1000023, 1000025, 1000035);
  private static final int[] CHARGINOS = columns(1000024, 1000037);
  private static final int[] MIXED = {TOP, BOTTOM, TAU};

  private static int[] columns(int... pdg) {
    int[] columns = new int[pdg.length];
    for (int k = 0; k < pdg.length; k++) {
      columns[k] = SpectrumColumns.mass(pdg[k]);
    }
    return columns;
  }

  double[] of(double aMass) {
    double[] y = new double[SpectrumColumns.all().size()];
    bosons(y, aMass);
    fermions(y);
    scalars(y);
    running(y);
    return y;
  }

  private void bosons(double[] y, double aMass) {
    y[SpectrumColumns.mass(24)] = solver.wMass();
    y[SpectrumColumns.mass(25)] = higgs.light;
    y[SpectrumColumns.mass(35)] = higgs.heavy;
    y[SpectrumColumns.mass(36)] = aMass;
    y[SpectrumColumns.mass(37)] = higgs.charged;
    y[ALPHA] = higgs.alpha;
  }

  private void fermions(double[] y) {
    y[SpectrumColumns.mass(1000021)] = poles.gluino;
    for (int i = 0; i < 4; i++) {
      y[NEUTRALINOS[i]] = poles.neutralino[i];
      System.arraycopy(poles.n[i], 0, y, NMIX + 4 * i, 4);
    }
    for (int i = 0; i < 2; i++) {
      y[CHARGINOS[i]] = poles.chargino[i];
      System.arraycopy(poles.u[i], 0, y, UMIX + 2 * i, 2);
      System.arraycopy(poles.v[i], 0, y, VMIX + 2 * i, 2);
    }
  }

  private void scalars(double[] y) {
    for (int f = 0; f < Species.COUNT; f++) {
      int[] target = SCALARS[f];
      for (int k = 0; k < target.length; k++) {
        y[target[k]] = poles.sfermion[f][k % Species.scalars(f)];
      }
    }
    for (int k = 0; k < MIXED.length; k++) {
      int first = STOPMIX + 4 * k;
      double c = poles.cosine[MIXED[k]];
      double s = poles.sine[MIXED[k]];
      y[first] = c;
      y[first + 1] = s;
      y[first + 2] = -s;
      y[first + 3] = c;
    }
  }

  private void running(double[] y) {
    double[] p = solver.p;
    y[SCALE] = solver.scale;
    y[HMIX] = p[MU];
    y[HMIX + 1] = p[TAN_BETA];
    y[HMIX + 2] = p[VEV];
    y[HMIX + 3] = solver.tree.a2;
    System.arraycopy(p, G1, y, GAUGE, 3);
    System.arraycopy(p, Y_TOP, y, YUKAWA, 3);
    y[SMINPUTS] = inputs.fermiConstant();
    y[SMINPUTS + 1] = inputs.zMass();
    y[MSOFT] = p[HD];
    y[MSOFT + 1] = p[HU];
  }
}
