package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.running.Parameter.*;

import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.LowEnergy;
import org.deepxs.spectrum.builtin.running.MssmRunning;
import org.deepxs.spectrum.builtin.running.Parameter;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;

/**
 * Finds the running parameters of a point: couplings matched at the top mass, soft parameters given
 * at M_SUSY = sqrt(m_stop1 m_stop2), run to and fro until nothing changes (B. C. Allanach,
 * hep-ph/0104145, describes such an iteration). Workspace, one point after the other.
 */
final class PointSolver {
  private static final double TOLERANCE = 3e-5;
  private static final int MAX_STEPS = 40;
  private static final int DAMPED_FROM = 12;
  private static final double LARGEST_YUKAWA = 3;

  /** A coupling beyond this has no perturbative meaning. */
  private static final double LARGEST_COUPLING = 5;

  private final StandardModelInputs in;
  private final LowEnergy low;
  private final Matching matching;
  private final MssmRunning running = new MssmRunning();
  private final ElectroweakBreaking breaking = new ElectroweakBreaking();

  /** Parameters at M_SUSY, and at the top mass. */
  final double[] p = new double[Parameter.COUNT];

  private final double[] atTop = new double[Parameter.COUNT];

  /** Masses and vertices at M_SUSY, and at the top mass. */
  final TreeMasses tree = new TreeMasses();

  final Vertices vertices = new Vertices();
  private final TreeMasses topTree = new TreeMasses();
  private final Vertices topVertices = new Vertices();

  /** M_SUSY in GeV. */
  double scale;

  int steps;
  private double a2;
  private double change;
  private String message = "";
  private final double[] last = new double[6];

  PointSolver(StandardModelInputs in) {
    this.in = in;
    this.low = LowEnergy.of(in);
    this.matching = new Matching(in, low);
  }

  /** Why there is no solution. */
  String message() {
    return message;
  }

  double wMass() {
    return matching.wMass;
  }

  ElectroweakBreaking breaking() {
    return breaking;
  }

  /** Solves for the 19 numbers in the order of PmssmParameter. */
  SpectrumStatus solve(double[] x) {
    start(x);
    for (steps = 1; steps <= MAX_STEPS; steps++) {
      SpectrumStatus status = step(x);
      if (status != SpectrumStatus.VALID) {
        return status;
      }
      if (steps > 3 && change < TOLERANCE) {
        return verdict();
      }
    }
    return failed(
        SpectrumStatus.NO_CONVERGENCE, "no convergence after " + MAX_STEPS + " iterations");
  }

  private SpectrumStatus verdict() {
    if (tree.higgsTachyon) {
      return failed(SpectrumStatus.NO_EWSB, "negative running m_A^2 at M_SUSY");
    }
    double flat = p[HD] + p[HU] + 2 * p[MU] * p[MU] - 2 * p[B_MU];
    if (flat < 0) {
      return failed(SpectrumStatus.NO_EWSB, "potential unbounded along |H_u| = |H_d| at M_SUSY");
    }
    if (tree.tachyon >= 0) {
      return tachyon(tree.tachyon, "M_SUSY");
    }
    if (topTree.tachyon >= 0) {
      return tachyon(topTree.tachyon, "the top mass");
    }
    return SpectrumStatus.VALID;
  }

  private SpectrumStatus tachyon(int species, String place) {
    String text = "negative squared running mass of " + Species.name(species) + " at " + place;
    return failed(SpectrumStatus.TACHYON, text);
  }

  private SpectrumStatus failed(SpectrumStatus status, String text) {
    message = text;
    return status;
  }

  private void start(double[] x) {
    message = "";
    matching.reset();
    breaking.reset();
    double tan = x[4];
    double beta = Math.atan(tan);
    a2 = x[3] * x[3];
    scale = Math.max(in.zMass(), Math.sqrt(x[14] * x[16]));
    double e2 = 4 * Math.PI * low.alpha();
    p[G1] = Math.sqrt(e2 / 0.77);
    p[G2] = Math.sqrt(e2 / 0.23);
    p[G3] = Math.sqrt(4 * Math.PI * low.alphaStrong());
    p[VEV] = 246.2;
    p[TAN_BETA] = tan;
    double root = Math.sqrt(2) / p[VEV];
    p[Y_TOP] = 0.92 * in.topMass() * root / Math.sin(beta);
    p[Y_BOTTOM] = low.bottomMass() * root / Math.cos(beta);
    p[Y_TAU] = low.tauMass() * root / Math.cos(beta);
    for (int i = MU; i < Parameter.COUNT; i++) {
      p[i] = 0;
    }
    running.run(p, low.scale(), scale, false);
    p[TAN_BETA] = tan;
    inputs(x);
    p[B_MU] = a2 * tan / (1 + tan * tan);
    p[HD] = a2 * tan * tan / (1 + tan * tan) - p[MU] * p[MU];
    p[HU] = a2 / (1 + tan * tan) - p[MU] * p[MU];
    last[0] = 0;
  }

