/**
 * The way from points to results: many threads, one order.
 *
 * <p>In: point sources, the processes to compute for each, a calculator and a writer. Out: rows in
 * the order of the input, failures in the same order, and a {@link org.deepxs.app.run.RunSummary}.
 */
package org.deepxs.app.run;
