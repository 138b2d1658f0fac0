package org.deepxs.xsec.structure;

/**
 * Relative correction of one product of two couplings at fixed masses.
 *
 * @param name name of the product, such as {@code ST}
 * @param value K without alpha_s/(2 pi)
 * @param error standard error of its integration; 0 where there is none
 */
public record StructureCorrection(String name, double value, double error) {}
