/**
 * From partonic to hadronic cross sections.
 *
 * <p>In: Born couplings of a pair and parton luminosities. Out: cross sections in pb, by quadrature
 * in ln tau.
 */
package org.deepxs.xsec.hadronic;
