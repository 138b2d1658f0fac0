package org.deepxs.learn.selection;

/**
 * A point that was selected.
 *
 * @param row its row number in the pool
 * @param round 0 for the random start, else the round that added it
 * @param score for which it was added; not a number for the start
 * @param label its label; not a number if it has none
 */
public record SelectedPoint(int row, int round, double score, double label) {}
