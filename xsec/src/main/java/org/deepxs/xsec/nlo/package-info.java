/**
 * QCD corrections.
 *
 * <p>In: Born cross section at a partonic energy, luminosities and alpha_s; for sleptons also
 * squark and gluino masses. Out: the next-to-leading-order cross section.
 */
package org.deepxs.xsec.nlo;
