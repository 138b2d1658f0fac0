/**
 * Parton distributions from LHAPDF 6 sets (arXiv:1412.7420).
 *
 * <p>In: set folders ({@code NAME/NAME.info}, {@code NAME/NAME_0000.dat}) found through a {@link
 * org.deepxs.pdf.PdfSearchPath}. Out: x f(x, Q) and alpha_s(Q) with LHAPDF's own interpolation, and
 * its uncertainty formulas. Scales are in GeV, momentum fractions and x f are pure numbers. Every
 * failure is a {@link org.deepxs.pdf.PdfException}.
 */
package org.deepxs.pdf;
