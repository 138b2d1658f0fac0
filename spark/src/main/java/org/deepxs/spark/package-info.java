/**
 * Blocks of tables computed on Apache Spark. In: pieces of work in order; out: finished blocks in
 * the same order, the same bytes as threads of one process make.
 */
package org.deepxs.spark;
