package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.BosonPole;
import org.deepxs.xsec.hadronic.EmissionLuminosities;
import org.deepxs.xsec.hadronic.HadronicIntegrals.AtScale;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.hadronic.IntegrationTarget;
import org.deepxs.xsec.hadronic.RealIntegrator;
import org.deepxs.xsec.hadronic.RealTable;
import org.deepxs.xsec.nlo.VirtualCorrection;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * The gluon part of all {@link EmissionPlan}s: gluon loops, gluon and quark emission, without what
 * the Drell–Yan limit has. One integration serves all partons and colliders.
 *
 * <p>Particles 1 and 2 have positive masses; the sign of one is a sign of couplings.
 */
public final class EmissionStructures {

  private static final double COLOUR_FACTOR = 4.0 / 3;
  private static final double VIRTUAL_LIMIT = COLOUR_FACTOR * (2 * Math.PI * Math.PI / 3 - 8);

  private final EmissionPlan plan;
  private final double meanMassGeV;
  private final List<BornTable> born;
  private final List<BornTable> virtual;
  private final List<FoldSetting> settings;
  private final List<RealTable> real;

  private EmissionStructures(
      EmissionPlan plan,
      double meanMassGeV,
      List<FoldSetting> settings,
      List<BornTable> born,
      List<BornTable> virtual,
      List<RealTable> real) {
    this.plan = plan;
    this.meanMassGeV = meanMassGeV;
    this.settings = settings;
    this.born = born;
    this.virtual = virtual;
    this.real = real;
  }

  /**
   * What the integration is for.
   *
   * @param inputs electroweak inputs; only masses and widths of the bosons matter
   * @param partons the partons that points are taken for
   * @param settings colliders; the first has the highest energy
   * @param squarkWidths widths in the quark–gluon channels
   * @param integration accuracy, relative to the sum of all structures, and seed
   */
  public record Task(
      ElectroweakInputs inputs,
      LinePartons partons,
      List<FoldSetting> settings,
      OnShellOptions squarkWidths,
      IntegrationOptions integration) {

    /** Keeps an immutable copy of the list. */
    public Task {
      settings = List.copyOf(settings);
    }
  }

  /**
   * Integrates neutral pairs: structures {@code ZE+}, {@code EE+}, {@code ZE-}, {@code EE-} of
   * neutralinos (boson times exchange and exchange squared, for equal and opposite signs of the
   * masses), and {@code PT}, {@code ST}, {@code OT}, {@code TT} of charginos (t-channel exchange
   * with photon, boson of same and opposite chirality, and squared).
   *
   * @param m1 mass of particle 1 in GeV
   * @param m2 mass of particle 2 in GeV
   * @param squark mass of the squark in GeV
   * @param task everything else
   * @return the structures
   */
  public static EmissionStructures neutral(double m1, double m2, double squark, Task task) {
    Pair pair = Pair.of(false, m1, m2, squark, squark, task);
    UnaryOperator<Couplings> unit = c -> pair.unit(c, task);
    Couplings none = Couplings.none();
    Couplings t = unit.apply(none.with(Coupling.T_EXCHANGE, 1));
    EmissionPlan.Builder plan = new EmissionPlan.Builder();
    for (int sign : new int[] {1, -1}) {
      Couplings z =
          unit.apply(none.with(Coupling.BOSON_SAME, sign).with(Coupling.BOSON_OPPOSITE, -1));
      Couplings e = unit.apply(none.with(Coupling.T_EXCHANGE, 1).with(Coupling.U_EXCHANGE, -sign));
      String name = sign > 0 ? "+" : "-";
      plan.product("ZE" + name, z, e).square("EE" + name, e);
    }
    plan.product("PT", unit.apply(none.with(Coupling.PHOTON, 1)), t)
        .product("ST", unit.apply(none.with(Coupling.BOSON_SAME, 1)), t)
        .product("OT", unit.apply(none.with(Coupling.BOSON_OPPOSITE, 1)), t)
        .square("TT", t);
    return of(plan.build(), pair, task);
  }

