/**
 * One point of a supersymmetric model, as the cross sections see it.
 *
 * <p>In: SLHA entries from a document or from the columns of a table. Out: {@link
 * org.deepxs.xsec.point.SusyPoint} with masses (GeV) and mixing rows, and the {@link
 * org.deepxs.xsec.point.ElectroweakInputs} derived from it.
 */
package org.deepxs.xsec.point;
