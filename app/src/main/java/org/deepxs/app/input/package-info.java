/**
 * From files to points.
 *
 * <p>In: arguments that name SLHA files, directories, globs, tables or standard input. Out: {@link
 * org.deepxs.app.input.PointSource}s, which hand out batches of raw points in the order of the
 * input; a batch is turned into {@link org.deepxs.app.input.InputPoint}s, or into {@link
 * org.deepxs.app.input.InputFailure}s, by whichever thread takes it. What an input is, is read from
 * its content.
 */
package org.deepxs.app.input;
