/**
 * Which pairs are produced: 30 of electroweakinos and 19 of sleptons, and the names people type for
 * them.
 *
 * <p>In: names such as {@code N2C1+} or PDG pairs. Out: {@link
 * org.deepxs.xsec.process.FinalState}s, and {@link org.deepxs.xsec.process.ProcessRequest}s that
 * may sum several of them.
 */
package org.deepxs.xsec.process;
