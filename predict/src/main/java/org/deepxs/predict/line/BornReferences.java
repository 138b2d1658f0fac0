package org.deepxs.predict.line;

import java.util.List;
import org.deepxs.predict.kernel.Structure;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.structure.LineFamily;

/**
 * Born structures of a line, to which corrections are relative, from those of the kernel: per unit
 * couplings for particles of positive mass, but with couplings where {@link #channel} says so.
 * Immutable.
 */
final class BornReferences {

  private static final int NONE = -1;

  private final int[] first;
  private final int[] second;
  private final boolean[] signed;
  private final int structures;

  /**
   * Where one comes from.
   *
   * @param first structure of the kernel
   * @param second another, added; or the same for none
   * @param signed whether it changes sign with that of a mass
   */
  private record Source(Structure first, Structure second, boolean signed) {

    static Source direct(Structure structure) {
      return new Source(structure, structure, false);
    }

    static Source crossed(Structure structure) {
      return new Source(structure, structure, true);
    }
  }

  private BornReferences(int[] first, int[] second, boolean[] signed, int structures) {
    this.structures = structures;
    this.first = first;
    this.second = second;
    this.signed = signed;
  }

  /** Those of a family. */
  static BornReferences of(LineFamily family) {
    List<String> names = family.references();
    List<Structure> structures = structures(family);
    int[] first = new int[names.size()];
    int[] second = new int[names.size()];
    boolean[] signed = new boolean[names.size()];
    for (int k = 0; k < first.length; k++) {
      Source source = source(family, names.get(k));
      first[k] = structures.indexOf(source.first());
      second[k] = source.second() == source.first() ? NONE : structures.indexOf(source.second());
      signed[k] = source.signed();
    }
    return new BornReferences(first, second, signed, structures.size());
  }

  private static List<Structure> structures(LineFamily family) {
    return Structure.of(
        switch (family) {
          case NEUTRALINO -> PairKind.NEUTRALINO_PAIR;
          case CHARGINO -> PairKind.CHARGINO_PAIR;
          case MIXED -> PairKind.NEUTRALINO_CHARGINO_PLUS;
        });
  }

  /** Whether a reference is the whole s channel, with its couplings, direct or crossed. */
  static boolean channel(LineFamily family, String name) {
    return family != LineFamily.NEUTRALINO && (name.equals("SS") || name.equals("SO"));
  }

  private static Source source(LineFamily family, String name) {
    return switch (family) {
      case NEUTRALINO -> neutralino(name);
      case CHARGINO -> chargino(name);
      case MIXED -> mixed(name);
    };
  }

  private static Source neutralino(String name) {
    return switch (name) {
      case "ZZ" -> Source.direct(Structure.S_CHANNEL);
      case "ZE" -> Source.direct(Structure.S_EXCHANGE);
      case "EE" -> Source.direct(Structure.EXCHANGE_SQUARED);
      default -> throw unknown(name);
    };
  }

  private static Source chargino(String name) {
    return switch (name) {
      case "PP", "PS", "SS" -> Source.direct(Structure.S_DIRECT);
      case "SO" -> Source.direct(Structure.S_CROSSED);
      case "PT" -> new Source(Structure.PHOTON_DIRECT, Structure.PHOTON_CROSSED, false);
      case "ST" -> Source.crossed(Structure.BOSON_CROSSED);
      case "OT" -> Source.direct(Structure.BOSON_DIRECT);
      case "TT" -> Source.direct(Structure.EXCHANGE_SQUARED);
      default -> throw unknown(name);
    };
  }

  private static Source mixed(String name) {
    return switch (name) {
      case "SS" -> Source.direct(Structure.S_DIRECT);
      case "SO" -> Source.direct(Structure.S_CROSSED);
      case "SU" -> Source.direct(Structure.BOSON_U_DIRECT);
      case "OU" -> Source.crossed(Structure.BOSON_U_CROSSED);
      case "ST" -> Source.crossed(Structure.BOSON_T_CROSSED);
      case "OT" -> Source.direct(Structure.BOSON_T_DIRECT);
      case "UU" -> Source.direct(Structure.U_SQUARED);
      case "TT" -> Source.direct(Structure.T_SQUARED);
      case "UT" -> Source.crossed(Structure.U_T);
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no Born structure is known as " + name);
  }

  /** Number of structures of the kernel. */
  int structures() {
    return structures;
  }

  /** Their number. */
  int size() {
    return first.length;
  }

  /**
   * Reads those of one line.
   *
   * @param structure structures of the kernel
   * @param at where those of the line begin
   * @param sign of the product of both masses
   * @param born overwritten, in the order of {@link LineFamily#references}
   */
  void read(double[] structure, int at, int sign, double[] born) {
    for (int k = 0; k < first.length; k++) {
      double value = structure[at + first[k]];
      if (second[k] != NONE) {
        value += structure[at + second[k]];
      }
      born[k] = signed[k] ? sign * value : value;
    }
  }
}