  /** Puts the 19 numbers at the current scale. */
  private void inputs(double[] x) {
    p[TAN_BETA] = x[4];
    p[MU] = x[5];
    p[M1] = x[0];
    p[M2] = x[1];
    p[M3] = x[2];
    p[T_TOP] = p[Y_TOP] * x[6];
    p[T_BOTTOM] = p[Y_BOTTOM] * x[7];
    p[T_TAU] = p[Y_TAU] * x[8];
    p[L1] = x[9] * x[9];
    p[L3] = x[10] * x[10];
    p[E1] = x[11] * x[11];
    p[E3] = x[12] * x[12];
    p[Q1] = x[13] * x[13];
    p[Q3] = x[14] * x[14];
    p[U1] = x[15] * x[15];
    p[U3] = x[16] * x[16];
    p[D1] = x[17] * x[17];
    p[D3] = x[18] * x[18];
  }

  /** One round: down to the top mass, matching, up to M_SUSY, symmetry breaking. */
  private SpectrumStatus step(double[] x) {
    System.arraycopy(p, 0, atTop, 0, p.length);
    running.run(atTop, scale, low.scale(), true);
    if (!sane(atTop)) {
      return failed(SpectrumStatus.NON_PERTURBATIVE, "couplings cannot be run to the top mass");
    }
    topTree.set(atTop, low.scale(), x[3] * x[3]);
    topVertices.set(topTree);
    if (!matching.match(atTop, topTree, topVertices)) {
      return failed(SpectrumStatus.NON_PERTURBATIVE, "couplings cannot be matched");
    }
    System.arraycopy(atTop, 0, p, 0, MU);
    running.run(p, low.scale(), scale, false);
    if (!sane(p)) {
      return failed(SpectrumStatus.NON_PERTURBATIVE, "a Yukawa coupling above 3, or negative");
    }
    inputs(x);
    tree.set(p, scale, x[3] * x[3]);
    double stops = Math.sqrt(tree.scalar2[Species.TOP][0] * tree.scalar2[Species.TOP][1]);
    double next = Math.max(in.zMass(), Math.sqrt(stops));
    if (steps > DAMPED_FROM) {
      next = Math.sqrt(next * scale);
    }
    running.run(p, scale, next, false);
    scale = next;
    inputs(x);
    electroweak(x);
    measure();
    return SpectrumStatus.VALID;
  }

  private void electroweak(double[] x) {
    p[B_MU] = a2 * tanOverNorm();
    tree.set(p, scale, x[3] * x[3]);
    vertices.set(tree);
    // two-loop corrections are worth their time when the masses nearly stand
    boolean rough = steps == 1 || steps == 3;
    a2 = breaking.runningA2(tree, vertices, x[3] * x[3], rough);
    breaking.higgsMasses(p, tree, a2);
    p[B_MU] = a2 * tanOverNorm();
    tree.set(p, scale, x[3] * x[3]);
    vertices.set(tree);
  }

  private double tanOverNorm() {
    return p[TAN_BETA] / (1 + p[TAN_BETA] * p[TAN_BETA]);
  }

  private static boolean sane(double[] y) {
    boolean couplings =
        inRange(y[Y_TOP]) && inRange(y[Y_BOTTOM]) && inRange(y[Y_TAU]) && y[G3] < LARGEST_COUPLING;
    return couplings && Double.isFinite(y[T_TOP] + y[HU] + y[HD] + y[Q3] + y[B_MU]);
  }

  private static boolean inRange(double yukawa) {
    return yukawa > 0 && yukawa < LARGEST_YUKAWA;
  }

  private void measure() {
    double[] now = {scale, p[Y_TOP], p[Y_BOTTOM], p[Y_TAU], p[G3], Math.sqrt(Math.abs(a2))};
    change = 0;
    for (int i = 0; i < now.length; i++) {
      change = Math.max(change, Math.abs(now[i] - last[i]) / Math.abs(now[i]));
      last[i] = now[i];
    }
  }
}
