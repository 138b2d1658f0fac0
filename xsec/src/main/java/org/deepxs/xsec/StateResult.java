package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfUncertainty;
import org.deepxs.xsec.nlo.NloParts;

/**
 * Cross sections of one final state, or the sum of several, and their changes under the scale
 * variation and for the error members of the densities.
 *
 * @param lo leading order in pb
 * @param nlo next-to-leading order in pb; NaN if only LO was asked
 * @param parts parts of the next-to-leading order, where it was computed in full
 * @param shifts changes of the highest order under each variation of the scales, in pb
 * @param pdfShifts changes for each error member, in pb
 * @param numeric relative numerical error
 * @param model errors of a learned correction in pb
 */
public record StateResult(
    double lo,
    double nlo,
    Optional<NloParts> parts,
    List<Double> shifts,
    List<Double> pdfShifts,
    double numeric,
    ModelError model) {

  private static final PdfUncertainty NO_PDF_ERROR =
      new PdfUncertainty(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Keeps immutable copies of the lists. */
  public StateResult {
    shifts = List.copyOf(shifts);
    pdfShifts = List.copyOf(pdfShifts);
  }

  /** A pair that cannot be made. */
  static StateResult zero(int variations, int members) {
    return new StateResult(
        0,
        0,
        Optional.of(NloParts.ZERO),
        Collections.nCopies(variations, 0.0),
        Collections.nCopies(members, 0.0),
        0,
        ModelError.NONE);
  }

  /** A pair that cannot be computed. */
  static StateResult unknown(int variations, int members) {
    return new StateResult(
        Double.NaN,
        Double.NaN,
        Optional.empty(),
        Collections.nCopies(variations, Double.NaN),
        Collections.nCopies(members, Double.NaN),
        Double.NaN,
        ModelError.UNKNOWN);
  }

  StateResult plus(StateResult other) {
    Optional<NloParts> both =
        parts.isPresent() && other.parts.isPresent()
            ? Optional.of(parts.get().plus(other.parts.get()))
            : Optional.empty();
    return new StateResult(
        lo + other.lo,
        nlo + other.nlo,
        both,
        sums(shifts, other.shifts),
        sums(pdfShifts, other.pdfShifts),
        Math.max(numeric, other.numeric),
        model.plus(other.model));
  }

  private static List<Double> sums(List<Double> a, List<Double> b) {
    List<Double> sums = new ArrayList<>();
    for (int k = 0; k < a.size(); k++) {
      sums.add(a.get(k) + b.get(k));
    }
    return sums;
  }

  /** Errors relative to the highest order; a scale outside the tables makes its side unknown. */
  RelativeErrors errors(double best, PdfVariation pdf) {
    if (!(best > 0)) {
      return RelativeErrors.UNKNOWN;
    }
    double up = shifts.isEmpty() ? Double.NaN : 0;
    double down = up;
    for (int k = 0; k < shifts.size(); k++) {
      up = Math.max(up, shifts.get(k));
      down = Math.min(down, shifts.get(k));
    }
    PdfUncertainty pdfError = pdf.uncertainty(best, pdfShifts).orElse(NO_PDF_ERROR);
    return new RelativeErrors(
        numeric,
        up / best,
        down / best,
        pdfError.up() / best,
        (0 - pdfError.down()) / best,
        model.over(best));
  }
}
