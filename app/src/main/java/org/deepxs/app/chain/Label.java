package org.deepxs.app.chain;

import java.util.stream.Collectors;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ValidityWarning;

/**
 * Label of one process at one point. NaN stands for "not known".
 *
 * @param sigmaLoPb leading-order cross section in pb
 * @param sigmaNloPb next-to-leading-order cross section in pb
 * @param errNumericRel relative error of the integration
 * @param errScaleUpRel largest upward change under the scale variation, relative
 * @param errScaleDownRel largest downward change, relative, not positive
 * @param errModelRel relative error of networks at 68.27 %
 * @param domain verdict on validity; empty if nobody judged
 * @param warnings codes of warnings, separated by semicolons; or why there is no number
 */
public record Label(
    double sigmaLoPb,
    double sigmaNloPb,
    double errNumericRel,
    double errScaleUpRel,
    double errScaleDownRel,
    double errModelRel,
    String domain,
    String warnings) {

  static Label of(CrossSection result) {
    return new Label(
        result.sigmaLoPb(),
        result.sigmaNloPb(),
        result.errors().numeric(),
        result.errors().scaleUp(),
        result.errors().scaleDown(),
        result.errors().model().level68(),
        result.domain().label(),
        result.warnings().stream()
            .map(ValidityWarning::code)
            .map(ValidityWarning.Code::label)
            .distinct()
            .collect(Collectors.joining(";")));
  }

  /** No number. */
  static Label unknown(String reason) {
    return new Label(
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        "",
        reason.replace(';', ','));
  }

  /** Ratio of the orders; NaN if one is not known. */
  double kFactor() {
    return sigmaNloPb / sigmaLoPb;
  }
}
