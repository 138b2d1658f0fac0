/**
 * Real emission of one parton in electroweakino pair production, tree level, with everything
 * subtracted that makes it singular or resonant.
 *
 * <p>In: the tree-level couplings of {@link org.deepxs.xsec.born.BornCouplings} and momenta of a 2
 * to 3 point. Out: spin and colour averaged squared amplitudes per initial state, minus
 * Catani-Seymour dipoles (their integrals live in the luminosities of kind {@code COLLINEAR_*} and
 * in the I operator), minus on-shell squark production with subsequent decay.
 *
 * <p>How the squared amplitudes are formed. For a left-handed quark a, an antiquark b and an
 * emitted gluon g, choose the gluon polarisation transverse to a for one helicity and to b for the
 * other: emission off a (or b) vanishes. The rest of each helicity amplitude is a two-component
 * spinor {@code W = w (<a|g - <a|b) + rho z/s_ab <a|b} with {@code z = <a|k g b|a]}, once for the
 * opposite-chirality current (with t-channel squarks) and once for the same-chirality current (with
 * u-channel squarks). Spin sums over both electroweakinos give a quadratic form in (w, rho) whose
 * coefficients are scalar products only and common to all flavours and chiralities ({@code
 * HelicityWeights}); masses and couplings enter through w and rho ({@code CurrentAmplitude}). Terms
 * odd under reflection at the event plane, which need absorptive parts and integrate to zero, are
 * left out. Crossing changes signs of momenta.
 *
 * <p>On-shell subtraction. Where a squark of a quark-gluon channel can be on its mass shell, the
 * squared amplitude contains squark production followed by its decay, which is another process.
 * That part, the on-shell production times decay with the same Breit-Wigner, is subtracted for
 * every squark; interferences stay, but for the part that is resonant where both mixed squarks of a
 * flavour have nearly the same mass. It is the residue of the squared amplitude in the limit of
 * zero width; for a finite width m^2 - i m Γ in all propagators the residues differ by (Γ/m)^2. The
 * counterterm's tails and the widths in the squared amplitude are conventions ({@link
 * org.deepxs.xsec.real.OnShellOptions}): Prospino 2.1 subtracts the same counterterm, with widths
 * as an overall factor; Resummino 3.0.0 moves the azimuth of the pair's decay onto the mass shell,
 * with a Jacobian that has a wrong sign in one term of its squared sine, so that its counterterm
 * does not integrate to cross section times branching fraction.
 */
package org.deepxs.xsec.real;
