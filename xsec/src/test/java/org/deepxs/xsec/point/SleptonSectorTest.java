package org.deepxs.xsec.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.process.Slepton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleptonSectorTest {

  private static final int E_L = PointEntry.number("MASS", 1000011, 0);
  private static final int TAU_1 = PointEntry.number("MASS", 1000015, 0);

  private static SusyPoint empty() {
    double[] v = new double[PointEntry.all().size()];
    Arrays.fill(v, Double.NaN);
    return SusyPoint.of(v, PointEntry::columnName);
  }

  private static SusyPoint with(SusyPoint point, String block, double... byRows) {
    SusyPoint changed = point;
    int[] rows = block.equals("SELMIX") ? new int[] {3, 6} : new int[] {1, 2};
    for (int k = 0; k < 4; k++) {
      int entry = PointEntry.number(block, rows[k / 2], rows[k % 2]);
      changed = changed.with(entry, byRows[k]);
    }
    return changed;
  }

  @Test
  void onlyWhatIsAskedForMustBeThere() {
    SleptonSector sector = SleptonSector.of(empty().with(E_L, 200));
    assertThat(sector.mass(Slepton.E_L)).isEqualTo(200);
    assertThatThrownBy(() -> sector.mass(Slepton.MU_R))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("MASS_2000013");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -200, Double.POSITIVE_INFINITY})
  void absurdMassesAreRefused(double mass) {
    SleptonSector sector = SleptonSector.of(empty().with(E_L, mass));
    assertThatThrownBy(() -> sector.mass(Slepton.E_L))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("MASS_1000011");
  }

  @Test
  void stausAreUnmixedUnlessTheMixingIsGiven() {
    SleptonSector none = SleptonSector.of(empty());
    assertThat(none.mixingGiven()).isFalse();
    assertThat(none.leftHanded(Slepton.TAU_1)).isEqualTo(1);
    assertThat(none.leftHanded(Slepton.TAU_2)).isZero();
    assertThat(none.leftHanded(Slepton.MU_R)).isZero();
    assertThat(none.leftHanded(Slepton.NU_TAU)).isEqualTo(1);
    SleptonSector mixed = SleptonSector.of(with(empty(), "STAUMIX", 0.6, 0.8, -0.8, 0.6));
    assertThat(mixed.leftHanded(Slepton.TAU_1)).isEqualTo(0.6);
    assertThat(mixed.leftHanded(Slepton.TAU_2)).isEqualTo(-0.8);
    assertThat(mixed.leftHanded(Slepton.E_L)).isEqualTo(1);
    SusyPoint partial = empty().with(PointEntry.number("STAUMIX", 1, 1), 0.6);
    assertThatThrownBy(() -> SleptonSector.of(partial).stauMixing())
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("STAUMIX_1_2");
  }

  @Test
  void theMatrixOfSlhaTwoStandsInAndMustNotMixFlavours() {
    SusyPoint point = with(empty().with(TAU_1, 150), "SELMIX", 0.6, 0.8, -0.8, 0.6);
    SleptonSector sector = SleptonSector.of(point);
    assertThat(sector.mass(Slepton.TAU_1)).isEqualTo(150);
    assertThat(sector.leftHanded(Slepton.TAU_2)).isEqualTo(-0.8);
    SleptonSector flavours = SleptonSector.of(with(point, "SELMIX", 0.5, 0.5, -0.8, 0.6));
    assertThatThrownBy(() -> flavours.mass(Slepton.TAU_1))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("flavour mixing");
    SusyPoint electron = empty().with(E_L, 200).with(PointEntry.number("SELMIX", 1, 1), 0.9);
    assertThatThrownBy(() -> SleptonSector.of(electron).mass(Slepton.E_L))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("SELMIX_1_1");
  }
}
