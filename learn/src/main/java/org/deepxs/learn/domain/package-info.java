/**
 * How far a point is from a training set. In: rows of the set in the variables of a model; out:
 * distances and verdicts, cheap enough for every prediction.
 */
package org.deepxs.learn.domain;
