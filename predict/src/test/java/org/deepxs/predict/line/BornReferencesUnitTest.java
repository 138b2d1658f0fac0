package org.deepxs.predict.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.deepxs.xsec.structure.LineFamily;
import org.junit.jupiter.api.Test;

class BornReferencesUnitTest {

  private static double[] born(LineFamily family, int sign) {
    double[] structures = {0, 0, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    double[] born = new double[family.references().size()];
    BornReferences.of(family).read(structures, 2, sign, born);
    return born;
  }

  @Test
  void crossedStructuresChangeSignWithAMass() {
    assertThat(born(LineFamily.NEUTRALINO, -1)).containsExactly(1, 10, 100);
    // PP PS SS SO PT ST OT TT
    assertThat(born(LineFamily.CHARGINO, -1))
        .containsExactly(1, 1, 1, 10, 100 + 1e4, -1e5, 1e3, 1e6);
    // SS SO SU OU ST OT UU TT UT
    assertThat(born(LineFamily.MIXED, -1))
        .containsExactly(1, 10, 100, -1e4, -1e5, 1e3, 1e6, 1e7, -1e8);
  }

  @Test
  void positiveMassesChangeNothing() {
    for (LineFamily family : LineFamily.values()) {
      double[] plus = born(family, 1);
      double[] minus = born(family, -1);
      assertThat(plus).isEqualTo(Arrays.stream(minus).map(Math::abs).toArray());
    }
  }

  @Test
  void onlyTheSquaredChannelHasItsCouplings() {
    assertThat(BornReferences.channel(LineFamily.MIXED, "SO")).isTrue();
    assertThat(BornReferences.channel(LineFamily.CHARGINO, "SS")).isTrue();
    assertThat(BornReferences.channel(LineFamily.CHARGINO, "ST")).isFalse();
    assertThat(BornReferences.channel(LineFamily.NEUTRALINO, "ZZ")).isFalse();
  }
}
