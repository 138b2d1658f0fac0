package org.deepxs.app.input;

import java.util.List;
import java.util.Optional;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.xsec.point.SusyPoint;

/**
 * One point to compute.
 *
 * @param source file name as given, {@code -} for standard input
 * @param row number of the data row from 1; 1 for an SLHA document
 * @param place file and line, for messages
 * @param point masses and mixings
 * @param passedThrough text of the table's other columns, one per {@link
 *     PointSource#otherColumns()}
 * @param document the SLHA document the point came from
 * @param noSpectrum why there is no spectrum, where a table of spectra says so; then the point has
 *     nothing to compute from
 */
public record InputPoint(
    String source,
    long row,
    String place,
    SusyPoint point,
    List<String> passedThrough,
    Optional<SlhaDocument> document,
    Optional<String> noSpectrum) {}
