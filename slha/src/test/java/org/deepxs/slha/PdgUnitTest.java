package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdgUnitTest {

  @ParameterizedTest
  @CsvSource({
    "1000022, ~chi_10",
    "-1000022, ~chi_10*",
    "1000024, ~chi_1+",
    "-1000024, ~chi_1-",
    "-1000002, ~u_L*",
    "2000013, ~mu_R-",
    "-2000013, ~mu_R+",
    "-5, b*",
    "-11, e+",
    "24, W+",
    "-24, W-",
    "2212, p",
    "7000001, 7000001",
    "-7000001, -7000001",
    "0, 0",
    "-2147483648, -2147483648"
  })
  void names(int pdg, String name) {
    assertThat(Pdg.name(pdg)).isEqualTo(name);
  }

  @Test
  void namesOfAllParticlesDiffer() {
    Set<String> names = new HashSet<>();
    for (int pdg = 1; pdg < 3_000_000; pdg++) {
      String name = Pdg.name(pdg);
      if (!name.equals(Integer.toString(pdg))) {
        assertThat(names.add(name)).as(name).isTrue();
      }
    }
    assertThat(names).hasSize(21 + 30);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Pdg.SDOWN_LEFT, -Pdg.STOP_2, Pdg.SELECTRON_RIGHT, Pdg.SNEUTRINO_TAU, Pdg.STAU_2,
        Pdg.GLUINO, Pdg.NEUTRALINO_4, -Pdg.CHARGINO_2, Pdg.GRAVITINO, Pdg.NEUTRALINO_5
      })
  void sparticles(int pdg) {
    assertThat(Pdg.isSparticle(pdg)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, -6, 16, 21, 25, 37, 2212, 1000007, 2000012, 2000021, 1000020040, -2147483648})
  void others(int pdg) {
    assertThat(Pdg.isSparticle(pdg)).isFalse();
  }
}
