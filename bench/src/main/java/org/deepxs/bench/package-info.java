/**
 * JMH benchmarks that print accuracy and time together.
 *
 * <p>In: the shipped modules and the files of {@code examples}. Out: figures for the README;
 * nothing depends on this module. Run {@code bench/run}.
 */
package org.deepxs.bench;
