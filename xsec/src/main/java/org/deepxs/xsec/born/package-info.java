/**
 * Tree-level couplings and partonic cross sections of electroweakino and slepton pairs.
 *
 * <p>In: a {@link org.deepxs.xsec.point.SusyPoint} and a final state. Out: the helicity couplings
 * of each quark line, and the partonic cross section integrated over t in closed form.
 */
package org.deepxs.xsec.born;
