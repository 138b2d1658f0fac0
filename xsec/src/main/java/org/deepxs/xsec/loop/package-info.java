/**
 * Scalar one-loop integrals with real masses and real invariants.
 *
 * <p>In: squares of momenta and masses in GeV^2. Out: complex values, for infrared-divergent
 * integrals the Laurent coefficients in eps.
 *
 * <p>Conventions: D = 4 - 2 eps, measure mu^(2 eps) d^Dl/(i pi^(D/2)), so that logarithms are of
 * ratios to mu^2, with the factor (4 pi)^eps/Gamma(1 - eps) of d^Dl/(2 pi)^D taken out (1/Gamma(1 -
 * eps) is the same as r_Gamma of Ellis and Zanderighi, arXiv:0712.1851, through eps^2), propagators
 * 1/(l^2 - m^2 + i0), so that B0 = +1/eps + ..., C0 = -∫1/F and D0 = +∫1/F^2 over Feynman
 * parameters. Arguments are ordered as in LoopTools: momenta squared around the loop, then the
 * masses squared.
 *
 * <p>Finite three- and four-point functions come as one integral over the logarithm of a ratio of
 * polynomials, done with dilogarithms or, where these cancel, numerically.
 */
package org.deepxs.xsec.loop;
