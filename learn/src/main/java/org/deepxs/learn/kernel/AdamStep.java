package org.deepxs.learn.kernel;

/**
 * Numbers of one step of Adam, the corrections of the bias at the start worked in: parameter -=
 * rate mean / (sqrt(square) root + epsilon).
 *
 * @param rate learning rate / (1 - meanDecay^t)
 * @param root 1 / sqrt(1 - squareDecay^t)
 * @param meanDecay beta_1
 * @param squareDecay beta_2
 * @param epsilon added to the denominator
 */
public record AdamStep(
    double rate, double root, double meanDecay, double squareDecay, double epsilon) {}
