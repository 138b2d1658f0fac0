/**
 * Two-loop corrections to the Higgs sector of the MSSM at zero momentum. In: DR-bar masses, mixing
 * and couplings of one point ({@link org.deepxs.spectrum.higgs.TwoLoopInputs}); out: corrections to
 * the CP-even mass matrix, the CP-odd mass and the tadpoles ({@link
 * org.deepxs.spectrum.higgs.HiggsCorrection}).
 *
 * <p>Method: the two-loop effective potential of S. P. Martin (hep-ph/0111209, hep-ph/0206136) in
 * the limit of vanishing electroweak gauge couplings, with exact derivatives with respect to the
 * background fields.
 */
package org.deepxs.spectrum.higgs;
