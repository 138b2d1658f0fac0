package org.deepxs.xsec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRequestTest {

  @Test
  void thereAreThirtyFinalStatesWithDistinctNamesAndCodes() {
    List<FinalState> all = FinalState.all();
    assertThat(all).hasSize(30).doesNotHaveDuplicates();
    assertThat(all.stream().map(FinalState::label)).doesNotHaveDuplicates();
    for (FinalState state : all) {
      assertThat(ProcessRequest.parseList(state.label())).containsExactly(ProcessRequest.of(state));
      assertThat(FinalState.ofPdg(state.pdg1(), state.pdg2())).isEqualTo(state);
      assertThat(FinalState.ofPdg(state.pdg2(), state.pdg1())).isEqualTo(state);
    }
  }

  @Test
  void thereAreNineteenPairsOfSleptons() {
    List<FinalState> sleptons = FinalState.sleptons();
    assertThat(sleptons).hasSize(19).doesNotHaveDuplicates();
    assertThat(sleptons.stream().map(FinalState::label))
        .contains("eL+eL-", "tau1+tau2-", "tau2+tau1-", "snumusnumu", "tau2-snutau")
        .doesNotContain("eR+snue")
        .doesNotHaveDuplicates();
    for (FinalState state : sleptons) {
      assertThat(ProcessRequest.parseList(state.label())).containsExactly(ProcessRequest.of(state));
      assertThat(FinalState.ofPdg(state.pdg1(), state.pdg2())).isEqualTo(state);
      assertThat(FinalState.ofPdg(state.pdg2(), state.pdg1())).isEqualTo(state);
      int sign = Integer.signum(state.pdg1()) * Integer.signum(state.pdg2());
      assertThat(sign).isEqualTo(-1);
    }
    assertThat(ProcessRequest.parseList("sleptons")).hasSize(19);
    assertThat(ProcessRequest.parseList("all,Sleptons")).hasSize(49);
  }

  @ParameterizedTest
  @CsvSource({
    "eLeL, eL+eL-, 1",
    "eR-eR+, eR+eR-, 1",
    "stau1+stau1-, tau1+tau1-, 1",
    "TAU1-TAU2+, tau2+tau1-, 1",
    "tau1tau2, tau1tau2, 2",
    "SNUESNUE, snuesnue, 1",
    "snumumuL+, muL+snumu, 1",
    "tau1-snutau, tau1-snutau, 1",
    "eLsnue, eL+-snue, 2",
    "eL+-snue, eL+-snue, 2",
    "1000011:-1000011, eL+eL-, 1",
    "1000015:-2000015, tau2+tau1-, 1",
    "1000012:-1000011, eL+snue, 1",
    "1000011:-1000012, eL-snue, 1"
  })
  void sleptonsMayBeWrittenInManyWays(String written, String name, int states) {
    ProcessRequest request = ProcessRequest.parseList(written).get(0);
    assertThat(request.name()).isEqualTo(name);
    assertThat(request.states()).hasSize(states);
  }

  @ParameterizedTest
  @CsvSource({
    "n2c1+, N2C1+",
    "C1-N3, N3C1-",
    "N2N1, N1N2",
    "C1C1, C1+C1-",
    "C2-C1+, C1+C2-",
    "1000024:1000023, N2C1+",
    "-1000037:1000022, N1C2-",
    "-1000024:1000037, C2+C1-"
  })
  void namesMayBeWrittenInManyWays(String written, String label) {
    assertThat(ProcessRequest.parseList(written).get(0).name()).isEqualTo(label);
  }

  @Test
  void chargeSumsHoldBothStates() {
    assertThat(ProcessRequest.parseList("N2C1").get(0).states())
        .containsExactly(FinalState.mixed(2, 1, true), FinalState.mixed(2, 1, false));
    assertThat(ProcessRequest.parseList("C2C1").get(0).states())
        .containsExactly(FinalState.charginos(1, 2), FinalState.charginos(2, 1));
  }

  @Test
  void groupsAndRepeatsAreTakenOnce() {
    assertThat(ProcessRequest.parseList("all")).hasSize(30);
    assertThat(ProcessRequest.parseList("NN")).hasSize(10);
    assertThat(ProcessRequest.parseList("NC+,NC-")).hasSize(16);
    assertThat(ProcessRequest.parseList("C1+C1-,CC,C1C1")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "N5N1",
        "C1+C1+",
        "C1+C2",
        "N0C1",
        "1000021:1000022",
        "1000024:1000037",
        "x",
        "eL+muL-",
        "eR+snue",
        "eL+eL+",
        "eL+eL",
        "muLsnue",
        "snuesnumu",
        "eL+eR-",
        "1000011:1000011",
        "1000011:1000012"
      })
  void unknownNamesAreRefused(String name) {
    assertThatThrownBy(() -> ProcessRequest.parseList(name))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
