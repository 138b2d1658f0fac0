package org.deepxs.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.deepxs.app.fake.FakeCalculator;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

/** What a calculator needs is found by asking it. */
class ColumnNeedsTest {

  private final ColumnNeeds needs = new ColumnNeeds(FakeCalculator.nlo());
  private final ProcessRequest n2c1 = ProcessRequest.parseList("N2C1+").get(0);

  @Test
  void findsExactlyWhatIsRequired() {
    assertThat(needs.missing(n2c1, new BitSet()))
        .containsExactlyInAnyOrder(
            "MASS_1000023", "MASS_1000024", "MASS_1000002", "NMIX_2_1", "UMIX_1_1", "VMIX_1_1");
  }

  @Test
  void computableOnceEverythingIsThere() {
    BitSet present = new BitSet();
    for (String column : needs.missing(n2c1, present)) {
      assertThat(needs.computable(n2c1, present)).isFalse();
      present.set(PointEntry.ofColumn(column).orElseThrow());
    }
    assertThat(needs.computable(n2c1, present)).isTrue();
    assertThat(needs.missing(n2c1, present)).isEmpty();
  }
}
