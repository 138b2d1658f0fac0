/**
 * From the 19 parameters of the pMSSM to sparticle spectra: in go points or SMINPUTS, MINPAR and
 * EXTPAR of an SLHA document, out come complete SLHA documents or the reason why there is none.
 */
package org.deepxs.spectrum;
