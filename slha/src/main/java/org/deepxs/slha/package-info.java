/**
 * SUSY Les Houches Accord documents.
 *
 * <p>In: files, streams or text in the formats of SLHA 1 (hep-ph/0311123), SLHA 2
 * (arXiv:0801.0045), {@code QNUMBERS} (arXiv:0712.3311) and {@code XSECTION} (arXiv:1203.1488),
 * plain or gzip. Out: immutable {@link org.deepxs.slha.SlhaDocument documents} of blocks, decay
 * tables and cross sections, read by name through {@link org.deepxs.slha.SlhaValues}, changed
 * through copies and written back with every untouched byte as it was read. Whatever does not
 * follow the accord is refused with an {@link org.deepxs.slha.SlhaException} that names file, line
 * and column.
 */
package org.deepxs.slha;
