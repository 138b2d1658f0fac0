package org.deepxs.slha;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cross sections of one process at one energy: an {@code XSECTION} section (arXiv:1203.1488,
 * section on SLHA cross sections).
 *
 * @param sqrtSGeV centre-of-mass energy in GeV
 * @param beam1 PDG code of the first beam particle (2212 for protons)
 * @param beam2 PDG code of the second beam particle
 * @param finalState PDG codes of the produced particles, at least one
 * @param entries values for different orders, scales, densities and programs
 */
public record SlhaCrossSection(
    double sqrtSGeV, int beam1, int beam2, List<Integer> finalState, List<Entry> entries)
    implements SlhaSection {

  /**
   * Checks the numbers and copies the lists.
   *
   * @param sqrtSGeV centre-of-mass energy in GeV, positive
   * @param beam1 PDG code of the first beam
   * @param beam2 PDG code of the second beam
   * @param finalState PDG codes, copied
   * @param entries values, copied
   * @throws SlhaException if the energy is not positive, there is no final state, or two entries
   *     differ in their value and comment only
   */
  public SlhaCrossSection {
    if (!(sqrtSGeV > 0 && Double.isFinite(sqrtSGeV))) {
      throw SlhaException.invalid("a positive centre-of-mass energy in GeV", sqrtSGeV);
    }
    finalState = List.copyOf(finalState);
    if (finalState.isEmpty()) {
      throw SlhaException.invalid("at least one particle in the final state", finalState);
    }
    entries = List.copyOf(entries);
    Set<Entry> calculations = new HashSet<>();
    for (Entry entry : entries) {
      if (!calculations.add(entry.withValuePb(0))) {
        throw SlhaException.invalid("cross sections that differ in more than their value", entry);
      }
    }
  }

  /**
   * Whether two sections are about the same process and energy.
   *
   * @param other another section
   * @return true if energy and beams agree, and the final states up to their order
   */
  public boolean sameProcess(SlhaCrossSection other) {
    return process().equals(other.process());
  }

  /** What identifies a process; the order in the final state does not matter. */
  record ProcessKey(double sqrtSGeV, int beam1, int beam2, List<Integer> sortedFinalState) {}

  ProcessKey process() {
    return new ProcessKey(sqrtSGeV, beam1, beam2, finalState.stream().sorted().toList());
  }

  @Override
  public String heading() {
    return "XSECTION " + sqrtSGeV + " GeV, " + beam1 + " " + beam2 + " -> " + finalState;
  }

  /**
   * One value of a cross section.
   *
   * @param scaleScheme choice of the central scale: 0 average mass of the final state, 1 fixed, 2
   *     partonic energy, 3 transverse mass
   * @param qcdOrder order in QCD: 0 Born, 1 NLO, 2 NLO with resummation; some programs use more
   * @param ewOrder order in the electroweak couplings, numbered alike
   * @param kappaF factorisation scale divided by the central scale; 0 where a program does not say
   * @param kappaR renormalisation scale divided by the central scale; 0 where not said
   * @param pdfSetId LHAPDF number of the parton density; 0 where not said
   * @param valuePb cross section in pb
   * @param codeName name of the program, one word, may be empty
   * @param codeVersion version of the program, may be empty
   * @param comment text after {@code #}, empty if none
   */
  public record Entry(
      int scaleScheme,
      int qcdOrder,
      int ewOrder,
      double kappaF,
      double kappaR,
      int pdfSetId,
      double valuePb,
      String codeName,
      String codeVersion,
      String comment) {

    /**
     * Checks numbers and texts.
     *
     * @param scaleScheme choice of the central scale
     * @param qcdOrder order in QCD
     * @param ewOrder electroweak order
     * @param kappaF relative factorisation scale
     * @param kappaR relative renormalisation scale
     * @param pdfSetId LHAPDF number
     * @param valuePb cross section in pb
     * @param codeName one word or empty
     * @param codeVersion text without # or empty
     * @param comment one line or empty
     * @throws SlhaException if a number is not finite, or a text has a blank (name), a line end or
     *     (but for the comment) a {@code #}, or there is a version without a name
     */
    public Entry {
      if (!Double.isFinite(valuePb)) {
        throw SlhaException.invalid("a finite cross section in pb", valuePb);
      }
      if (!Double.isFinite(kappaF) || !Double.isFinite(kappaR)) {
        throw SlhaException.invalid("finite scale factors", kappaF + " " + kappaR);
      }
      CanonicalFormat.checkedWord(codeName, "a program name of one word without #");
      CanonicalFormat.checkedText(codeVersion, "a program version of one line");
      boolean blankAround = !TextSlice.trim(codeVersion).equals(codeVersion);
      boolean nameless = codeName.isEmpty() && !codeVersion.isEmpty();
      if (codeVersion.indexOf('#') >= 0 || blankAround || nameless) {
        throw SlhaException.invalid(
            "a program version without # and blanks around it, after a program name", codeVersion);
      }
      comment = CanonicalFormat.checkedText(comment, "a comment of one line");
    }

    /**
     * A value without comment.
     *
     * @param scaleScheme choice of the central scale
     * @param qcdOrder order in QCD
     * @param ewOrder electroweak order
     * @param kappaF relative factorisation scale
     * @param kappaR relative renormalisation scale
     * @param pdfSetId LHAPDF number
     * @param valuePb cross section in pb
     * @param codeName one word or empty
     * @param codeVersion text without # or empty
     * @throws SlhaException as the canonical constructor
     */
    public Entry(
        int scaleScheme,
        int qcdOrder,
        int ewOrder,
        double kappaF,
        double kappaR,
        int pdfSetId,
        double valuePb,
        String codeName,
        String codeVersion) {
      this(
          scaleScheme,
          qcdOrder,
          ewOrder,
          kappaF,
          kappaR,
          pdfSetId,
          valuePb,
          codeName,
          codeVersion,
          "");
    }

    /**
     * The same calculation with another result, without the comment on the old one.
     *
     * @param newValuePb cross section in pb
     * @return a copy
     * @throws SlhaException if the value is not finite
     */
    public Entry withValuePb(double newValuePb) {
      return new Entry(
          scaleScheme,
          qcdOrder,
          ewOrder,
          kappaF,
          kappaR,
          pdfSetId,
          newValuePb,
          codeName,
          codeVersion);
    }
  }
}
