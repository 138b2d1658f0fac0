package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;

/** Structures that are computed together at given masses: what one table of them holds. */
public enum StructureSet {
  /** Gluons, neutralino and chargino pairs: see {@link EmissionStructures#neutral}. */
  EMISSION_NEUTRAL,
  /** Gluons, mixed pairs: see {@link EmissionStructures#charged}. */
  EMISSION_CHARGED,
  /** Gluons, b quarks with two mixed squarks: see {@link EmissionStructures#bottom}. */
  EMISSION_BOTTOM,
  /** Gluinos, neutralino pairs: see {@link LoopStructures#neutralinos}. */
  LOOPS_NEUTRALINO,
  /** Gluinos, chargino pairs: see {@link LoopStructures#charginos}. */
  LOOPS_CHARGINO,
  /** Gluinos, mixed pairs: see {@link LoopStructures#mixed}. */
  LOOPS_MIXED;

  /** Below, the boson of light pairs comes near its mass shell. */
  private static final double LOWEST_NEUTRAL_SUM = 92.5;

  private static final double LOWEST_CHARGED_SUM = 82;
  private static final double HIGHEST_SUM = 12_000;

  /** Pairs closer to the collider's energy have no cross section to speak of. */
  private static final double HIGHEST_SHARE = 12.0 / 13;

  /** The interference with a squark that heavy is nothing beside the square of a light one. */
  private static final double HIGHEST_MIXED = 10_000;

  private static final List<LinePartons> NEUTRAL_PARTONS =
      Stream.of(2, 4, 1, 3, 5).map(LinePartons::neutral).toList();
  private static final List<LinePartons> CHARGED_PARTONS =
      List.of(
          LinePartons.positive(2, 1),
          LinePartons.positive(4, 3),
          LinePartons.negative(2, 1),
          LinePartons.negative(4, 3));

  private static final List<LinePartons> BOTTOM_PARTONS = List.of(LinePartons.neutral(5));
  private static final List<String> BOTTOM_PRODUCTS =
      List.of("EaEa+ EaEb+ EbEb+ EaEa- EaEb- EbEb- TaTa TaTb TbTb".split(" ", -1));

  /**
   * Name in commands and tables.
   *
   * @return such as {@code emission-neutral}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether real emission is integrated, so that numbers have errors.
   *
   * @return true for gluons, false for gluinos
   */
  public boolean emission() {
    return switch (this) {
      case EMISSION_NEUTRAL, EMISSION_CHARGED, EMISSION_BOTTOM -> true;
      case LOOPS_NEUTRALINO, LOOPS_CHARGINO, LOOPS_MIXED -> false;
    };
  }

  /**
   * Names of the masses that its numbers depend on.
   *
   * @return some of {@code m1}, {@code m2}, {@code squark}, {@code partner} and {@code gluino}
   */
  public List<String> masses() {
    return switch (this) {
      case EMISSION_NEUTRAL -> List.of("m1", "m2", "squark");
      case EMISSION_CHARGED, EMISSION_BOTTOM -> List.of("m1", "m2", "squark", "partner");
      default -> List.of("m1", "m2", "squark", "partner", "gluino");
    };
  }

  private boolean charged() {
    return this == EMISSION_CHARGED || this == LOOPS_MIXED;
  }

  /**
   * Partons that structures are folded with.
   *
   * @return up-type before down-type quarks, positive before negative pairs
   */
  public List<LinePartons> partons() {
    return switch (this) {
      case EMISSION_CHARGED, LOOPS_MIXED -> CHARGED_PARTONS;
      case EMISSION_NEUTRAL, LOOPS_NEUTRALINO, LOOPS_CHARGINO -> NEUTRAL_PARTONS;
      case EMISSION_BOTTOM -> BOTTOM_PARTONS;
    };
  }

  /**
   * Products of couplings.
   *
   * @return their names
   */
  public List<String> products() {
    if (this == EMISSION_BOTTOM) {
      return BOTTOM_PRODUCTS;
    }
    Stream<LineProduct> products =
        switch (this) {
          case EMISSION_NEUTRAL ->
              Stream.concat(
                  LineFamily.NEUTRALINO.emission().stream(),
                  LineFamily.CHARGINO.emission().stream());
          case EMISSION_CHARGED -> LineFamily.MIXED.emission().stream();
          case LOOPS_NEUTRALINO -> LineFamily.NEUTRALINO.loops().stream();
          case LOOPS_CHARGINO -> LineFamily.CHARGINO.loops().stream();
          case LOOPS_MIXED -> LineFamily.MIXED.loops().stream();
          case EMISSION_BOTTOM -> Stream.empty();
        };
    return products.map(LineProduct::name).toList();
  }

