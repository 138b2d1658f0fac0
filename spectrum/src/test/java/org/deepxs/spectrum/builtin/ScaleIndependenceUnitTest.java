package org.deepxs.spectrum.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deepxs.spectrum.builtin.running.Parameter.*;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.spectrum.builtin.running.MssmRunning;
import org.deepxs.spectrum.builtin.running.Parameter;
import org.junit.jupiter.api.Test;

/**
 * Pole masses do not depend on the renormalisation scale: what the running of tree-level masses
 * changes, self-energies take back, but for two loops. With weak couplings, two loops are small,
 * and every coupling and sign in a self-energy has to be right. The running is tested against
 * published formulas of its own.
 */
class ScaleIndependenceUnitTest {
  private static final double SCALE = 1000;
  private static final double FACTOR = 1.2;

  private final MssmRunning running = new MssmRunning();
  private final TreeMasses tree = new TreeMasses();
  private final Vertices vertices = new Vertices();

  /** Parameters with couplings reduced and a large vacuum expectation value, so masses mix. */
  private static double[] parameters(double weak) {
    double[] p = new double[Parameter.COUNT];
    p[G1] = 0.36 * weak;
    p[G2] = 0.64 * weak;
    p[G3] = 1.05 * weak;
    p[Y_TOP] = 0.85 * weak;
    p[Y_BOTTOM] = 0.6 * weak;
    p[Y_TAU] = 0.5 * weak;
    p[VEV] = 246 / weak;
    p[TAN_BETA] = 2.5;
    p[MU] = -370;
    p[M1] = 310;
    p[M2] = -450;
    p[M3] = 900;
    p[T_TOP] = p[Y_TOP] * 700;
    p[T_BOTTOM] = -p[Y_BOTTOM] * 500;
    p[T_TAU] = p[Y_TAU] * 300;
    double[] soft = {700, 800, 750, 600, 820, 650, 500, 560, 520, 610};
    for (int i = 0; i < soft.length; i++) {
      p[Q1 + i] = soft[i] * soft[i];
    }
    return p;
  }

  /** m_Hd^2, m_Hu^2 and m_3^2 of a minimum at one loop with a running m_A of 550 GeV. */
  private void minimum(double[] p, ElectroweakBreaking breaking) {
    double a2 = 550 * 550;
    p[B_MU] = a2 * p[TAN_BETA] / (1 + p[TAN_BETA] * p[TAN_BETA]);
    tree.set(p, SCALE, a2);
    vertices.set(tree);
    breaking.runningA2(tree, vertices, a2, true);
    breaking.higgsMasses(p, tree, a2);
  }

  private List<Double> masses(double[] p, double scale, boolean loops) {
    tree.set(p, scale, 1);
    vertices.set(tree);
    assertThat(tree.tachyon).isNegative();
    List<Double> all = new ArrayList<>();
    PoleMasses poles = new PoleMasses();
    poles.set(tree, vertices);
    for (int f = 0; f < Species.COUNT; f++) {
      for (int s = 0; s < Species.scalars(f); s++) {
        all.add(loops ? poles.sfermion[f][s] : Math.sqrt(tree.scalar2[f][s]));
      }
    }
    for (int k = 0; k < 4; k++) {
      all.add(loops ? poles.neutralino[k] : tree.neutralino[k]);
    }
    for (int k = 0; k < 2; k++) {
      all.add(loops ? poles.chargino[k] : tree.chargino[k]);
    }
    all.add(loops ? poles.gluino : tree.m3);
    return all;
  }

  @Test
  void sfermionsAndGauginos() {
    double[] first = parameters(0.05);
    minimum(first, new ElectroweakBreaking());
    double[] second = first.clone();
    running.run(second, SCALE, FACTOR * SCALE, true);
    List<Double> treeFirst = masses(first, SCALE, false);
    List<Double> treeSecond = masses(second, FACTOR * SCALE, false);
    List<Double> poleFirst = masses(first, SCALE, true);
    List<Double> poleSecond = masses(second, FACTOR * SCALE, true);
    for (int i = 0; i < treeFirst.size(); i++) {
      double moved = Math.abs(treeSecond.get(i) - treeFirst.get(i));
      double left = Math.abs(poleSecond.get(i) - poleFirst.get(i));
      assertThat(left).as("mass " + i + ", tree moved by " + moved).isLessThan(0.01 * moved);
    }
  }

