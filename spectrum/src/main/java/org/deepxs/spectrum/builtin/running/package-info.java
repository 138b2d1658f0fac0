/**
 * Running parameters. In: measured Standard Model quantities, or MSSM parameters in the DR-bar
 * scheme at one scale in GeV; out: the same at another scale.
 */
package org.deepxs.spectrum.builtin.running;
