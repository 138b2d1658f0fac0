package org.deepxs.xsec.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Virtual correction plus integrated dipoles of Resummino 3.0.0 at fixed s and t ({@link
 * ResumminoVirtualRow}).
 *
 * <p>Its gluino loops have masses in a wrong order ({@link ResumminoMassOrder}): where gluino and
 * squarks are not degenerate, its value is that of ours with its order.
 */
class ResumminoVirtualReferenceTest {

  @Test
  void virtualPlusDipolesAgree() {
    List<ResumminoVirtualRow> rows = ResumminoVirtualRow.all();
    assertThat(rows)
        .hasSizeGreaterThan(50)
        .allSatisfy(row -> assertThat(Math.abs(row.withMassOrder())).isLessThan(1e-6));
  }
}
