package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.ValidityWarning.Code;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SleptonSector;
import org.deepxs.xsec.point.SquarkSector;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;

/**
 * The checks of a point that the DeepXS paper demands (arXiv:1810.08312, sec. 3), and more: is
 * neutralino 1 the LSP, are charginos and squarks heavy enough, did the spectrum generator
 * complain, is a squark close in mass. Entries that are absent are not checked.
 */
public final class PointValidity {

  private static final double CHARGINO_LIMIT_GEV = 100;
  private static final double SQUARK_LIMIT_GEV = 500;
  private static final double NEAR_SQUARK = 0.1;

  private static final int NEUTRALINO1 = mass(1000022);
  private static final int CHARGINO1 = mass(1000024);
  private static final int[] SPARTICLES =
      PointEntry.all().stream()
          .filter(e -> e.block().equals("MASS") && e.i() > 1000000 && e.i() != 1000022)
          .mapToInt(e -> mass(e.i()))
          .toArray();
  private static final int[] SQUARKS = {
    mass(1000001), mass(2000001), mass(1000002), mass(2000002),
    mass(1000003), mass(2000003), mass(1000004), mass(2000004)
  };

  private static final int[] NEUTRALINOS = {
    NEUTRALINO1, mass(1000023), mass(1000025), mass(1000035)
  };
  private static final int[] CHARGINOS = {CHARGINO1, mass(1000037)};

  private PointValidity() {}

  private static int mass(int pdg) {
    return PointEntry.number("MASS", pdg, 0);
  }

  /** Warnings about the point itself. */
  static List<ValidityWarning> ofPoint(SusyPoint point) {
    List<ValidityWarning> warnings = new ArrayList<>();
    lsp(point).ifPresent(warnings::add);
    double chargino = Math.abs(point.value(CHARGINO1));
    if (chargino < CHARGINO_LIMIT_GEV) {
      warnings.add(
          ValidityWarning.of(
              Code.CHARGINO1_BELOW_100_GEV, () -> "m(chargino_1) = " + gev(chargino) + " GeV"));
    }
    int lightest = anyBelow(point, SQUARKS, SQUARK_LIMIT_GEV) ? closest(point, SQUARKS, 0) : -1;
    if (lightest >= 0 && point.value(lightest) < SQUARK_LIMIT_GEV) {
      warnings.add(ValidityWarning.of(Code.SQUARK_BELOW_500_GEV, () -> describe(point, lightest)));
    }
    for (String text : point.spinfoErrors()) {
      warnings.add(ValidityWarning.of(Code.SPINFO_ERROR, orUnspecified(text)));
    }
    for (String text : point.spinfoWarnings()) {
      warnings.add(ValidityWarning.of(Code.SPINFO_WARNING, orUnspecified(text)));
    }
    return warnings;
  }

  /**
   * Warning that a particle of the pair is close in mass to a squark.
   *
   * @param point masses and mixings
   * @param state the pair
   * @return the warning; empty if none is
   */
  public static Optional<ValidityWarning> nearSquark(SusyPoint point, FinalState state) {
    if (state.kind().slepton()) {
      return Optional.empty();
    }
    Optional<ValidityWarning> first = nearSquark(point, state.pdg1());
    boolean same = Math.abs(state.pdg1()) == Math.abs(state.pdg2());
    return first.isPresent() || same ? first : nearSquark(point, state.pdg2());
  }

  private static Optional<ValidityWarning> nearSquark(SusyPoint point, int pdg) {
    double chi = Math.abs(point.value(electroweakino(Math.abs(pdg))));
    if (!anyNear(point, chi)) {
      return Optional.empty();
    }
    int squark = closest(point, SQUARKS, chi);
    if (squark < 0 || !(Math.abs(1 - chi / point.value(squark)) < NEAR_SQUARK)) {
      return Optional.empty();
    }
    return Optional.of(
        ValidityWarning.of(
            Code.CHI_NEAR_SQUARK,
            () -> "m(" + Math.abs(pdg) + ") = " + gev(chi) + " GeV, " + describe(point, squark)));
  }

