package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;

/** Which points have a spectrum, and why not. */
final class SpectrumValiditySection {
  private static final double BAR = 0.85;

  private SpectrumValiditySection() {}

  static void write(
      Markdown out,
      List<SpectrumSample.Row> softsusy,
      Map<Integer, SpectrumSample.Row> spheno,
      List<BuiltinResult> ours) {
    int agree = 0;
    int acceptedOurs = 0;
    int acceptedTheirs = 0;
    int acceptedBoth = 0;
    Map<String, int[]> statuses = new TreeMap<>();
    for (int i = 0; i < softsusy.size(); i++) {
      SpectrumSample.Row row = softsusy.get(i);
      SpectrumStatus status = ours.get(i).status();
      agree += row.valid() == (status == SpectrumStatus.VALID) ? 1 : 0;
      statuses.computeIfAbsent(row.status(), name -> new int[5])[status.code()]++;
      boolean accepted = accepted(ours.get(i));
      acceptedOurs += accepted ? 1 : 0;
      acceptedTheirs += row.accepted() ? 1 : 0;
      acceptedBoth += accepted && row.accepted() ? 1 : 0;
    }
    int[] other = agreement(softsusy, spheno);
    double share = (double) agree / softsusy.size();
    out.heading(2, "Valid or not")
        .paragraph(
            "Built-in and SOFTSUSY agree on valid or not for "
                + percent(share)
                + " of all points (bar: "
                + percent(BAR)
                + (share >= BAR ? ", met" : ", **not met**")
                + "); SPheno and SOFTSUSY for "
                + percent((double) other[0] / other[1])
                + " of the "
                + other[1]
                + " that both tables have. Rows: SOFTSUSY's status; columns: `status` of the"
                + " built-in spectrum.")
        .table(
            "SOFTSUSY | VALID (0) | TACHYON (1) | NO_EWSB (2) | NO_CONVERGENCE (3) |"
                + " NON_PERTURBATIVE (4)",
            table(statuses))
        .paragraph(
            "TACHYON: a running squared mass at M_SUSY or at the top mass, or a pole mass squared,"
                + " is negative. NO_EWSB: the running m_A^2 at M_SUSY is negative, or the potential"
                + " unbounded along |H_u| = |H_d|. NON_PERTURBATIVE: a Yukawa coupling leaves (0, 3)"
                + " or couplings cannot be matched.")
        .paragraph(
            "Accepted (neutralino LSP, squarks of generations 1 and 2 above 500 GeV, chargino above"
                + " 100 GeV): built-in "
                + acceptedOurs
                + ", SOFTSUSY "
                + acceptedTheirs
                + ", both "
                + acceptedBoth
                + ".");
  }

  private static String percent(double value) {
    return Markdown.decimal(100 * value) + " %";
  }

  private static List<List<String>> table(Map<String, int[]> statuses) {
    List<List<String>> rows = new ArrayList<>();
    statuses.forEach(
        (name, counts) -> {
          List<String> row = new ArrayList<>();
          row.add(name);
          for (int count : counts) {
            row.add(Integer.toString(count));
          }
          rows.add(row);
        });
    return rows;
  }

  /** How often SPheno and SOFTSUSY agree, and of how many. */
  private static int[] agreement(
      List<SpectrumSample.Row> softsusy, Map<Integer, SpectrumSample.Row> spheno) {
    int[] result = new int[2];
    for (SpectrumSample.Row row : softsusy) {
      SpectrumSample.Row other = spheno.get(row.index());
      if (other != null) {
        result[1]++;
        result[0] += other.valid() == row.valid() ? 1 : 0;
      }
    }
    return result;
  }

  private static boolean accepted(BuiltinResult result) {
    if (result.status() != SpectrumStatus.VALID) {
      return false;
    }
    double lsp = mass(result, 1000022);
    boolean lightest = true;
    for (String column : BuiltinResult.columns()) {
      if (column.startsWith("MASS_") && column.length() == 12) {
        lightest &= Math.abs(result.value(BuiltinResult.position(column))) >= lsp;
      }
    }
    boolean squarks = true;
    for (int quark = 1; quark <= 4; quark++) {
      squarks &= mass(result, 1000000 + quark) > 500 && mass(result, 2000000 + quark) > 500;
    }
    return lightest && squarks && mass(result, 1000024) > 100;
  }

  private static double mass(BuiltinResult result, int pdg) {
    return Math.abs(result.value(BuiltinResult.position("MASS_" + pdg)));
  }
}
