package org.deepxs.dataset;

/** What cells of a column hold. */
public enum ColumnType {
  /** Whole numbers of 64 bits, always present. */
  INTEGER,
  /** Numbers in double precision; NaN stands for an empty cell. */
  NUMBER,
  /** Texts; the empty text stands for an empty cell. */
  TEXT
}
