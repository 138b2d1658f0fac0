package org.deepxs.xsec;

import java.util.List;
import java.util.Optional;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Cross section of one process at one point. NaN stands for "not known".
 *
 * @param process the process
 * @param scheme how it was put together
 * @param sqrtSGeV proton-proton centre-of-mass energy in GeV
 * @param sigmaLoPb leading-order cross section in pb
 * @param sigmaNloPb next-to-leading-order cross section in pb; NaN if only LO was asked
 * @param kFactor ratio NLO over LO; NaN if only LO was asked
 * @param kSource where K comes from, {@code sqcd-nlo}, {@code learned-sqcd-nlo} or {@code
 *     drell-yan-limit}; empty if only LO was asked
 * @param errors relative errors of the highest order given
 * @param domain verdict
 * @param warnings what to know before using the number
 * @param parts parts of the next-to-leading order, which add up to {@code sigmaNloPb}; empty unless
 *     it was computed in full
 */
public record CrossSection(
    ProcessRequest process,
    Scheme scheme,
    double sqrtSGeV,
    double sigmaLoPb,
    double sigmaNloPb,
    double kFactor,
    String kSource,
    RelativeErrors errors,
    Domain domain,
    List<ValidityWarning> warnings,
    Optional<NloParts> parts) {

  /** Keeps an immutable copy of the warnings. */
  public CrossSection {
    warnings = List.copyOf(warnings);
  }

  /**
   * A cross section without parts.
   *
   * @param process the process
   * @param scheme how it was put together
   * @param sqrtSGeV proton-proton centre-of-mass energy in GeV
   * @param sigmaLoPb leading-order cross section in pb
   * @param sigmaNloPb next-to-leading-order cross section in pb
   * @param kFactor ratio NLO over LO
   * @param kSource where K comes from
   * @param errors relative errors
   * @param domain verdict
   * @param warnings what to know
   */
  public CrossSection(
      ProcessRequest process,
      Scheme scheme,
      double sqrtSGeV,
      double sigmaLoPb,
      double sigmaNloPb,
      double kFactor,
      String kSource,
      RelativeErrors errors,
      Domain domain,
      List<ValidityWarning> warnings) {
    this(
        process,
        scheme,
        sqrtSGeV,
        sigmaLoPb,
        sigmaNloPb,
        kFactor,
        kSource,
        errors,
        domain,
        warnings,
        Optional.empty());
  }

  /**
   * The highest order that is known.
   *
   * @return NLO if computed, else LO, in pb
   */
  public double bestPb() {
    return Double.isNaN(sigmaNloPb) ? sigmaLoPb : sigmaNloPb;
  }
}
