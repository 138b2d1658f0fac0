package org.deepxs.xsec.hadronic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.QuarkGroup;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;
import org.deepxs.xsec.testpoints.RandomPoints;

/**
 * Real emission of pure higgsinos N1 N2, which couple to the Z only: hadronic times leptonic
 * tensor, minus the dipoles of Catani and Seymour (hep-ph/9605323, section 5.5). With Q = k1 + k2,
 * transverse to Q,
 *
 * <pre>
 * H = -g [(pa.Q)^2 + (pb.Q)^2] - Q^2 (pa pa + pb pb),   L = k1 k2 + k2 k1 - g (k1.k2 - m1 m2)
 * </pre>
 *
 * and |M|^2 = 4 g_s^2 C_F/(t u) H.L times couplings; the quark-gluon channels by crossing. Its
 * integral is the Drell–Yan remainder: -2 C_F (1-x) and (1-x)(1+3x)/4 times Born.
 */
final class HiggsinoEmission implements RealEmission {

  static final ElectroweakInputs INPUTS =
      new ElectroweakInputs(1.1663788e-5, 91.1876, 80.377, 2.4952, 2.085);

  private static final double C_F = 4.0 / 3;

  private final PartonicBorn born;
  private final double m1;
  private final double m2;
  private final List<Resonance> resonances;
  private final List<PartonChannel> gluonChannels;
  private final List<PartonChannel> quarkChannels;
  private final double[] coupling;
  private final int[] annihilationOf;
  private final double[] pa = new double[4];
  private final double[] pb = new double[4];
  private final double[] k1 = new double[4];
  private final double[] k2 = new double[4];

  HiggsinoEmission(double m1, double m2, List<Resonance> resonances) {
    this.m1 = m1;
    this.m2 = m2;
    this.resonances = resonances;
    this.born = PartonicBorn.of(point(m1, m2), FinalState.neutralinos(1, 2), INPUTS, 5);
    this.gluonChannels = born.channels();
    Set<PartonChannel> quarks = new LinkedHashSet<>();
    List<Integer> of = new ArrayList<>();
    for (int c = 0; c < gluonChannels.size(); c++) {
      quarks.add(PartonChannel.pair(gluonChannels.get(c).pdg1(), 21));
      quarks.add(PartonChannel.pair(gluonChannels.get(c).pdg2(), 21));
      of.addAll(List.of(c, c));
    }
    this.quarkChannels = List.copyOf(quarks);
    this.annihilationOf = of.stream().mapToInt(Integer::intValue).toArray();
    // Couplings from the Born cross section at one place, in any direction.
    double s = 4 * (Math.abs(m1) + Math.abs(m2)) * (Math.abs(m1) + Math.abs(m2));
    double t = 0.5 * (m1 * m1 + m2 * m2 - s);
    double bornTensor = 0.5 * ((t - m1 * m1) * (t - m2 * m2) * 2 - 2 * m1 * m2 * s);
    this.coupling = new double[gluonChannels.size()];
    for (int c = 0; c < coupling.length; c++) {
      coupling[c] =
          born.differential(c, s, t)
              * 16
              * Math.PI
              * s
              * s
              / ElectroweakInputs.HBARC2_PB_GEV2
              / (bornTensor * propagator(s));
    }
  }

  private static SusyPoint point(double m1, double m2) {
    SusyPoint point = RandomPoints.of(new SplittableRandom(3), 1e6);
    double h = Math.sqrt(0.5);
    double[][] mix = {{0, 0, h, h}, {0, 0, h, -h}};
    double[] masses = {m1, m2};
    for (int i = 0; i < 2; i++) {
      point = point.with(PointEntry.number("MASS", 1000022 + i, 0), masses[i]);
      for (int j = 0; j < 4; j++) {
        point = point.with(PointEntry.number("NMIX", i + 1, j + 1), mix[i][j]);
      }
    }
    return point;
  }

  PartonicBorn born() {
    return born;
  }

  @Override
  public List<PartonChannel> gluonChannels() {
    return gluonChannels;
  }

  @Override
  public List<PartonChannel> quarkChannels() {
    return quarkChannels;
  }

  @Override
  public double mass1() {
    return Math.abs(m1);
  }

  @Override
  public double mass2() {
    return Math.abs(m2);
  }

  @Override
  public List<QuarkGroup> quarkGroups() {
    List<Integer> all = IntStream.range(0, quarkChannels.size()).boxed().toList();
    return List.of(QuarkGroup.of(all, resonances));
  }

