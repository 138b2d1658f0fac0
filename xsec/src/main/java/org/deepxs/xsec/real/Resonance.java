package org.deepxs.xsec.real;

/**
 * A squark that a quark-gluon channel can put on its mass shell.
 *
 * @param massGeV squark mass in GeV
 * @param widthGeV width in its propagator in GeV
 * @param decaysTo the particle of the pair that it decays to together with the emitted quark, 1 or
 *     2; the peak is at (p3 + k_decaysTo)^2 = massGeV^2
 */
public record Resonance(double massGeV, double widthGeV, int decaysTo) {}
