/**
 * Parton luminosities of proton–proton collisions, tabulated for fast evaluation.
 *
 * <p>In: a {@link org.deepxs.pdf.PdfMember}, or a file or bundled resource made from one. Out: a
 * {@link org.deepxs.pdf.luminosity.PartonLuminosity}, which gives
 *
 * <pre>L_ab(tau, mu) = int_tau^1 dx/x [ f_a(x, mu) f_b(tau/x, mu) + f_b(x, mu) f_a(tau/x, mu) ]
 * </pre>
 *
 * <p>for a != b and number densities f, so that sigma(S) = int dtau L_ab(tau, mu) sigma_hat(tau S),
 * and its convolutions with the collinear kernels of next-to-leading order. Scales are in GeV, tau
 * and L are pure numbers.
 */
package org.deepxs.pdf.luminosity;
