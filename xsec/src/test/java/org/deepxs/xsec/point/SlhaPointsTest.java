package org.deepxs.xsec.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.XsecException;
import org.junit.jupiter.api.Test;

/** What of an SLHA document reaches a point. */
class SlhaPointsTest {

  private static final String MASSES =
      "BLOCK MASS\n 1000022 100.0\n 1000023 -150.0\n 24 80.4\nBLOCK SMINPUTS\n 4 91.19\n";
  private static final String MIXING = "BLOCK NMIX\n 1 1 0.9\n 2 1 -0.1\n";

  private static SusyPoint point(String text) {
    return SlhaPoints.of(SlhaReader.parse(text, "p.slha"));
  }

  private static double value(SusyPoint point, String block, int i, int j) {
    return point.value(PointEntry.number(block, i, j));
  }

  @Test
  void entriesAreTakenAsTheyStand() {
    SusyPoint point = point(MASSES + MIXING);
    assertThat(value(point, "MASS", 1000023, 0)).isEqualTo(-150.0);
    assertThat(value(point, "MASS", 24, 0)).isEqualTo(80.4);
    assertThat(value(point, "SMINPUTS", 4, 0)).isEqualTo(91.19);
    assertThat(value(point, "NMIX", 2, 1)).isEqualTo(-0.1);
    assertThat(value(point, "NMIX", 2, 2)).isNaN();
  }

  @Test
  void missingEntriesAreLocatedInTheFile() {
    SusyPoint point = point(MASSES + MIXING);
    assertThatThrownBy(() -> point.require(PointEntry.number("UMIX", 1, 2)))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("p.slha")
        .hasMessageContaining("UMIX");
  }

  @Test
  void fiveNeutralinoMatrixStandsIn() {
    SusyPoint point = point(MASSES + "BLOCK NMNMIX\n 1 1 0.8\n 1 5 0.6\n 5 1 0.6\n");
    assertThat(value(point, "NMIX", 1, 1)).isEqualTo(0.8);
    SusyPoint both = point(MASSES + MIXING + "BLOCK NMNMIX\n 1 1 0.8\n");
    assertThat(value(both, "NMIX", 1, 1)).isEqualTo(0.9);
  }

  @Test
  void documentWithoutSpectrumIsRefusedWithTheReason() {
    assertThatThrownBy(() -> point("BLOCK SPINFO\n 3 odd\n 4 tachyon\n 4 no EWSB\n"))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("p.slha: has no block MASS")
        .hasMessageContaining("errors (SPINFO 4): tachyon; no EWSB");
    assertThatThrownBy(() -> point("BLOCK SPINFO\n 4\n"))
        .hasMessageContaining("without saying which");
    assertThatThrownBy(() -> point("BLOCK SPINFO\n 3 odd\n"))
        .hasMessageContaining("warnings (SPINFO 3): odd");
    assertThatThrownBy(() -> point(MASSES)).hasMessageContaining("has no electroweakino mixing");
  }

  @Test
  void spinfoTextsTravelAlong() {
    SusyPoint point = point("BLOCK SPINFO\n 3 odd\n 4 bad\n" + MASSES + MIXING);
    assertThat(point.spinfoWarnings()).containsExactly("odd");
    assertThat(point.spinfoErrors()).containsExactly("bad");
  }

  private static String squarks(double second, double stop) {
    StringBuilder text = new StringBuilder("BLOCK USQMIX\n");
    for (int k = 1; k <= 6; k++) {
      double own = k == 2 ? second : k == 3 || k == 6 ? stop : 1;
      text.append(' ').append(k).append(' ').append(k).append(' ').append(own).append('\n');
    }
    double mixed = Math.sqrt(1 - stop * stop);
    return text.append(" 3 6 ")
        .append(mixed)
        .append("\n 6 3 ")
        .append(-mixed)
        .append('\n')
        .toString();
  }

  @Test
  void stopMixingMayStandInTheSixBySixMatrix() {
    SusyPoint point = point(MASSES + MIXING + squarks(1, 0.6));
    assertThat(value(point, "STOPMIX", 1, 1)).isEqualTo(0.6);
    assertThat(value(point, "STOPMIX", 1, 2)).isEqualTo(0.8);
    assertThat(value(point, "STOPMIX", 2, 1)).isEqualTo(-0.8);
    assertThat(value(point, "STOPMIX", 2, 2)).isEqualTo(0.6);
  }

  @Test
  void squarkFlavourMixingIsRefused() {
    assertThatThrownBy(() -> point(MASSES + MIXING + squarks(0.7, 1)))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("USQMIX")
        .hasMessageContaining("flavour mixing is not supported: state 2");
  }
}
