package org.deepxs.xsec;

import org.deepxs.pdf.alphas.AlphaS;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * What partonic results are folded with.
 *
 * @param lo luminosities of the leading order
 * @param nlo luminosities of the next-to-leading order
 * @param alphaS strong coupling of the next-to-leading order
 */
record Densities(PartonLuminosity lo, PartonLuminosity nlo, AlphaS alphaS) {}
