package org.deepxs.dataset;

import java.io.Serializable;
import java.util.List;

/**
 * One row of a table as read: texts, or the numbers of a Parquet file; null or an empty text where
 * there is no value.
 *
 * @param row number of the data row from 1
 * @param line line in the file, or the row where the format has no lines
 * @param cells one per column, if the row is well formed
 */
public record TableRow(long row, long line, List<?> cells) implements Serializable {}
