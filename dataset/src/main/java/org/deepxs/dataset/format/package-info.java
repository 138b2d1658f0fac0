/**
 * Blocks of rows as bytes. In: {@link org.deepxs.dataset.TableBlock}s and provenance; out: what
 * goes before, between and after them in CSV and Parquet files, so that a file grows block by
 * block, can be cut after any block, and becomes whole by appending its end.
 */
package org.deepxs.dataset.format;
