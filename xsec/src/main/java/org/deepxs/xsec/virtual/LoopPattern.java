package org.deepxs.xsec.virtual;

import java.util.Arrays;
import org.deepxs.xsec.born.LoopSquarks;

/**
 * All loop factors of one quark chirality that depend on masses only; flavours with equal masses
 * share them. A reused workspace.
 */
final class LoopPattern {

  final ExchangeLoops[] t;
  final ExchangeLoops[] u;
  double sChannel;
  double wave;
  double tBoxSame;
  double tBoxCrossed;
  double uBoxSame;
  double uBoxCrossed;

  /** What {@link #sChannel} and {@link #wave} were computed for: they do not depend on t. */
  private LoopScalars sScalars;

  private final double[] tMass2;
  private final double[] uMass2;
  private final LoopSquarks quark;
  private final LoopSquarks antiquark;
  private final boolean tBox;
  private final boolean uBox;
  private final ExchangeLoops box = new ExchangeLoops();
  private final GluinoTriangles trianglesT = new GluinoTriangles();
  private final GluinoTriangles trianglesU = new GluinoTriangles();

  LoopPattern(
      double[] tMass2,
      double[] uMass2,
      LoopSquarks quark,
      LoopSquarks antiquark,
      boolean tBox,
      boolean uBox) {
    this.tMass2 = tMass2;
    this.uMass2 = uMass2;
    this.quark = quark;
    this.antiquark = antiquark;
    this.tBox = tBox;
    this.uBox = uBox;
    this.t = workspace(tMass2.length);
    this.u = workspace(uMass2.length);
  }

  private static ExchangeLoops[] workspace(int n) {
    ExchangeLoops[] loops = new ExchangeLoops[n];
    for (int k = 0; k < n; k++) {
      loops[k] = new ExchangeLoops();
    }
    return loops;
  }

  /** Whether the factors are the same as those of another pattern. */
  boolean equivalent(LoopPattern other) {
    return Arrays.equals(tMass2, other.tMass2)
        && Arrays.equals(uMass2, other.uMass2)
        && tBox == other.tBox
        && uBox == other.uBox
        && same(quark, other.quark)
        && same(antiquark, other.antiquark);
  }

  private static boolean same(LoopSquarks a, LoopSquarks b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int k = 0; k < a.size(); k++) {
      if (a.mass2(k) != b.mass2(k) || a.weight(k) != b.weight(k)) {
        return false;
      }
    }
    return true;
  }

  void evaluate(BoxKinematics kinT, BoxKinematics kinU, double gluino, LoopScalars scalars) {
    if (Double.isInfinite(gluino)) {
      evaluateGluons(kinT, kinU, scalars);
      return;
    }
    double g2 = gluino * gluino;
    if (!scalars.equals(sScalars)) {
      sChannel = AnnihilationLoops.vertexWithWaveFunctions(kinT.s, g2, quark, antiquark, scalars);
      wave = AnnihilationLoops.waveFunctions(g2, quark, antiquark, scalars);
      sScalars = scalars;
    }
    if (tBox || t.length > 0) {
      trianglesT.set(kinT, g2, quark, antiquark, scalars);
    }
    if (uBox || u.length > 0) {
      trianglesU.set(kinU, g2, quark, antiquark, scalars);
    }
    for (int k = 0; k < t.length; k++) {
      t[k].gluon(kinT, tMass2[k], scalars);
      t[k].gluino(kinT, tMass2[k], gluino, quark, antiquark, trianglesT, scalars);
    }
    for (int k = 0; k < u.length; k++) {
      u[k].gluon(kinU, uMass2[k], scalars);
      u[k].gluino(kinU, uMass2[k], gluino, quark, antiquark, trianglesU, scalars);
    }
    if (tBox) {
      box.gluinoBox(kinT, gluino, quark, antiquark, trianglesT, scalars);
      tBoxSame = box.boxSame;
      tBoxCrossed = box.boxCrossed;
    }
    if (uBox) {
      box.gluinoBox(kinU, gluino, quark, antiquark, trianglesU, scalars);
      uBoxSame = box.boxSame;
      uBoxCrossed = box.boxCrossed;
    }
  }

  /** Without gluinos: what is left when they are infinitely heavy, but for logarithms. */
  private void evaluateGluons(BoxKinematics kinT, BoxKinematics kinU, LoopScalars scalars) {
    for (int k = 0; k < t.length; k++) {
      t[k].gluon(kinT, tMass2[k], scalars);
    }
    for (int k = 0; k < u.length; k++) {
      u[k].gluon(kinU, uMass2[k], scalars);
    }
  }
}
