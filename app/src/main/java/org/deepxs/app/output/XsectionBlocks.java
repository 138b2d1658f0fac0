package org.deepxs.app.output;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.slha.SlhaCrossSection;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.process.FinalState;

/**
 * Results as XSECTION sections (arXiv:1203.1488): central scale is the average mass (scheme 0), QCD
 * order 0 for LO and 1 for NLO.
 *
 * @param options scale factors
 * @param pdfIdLo LHAPDF number of the density of the leading order; 0 if not known
 * @param pdfIdNlo LHAPDF number of the density of the next-to-leading order; 0 if not known
 * @param codeVersion version of DeepXS
 */
public record XsectionBlocks(
    CalculationOptions options, int pdfIdLo, int pdfIdNlo, String codeVersion) {

  private static final int PROTON = 2212;
  private static final int AVERAGE_MASS = 0;

  /**
   * Sections of one point.
   *
   * @param results single final states; sums over charges have no place in the format
   * @return one section per result
   * @throws IllegalArgumentException if a result is a sum
   */
  List<SlhaCrossSection> of(List<CrossSection> results) {
    List<SlhaCrossSection> sections = new ArrayList<>(results.size());
    for (CrossSection result : results) {
      FinalState state = OutputColumns.singleState(result);
      if (state == null) {
        throw new IllegalArgumentException(result.process().name() + " is a sum");
      }
      List<SlhaCrossSection.Entry> entries = new ArrayList<>(2);
      if (Double.isFinite(result.sigmaLoPb())) {
        entries.add(entry(0, pdfIdLo, result.sigmaLoPb()));
      }
      if (Double.isFinite(result.sigmaNloPb())) {
        entries.add(entry(1, pdfIdNlo, result.sigmaNloPb()));
      }
      sections.add(
          new SlhaCrossSection(
              result.sqrtSGeV(), PROTON, PROTON, List.of(state.pdg1(), state.pdg2()), entries));
    }
    return sections;
  }

  private SlhaCrossSection.Entry entry(int qcdOrder, int pdfId, double valuePb) {
    return new SlhaCrossSection.Entry(
        AVERAGE_MASS,
        qcdOrder,
        0,
        options.muFFactor(),
        options.muRFactor(),
        pdfId,
        valuePb,
        "DeepXS",
        codeVersion);
  }
}
