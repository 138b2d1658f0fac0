/**
 * Rules that change parameters: gradients go in, steps come out. Adam and gradient descent for
 * mini-batches, L-BFGS for whole sets.
 */
package org.deepxs.learn.optimiser;
