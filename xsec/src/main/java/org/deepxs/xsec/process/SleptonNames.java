package org.deepxs.xsec.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of slepton pairs as people type them, in upper case. A leading S (stau1) is taken too. */
final class SleptonNames {

  private static final String CHARGED = "S?(EL|ER|MUL|MUR|TAU1|TAU2)";
  private static final String NEUTRAL = "(SNUE|SNUMU|SNUTAU)";
  private static final Pattern CHARGED_PAIR =
      Pattern.compile(CHARGED + "([+-]?)" + CHARGED + "([+-]?)");
  private static final Pattern NEUTRAL_PAIR = Pattern.compile(NEUTRAL + NEUTRAL);
  private static final Pattern MIXED = Pattern.compile(CHARGED + "(\\+-|-\\+|\\+|-|)" + NEUTRAL);
  private static final Pattern MIXED_REVERSED =
      Pattern.compile(NEUTRAL + CHARGED + "(\\+-|-\\+|\\+|-|)");

  private SleptonNames() {}

  /**
   * The request of a name.
   *
   * @return empty if it is no pair of sleptons that can be made
   */
  static Optional<ProcessRequest> parse(String name) {
    try {
      return parseWhereMade(name);
    } catch (IllegalArgumentException e) {
      // Two sleptons that no boson couples to, such as eL+muL-.
      return Optional.empty();
    }
  }

  private static Optional<ProcessRequest> parseWhereMade(String name) {
    Matcher m = CHARGED_PAIR.matcher(name);
    if (m.matches()) {
      return charged(slepton(m.group(1)), m.group(2), slepton(m.group(3)), m.group(4));
    }
    m = NEUTRAL_PAIR.matcher(name);
    if (m.matches()) {
      return m.group(1).equals(m.group(2))
          ? Optional.of(ProcessRequest.of(FinalState.sneutrinoPair(slepton(m.group(1)))))
          : Optional.empty();
    }
    m = MIXED.matcher(name);
    if (m.matches()) {
      return mixed(slepton(m.group(1)), m.group(2), slepton(m.group(3)));
    }
    m = MIXED_REVERSED.matcher(name);
    if (m.matches()) {
      return mixed(slepton(m.group(2)), m.group(3), slepton(m.group(1)));
    }
    return Optional.empty();
  }

  private static Slepton slepton(String name) {
    for (Slepton slepton : Slepton.values()) {
      if (slepton.label().equalsIgnoreCase(name)) {
        return slepton;
      }
    }
    throw new IllegalArgumentException("no slepton is called " + name);
  }

  private static Optional<ProcessRequest> charged(
      Slepton a, String signA, Slepton b, String signB) {
    if (signA.isEmpty() && signB.isEmpty()) {
      FinalState state = FinalState.sleptonPair(a, b);
      return Optional.of(
          a == b
              ? ProcessRequest.of(state)
              : new ProcessRequest(
                  "tau1tau2",
                  List.of(
                      FinalState.sleptonPair(Slepton.TAU_1, Slepton.TAU_2),
                      FinalState.sleptonPair(Slepton.TAU_2, Slepton.TAU_1))));
    }
    if (signA.isEmpty() || signB.isEmpty() || signA.equals(signB)) {
      return Optional.empty();
    }
    return Optional.of(
        ProcessRequest.of(
            signA.equals("+") ? FinalState.sleptonPair(a, b) : FinalState.sleptonPair(b, a)));
  }

  private static Optional<ProcessRequest> mixed(Slepton charged, String sign, Slepton neutral) {
    if (charged.generation() != neutral.generation()) {
      return Optional.empty();
    }
    if (sign.length() == 1) {
      return Optional.of(ProcessRequest.of(FinalState.sleptonSneutrino(charged, sign.equals("+"))));
    }
    return Optional.of(
        new ProcessRequest(
            charged.label() + "+-" + neutral.label(),
            List.of(
                FinalState.sleptonSneutrino(charged, true),
                FinalState.sleptonSneutrino(charged, false))));
  }
}
