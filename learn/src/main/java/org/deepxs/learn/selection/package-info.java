/**
 * Choice of training points by a network (NNPS of the original DeepXS, Eur. Phys. J. C 80 (2020)
 * 12, section 2.2). In: a pool of points, and what trains and judges; out: the rows worth training
 * on, with the round and the reason each was chosen.
 */
package org.deepxs.learn.selection;
