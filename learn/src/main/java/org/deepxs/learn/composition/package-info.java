/**
 * Models of several networks. In: stored models whose cards name each other; out: one predictor
 * with mean, spread, error bands and domain.
 */
package org.deepxs.learn.composition;
