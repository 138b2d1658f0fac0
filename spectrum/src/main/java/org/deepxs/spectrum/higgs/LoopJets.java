package org.deepxs.spectrum.higgs;

/**
 * Loop functions of background-dependent squared masses (units of the squared scale), in the
 * notation of S. P. Martin, hep-ph/0111209, sections III and VI (DR-bar').
 */
final class LoopJets {

  private LoopJets() {}

  /** J(x) = x (ln x - 1). */
  static FieldJet j(FieldJet x) {
    if (x.value == 0) {
      return FieldJet.ZERO;
    }
    double log = Math.log(x.value);
    return x.compose(x.value * (log - 1), log, 1 / x.value);
  }

  /** I(x, y, z). */
  static FieldJet i(FieldJet x, FieldJet y, FieldJet z) {
    VacuumBubble f = VacuumBubble.of(x.value, y.value, z.value);
    // Gradients of the three derivatives along the fields, then the chain rule to second order.
    double x1 = f.xx * x.d1 + f.xy * y.d1 + f.xz * z.d1;
    double y1 = f.xy * x.d1 + f.yy * y.d1 + f.yz * z.d1;
    double z1 = f.xz * x.d1 + f.yz * y.d1 + f.zz * z.d1;
    double x2 = f.xx * x.d2 + f.xy * y.d2 + f.xz * z.d2;
    double y2 = f.xy * x.d2 + f.yy * y.d2 + f.yz * z.d2;
    double z2 = f.xz * x.d2 + f.yz * y.d2 + f.zz * z.d2;
    return new FieldJet(
        f.value,
        f.x * x.d1 + f.y * y.d1 + f.z * z.d1,
        f.x * x.d2 + f.y * y.d2 + f.z * z.d2,
        f.x * x.d11 + f.y * y.d11 + f.z * z.d11 + x1 * x.d1 + y1 * y.d1 + z1 * z.d1,
        f.x * x.d12 + f.y * y.d12 + f.z * z.d12 + x1 * x.d2 + y1 * y.d2 + z1 * z.d2,
        f.x * x.d22 + f.y * y.d22 + f.z * z.d22 + x2 * x.d2 + y2 * y.d2 + z2 * z.d2,
        f.x * x.dc + f.y * y.dc + f.z * z.dc);
  }

  /** f_FFS(x, y, z) = J(x) J(y) - J(x) J(z) - J(y) J(z) + (x + y - z) I(x, y, z). */
  static FieldJet ffs(FieldJet x, FieldJet y, FieldJet z) {
    return ffs(x, y, z, i(x, y, z));
  }

  /** f_FFS where I(x, y, z) is at hand. */
  static FieldJet ffs(FieldJet x, FieldJet y, FieldJet z, FieldJet i) {
    FieldJet jx = j(x);
    FieldJet jy = j(y);
    FieldJet jz = j(z);
    return jx.times(jy).minus(jz.times(jx.plus(jy))).plus(x.plus(y).minus(z).times(i));
  }
}
