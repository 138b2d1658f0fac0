/**
 * One-loop integrals of one and two points with real results. In: squared momenta and masses in
 * GeV^2; out: real parts in the notation of Pierce, Bagger, Matchev and Zhang (hep-ph/9606211).
 */
package org.deepxs.spectrum.builtin.loop;
