package org.deepxs.xsec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfUncertainty;
import org.deepxs.pdf.UncertaintyFormula;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.MemberLuminosities;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * The error members of the set that the highest order takes its densities from. Immutable.
 *
 * <p>Where the leading order has a set of its own (scheme {@code prospino2}), that stays as it is
 * while the members of the other are gone through.
 */
final class PdfVariation {

  /** No PDF errors. */
  static final PdfVariation NONE = new PdfVariation(List.of(), Optional.empty());

  private final List<Densities> members;
  private final Optional<UncertaintyFormula> formula;

  private PdfVariation(List<Densities> members, Optional<UncertaintyFormula> formula) {
    this.members = members;
    this.formula = formula;
  }

  /**
   * The members that the options ask for.
   *
   * @param options what to compute
   * @param central densities of the central result
   * @param library where luminosities come from
   * @throws org.deepxs.pdf.PdfException if members are neither installed nor bundled
   */
  static PdfVariation of(CalculationOptions options, Densities central, LuminosityLibrary library) {
    if (!options.pdfErrors()) {
      return NONE;
    }
    boolean oneSet = options.pdfNlo().equals(options.pdfLo());
    boolean lo = options.order() == Order.LO;
    MemberLuminosities all = library.loadAll(lo ? options.pdfLo() : options.pdfNlo());
    List<Densities> members = new ArrayList<>();
    for (PartonLuminosity member : all.members().subList(1, all.members().size())) {
      members.add(
          new Densities(
              lo || oneSet ? member : central.lo(),
              lo && !oneSet ? central.nlo() : member,
              // Prospino's coupling does not come from the densities.
              options.scheme() == Scheme.PROSPINO2 ? central.alphaS() : member.alphaS()));
    }
    return new PdfVariation(List.copyOf(members), Optional.of(all.formula()));
  }

  /** Densities of member 1 and those after it; empty if no errors are wanted. */
  List<Densities> members() {
    return members;
  }

  /**
   * Errors of one standard deviation (68 % confidence level).
   *
   * @param central cross section of member 0 in pb
   * @param shifts its changes for {@link #members}, in pb
   * @return errors in pb; empty if none are wanted or a change is not known
   */
  Optional<PdfUncertainty> uncertainty(double central, List<Double> shifts) {
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    double[] values = new double[1 + shifts.size()];
    values[0] = central;
    for (int k = 1; k < values.length; k++) {
      values[k] = central + shifts.get(k - 1);
      if (!Double.isFinite(values[k])) {
        return Optional.empty();
      }
    }
    return Optional.of(formula.get().of(values, PdfUncertainty.ONE_SIGMA_CL));
  }
}
