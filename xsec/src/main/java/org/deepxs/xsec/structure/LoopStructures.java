package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.structure.LoopPlan.Product;

/**
 * The gluino part at fixed masses: squark–gluino loops relative to Born cross sections of products
 * of two couplings.
 *
 * <p>Names of products are two couplings, P photon, S and O boson of same and opposite chirality, U
 * and T exchanges, followed for gluino loops by the second coupling: T1, T2, U1, U2 with one vertex
 * turned, TB, UB boxes. A turned exchange is relative to the exchange; a box is relative to the
 * exchange in whose units its coupling is (the t box to the u channel). What turns a vertex is
 * proportional to the mass of the gluino and of that electroweakino, with their signs.
 */
public final class LoopStructures {

  private final List<LoopTables> tables;
  private final Reading reading;

  /** How the results of all runs become structures. */
  private interface Reading {
    List<StructureCorrection> corrections(List<LoopTables> tables, int setting, PartonChannel pair);
  }

  private LoopStructures(List<LoopTables> tables, Reading reading) {
    this.tables = tables;
    this.reading = reading;
  }

  /**
   * Loops of neutralino pairs: {@code ZZ}, {@code ZE}, {@code EE}, for equal (+) and opposite (-)
   * signs of the masses; of the last two the odd part in the sign of the gluino mass times that of
   * particle 1 apart ({@code ZE+g}).
   *
   * @param masses masses; the partner's is not used
   * @param inputs electroweak inputs
   * @param settings colliders
   * @return the structures
   */
  public static LoopStructures neutralinos(
      LineMasses masses, ElectroweakInputs inputs, List<FoldSetting> settings) {
    PartonChannel pair = PartonChannel.pair(2, -2);
    double m = masses.squark();
    UnitCouplings unit =
        UnitCouplings.of(masses.m1(), masses.m2(), m, false, inputs, pair, settings.get(0));
    List<Couplings> runs = new ArrayList<>();
    for (int gluino : new int[] {1, -1}) {
      for (double e : new double[] {1, -1, 2}) {
        runs.add(unit.scaled(neutralinoRun(e, gluino)));
      }
    }
    List<LoopTables> tables = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      LoopTables.Masses signed =
          new LoopTables.Masses(masses.m1(), sign * masses.m2(), m, m, m, m, masses.gluino());
      tables.add(LoopTables.of(signed, false, runs, inputs, pair, settings));
    }
    return new LoopStructures(tables, LoopStructures::neutralinoCorrections);
  }

  private static Couplings neutralinoRun(double e, int gluino) {
    return Couplings.none()
        .with(Coupling.BOSON_SAME, 1)
        .with(Coupling.BOSON_OPPOSITE, -1)
        .with(Coupling.U_EXCHANGE, -e)
        .with(Coupling.T_EXCHANGE, e)
        .with(Coupling.T_FIRST, gluino * e)
        .with(Coupling.T_SECOND, gluino * e)
        .with(Coupling.U_FIRST, -gluino * e)
        .with(Coupling.U_SECOND, -gluino * e)
        .with(Coupling.T_BOX, -e)
        .with(Coupling.U_BOX, e);
  }

  private static List<StructureCorrection> neutralinoCorrections(
      List<LoopTables> tables, int setting, PartonChannel pair) {
    List<StructureCorrection> corrections = new ArrayList<>();
    for (int k = 0; k < tables.size(); k++) {
      String sign = k == 0 ? "+" : "-";
      double[] born = tables.get(k).born(setting, pair);
      double[] loops = tables.get(k).gluinos(setting, pair);
      double[] b = products(born[0], born[1], born[2]);
      double[] even = products(loops[0], loops[1], loops[2]);
      double[] odd = products(loops[3], loops[4], loops[5]);
      corrections.add(correction("ZZ" + sign, even[0] / b[0]));
      for (int p = 1; p < b.length; p++) {
        String name = (p == 1 ? "ZE" : "EE") + sign;
        corrections.add(correction(name, 0.5 * (even[p] + odd[p]) / b[p]));
        corrections.add(correction(name + "g", 0.5 * (even[p] - odd[p]) / b[p]));
      }
    }
    return corrections;
  }

  /** zz, ze and ee from (z + e)², (z - e)² and (z + 2 e)². */
  private static double[] products(double plus, double minus, double twice) {
    double ze = 0.5 * (plus - minus);
    double zzAndEe = 0.5 * (plus + minus);
    double ee = (twice - zzAndEe - 2 * ze) / 3;
    return new double[] {zzAndEe - ee, ze, ee};
  }

  /**
   * Loops of chargino pairs from quarks whose partner is exchanged in the t channel: up quarks, or
   * down quarks with particles 1 and 2 interchanged. The squarks of quark and antiquark have the
   * mass of the partner.
   *
   * @param masses masses
   * @param inputs electroweak inputs
   * @param settings colliders
   * @return the structures
   */
  public static LoopStructures charginos(
      LineMasses masses, ElectroweakInputs inputs, List<FoldSetting> settings) {
    LoopTables.Masses m =
        new LoopTables.Masses(
            masses.m1(),
            masses.m2(),
            masses.squark(),
            masses.squark(),
            masses.partner(),
            masses.partner(),
            masses.gluino());
    return of(
        LineFamily.CHARGINO,
        List.of("PO", "OO"),
        m,
        false,
        PartonChannel.pair(2, -2),
        inputs,
        settings);
  }

  /**
   * Loops of mixed pairs.
   *
   * @param masses masses
   * @param inputs electroweak inputs
   * @param settings colliders
   * @return the structures
   */
  public static LoopStructures mixed(
      LineMasses masses, ElectroweakInputs inputs, List<FoldSetting> settings) {
    LoopTables.Masses m =
        new LoopTables.Masses(
            masses.m1(),
            masses.m2(),
            masses.squark(),
            masses.partner(),
            masses.squark(),
            masses.partner(),
            masses.gluino());
    return of(
        LineFamily.MIXED, List.of("OO"), m, true, PartonChannel.pair(2, -1), inputs, settings);
  }

  /** Others are products that no structure needs but the cross section has. */
  private static LoopStructures of(
      LineFamily family,
      List<String> others,
      LoopTables.Masses masses,
      boolean charged,
      PartonChannel pair,
      ElectroweakInputs inputs,
      List<FoldSetting> settings) {
    List<Product> products = new ArrayList<>();
    family.loops().forEach(p -> products.add(product(p.name())));
    others.forEach(name -> products.add(product(name)));
    LoopPlan plan = LoopPlan.of(products);
    UnitCouplings unit =
        UnitCouplings.of(
            masses.m1(), masses.m2(), masses.tSquark(), charged, inputs, pair, settings.get(0));
    List<Couplings> runs = plan.runs().stream().map(unit::scaled).toList();
    LoopTables tables = LoopTables.of(masses, charged, runs, inputs, pair, settings);
    return new LoopStructures(
        List.of(tables),
        (all, setting, partons) -> read(family, plan, all.get(0), setting, partons));
  }

  private static List<StructureCorrection> read(
      LineFamily family, LoopPlan plan, LoopTables tables, int setting, PartonChannel partons) {
    double[] born = plan.solve(tables.born(setting, partons));
    double[] loops = plan.solve(tables.gluinos(setting, partons));
    Map<String, Double> bornOf = new HashMap<>();
    for (int p = 0; p < born.length; p++) {
      bornOf.put(plan.products().get(p).name(), born[p]);
    }
    Map<String, Double> loopsOf = new HashMap<>();
    for (int p = 0; p < loops.length; p++) {
      loopsOf.put(plan.products().get(p).name(), loops[p]);
    }
    return family.loops().stream()
        .map(p -> correction(p.name(), loopsOf.get(p.name()) / bornOf.get(p.reference())))
        .toList();
  }

  private static Product product(String name) {
    return new Product(name, coupling(name.substring(0, 1)), coupling(name.substring(1)));
  }

  private static Coupling coupling(String name) {
    return switch (name) {
      case "P" -> Coupling.PHOTON;
      case "S" -> Coupling.BOSON_SAME;
      case "O" -> Coupling.BOSON_OPPOSITE;
      case "U" -> Coupling.U_EXCHANGE;
      case "T" -> Coupling.T_EXCHANGE;
      case "T1" -> Coupling.T_FIRST;
      case "T2" -> Coupling.T_SECOND;
      case "U1" -> Coupling.U_FIRST;
      case "U2" -> Coupling.U_SECOND;
      case "TB" -> Coupling.T_BOX;
      case "UB" -> Coupling.U_BOX;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static StructureCorrection correction(String name, double value) {
    return new StructureCorrection(name, value, 0);
  }

  /**
   * Relative corrections for some partons, at the mean mass of the pair.
   *
   * @param setting number of the collider
   * @param partons quark and antiquark
   * @return one element per structure
   */
  public List<StructureCorrection> corrections(int setting, PartonChannel partons) {
    return reading.corrections(tables, setting, partons);
  }
}
