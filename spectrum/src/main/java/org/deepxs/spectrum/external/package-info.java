/**
 * Programs of others. In: a description of how a program is called, and points or other named
 * values; out: the spectra it computes, or numbers found in its output, or why there are none. Each
 * worker has a working directory of its own.
 */
package org.deepxs.spectrum.external;
