package org.deepxs.xsec.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.deepxs.xsec.XsecException;
import org.junit.jupiter.api.Test;

/** Points of masses: what they are, and that they stay what they are. */
class LineMassSamplerTest {

  private static final List<LineMasses> POINTS =
      LongStream.range(0, 2000).mapToObj(LineMassSampler::point).toList();

  private static double share(Predicate<LineMasses> condition) {
    return POINTS.stream().filter(condition).count() / (double) POINTS.size();
  }

  @Test
  void ranges() {
    assertThat(POINTS)
        .allMatch(m -> m.m1() > 0 && m.m2() > 0)
        .allMatch(m -> m.m1() + m.m2() >= 80 && m.m1() + m.m2() <= 6000)
        .allMatch(m -> Math.min(m.m1(), m.m2()) >= 4e-4 * Math.max(m.m1(), m.m2()))
        .allMatch(m -> m.squark() >= 180 && m.squark() <= 120_000)
        .allMatch(m -> m.gluino() >= 135 && m.gluino() <= 150_000)
        .allMatch(m -> m.partner() >= 0.7 * m.squark() && m.partner() <= 1.15 * m.squark());
  }

  @Test
  void shares() {
    assertThat(share(m -> m.m1() < m.m2())).isCloseTo(0.5, within(0.03));
    assertThat(share(m -> m.m1() + m.m2() < 2 * Math.sqrt(40 * 3000.0)))
        .isCloseTo(0.5, within(0.03));
    assertThat(share(m -> m.squark() > 6500)).isCloseTo(0.8 * 0.12, within(0.03));
    double near =
        share(
            m ->
                Math.abs(m.squark() / m.m1() - 1) <= 0.25
                    || Math.abs(m.squark() / m.m2() - 1) <= 0.25);
    assertThat(near).isBetween(0.2, 0.5);
    assertThat(share(m -> Math.abs(m.gluino() / m.squark() - 1) <= 0.25)).isBetween(0.1, 0.35);
    assertThat(share(m -> Math.abs(m.m1() - m.m2()) <= 0.1 * (m.m1() + m.m2())))
        .isCloseTo(0.35, within(0.02));
  }

  @Test
  void regressionOfPoints() {
    assertThat(LineMassSampler.point(1))
        .isEqualTo(
            new LineMasses(
                633.3435687670375,
                133.25387551286425,
                203.73484918730236,
                221.43547598199535,
                24034.143102396516));
    assertThat(LineMassSampler.point(0).gluino()).isEqualTo(1322.784121200147);
    assertThat(LineMassSampler.point(1)).isEqualTo(POINTS.get(1));
  }

  @Test
  void numbersThatDoNotExist() {
    assertThat(LineMassSampler.point(LineMassSampler.LAST).m1()).isPositive();
    assertThatThrownBy(() -> LineMassSampler.point(LineMassSampler.LAST + 1))
        .isInstanceOf(XsecException.class)
        .hasMessageContaining("0 to 2147483582, got 2147483583");
    assertThatThrownBy(() -> LineMassSampler.point(-1)).isInstanceOf(XsecException.class);
  }

  @Test
  void pairsOutsideTheRangeAreLeftOut() {
    // 44.02 and 44.50 GeV
    assertThat(StructureSet.LOOPS_MIXED.point(0, 13000)).isPresent();
    assertThat(StructureSet.LOOPS_CHARGINO.point(0, 13000)).isEmpty();
    assertThat(StructureSet.EMISSION_NEUTRAL.point(1, 13000)).contains(LineMassSampler.point(1));
    assertThat(StructureSet.EMISSION_NEUTRAL.point(1, 800)).isEmpty();
    Optional<LineMasses> ordered = StructureSet.LOOPS_NEUTRALINO.point(1, 13000);
    assertThat(ordered.orElseThrow().m1()).isEqualTo(133.25387551286425);
    assertThat(ordered.orElseThrow().m2()).isEqualTo(633.3435687670375);
    assertThat(StructureSet.EMISSION_CHARGED.partons().stream().map(LinePartons::label))
        .containsExactly("udbar", "csbar", "dubar", "scbar");
    assertThat(StructureSet.LOOPS_CHARGINO.partons().stream().map(LinePartons::label))
        .containsExactly("uubar", "ccbar", "ddbar", "ssbar", "bbbar");
  }
}
