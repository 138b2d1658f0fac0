package org.deepxs.pdf.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deepxs.testkit.ReferenceTable.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.assertj.core.data.Offset;
import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.alphas.LambdaAlphaS;
import org.deepxs.testkit.ReferenceTable;
import org.junit.jupiter.api.Test;

/** The two-loop coupling of Prospino 2.1, Lambda_5 = 0.226 GeV. */
class ProspinoAlphaSTest {

  @Test
  void agreesWithTheTable() {
    AlphaS alphaS = LambdaAlphaS.of(2, 5, 0.226);
    var rows = ReferenceTable.rows("reference/prospino/alphas_reference.csv");
    assertThat(rows).hasSizeGreaterThan(20);
    for (NamedCsvRecord row : rows) {
      double expected = number(row, "alphas_2loop_nf5_Lambda0.226");
      assertThat(alphaS.at(number(row, "mu_GeV")))
          .isCloseTo(expected, Offset.offset(2e-9 * expected));
    }
  }
}