  @Override
  public void gluon(EmissionPoint p, double[] out) {
    double s = p.s();
    double value = 0;
    double at = 2 * dot(p.pa, p.p3);
    double bt = 2 * dot(p.pb, p.p3);
    if (at * bt > 1e-12 * s * s) {
      double x = 1 - (at + bt) / s;
      double kernel = 16 * Math.PI * Math.PI * C_F / x * (1 + x * x) / (1 - x);
      value =
          4 * 8 * Math.PI * Math.PI * C_F / (at * bt) * emission(p.pa, p.pb, p.k1, p.k2)
              - kernel * (mapped(p, true, x) / at + mapped(p, false, x) / bt);
    }
    for (int c = 0; c < out.length; c++) {
      out[c] = coupling[c] * value;
    }
  }

  @Override
  public void quark(EmissionPoint p, QuarkGroup group, double[] out) {
    double s = p.s();
    double value = 0;
    double bt = 2 * dot(p.pb, p.p3);
    if (bt > 1e-9 * s) {
      double x = 1 - 2 * (dot(p.pa, p.p3) + dot(p.pb, p.p3)) / s;
      for (int i = 0; i < 4; i++) {
        pb[i] = -p.p3[i];
      }
      // Gluon channel with pb <-> -p3: 1/(t u) becomes -1/(s bt).
      double crossed =
          3.0 / 8 * 4 * 8 * Math.PI * Math.PI * C_F / (s * bt) * emission(p.pa, pb, p.k1, p.k2);
      double kernel = 16 * Math.PI * Math.PI * 0.5 * (1 - 2 * x * (1 - x)) / x;
      value = crossed - kernel * mapped(p, false, x) / bt;
    }
    for (int c = 0; c < out.length; c++) {
      out[c] = coupling[annihilationOf[c]] * value;
    }
  }

  /** H.L times propagator. */
  private double emission(double[] a, double[] b, double[] k, double[] l) {
    double q2 = m1 * m1 + m2 * m2 + 2 * dot(k, l);
    double aq = dot(a, k) + dot(a, l);
    double bq = dot(b, k) + dot(b, l);
    // Vectors transverse to Q; -g is then -g + QQ/Q^2.
    double kq = m1 * m1 + dot(k, l);
    double lq = m2 * m2 + dot(k, l);
    double c = dot(k, l) - m1 * m2;
    double minusG = -2 * (dot(k, l) - kq * lq / q2) + 3 * c;
    double aa = 2 * (dot(a, k) - aq * kq / q2) * (dot(a, l) - aq * lq / q2) + c * aq * aq / q2;
    double bb = 2 * (dot(b, k) - bq * kq / q2) * (dot(b, l) - bq * lq / q2) + c * bq * bq / q2;
    return propagator(q2) * ((aq * aq + bq * bq) * minusG - q2 * (aa + bb));
  }

  /** Born at the momenta of the dipole in which pa (or pb) emits. */
  private double mapped(EmissionPoint p, boolean emitterA, double x) {
    double[] reduced = emitterA ? pa : pb;
    double[] other = emitterA ? p.pb : p.pa;
    double[] before = new double[4];
    double[] sum = new double[4];
    for (int i = 0; i < 4; i++) {
      reduced[i] = x * (emitterA ? p.pa[i] : p.pb[i]);
      before[i] = p.k1[i] + p.k2[i];
      sum[i] = before[i] + reduced[i] + other[i];
    }
    double q2 = dot(before, before);
    boost(p.k1, before, sum, reduced, other, q2, k1);
    boost(p.k2, before, sum, reduced, other, q2, k2);
    double tensor =
        2 * (dot(reduced, k1) * dot(other, k2) + dot(reduced, k2) * dot(other, k1))
            - 2 * m1 * m2 * dot(reduced, other);
    return propagator(q2) * tensor;
  }

  private static void boost(
      double[] k, double[] before, double[] sum, double[] r, double[] o, double q2, double[] to) {
    double first = 2 * dot(k, sum) / dot(sum, sum);
    double second = 2 * dot(k, before) / q2;
    for (int i = 0; i < 4; i++) {
      to[i] = k[i] - first * sum[i] + second * (r[i] + o[i]);
    }
  }

  private static double propagator(double q2) {
    double d = q2 - INPUTS.mZ() * INPUTS.mZ();
    double w = INPUTS.mZ() * INPUTS.widthZ();
    return 1 / (d * d + w * w);
  }

  static double dot(double[] p, double[] q) {
    return p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3];
  }

  /** Resonances that the amplitude does not have, to exercise the maps. */
  static List<Resonance> spuriousResonances() {
    return Arrays.asList(
        new Resonance(600, 6, 1), new Resonance(620, 6.2, 1), new Resonance(600, 6, 2));
  }
}
