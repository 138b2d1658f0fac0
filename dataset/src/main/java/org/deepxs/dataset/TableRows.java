package org.deepxs.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads the rows of a table one after the other. Used by one thread. */
public interface TableRows extends Closeable {

  /**
   * Names in the header, as they stand there.
   *
   * @return one per column
   */
  List<String> header();

  /**
   * Next row.
   *
   * @return the row; null at the end
   * @throws IOException if the file cannot be read
   * @throws DatasetException if its content makes no sense from there on
   */
  TableRow next() throws IOException;
}
