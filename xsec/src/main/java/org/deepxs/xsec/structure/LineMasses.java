package org.deepxs.xsec.structure;

/**
 * Masses of a line in GeV, all positive.
 *
 * @param m1 particle 1: the chargino of a mixed pair, the positive chargino
 * @param m2 particle 2
 * @param squark the exchanged squark; of mixed pairs that in the u channel, the up squark
 * @param partner the other squark of the doublet
 * @param gluino gluino
 */
public record LineMasses(double m1, double m2, double squark, double partner, double gluino) {}