  /**
   * Integrates neutral pairs with two mixed squarks a and b in one channel: structures {@code
   * EaEa+}, {@code EaEb+}, {@code EbEb+} of neutralinos, the same with {@code -}, and {@code TaTa},
   * {@code TaTb}, {@code TbTb} of charginos. Those of one squark are those of {@link #neutral}.
   *
   * @param m1 mass of particle 1 in GeV
   * @param m2 mass of particle 2 in GeV
   * @param squark mass of squark a in GeV
   * @param partner mass of squark b in GeV
   * @param task everything else
   * @return the structures
   */
  public static EmissionStructures bottom(
      double m1, double m2, double squark, double partner, Task task) {
    FinalState state = UnitCouplings.state(false);
    PartonChannel channel = task.partons().pair();
    Pair pair = new Pair(state, m1, m2, c -> c.mixedAnnihilation(channel, squark, partner));
    Couplings none = Couplings.none();
    EmissionPlan.Builder plan = new EmissionPlan.Builder();
    for (int sign : new int[] {1, -1}) {
      Couplings a = none.with(Coupling.T_EXCHANGE, 1).with(Coupling.U_EXCHANGE, -sign);
      Couplings b = none.with(Coupling.T_PARTNER, 1).with(Coupling.U_PARTNER, -sign);
      String name = sign > 0 ? "+" : "-";
      plan.squares(
          List.of("EaEa" + name, "EaEb" + name, "EbEb" + name),
          pair.unit(a, task),
          pair.unit(b, task));
    }
    plan.squares(
        List.of("TaTa", "TaTb", "TbTb"),
        pair.unit(none.with(Coupling.T_EXCHANGE, 1), task),
        pair.unit(none.with(Coupling.T_PARTNER, 1), task));
    return of(plan.build(), pair, task);
  }

  /**
   * Integrates mixed pairs: structures {@code SU}, {@code OU}, {@code ST}, {@code OT} (boson of
   * same or opposite chirality with exchange in the u or t channel), {@code UU}, {@code TT}, {@code
   * UT}.
   *
   * @param m1 mass of the chargino in GeV
   * @param m2 mass of the neutralino in GeV
   * @param upSquark mass of the squark in the u channel in GeV, the up squark
   * @param downSquark mass of the squark in the t channel in GeV, the down squark
   * @param task everything else
   * @return the structures
   */
  public static EmissionStructures charged(
      double m1, double m2, double upSquark, double downSquark, Task task) {
    Pair pair = Pair.of(true, m1, m2, upSquark, downSquark, task);
    UnaryOperator<Couplings> unit = c -> pair.unit(c, task);
    Couplings none = Couplings.none();
    Couplings t = unit.apply(none.with(Coupling.T_EXCHANGE, 1));
    Couplings u = unit.apply(none.with(Coupling.U_EXCHANGE, 1));
    Couplings same = unit.apply(none.with(Coupling.BOSON_SAME, 1));
    Couplings opposite = unit.apply(none.with(Coupling.BOSON_OPPOSITE, 1));
    EmissionPlan plan =
        new EmissionPlan.Builder()
            .product("SU", same, u)
            .product("OU", opposite, u)
            .product("ST", same, t)
            .product("OT", opposite, t)
            .product("UT", u, t)
            .square("UU", u)
            .square("TT", t)
            .build();
    return of(plan, pair, task);
  }

  /**
   * A pair and the squarks that it exchanges.
   *
   * @param state a final state of distinct particles
   * @param m1 mass of particle 1 in GeV
   * @param m2 mass of particle 2 in GeV
   * @param annihilation an initial state with given couplings
   */
  private record Pair(
      FinalState state, double m1, double m2, Function<Couplings, QuarkAnnihilation> annihilation) {

    static Pair of(
        boolean charged, double m1, double m2, double uSquark, double tSquark, Task task) {
      PartonChannel channel = task.partons().pair();
      return new Pair(
          UnitCouplings.state(charged), m1, m2, c -> c.annihilation(channel, uSquark, tSquark));
    }

    PairCouplings couplings(List<Couplings> runs) {
      return new PairCouplings(m1, m2, runs.stream().map(annihilation).toList());
    }

    /** The couplings times what makes their Born cross section 1 pb: all parts equally large. */
    Couplings unit(Couplings couplings, Task task) {
      FoldSetting setting = task.settings().get(0);
      double[] size =
          UnitCouplings.sizes(
              couplings(List.of(couplings)), state.charge() != 0, task.inputs(), setting);
      return Couplings.none().plus(couplings, size[0]);
    }
  }

