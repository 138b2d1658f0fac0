package org.deepxs.xsec.structure;

import org.deepxs.pdf.luminosity.PartonLuminosity;

/**
 * A collider and the densities of its protons.
 *
 * @param sqrtSGeV proton-proton energy in GeV
 * @param luminosity parton luminosities
 */
public record FoldSetting(double sqrtSGeV, PartonLuminosity luminosity) {}
