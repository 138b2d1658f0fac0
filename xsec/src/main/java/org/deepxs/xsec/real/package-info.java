/**
 * Real emission of one parton in pair production, with everything subtracted that makes it singular
 * or resonant.
 *
 * <p>In: momenta of a 2 to 3 point. Out: spin and colour averaged squared amplitudes per initial
 * state, minus dipoles and on-shell squarks.
 */
package org.deepxs.xsec.real;
