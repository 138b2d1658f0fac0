/**
 * Several predictors as one. In: {@link org.deepxs.learn.Predictor}s or networks with dropout; out:
 * means with spreads, and stacks of a general and specialised predictors that change over
 * continuously.
 */
package org.deepxs.learn.ensemble;
