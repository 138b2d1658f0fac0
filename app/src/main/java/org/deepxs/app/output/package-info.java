/**
 * From results to text.
 *
 * <p>In: {@link org.deepxs.app.output.PointResult}s. Out: CSV, JSON, a table for people, or SLHA
 * documents with XSECTION blocks, on standard output or in a file that appears only when complete.
 */
package org.deepxs.app.output;