  private static int electroweakino(int pdg) {
    return switch (pdg) {
      case 1000022 -> NEUTRALINOS[0];
      case 1000023 -> NEUTRALINOS[1];
      case 1000025 -> NEUTRALINOS[2];
      case 1000035 -> NEUTRALINOS[3];
      case 1000024 -> CHARGINOS[0];
      case 1000037 -> CHARGINOS[1];
      default -> throw new IllegalArgumentException(pdg + " is no electroweakino");
    };
  }

  /**
   * Warning that squarks or sleptons of the third generation were taken as unmixed.
   *
   * @param point masses and mixings
   * @param state the pair
   * @param flavours number of massless flavours in the initial state, 4 or 5
   * @return the warning; empty if mixing was given or does not matter
   */
  public static Optional<ValidityWarning> unmixedThirdGeneration(
      SusyPoint point, FinalState state, int flavours) {
    SquarkSector squarks = SquarkSector.of(point);
    String absent = "";
    if (state.kind() == PairKind.NEUTRALINO_PAIR && flavours == 5 && !squarks.mixingGiven(5)) {
      absent = "SBOTMIX";
    } else if (state.kind() == PairKind.CHARGINO_PAIR && flavours == 5 && !squarks.mixingGiven(6)) {
      absent = "STOPMIX";
    } else if (hasStau(state) && !SleptonSector.of(point).mixingGiven()) {
      absent = "STAUMIX";
    }
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(ValidityWarning.of(Code.THIRD_GENERATION_UNMIXED, absent + " not given"));
  }

  private static boolean hasStau(FinalState state) {
    return state.kind().slepton()
        && state.slepton1().charged()
        && state.slepton1().generation() == 3;
  }

  private static Optional<ValidityWarning> lsp(SusyPoint point) {
    double neutralino = Math.abs(point.value(NEUTRALINO1));
    if (!anyBelow(point, SPARTICLES, neutralino)) {
      return Optional.empty();
    }
    int lightest = closest(point, SPARTICLES, 0);
    if (lightest < 0 || !(Math.abs(point.value(lightest)) < neutralino)) {
      return Optional.empty();
    }
    return Optional.of(
        ValidityWarning.of(
            Code.LSP_NOT_NEUTRALINO1,
            () -> describe(point, lightest) + " < m(1000022) = " + gev(neutralino) + " GeV"));
  }

  /** Whether a mass is below a limit: most points have none, and this is the fastest to say so. */
  private static boolean anyBelow(SusyPoint point, int[] entries, double limitGeV) {
    boolean any = false;
    for (int entry : entries) {
      any |= Math.abs(point.value(entry)) < limitGeV;
    }
    return any;
  }

  /** Whether a squark can be so near a mass that one must look which is the closest. */
  private static boolean anyNear(SusyPoint point, double massGeV) {
    boolean any = false;
    for (int entry : SQUARKS) {
      double squark = Math.abs(point.value(entry));
      any |= Math.abs(squark - massGeV) < 2 * NEAR_SQUARK * squark;
    }
    return any;
  }

  /** The entry whose modulus is closest to a mass; -1 if all are absent. */
  private static int closest(SusyPoint point, int[] entries, double massGeV) {
    int best = -1;
    double distance = Double.POSITIVE_INFINITY;
    for (int entry : entries) {
      double d = Math.abs(Math.abs(point.value(entry)) - massGeV);
      if (d < distance) {
        best = entry;
        distance = d;
      }
    }
    return best;
  }

  private static String describe(SusyPoint point, int entry) {
    return "m("
        + PointEntry.all().get(entry).i()
        + ") = "
        + gev(Math.abs(point.value(entry)))
        + " GeV";
  }

  private static String gev(double mass) {
    return SignificantDigits.of(mass, 6);
  }

  private static String orUnspecified(String text) {
    return text.isBlank() ? "no text given" : text.strip();
  }
}