  private static EmissionStructures of(EmissionPlan plan, Pair pair, Task task) {
    PairCouplings couplings = pair.couplings(plan.runs());
    FinalState state = pair.state();
    PartonicBorn born = PartonicBorn.of(couplings, state, task.inputs());
    // Without gluinos the loops' couplings, and their squarks, do not matter.
    double squark = Math.sqrt(couplings.annihilations().get(0).squarkMass2(0));
    List<PairLoops.Annihilation> loops =
        plan.runs().stream().map(run -> run.loops(squark, squark)).toList();
    PairLoops withoutGluino = new PairLoops(Double.POSITIVE_INFINITY, loops);
    List<BornTable> bornTables = new ArrayList<>();
    List<BornTable> virtualTables = new ArrayList<>();
    for (FoldSetting setting : task.settings()) {
      bornTables.add(BornTable.of(born, setting.sqrtSGeV()));
      virtualTables.add(
          BornTable.ofLoops(VirtualCorrection.of(born, withoutGluino), setting.sqrtSGeV()));
    }
    FoldSetting first = task.settings().get(0);
    double mean = 0.5 * (pair.m1() + pair.m2());
    double alphaS = first.luminosity().alphaS().at(mean);
    IntegrationTarget target =
        new IntegrationTarget(
            first.sqrtSGeV(), first.luminosity(), mean, alphaS, plan.runs().size());
    RealTable table =
        RealIntegrator.of(task.integration())
            .integrate(
                ElectroweakinoEmission.of(couplings, state, task.inputs(), task.squarkWidths()),
                new BosonPole(born.bosonMassGeV(), born.bosonWidthGeV()),
                target);
    List<RealTable> real = new ArrayList<>();
    for (EmissionPlan.Combination c : plan.structures()) {
      real.add(table.combined(c.factors().stream().mapToDouble(f -> f).toArray()));
    }
    return new EmissionStructures(
        plan, mean, task.settings(), bornTables, virtualTables, List.copyOf(real));
  }

  /**
   * Relative corrections for some partons.
   *
   * @param setting number of the collider in the task
   * @param partons the partons
   * @param muFactor factorisation scale in units of the mean mass
   * @return one element per structure
   */
  public List<StructureCorrection> corrections(int setting, LinePartons partons, double muFactor) {
    FoldSetting fold = settings.get(setting);
    double muF = muFactor * meanMassGeV;
    List<AtScale> bornPb = born.get(setting).with(fold.luminosity()).at(muF, partons.pair());
    List<AtScale> referencePb =
        fold.reference() == fold.luminosity()
            ? bornPb
            : born.get(setting).with(fold.reference()).at(muF, partons.pair());
    List<AtScale> loopPb = virtual.get(setting).with(fold.luminosity()).at(muF, partons.pair());
    EmissionLuminosities luminosities =
        real.get(0)
            .luminosities(
                fold.luminosity(),
                muF,
                partons.pair(),
                partons.quark(),
                partons.antiquark(),
                fold.sqrtSGeV());
    List<StructureCorrection> corrections = new ArrayList<>();
    for (int k = 0; k < real.size(); k++) {
      EmissionPlan.Combination structure = plan.structures().get(k);
      double reference = 0;
      double rest = 0;
      for (int run = 0; run < bornPb.size(); run++) {
        double factor = structure.factors().get(run);
        AtScale b = bornPb.get(run);
        reference += factor * referencePb.get(run).born();
        rest +=
            factor * (loopPb.get(run).born() - VIRTUAL_LIMIT * b.born() - b.drellYanRemainder());
      }
      RealTable.Estimate emission = real.get(k).fold(luminosities).sum();
      corrections.add(
          new StructureCorrection(
              structure.name(),
              (rest + emission.valuePb()) / reference,
              emission.errorPb() / Math.abs(reference)));
    }
    return corrections;
  }
}
