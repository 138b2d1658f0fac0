package org.deepxs.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deepxs.slha.SlhaCrossSection;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.process.FinalState;

/**
 * Results as XSECTION sections (arXiv:1203.1488): central scale is the average mass (scheme 0), QCD
 * order 0 for LO and 1 for NLO. The format has no place for errors; PDF errors, where there are
 * any, stand in a comment beside the highest order, in the names of the other formats.
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
        String comment = Double.isFinite(result.sigmaNloPb()) ? "" : pdfErrors(result.errors());
        entries.add(entry(0, pdfIdLo, result.sigmaLoPb(), comment));
      }
      if (Double.isFinite(result.sigmaNloPb())) {
        entries.add(entry(1, pdfIdNlo, result.sigmaNloPb(), pdfErrors(result.errors())));
      }
      sections.add(
          new SlhaCrossSection(
              result.sqrtSGeV(), PROTON, PROTON, List.of(state.pdg1(), state.pdg2()), entries));
    }
    return sections;
  }

  private static String pdfErrors(RelativeErrors errors) {
    return Double.isNaN(errors.pdfUp())
        ? ""
        : String.format(
            Locale.ROOT,
            "err_pdf_up_rel = %.4e, err_pdf_down_rel = %.4e",
            errors.pdfUp(),
            errors.pdfDown());
  }

  private SlhaCrossSection.Entry entry(int qcdOrder, int pdfId, double valuePb, String comment) {
    return new SlhaCrossSection.Entry(
        AVERAGE_MASS,
        qcdOrder,
        0,
        options.muFFactor(),
        options.muRFactor(),
        pdfId,
        valuePb,
        "DeepXS",
        codeVersion,
        comment);
  }
}
