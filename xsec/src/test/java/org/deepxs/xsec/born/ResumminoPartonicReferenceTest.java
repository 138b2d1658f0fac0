package org.deepxs.xsec.born;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.testpoints.ResumminoPartonicRows;
import org.junit.jupiter.api.Test;

/** Born matrix elements of Resummino 3.0.0 at fixed s and t. */
class ResumminoPartonicReferenceTest {

  @Test
  void bornMatrixElementsAgree() {
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      if (ResumminoPartonicRows.isComparable(row)) {
        assertThat(ResumminoPartonicRows.ratio(row)).as(row.toString()).isCloseTo(1, within(1e-8));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }
}