  /**
   * Masses of a point of {@link LineMassSampler}. In gluino loops of neutralinos the first is the
   * lighter one. Two mixed squarks are the point's squark and gluino, the lighter one first.
   *
   * @param number which point, from 0
   * @param sqrtSGeV lowest proton-proton energy in GeV
   * @return the masses; empty where the boson comes near its mass shell, or the pair or a mixed
   *     squark is too heavy
   * @throws org.deepxs.xsec.XsecException if there is no such point
   */
  public Optional<LineMasses> point(long number, double sqrtSGeV) {
    LineMasses m = LineMassSampler.point(number);
    double sum = m.m1() + m.m2();
    double lowest = charged() ? LOWEST_CHARGED_SUM : LOWEST_NEUTRAL_SUM;
    if (sum < lowest || sum > Math.min(HIGHEST_SUM, HIGHEST_SHARE * sqrtSGeV)) {
      return Optional.empty();
    }
    if (this == EMISSION_BOTTOM) {
      double lighter = Math.min(m.squark(), m.gluino());
      double heavier = Math.max(m.squark(), m.gluino());
      return heavier > HIGHEST_MIXED
          ? Optional.empty()
          : Optional.of(new LineMasses(m.m1(), m.m2(), lighter, heavier, m.gluino()));
    }
    return Optional.of(
        this == LOOPS_NEUTRALINO && m.m1() > m.m2()
            ? new LineMasses(m.m2(), m.m1(), m.squark(), m.partner(), m.gluino())
            : m);
  }

  /**
   * Computes all structures at given masses. One integration serves all colliders, so that the
   * highest energy decides its points.
   *
   * @param masses masses
   * @param conditions inputs, widths and colliders
   * @param integration accuracy and seed; not used by gluino loops
   * @return by collider, then {@link #partons()}, then {@link #products()}
   */
  public List<StructureCorrection> corrections(
      LineMasses masses, StructureConditions conditions, IntegrationOptions integration) {
    List<FoldSetting> colliders = conditions.colliders();
    if (emission()) {
      return emission(masses, conditions, integration);
    }
    ElectroweakInputs inputs = conditions.inputs();
    LoopStructures structures =
        switch (this) {
          case LOOPS_NEUTRALINO -> LoopStructures.neutralinos(masses, inputs, colliders);
          case LOOPS_CHARGINO -> LoopStructures.charginos(masses, inputs, colliders);
          default -> LoopStructures.mixed(masses, inputs, colliders);
        };
    List<StructureCorrection> all = new ArrayList<>();
    for (int collider = 0; collider < colliders.size(); collider++) {
      for (LinePartons partons : partons()) {
        all.addAll(structures.corrections(collider, partons.pair()));
      }
    }
    return List.copyOf(all);
  }

  private List<StructureCorrection> emission(
      LineMasses masses, StructureConditions conditions, IntegrationOptions integration) {
    EmissionStructures.Task task =
        new EmissionStructures.Task(
            conditions.inputs(),
            partons().get(0),
            conditions.colliders(),
            conditions.squarkWidths(),
            integration);
    double m1 = masses.m1();
    double m2 = masses.m2();
    EmissionStructures structures =
        switch (this) {
          case EMISSION_CHARGED ->
              EmissionStructures.charged(m1, m2, masses.squark(), masses.partner(), task);
          case EMISSION_BOTTOM ->
              EmissionStructures.bottom(m1, m2, masses.squark(), masses.partner(), task);
          default -> EmissionStructures.neutral(m1, m2, masses.squark(), task);
        };
    List<StructureCorrection> all = new ArrayList<>();
    for (int collider = 0; collider < conditions.colliders().size(); collider++) {
      for (LinePartons partons : partons()) {
        all.addAll(structures.corrections(collider, partons, 1));
      }
    }
    return List.copyOf(all);
  }
}
