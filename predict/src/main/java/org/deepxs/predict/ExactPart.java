package org.deepxs.predict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.predict.kernel.MemberTables;
import org.deepxs.predict.kernel.StructureKernel;

/**
 * What is known of one pair without networks: the leading order, and the universal part of the
 * next-to-leading order with what a learned correction adds to it, at all scales. Immutable.
 */
final class ExactPart {

  private static final double[] NO_MEMBERS = {};

  private final double lo;
  private final double[] universal;
  private final double[] perCorrection;
  private final double[] memberRatios;

  private ExactPart(double lo, double[] universal, double[] perCorrection, double[] memberRatios) {
    this.lo = lo;
    this.universal = universal;
    this.perCorrection = perCorrection;
    this.memberRatios = memberRatios;
  }

  /** That of the pair which the kernel evaluated last. */
  static ExactPart of(StructureKernel kernel, Optional<MemberTables> members) {
    double[] loPb = kernel.loPb();
    double[] perCorrection = new double[loPb.length];
    for (int k = 0; k < perCorrection.length; k++) {
      perCorrection[k] = kernel.alphaS(k) / (2 * Math.PI) * loPb[k] / loPb[0];
    }
    double[] ratios = NO_MEMBERS;
    if (members.isPresent()) {
      ratios = new double[members.get().size()];
      kernel.memberRatios(members.get(), ratios);
    }
    return new ExactPart(loPb[0], kernel.universalPb().clone(), perCorrection, ratios);
  }

  double loPb() {
    return lo;
  }

  /** Number of changes of the scales. */
  int variations() {
    return universal.length - 1;
  }

  /** What one pb of correction, without alpha_s/(2 pi), adds at the central scales. */
  double perCorrection() {
    return perCorrection[0];
  }

  /** Next-to-leading order at the central scales. */
  double nloPb(double correctionPb) {
    return nloPb(0, correctionPb);
  }

  private double nloPb(int scale, double correctionPb) {
    return universal[scale] + perCorrection[scale] * correctionPb;
  }

  /** Changes of it under each variation of the scales, in pb. */
  List<Double> shifts(double correctionPb) {
    double central = nloPb(correctionPb);
    Double[] shifts = new Double[variations()];
    for (int k = 0; k < shifts.length; k++) {
      shifts[k] = nloPb(k + 1, correctionPb) - central;
    }
    return List.of(shifts);
  }

  /** Changes for each error member: corrections hardly depend on the densities. */
  List<Double> pdfShifts(double nloPb) {
    return memberRatios.length == 0
        ? List.of()
        : Arrays.stream(memberRatios).mapToObj(ratio -> nloPb * (ratio - 1)).toList();
  }
}
