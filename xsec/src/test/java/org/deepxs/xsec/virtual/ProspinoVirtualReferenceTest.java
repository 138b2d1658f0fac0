package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One-loop part of Prospino 2.1 at fixed s and t ({@link ProspinoVirtualRow}).
 *
 * <p>Its massless legs have 0.1 GeV², and cancellations leave 1e-4 of the virtual part where the
 * Born cross section is suppressed.
 */
class ProspinoVirtualReferenceTest {

  @Test
  void stableOneLoopPartAgrees() {
    List<ProspinoVirtualRow> rows = ProspinoVirtualRow.all();
    List<Double> all = rows.stream().map(r -> Math.abs(r.deviation())).sorted().toList();
    List<Double> stable =
        rows.stream()
            .filter(ProspinoVirtualRow::isStable)
            .map(r -> Math.abs(r.deviation()))
            .toList();
    assertThat(all).hasSizeGreaterThan(3000);
    assertThat(quantile(all, 0.5)).isLessThan(1e-6);
    assertThat(quantile(all, 0.9)).isLessThan(1e-4);
    assertThat(stable.size()).isGreaterThan(500);
    assertThat(stable).allMatch(d -> d < 1e-4);
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) (share * sorted.size()));
  }
}
