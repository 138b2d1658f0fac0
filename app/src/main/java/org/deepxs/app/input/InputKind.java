package org.deepxs.app.input;

/** What an input is, as its content says. */
enum InputKind {
  /** A SUSY Les Houches Accord document. */
  SLHA,
  /** Comma-separated values with a header line. */
  CSV,
  /** Apache Parquet. */
  PARQUET
}
