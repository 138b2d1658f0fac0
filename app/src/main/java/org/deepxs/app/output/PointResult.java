package org.deepxs.app.output;

import java.util.List;
import java.util.Optional;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.xsec.CrossSection;

/**
 * Cross sections of one point, with what identifies it.
 *
 * @param source file name as given, {@code -} for standard input
 * @param row number of the data row from 1; 1 for an SLHA document
 * @param crossSections one per process
 * @param passedThrough texts for the passed-through columns, one per column
 * @param document the SLHA document the point came from
 */
public record PointResult(
    String source,
    long row,
    List<CrossSection> crossSections,
    List<String> passedThrough,
    Optional<SlhaDocument> document) {}
