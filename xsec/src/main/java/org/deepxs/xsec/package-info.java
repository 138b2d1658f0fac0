/**
 * Hadronic production cross sections of supersymmetric particle pairs.
 *
 * <p>In: a {@link org.deepxs.xsec.point.SusyPoint} (masses and mixings), a {@link
 * org.deepxs.xsec.process.FinalState} and {@link org.deepxs.xsec.CalculationOptions}. Out: a {@link
 * org.deepxs.xsec.CrossSection} with its errors, warnings and domain verdict. The flow inside is
 * {@code point} → {@code born} (couplings and partonic cross section) → {@code hadronic}
 * (convolution with parton luminosities) → {@code nlo} (QCD correction).
 */
package org.deepxs.xsec;
