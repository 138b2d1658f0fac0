package org.deepxs.xsec.process;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one output row holds: a final state, or the sum of two that differ by charge.
 *
 * @param name name as printed: {@code N2C1+} for one state, {@code N2C1+-} or {@code C1C2} for a
 *     sum over both charge states
 * @param states the final states whose cross sections are added; one or two
 */
public record ProcessRequest(String name, List<FinalState> states) implements Serializable {

  private static final Pattern NEUTRAL = Pattern.compile("N([1-4])N([1-4])");
  private static final Pattern MIXED =
      Pattern.compile("(?:N([1-4])C([12])|C([12])N([1-4]))(\\+-|-\\+|\\+|-|)");
  private static final Pattern MIXED_SIGN_INSIDE = Pattern.compile("C([12])([+-])N([1-4])");
  private static final Pattern CHARGED = Pattern.compile("C([12])([+-]?)C([12])([+-]?)");
  private static final Pattern PDG_PAIR = Pattern.compile("(-?\\d{7,8}):(-?\\d{7,8})");

  /** Keeps an immutable copy of the states. */
  public ProcessRequest {
    states = List.copyOf(states);
  }

  /**
   * Request for one final state.
   *
   * @param state the final state
   * @return the request
   */
  public static ProcessRequest of(FinalState state) {
    return new ProcessRequest(state.label(), List.of(state));
  }

  /**
   * Parses a comma-separated list of process names. Known are: {@code all} (the 30 pairs of
   * electroweakinos), {@code sleptons} (their 19 pairs), the groups {@code NN}, {@code NC+}, {@code
   * NC-}, {@code CC}; single names such as {@code N2C1+}, {@code C1+N2}, {@code C1+C2-}, {@code
   * C1C1}, {@code eL+eL-}, {@code tau1+tau2-}, {@code snuesnue}, {@code eL+snue}; PDG pairs such as
   * {@code 1000023:1000024}; charge sums {@code N2C1} (or {@code N2C1+-}), {@code C1C2}, {@code
   * tau1tau2}, {@code eLsnue}. Case does not matter; repeated entries are taken once, in the order
   * of first mention.
   *
   * @param list the names
   * @return the requests
   * @throws IllegalArgumentException if a name is not known; the message lists what is
   */
  public static List<ProcessRequest> parseList(String list) {
    Set<ProcessRequest> requests = new LinkedHashSet<>();
    for (String name : list.split(",", -1)) {
      requests.addAll(parse(name.strip().toUpperCase(Locale.ROOT)));
    }
    return List.copyOf(requests);
  }

  private static List<ProcessRequest> parse(String name) {
    return switch (name) {
      case "ALL" -> FinalState.all().stream().map(ProcessRequest::of).toList();
      case "SLEPTONS" -> FinalState.sleptons().stream().map(ProcessRequest::of).toList();
      case "NN" -> ofKind(PairKind.NEUTRALINO_PAIR);
      case "NC+" -> ofKind(PairKind.NEUTRALINO_CHARGINO_PLUS);
      case "NC-" -> ofKind(PairKind.NEUTRALINO_CHARGINO_MINUS);
      case "CC" -> ofKind(PairKind.CHARGINO_PAIR);
      default -> List.of(parseOne(name));
    };
  }

  private static List<ProcessRequest> ofKind(PairKind kind) {
    List<ProcessRequest> requests = new ArrayList<>();
    for (FinalState state : FinalState.all()) {
      if (state.kind() == kind) {
        requests.add(of(state));
      }
    }
    return requests;
  }

  private static ProcessRequest parseOne(String name) {
    Matcher m = NEUTRAL.matcher(name);
    if (m.matches()) {
      return of(FinalState.neutralinos(index(m, 1), index(m, 2)));
    }
    m = MIXED_SIGN_INSIDE.matcher(name);
    if (m.matches()) {
      return of(FinalState.mixed(index(m, 3), index(m, 1), m.group(2).equals("+")));
    }
    m = MIXED.matcher(name);
    if (m.matches()) {
      boolean neutralinoFirst = m.group(1) != null;
      int neutralino = index(m, neutralinoFirst ? 1 : 4);
      int chargino = index(m, neutralinoFirst ? 2 : 3);
      return mixed(neutralino, chargino, m.group(5));
    }
    m = CHARGED.matcher(name);
    if (m.matches()) {
      return charged(name, index(m, 1), m.group(2), index(m, 3), m.group(4));
    }
    m = PDG_PAIR.matcher(name);
    if (m.matches()) {
      return of(FinalState.ofPdg(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
    }
    return SleptonNames.parse(name).orElseThrow(() -> unknown(name));
  }

  private static int index(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static ProcessRequest mixed(int neutralino, int chargino, String sign) {
    if (sign.length() == 1) {
      return of(FinalState.mixed(neutralino, chargino, sign.equals("+")));
    }
    return new ProcessRequest(
        "N" + neutralino + "C" + chargino + "+-",
        List.of(
            FinalState.mixed(neutralino, chargino, true),
            FinalState.mixed(neutralino, chargino, false)));
  }

  private static ProcessRequest charged(String name, int a, String signA, int b, String signB) {
    if (signA.isEmpty() && signB.isEmpty()) {
      return a == b
          ? of(FinalState.charginos(a, b))
          : new ProcessRequest(
              "C1C2", List.of(FinalState.charginos(1, 2), FinalState.charginos(2, 1)));
    }
    if (signA.isEmpty() || signB.isEmpty() || signA.equals(signB)) {
      throw unknown(name);
    }
    return of(signA.equals("+") ? FinalState.charginos(a, b) : FinalState.charginos(b, a));
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "unknown process '"
            + name
            + "'; known are: all, NN, NC+, NC-, CC, sleptons, names such as N1N2, N2C1+, N2C1-, "
            + "C1+C2-, eL+eL-, tau1+tau2-, snuesnue, eL+snue, charge sums N2C1, C1C2, tau1tau2 and "
            + "eLsnue, and PDG pairs such as 1000023:1000024");
  }
}
