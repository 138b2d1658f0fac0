/**
 * Next-to-leading-order QCD of a pair.
 *
 * <p>In: Born cross sections, loops and real emission of a pair at one collider energy. Out: {@link
 * org.deepxs.xsec.nlo.NloParts} at any scales with any densities.
 */
package org.deepxs.xsec.nlo;
