/**
 * Comparison of the cross sections with public reference numbers.
 *
 * <p>In: the folder of reference numbers beside the checkout (Prospino, Resummino, public points of
 * the original DeepXS). Out: a report in Markdown and a picture in SVG, all of whose figures are
 * computed when it is written. Run by {@code validation/run}; not part of the shipped program.
 */
package org.deepxs.validation;
