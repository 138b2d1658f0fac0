package org.deepxs.xsec.nlo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.LoopSquarks;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * The next-to-leading-order cross section of one quark line of one chirality as a quadratic form in
 * its {@link GeneralisedCoupling}s, at fixed masses:
 *
 * <pre>
 * sigma = Σ_(a ≤ b) c_a c_b X_ab(masses)
 * </pre>
 *
 * so that one integration gives all mixings at once. Different distinct particles; halve the sum
 * for identical ones. All X_ab are found by polarisation: unit couplings and their pairs run as if
 * they were flavours of their own, on the same phase-space points. Immutable.
 */
public final class CouplingStructures {

  private static final GeneralisedCoupling[] ALL = GeneralisedCoupling.values();

  /**
   * A pair of couplings, a not after b; b of the tree if a is the same.
   *
   * @param a one coupling
   * @param b the other
   */
  private record Pair(GeneralisedCoupling a, GeneralisedCoupling b) {}

  private final List<Pair> pairs;
  private final List<NloParts> structures;

  private CouplingStructures(List<Pair> pairs, List<NloParts> structures) {
    this.pairs = pairs;
    this.structures = structures;
  }

  /**
   * Where structures are computed.
   *
   * @param channel quark and antiquark
   * @param charged whether the s-channel boson is the W
   * @param inputs electroweak inputs
   * @param sqrtSGeV proton-proton energy in GeV
   * @param luminosity parton luminosities
   * @param muFGeV factorisation scale in GeV
   * @param alphaS strong coupling
   * @param squarkWidths widths in the quark–gluon channels
   * @param integration accuracy and seed; the accuracy refers to the sum of all unit couplings
   */
  public record Setting(
      PartonChannel channel,
      boolean charged,
      ElectroweakInputs inputs,
      double sqrtSGeV,
      PartonLuminosity luminosity,
      double muFGeV,
      double alphaS,
      OnShellOptions squarkWidths,
      IntegrationOptions integration) {}

  /**
   * Computes all structures.
   *
   * @param masses the masses
   * @param setting everything else
   * @return the structures
   * @throws org.deepxs.xsec.XsecException if an amplitude is not finite
   */
  public static CouplingStructures of(StructureMasses masses, Setting setting) {
    List<Pair> pairs = pairs();
    List<QuarkAnnihilation> annihilations = new ArrayList<>();
    List<PairLoops.Annihilation> loops = new ArrayList<>();
    for (Pair pair : pairs) {
      double[] unit = new double[ALL.length];
      unit[index(pair.a())] = 1;
      unit[index(pair.b())] = 1;
      annihilations.add(annihilation(masses, setting.channel(), unit));
      loops.add(new PairLoops.Annihilation(loop(masses, unit), Optional.empty()));
    }
    FinalState state =
        setting.charged() ? FinalState.mixed(1, 1, true) : FinalState.charginos(1, 2);
    PairCouplings couplings = new PairCouplings(masses.m1(), masses.m2(), annihilations);
    ElectroweakinoNlo nlo =
        ElectroweakinoNlo.of(
            PartonicBorn.of(couplings, state, setting.inputs()),
            new PairLoops(masses.gluino(), loops),
            ElectroweakinoEmission.of(couplings, state, setting.inputs(), setting.squarkWidths()),
            setting.sqrtSGeV(),
            setting.luminosity(),
            setting.muFGeV(),
            setting.alphaS(),
            setting.integration());
    List<NloParts> values =
        nlo.partsByAnnihilation(setting.luminosity(), setting.muFGeV(), setting.alphaS());
    return new CouplingStructures(pairs, polarised(pairs, values));
  }

  /** Squares of tree couplings first, then products with at least one tree coupling. */
  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (GeneralisedCoupling a : ALL) {
      if (a.tree()) {
        pairs.add(new Pair(a, a));
      }
    }
    for (GeneralisedCoupling a : ALL) {
      for (GeneralisedCoupling b : ALL) {
        if (a.tree() && a.compareTo(b) < 0) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static int index(GeneralisedCoupling coupling) {
    return List.of(ALL).indexOf(coupling);
  }

  private static QuarkAnnihilation annihilation(
      StructureMasses masses, PartonChannel channel, double[] c) {
    ChiralAmplitude amplitude =
        new ChiralAmplitude(
            c[index(GeneralisedCoupling.PHOTON)],
            c[index(GeneralisedCoupling.BOSON_SAME)],
            c[index(GeneralisedCoupling.BOSON_OPPOSITE)],
            SquarkExchange.of(0, c[index(GeneralisedCoupling.U_EXCHANGE)]),
            SquarkExchange.of(1, c[index(GeneralisedCoupling.T_EXCHANGE)]));
    double[] mass2 = {masses.uSquark() * masses.uSquark(), masses.tSquark() * masses.tSquark()};
    return new QuarkAnnihilation(channel, mass2, amplitude, Optional.empty(), Optional.empty());
  }

  private static LoopCouplings loop(StructureMasses masses, double[] c) {
    return new LoopCouplings(
        SquarkExchange.of(1, c[index(GeneralisedCoupling.T_FIRST)]),
        SquarkExchange.of(1, c[index(GeneralisedCoupling.T_SECOND)]),
        SquarkExchange.of(0, c[index(GeneralisedCoupling.U_FIRST)]),
        SquarkExchange.of(0, c[index(GeneralisedCoupling.U_SECOND)]),
        c[index(GeneralisedCoupling.T_BOX)],
        c[index(GeneralisedCoupling.U_BOX)],
        LoopSquarks.of(masses.quarkSquark()),
        LoopSquarks.of(masses.antiquarkSquark()));
  }

  /** X_ab = sigma(a + b) - sigma(a) - sigma(b), where loop couplings alone give nothing. */
  private static List<NloParts> polarised(List<Pair> pairs, List<NloParts> values) {
    List<NloParts> structures = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      NloParts value = values.get(k);
      if (pair.a() != pair.b()) {
        value = value.plus(values.get(pairs.indexOf(new Pair(pair.a(), pair.a()))).times(-1));
        if (pair.b().tree()) {
          value = value.plus(values.get(pairs.indexOf(new Pair(pair.b(), pair.b()))).times(-1));
        }
      }
      structures.add(value);
    }
    return List.copyOf(structures);
  }

  /**
   * One structure.
   *
   * @param a a coupling
   * @param b a coupling, the same or another
   * @return X_ab in pb per unit couplings, zero for two couplings of loops
   */
  public NloParts structure(GeneralisedCoupling a, GeneralisedCoupling b) {
    int k = pairs.indexOf(a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a));
    return k < 0 ? NloParts.ZERO : structures.get(k);
  }

  /**
   * The cross section of given couplings; errors of the structures are added linearly, as they
   * share their points.
   *
   * @param born Born couplings, with at most one squark per exchange
   * @param loop couplings of gluino loops
   * @return parts of the cross section in pb
   */
  public NloParts contract(ChiralAmplitude born, LoopCouplings loop) {
    NloParts sum = NloParts.ZERO;
    double error = 0;
    for (int k = 0; k < pairs.size(); k++) {
      double product = pairs.get(k).a().of(born, loop) * pairs.get(k).b().of(born, loop);
      NloParts term = structures.get(k).times(product);
      sum = sum.plus(term);
      error += term.errorPb();
    }
    return new NloParts(
        sum.bornPb(),
        sum.virtualPb(),
        sum.collinearPb(),
        sum.realGluonPb(),
        sum.realQuarkPb(),
        error);
  }
}
