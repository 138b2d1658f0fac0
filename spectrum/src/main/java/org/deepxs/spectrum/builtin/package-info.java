/**
 * The built-in spectrum generator. In: 19 parameters and Standard Model inputs; out: running
 * couplings, pole masses and mixings, as table values or an SLHA 2 document, or the reason why
 * there are none. {@code running} runs parameters between scales, {@code loop} has one-loop
 * integrals; here are tree-level masses, self-energies after Pierce, Bagger, Matchev and Zhang
 * (hep-ph/9606211, PBMZ in comments), matching at the top mass and electroweak symmetry breaking.
 */
package org.deepxs.spectrum.builtin;
