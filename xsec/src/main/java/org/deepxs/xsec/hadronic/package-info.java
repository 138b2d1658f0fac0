/**
 * From partonic to hadronic cross sections.
 *
 * <p>In: the partonic cross sections of a pair, its real emission, and parton luminosities. Out:
 * cross sections in pb, by quadrature in ln tau for Born kinematics and by randomised
 * quasi-Monte-Carlo for real emission; both are kept as weights of luminosities.
 */
package org.deepxs.xsec.hadronic;
