/**
 * The strong coupling alpha_s(mu).
 *
 * <p>In: tables or parameters of a PDF set, or Lambda_QCD. Out: alpha_s at a scale in GeV. All
 * implementations are immutable.
 */
package org.deepxs.pdf.alphas;
