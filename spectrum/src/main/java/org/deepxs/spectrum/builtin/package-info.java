/**
 * The built-in spectrum generator. In: 19 parameters and Standard Model inputs; out: running
 * couplings, pole masses and mixings, as table values or an SLHA 2 document, or the reason why
 * there are none. {@code running} runs parameters between scales, {@code loop} has one-loop
 * integrals; here are tree-level masses, self-energies after Pierce, Bagger, Matchev and Zhang
 * (hep-ph/9606211, PBMZ in comments), matching at the top mass and electroweak symmetry breaking.
 *
 * <p>Couplings are derived from the superpotential and the gauge interactions and tested by the
 * scale independence of pole masses. Where the literature leaves a choice (matching scale, which
 * masses stand in loops, momenta of mass matrices, what counts as a tachyon) it is that of SOFTSUSY
 * (hep-ph/0104145 and its public source), so a comparison with SOFTSUSY tests the implementation;
 * the theory error is the difference between generators.
 */
package org.deepxs.spectrum.builtin;
