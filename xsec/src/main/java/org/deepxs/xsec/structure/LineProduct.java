package org.deepxs.xsec.structure;

/**
 * A product of two couplings that has a correction of its own.
 *
 * @param name name, see {@link LoopStructures}
 * @param reference name of the Born structure that the correction is relative to
 */
public record LineProduct(String name, String reference) {}
