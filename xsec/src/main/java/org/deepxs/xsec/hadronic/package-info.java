/**
 * From partonic to hadronic cross sections.
 *
 * <p>In: the partonic Born cross sections of a pair and parton luminosities. Out: cross sections in
 * pb, by quadrature in ln tau; the quadrature's nodes are shared by all orders and scales.
 */
package org.deepxs.xsec.hadronic;
