/**
 * Tables of numbers in memory. In: Parquet and CSV files, or arrays; out: named columns with units,
 * selections and seeded splits of their rows, and a digest of their content.
 */
package org.deepxs.learn.table;
