package org.deepxs.xsec.real;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.born.BornCouplings;
import org.deepxs.xsec.born.BosonPropagator;
import org.deepxs.xsec.born.PairKinematics;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * Real emission of electroweakino pairs in SUSY-QCD. Particle 1 is that of the Born process: the
 * neutralino with the lower index, the chargino of a mixed pair, the positive chargino.
 *
 * <p>Dipoles: initial-state emitter and spectator (Catani and Seymour, hep-ph/9605323, section
 * 5.5). On-shell subtraction: squark production q g → squark χ times its decay, see the package
 * documentation. Squarks have a width in the quark-gluon channels only, where they can be resonant,
 * and there, by default, in every propagator: complex masses keep the amplitude gauge invariant.
 * (Resummino has the width in the resonant propagators only; its squared amplitudes differ by up to
 * some 1e-2 where they are small. {@link SquarkWidthScheme} has Prospino's choice.)
 *
 * <p>Mixed sbottoms are exchanged between quarks of opposite chirality as all squarks are. The
 * chirality flip, {@link org.deepxs.xsec.born.ChiralityFlip}, is left out of the squared amplitudes
 * and of what is subtracted from them alike, so that its soft and collinear emission, which the I,
 * P and K operators describe, is complete and only its finite remainder is missing: a relative
 * alpha_s correction to a part of the b bbar channel. Holds a workspace: one object per thread.
 */
public final class ElectroweakinoEmission implements RealEmission {

  /**
   * Points closer to a singular limit count as zero: pt^2 &lt; 1e-10 s in the gluon channels, 2
   * pb.p3 &lt; 1e-10 s in the quark channels. The subtracted integrand grows like 1/pt there, so
   * that 1e-5 of a higher-order term is left out, and rounding of the cancelling terms stays below
   * that.
   */
  static final double TECHNICAL_CUT = 1e-10;

  /**
   * With {@link SquarkWidthScheme#OVERALL_FACTOR} the quark channels also need (1 - cos)/2 &gt;
   * 1e-8 for the angle between parton and gluon in the rest frame of parton and particle 1: the
   * lower limit of this integration variable in Prospino 2.1, on which the collinear remainder
   * depends logarithmically.
   */
  private static final double OVERALL_FACTOR_CUT = 1e-8;

  private final FinalState state;
  private final double m1;
  private final double m2;
  private final double bosonMass;
  private final double bosonWidth;
  private final boolean quarkSecond;
  private final boolean selfConjugate;
  private final List<EmissionLine> lines;
  private final List<QuarkGroup> groups;
  private final QuarkGroup all;
  private final double gluonNorm;
  private final double quarkNorm;
  private final double quarkCut;
  private final EmissionInvariants invariants = new EmissionInvariants();
  private final EmissionSpinSums spinSums;
  private BosonPropagator propagator = new BosonPropagator(0, 0);

  private ElectroweakinoEmission(
      FinalState state,
      BornCouplings.PairCouplings couplings,
      ElectroweakInputs inputs,
      List<EmissionLine> lines,
      boolean selfConjugate,
      double quarkCut) {
    this.state = state;
    this.m1 = couplings.m1();
    this.m2 = couplings.m2();
    boolean charged = Math.abs(state.charge()) == 1;
    this.bosonMass = charged ? inputs.mW() : inputs.mZ();
    this.bosonWidth = charged ? inputs.widthW() : inputs.widthZ();
    this.quarkSecond = state.charge() < 0;
    this.selfConjugate = selfConjugate;
    this.lines = lines;
    this.quarkCut = quarkCut;
    this.groups = groups();
    this.all =
        QuarkGroup.of(IntStream.range(0, 2 * lines.size()).boxed().toList(), List.<Resonance>of());
    double e2 = 4 * Math.PI * inputs.alpha();
    double norm = 8 * Math.PI * Math.PI * e2 * e2 * (state.identical() ? 0.5 : 1);
    // Spin sums are 4 e^4 g_s^2 times ours, the colour factor is 4, the averages are 1/36 and 1/96.
    this.gluonNorm = norm * 4 * 4 / 36;
    this.quarkNorm = norm * 4 * 4 / 96;
    this.spinSums = new EmissionSpinSums(m1, m2, invariants);
  }

  /**
   * Real emission of one final state.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param inputs electroweak inputs
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @param options squark widths and on-shell subtraction
   * @return the squared amplitudes, with their own workspace
   * @throws XsecException if an entry is missing or unusable
   */
  public static ElectroweakinoEmission of(
      SusyPoint point,
      FinalState state,
      ElectroweakInputs inputs,
      int flavours,
      OnShellOptions options) {
    return of(BornCouplings.of(point, state, inputs, flavours), state, inputs, options);
  }

  /**
   * Real emission with given couplings.
   *
   * <p>Prospino 2.1 takes a mixed pair as neutralino and chargino where it reads the masses, as
   * chargino and neutralino where it fills the couplings. By charge conjugation this exchanges the
   * squared amplitudes of quark and antiquark wherever the masses differ. What is symmetric in both
   * (Born, virtual part, gluon emission) does not change; its quark-gluon channels do, and those of
   * {@link SquarkWidthScheme#OVERALL_FACTOR} follow it.
   *
   * @param couplings couplings and signed masses
   * @param state the pair they belong to
   * @param inputs electroweak inputs
   * @param options squark widths
   * @return the squared amplitudes, with their own workspace
   */
  public static ElectroweakinoEmission of(
      BornCouplings.PairCouplings couplings,
      FinalState state,
      ElectroweakInputs inputs,
      OnShellOptions options) {
    boolean prospino = options.scheme() == SquarkWidthScheme.OVERALL_FACTOR;
    boolean mixed = Math.abs(state.charge()) == 1;
    return read(
        prospino && mixed ? couplings.withMassesInterchanged() : couplings,
        state,
        inputs,
        options,
        prospino ? OVERALL_FACTOR_CUT : 0);
  }

  private static ElectroweakinoEmission read(
      BornCouplings.PairCouplings couplings,
      FinalState state,
      ElectroweakInputs inputs,
      OnShellOptions options,
      double quarkCut) {
    List<EmissionLine> lines = new ArrayList<>();
    for (QuarkAnnihilation annihilation : couplings.annihilations()) {
      lines.add(EmissionLine.of(annihilation, state, couplings.m1(), couplings.m2(), options));
    }
    // Resummino's map distinguishes the beams by the incoming parton.
    boolean selfConjugate =
        state.kind() == PairKind.NEUTRALINO_PAIR && options.map() == OnShellMap.PRODUCTION_ANGLE;
    return new ElectroweakinoEmission(
        state, couplings, inputs, List.copyOf(lines), selfConjugate, quarkCut);
  }

  /**
   * Channels with the same resonances. Several channels with the same partons, whose results may be
   * subtracted from each other (structures of couplings), stay together.
   */
  private List<QuarkGroup> groups() {
    List<PartonChannel> channels = quarkChannels();
    Map<PartonChannel, Set<Resonance>> ofPartons = new HashMap<>();
    for (int c = 0; c < channels.size(); c++) {
      Set<Resonance> all =
          ofPartons.computeIfAbsent(channels.get(c), partons -> new LinkedHashSet<>());
      counterterms(lines.get(c / 2), hasIncomingQuark(c)).forEach(k -> all.add(k.resonance()));
    }
    Map<Set<Resonance>, List<Integer>> ofSquarks = new LinkedHashMap<>();
    for (int c = 0; c < channels.size(); c++) {
      Set<Resonance> squarks = ofPartons.get(channels.get(c));
      ofSquarks.computeIfAbsent(squarks, none -> new ArrayList<>()).add(c);
    }
    return ofSquarks.entrySet().stream()
        .map(group -> QuarkGroup.of(group.getValue(), List.copyOf(group.getKey())))
        .toList();
  }

  /** The group of all channels, without resonances. */
  QuarkGroup allChannels() {
    return all;
  }

  /**
   * The pair.
   *
   * @return the final state
   */
  public FinalState state() {
    return state;
  }

  @Override
  public List<PartonChannel> gluonChannels() {
    return lines.stream().map(line -> line.annihilation().channel()).toList();
  }

  /**
   * {@inheritDoc}
   *
   * <p>For every annihilation first its quark, then its antiquark.
   */
  @Override
  public List<PartonChannel> quarkChannels() {
    List<PartonChannel> channels = new ArrayList<>();
    for (EmissionLine line : lines) {
      PartonChannel pair = line.annihilation().channel();
      channels.add(PartonChannel.pair(pair.pdg1(), 21));
      channels.add(PartonChannel.pair(pair.pdg2(), 21));
    }
    return List.copyOf(channels);
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
    return groups;
  }

  @Override
  public void gluon(EmissionPoint point, double[] out) {
    Arrays.fill(out, 0, lines.size(), 0);
    if (readGluon(point)) {
      addGluonAmplitudes(out);
      subtractGluonDipoles(out);
    }
  }

  @Override
  public void quark(EmissionPoint point, QuarkGroup group, double[] out) {
    for (int i = 0; i < group.size(); i++) {
      out[group.channel(i)] = 0;
    }
    if (readQuark(point)) {
      addQuarkAmplitudes(group, out);
      subtractQuarkDipoles(group, out);
      subtractOnShell(point, group, out);
    }
  }

  /**
   * All quark-gluon channels at once.
   *
   * @param point the momenta
   * @param out filled with one value per channel of {@link #quarkChannels()}
   */
  public void quark(EmissionPoint point, double[] out) {
    quark(point, all, out);
  }

  /** Reads a point with an emitted gluon; false below the technical cut. */
  boolean readGluon(EmissionPoint point) {
    invariants.read(point);
    invariants.annihilation(quarkSecond);
    propagator = BosonPropagator.at(invariants.pairMass2, bosonMass, bosonWidth);
    return invariants.ag * invariants.bg > TECHNICAL_CUT * invariants.s * invariants.s;
  }

  /** Adds the squared amplitudes of the gluon channels. */
  void addGluonAmplitudes(double[] out) {
    spinSums.fill();
    for (int c = 0; c < lines.size(); c++) {
      EmissionLine line = lines.get(c);
      out[c] += gluonNorm * spinSums.squared(line.annihilation(), line.stable(), propagator);
    }
  }

  /** Subtracts both dipoles of the gluon channels. */
  void subtractGluonDipoles(double[] out) {
    PairKinematics born = PairKinematics.of(invariants.pairMass2, m1, m2);
    double x = invariants.pairMass2 / invariants.s;
    double splitting = gluonNorm * 2 / x * (2 / (1 - x) - 1 - x);
    double tA = invariants.emitterA(m1, m2);
    double weightA = splitting / invariants.ag;
    double weightB = splitting / invariants.bg;
    invariants.conjugate();
    double tB = invariants.emitterA(m2, m1);
    invariants.conjugate();
    for (int c = 0; c < lines.size(); c++) {
      QuarkAnnihilation line = lines.get(c).annihilation();
      out[c] -=
          weightA * line.differential(born, propagator, tA)
              + weightB * line.differential(born, propagator, tB);
    }
  }

  /** Reads a point with an emitted quark; false below the technical cut. */
  boolean readQuark(EmissionPoint point) {
    invariants.read(point);
    propagator = BosonPropagator.at(invariants.pairMass2, bosonMass, bosonWidth);
    return invariants.b3 > TECHNICAL_CUT * invariants.s && invariants.halfVersine(m1) >= quarkCut;
  }

  /** Adds the squared amplitudes of quark channels. */
  void addQuarkAmplitudes(QuarkGroup group, double[] out) {
    invariants.incomingQuark();
    addQuarkAmplitudes(group, true, out);
    invariants.incomingAntiquark();
    addQuarkAmplitudes(group, false, out);
    copyConjugates(group, out);
  }

  private void addQuarkAmplitudes(QuarkGroup group, boolean quark, double[] out) {
    boolean filled = false;
    for (int i = 0; i < group.size(); i++) {
      int c = group.channel(i);
      if (hasIncomingQuark(c) == quark && !isCopied(c)) {
        if (!filled) {
          spinSums.fill();
          filled = true;
        }
        EmissionLine line = lines.get(c / 2);
        out[c] -= quarkNorm * spinSums.squared(line.annihilation(), line.unstable(), propagator);
      }
    }
  }

  /**
   * Whether a channel is taken from the one before it: with two neutralinos quark and antiquark
   * have the same squared amplitude, since CP is conserved.
   */
  private boolean isCopied(int channel) {
    return selfConjugate && !hasIncomingQuark(channel);
  }

  private void copyConjugates(QuarkGroup group, double[] out) {
    for (int i = 0; i < group.size(); i++) {
      int c = group.channel(i);
      if (isCopied(c)) {
        out[c] = out[c - 1];
      }
    }
  }

  /** Whether the incoming parton of a quark channel is the quark of its line. */
  private boolean hasIncomingQuark(int channel) {
    return channel % 2 == (quarkSecond ? 1 : 0);
  }

  /**
   * Subtracts the dipole of a gluon that splits into a quark pair. Its Born process has the squark
   * widths of the squared amplitude, so that the collinear singularity cancels for any width; the P
   * and K operators have none, a difference of (Γ/m)^2 without logarithms.
   */
  void subtractQuarkDipoles(QuarkGroup group, double[] out) {
    PairKinematics born = PairKinematics.of(invariants.pairMass2, m1, m2);
    double x = invariants.pairMass2 / invariants.s;
    double weight = quarkNorm * 2 / x * (1 - 2 * x * (1 - x)) / invariants.b3;
    double tQuark = invariants.gluonToAntiquark(m1, m2);
    double tAntiquark = invariants.gluonToQuark(m1, m2);
    for (int i = 0; i < group.size(); i++) {
      int c = group.channel(i);
      if (!isCopied(c)) {
        EmissionLine line = lines.get(c / 2);
        double t = hasIncomingQuark(c) ? tQuark : tAntiquark;
        out[c] -=
            weight * spinSums.born(line.annihilation(), line.splitting(), propagator, born, t);
      }
    }
    copyConjugates(group, out);
  }

  /** Subtracts the on-shell squarks of quark channels. */
  void subtractOnShell(EmissionPoint point, QuarkGroup group, double[] out) {
    for (int i = 0; i < group.size(); i++) {
      int c = group.channel(i);
      if (!isCopied(c)) {
        out[c] -= quarkNorm * onShell(point, counterterms(lines.get(c / 2), hasIncomingQuark(c)));
      }
    }
    copyConjugates(group, out);
  }

  private static List<OnShellSquark> counterterms(EmissionLine line, boolean incomingQuark) {
    return incomingQuark ? line.incomingQuark() : line.incomingAntiquark();
  }

  private static double onShell(EmissionPoint point, List<OnShellSquark> squarks) {
    double sum = 0;
    for (int k = 0; k < squarks.size(); k++) {
      sum += squarks.get(k).counterterm(point);
    }
    return sum;
  }
}
