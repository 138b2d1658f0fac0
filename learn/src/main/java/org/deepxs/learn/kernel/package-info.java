/**
 * Arithmetic of dense layers on batches of rows: networks and rows go in, outputs and gradients
 * come out. Written once for the Vector API and once as plain loops, in single and double
 * precision.
 */
package org.deepxs.learn.kernel;
