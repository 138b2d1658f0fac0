/**
 * One-loop SUSY-QCD corrections to quark–antiquark annihilation into electroweakino pairs.
 *
 * <p>In: the couplings of a pair with those of its gluino loops ({@link
 * org.deepxs.xsec.born.LoopCouplings}), s and t. Out: the interference of the one-loop amplitude
 * with the Born amplitude, infrared-finite after adding the integrated dipoles.
 *
 * <p>Everything is computed in four-dimensional helicity (dimensional reduction), where
 * supersymmetry holds without the finite shift of the quark–squark–gaugino coupling; the transition
 * terms are part of the integrated dipoles used here, so that the sum equals that of conventional
 * dimensional regularisation with the shift. All factors are in units alpha_s C_F/(4 pi) of the
 * amplitude, with (4 pi)^eps/Gamma(1-eps) taken out, at the scale mu^2 = s; virtual plus integrated
 * dipoles do not depend on that choice.
 */
package org.deepxs.xsec.virtual;
