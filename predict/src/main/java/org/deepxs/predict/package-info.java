/**
 * Predictions: the exact leading order and what is universal at next-to-leading order, plus learned
 * corrections. A {@code SusyPoint} goes in, cross sections with four errors come out.
 */
package org.deepxs.predict;
