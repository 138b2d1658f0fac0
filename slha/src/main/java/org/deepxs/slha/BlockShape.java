package org.deepxs.slha;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the lines of a block look like, for the blocks that the accords define.
 *
 * <p>Names and shapes: SLHA 1 section 3 (hep-ph/0311123), SLHA 2 sections 4 and 5 and its appendix
 * (arXiv:0801.0045), QNUMBERS (arXiv:0712.3311).
 */
enum BlockShape {
  /** Only a value. */
  VALUE(0),
  /** Index and value. */
  INDEX(1),
  /** Two indices and value. */
  MATRIX(2),
  /** Three indices and value. */
  TENSOR(3),
  /** Index and text. */
  TEXT(-1),
  /** Private block of a program: any lines. */
  FREE(-1);

  private static final Map<String, BlockShape> STANDARD = standard();

  /** Number of indices before the value; -1 where there are no values. */
  final int indices;

  BlockShape(int indices) {
    this.indices = indices;
  }

  boolean numeric() {
    return indices >= 0;
  }

  /** Shape of a block, {@link #FREE} if the accords do not define it. */
  static BlockShape of(String upperCaseName) {
    return STANDARD.getOrDefault(upperCaseName, FREE);
  }

  static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static Map<String, BlockShape> standard() {
    Map<String, BlockShape> shapes = new HashMap<>();
    put(shapes, VALUE, "ALPHA");
    put(shapes, TEXT, "SPINFO DCINFO");
    put(shapes, INDEX, "MODSEL SMINPUTS MINPAR EXTPAR QEXTPAR MASS HMIX GAUGE MSOFT QNUMBERS");
    put(shapes, INDEX, "VCKMIN UPMNSIN NMSSMRUN IMMINPAR IMEXTPAR IMHMIX IMGAUGE IMMSOFT");
    put(shapes, INDEX, "RVKAPPA RVD RVSNVEV RVM2LH1");
    put(shapes, MATRIX, "STOPMIX SBOTMIX STAUMIX NMIX UMIX VMIX USQMIX DSQMIX SELMIX SNUMIX");
    put(shapes, MATRIX, "SNSMIX SNAMIX CVHMIX NMHMIX NMAMIX NMNMIX AU AD AE YU YD YE TU TD TE");
    put(shapes, MATRIX, "MSQ2 MSU2 MSD2 MSL2 MSE2 VCKM UPMNS RVNMIX RVUMIX RVVMIX RVHMIX");
    put(shapes, MATRIX, "RVAMIX RVLMIX");
    put(shapes, TENSOR, "RVLAMLLE RVLAMLQD RVLAMUDD RVTLLE RVTLQD RVTUDD");
    Map<String, BlockShape> all = new HashMap<>(shapes);
    shapes.forEach(
        (name, shape) -> {
          // SLHA 2: imaginary parts in blocks IM..., input values in blocks ...IN
          if (shape == MATRIX || shape == TENSOR || name.startsWith("RV")) {
            all.putIfAbsent("IM" + name, shape);
            all.putIfAbsent(name + "IN", shape);
            all.putIfAbsent("IM" + name + "IN", shape);
          }
        });
    return Map.copyOf(all);
  }

  private static void put(Map<String, BlockShape> shapes, BlockShape shape, String names) {
    for (String name : names.split(" ", -1)) {
      shapes.put(name, shape);
    }
  }
}