  /**
   * Higgs bosons: m_A from the running m_3^2, h and H from theirs, and the vacuum expectation value
   * stays at the minimum.
   */
  @Test
  void higgsBosons() {
    double[] first = parameters(0.05);
    ElectroweakBreaking breaking = new ElectroweakBreaking();
    minimum(first, breaking);
    double[] second = first.clone();
    running.run(second, SCALE, FACTOR * SCALE, true);
    double[] before = higgs(first, SCALE, breaking);
    double[] after = higgs(second, FACTOR * SCALE, breaking);
    double[] treeBefore = {tree(first, 0), tree(first, 1), tree(first, 2), tree(first, 3)};
    double[] treeAfter = {tree(second, 0), tree(second, 1), tree(second, 2), tree(second, 3)};
    for (int i = 0; i < before.length; i++) {
      double moved = Math.abs(treeAfter[i] - treeBefore[i]);
      assertThat(Math.abs(after[i] - before[i]))
          .as("Higgs mass squared " + i + ", tree moved by " + moved)
          .isLessThan(0.01 * moved);
    }
  }

  private double tree(double[] p, int which) {
    tree.set(p, SCALE, 1);
    return new double[] {tree.a2, tree.h2, tree.bigH2, tree.hPlus2}[which];
  }

  /** m_A^2, m_h^2, m_H^2 and m_H+^2 at one loop; no two-loop corrections have been computed. */
  private double[] higgs(double[] p, double scale, ElectroweakBreaking breaking) {
    tree.set(p, scale, 1);
    vertices.set(tree);
    // pole^2 = running^2 - (runningA2(pole^2) - pole^2) at one loop
    double a2 = tree.a2;
    double pole2 = a2 - (breaking.runningA2(tree, vertices, a2, true) - a2);
    HiggsMasses higgs = new HiggsMasses();
    higgs.set(tree, vertices, breaking, Math.sqrt(pole2));
    return new double[] {
      pole2, higgs.light * higgs.light, higgs.heavy * higgs.heavy, higgs.charged * higgs.charged
    };
  }

  /** The minimum conditions hold at any scale: m_Hd^2 and m_Hu^2 run as their one-loop formulas. */
  @Test
  void minimumConditions() {
    double[] first = parameters(0.05);
    ElectroweakBreaking breaking = new ElectroweakBreaking();
    minimum(first, breaking);
    double[] second = first.clone();
    running.run(second, SCALE, FACTOR * SCALE, true);
    tree.set(second, FACTOR * SCALE, 1);
    vertices.set(tree);
    breaking.runningA2(tree, vertices, tree.a2, true);
    double[] conditions = second.clone();
    breaking.higgsMasses(conditions, tree, tree.a2);
    for (int h : new int[] {HD, HU}) {
      double moved = Math.abs(second[h] - first[h]);
      assertThat(Math.abs(conditions[h] - second[h])).isLessThan(0.02 * moved);
    }
  }

  /** Z and W: pole masses from the running vacuum expectation value. */
  @Test
  void vectorBosons() {
    double[] first = parameters(0.05);
    minimum(first, new ElectroweakBreaking());
    double[] second = first.clone();
    running.run(second, SCALE, FACTOR * SCALE, true);
    double[] before = vectors(first, SCALE);
    double[] after = vectors(second, FACTOR * SCALE);
    for (int i = 0; i < 2; i++) {
      double moved = Math.abs(after[2 + i] - before[2 + i]);
      assertThat(Math.abs(after[i] - before[i])).isLessThan(0.01 * moved);
    }
  }

  private double[] vectors(double[] p, double scale) {
    tree.set(p, scale, 1);
    VectorLoops loops = new VectorLoops();
    loops.set(tree);
    return new double[] {tree.z2 - loops.z(tree.z2), tree.w2 - loops.w(tree.w2), tree.z2, tree.w2};
  }
}
