package org.deepxs.spectrum.higgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities of the two-loop vacuum integral and independent values. */
class VacuumBubbleTest {

  /** 30-digit evaluation of the closed form (mpmath polylog) and numerical derivatives of it. */
  @ParameterizedTest
  @CsvSource({
    "0.0064,1.3,2.1,-5.4810859882124,4.7834601540715,0.28370332397101,-0.44501290259668,"
        + "-82.781690477983,-0.40754063004546,-0.25228705669481,2.1197529787141,1.8217053501654,"
        + "0.59708196929897",
    "0.3,0.4,0.5,-4.3071351580143,-0.57001049903298,-0.67800903416959,-0.78129334061834,"
        + "1.2010029539951,0.90075221549629,0.72060177239704,2.1211431938657,1.9904292811623,"
        + "1.8392937750319",
    "1.2,0.0064,0.9,-5.0584599909353,-0.58115476009661,1.7618854443415,-0.27909158119633,"
        + "-0.048472933276281,-9.0886749893029,-0.064630577701708,2.7956720383711,0.9532818467689,"
        + "3.0609092916697",
    // This one lies at a threshold, where the derivatives are interpolated.
    "0.0064,0.846,1.0,-4.9167622063507,0.99524475852673,-0.48197312574177,-0.63677159398853,"
        + "10.477404283152,0.07926168724843,0.067055387412172,3.3344682348188,3.1634417745477,"
        + "1.0788399352609",
    "1e-06,1.0,2.0,-5.549870620637,7.3042512038562,0.32247327385243,-0.62931487217496,"
        + "-386297.85465906,-0.38629785465906,-0.19314892732953,5.8541346225251,4.6738368950491,"
        + "0.69314600026222"
  })
  void valuesAgree(
      double x,
      double y,
      double z,
      double value,
      double dx,
      double dy,
      double dz,
      double dxx,
      double dyy,
      double dzz,
      double dxy,
      double dxz,
      double dyz) {
    VacuumBubble f = VacuumBubble.of(x, y, z);
    close(f.value, value);
    close(f.x, dx);
    close(f.y, dy);
    close(f.z, dz);
    close(f.xx, dxx);
    close(f.yy, dyy);
    close(f.zz, dzz);
    close(f.xy, dxy);
    close(f.xz, dxz);
    close(f.yz, dyz);
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(2e-8 * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3,1.7,0.9",
    "0.01,2,1.5",
    "0,1.2,3.4",
    "0,0.7,0.7",
    "0,0,1.3",
    "1e-5,1,1.00001",
    "1,1,4",
    "0.2,1.9,0",
    "2,2,2"
  })
  void euler(double x, double y, double z) {
    // From I(x, y, z, Q^2) homogeneous of degree one: sum of x dI/dx = I - sum of (J(x) - x).
    VacuumBubble f = VacuumBubble.of(x, y, z);
    double sum = x * f.x + y * f.y + z * f.z;
    double scale = x * (log(x) - 2) + y * (log(y) - 2) + z * (log(z) - 2);
    assertThat(sum).isCloseTo(f.value - scale, within(1e-7));
    // and its derivative with respect to the last, massive argument
    if (z > 0) {
      assertThat(x * f.xz + y * f.yz + z * f.zz).isCloseTo(1 - Math.log(z), within(1e-7));
    }
  }

  private static double log(double x) {
    return x == 0 ? 0 : Math.log(x);
  }

  @Test
  void permutations() {
    VacuumBubble a = VacuumBubble.of(0.2, 1.1, 0.6);
    VacuumBubble b = VacuumBubble.of(1.1, 0.6, 0.2);
    assertThat(b.value).isEqualTo(a.value);
    assertThat(b.x).isEqualTo(a.y);
    assertThat(b.y).isEqualTo(a.z);
    assertThat(b.z).isEqualTo(a.x);
    assertThat(b.xx).isEqualTo(a.yy);
    assertThat(b.xy).isEqualTo(a.yz);
    assertThat(b.xz).isEqualTo(a.xy);
    assertThat(b.yz).isEqualTo(a.xz);
  }

  @Test
  void equalMasses() {
    // Ford, Jack, Jones: 3 sqrt 3 Cl2(2 pi/3) - 15/2 at Q^2 = m^2.
    double expected = 3 * Math.sqrt(3) * 0.6766277376064358 - 7.5;
    assertThat(VacuumBubble.of(1, 1, 1).value).isCloseTo(expected, within(1e-13));
    // I(0, x, x) = 2 J - 2 x - J^2/x.
    double j = 2.5 * (Math.log(2.5) - 1);
    assertThat(VacuumBubble.of(0, 2.5, 2.5).value)
        .isCloseTo(2 * j - 5 - j * j / 2.5, within(1e-13));
  }

  @Test
  void masslessLimit() {
    VacuumBubble small = VacuumBubble.of(1e-13, 0.8, 1.4);
    VacuumBubble none = VacuumBubble.of(0, 0.8, 1.4);
    assertThat(small.value).isCloseTo(none.value, within(1e-11));
    assertThat(small.y).isCloseTo(none.y, within(1e-11));
    assertThat(small.z).isCloseTo(none.z, within(1e-11));
    assertThat(small.yy).isCloseTo(none.yy, within(1e-9));
    assertThat(small.yz).isCloseTo(none.yz, within(1e-9));
    assertThat(small.zz).isCloseTo(none.zz, within(1e-9));
    assertThat(VacuumBubble.of(1e-13, 0, 1.4).z)
        .isCloseTo(VacuumBubble.of(0, 0, 1.4).z, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"0.0025,0.9025", "1e-6,0.998001", "0.25,0.25", "0.04,0.64"})
  void smoothAcrossThresholds(double x, double y) {
    // z = 1 is the threshold for each pair; second derivatives against differences of first ones.
    double h = 3e-4;
    VacuumBubble f = VacuumBubble.of(x, y, 1);
    VacuumBubble up = VacuumBubble.of(x, y, 1 + h);
    VacuumBubble down = VacuumBubble.of(x, y, 1 - h);
    assertThat(f.zz).isCloseTo((up.z - down.z) / (2 * h), within(2e-6));
    assertThat(f.yz).isCloseTo((up.y - down.y) / (2 * h), within(2e-6));
    assertThat(f.xz).isCloseTo((up.x - down.x) / (2 * h), within(2e-6));
  }
}
