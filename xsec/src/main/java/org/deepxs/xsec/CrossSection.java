package org.deepxs.xsec;

import java.util.List;
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
 * @param kSource where K comes from, {@code sqcd-nlo} or {@code drell-yan-limit}; empty if only LO
 *     was asked
 * @param errors relative errors of the highest order given
 * @param domain verdict
 * @param warnings what to know before using the number
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
    List<ValidityWarning> warnings) {

  /** Keeps an immutable copy of the warnings. */
  public CrossSection {
    warnings = List.copyOf(warnings);
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
