package org.deepxs.dataset.format;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.deepxs.dataset.TableBlock;

/** Turns the blocks of one table into bytes. Safe to share between threads and processes. */
public interface TableEncoding extends Serializable {

  /**
   * What the file begins with.
   *
   * @return a new array
   */
  byte[] begin();

  /**
   * Encodes rows.
   *
   * @param rows blocks of this table's columns that belong together
   * @return their bytes; {@link EncodedBlock#EMPTY} if there is no row
   */
  EncodedBlock encode(List<TableBlock> rows);

  /**
   * What makes a file of some blocks whole.
   *
   * @param blocks the blocks in the order of the file
   * @param counts what was counted, for the provenance
   * @return a new array, to be written after the last block
   */
  byte[] end(List<PlacedBlock> blocks, Map<String, Long> counts);
}
