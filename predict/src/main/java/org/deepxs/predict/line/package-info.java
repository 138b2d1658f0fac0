/**
 * Corrections beyond the Drell–Yan limit: the lines of a pair and its Born structures go in,
 * networks give K of every product of couplings, their sum comes out with a measure of how well it
 * is known.
 */
package org.deepxs.predict.line;
