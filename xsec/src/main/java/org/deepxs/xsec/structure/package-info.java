/**
 * Next-to-leading order at fixed masses as a quadratic form: masses of one quark line go in, one
 * relative correction per product of two couplings comes out. Learned predictions are trained on
 * these numbers, so that mixing enters them exactly.
 *
 * <p>A line is one quark chirality of one initial state. Its Born cross section is Σ c_a c_b B_ab
 * with the couplings of {@link org.deepxs.xsec.structure.Coupling}, and
 *
 * <pre>
 * sigma_NLO = sigma_DY + alpha_s/(2 pi) Σ c_a c_b B_ab K_ab(masses)
 * </pre>
 *
 * with the Drell–Yan limit sigma_DY, which is exact and fast for all couplings. All B_ab have one
 * sign in the whole phase space, so that K_ab are smooth and of order one.
 */
package org.deepxs.xsec.structure;
