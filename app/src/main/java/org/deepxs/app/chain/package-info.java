/**
 * The chain that makes training data. In: numbers of points, rows of points, rows of spectra; out:
 * rows of points, of spectra, and of labels, with what was counted on the way. Each stage is a
 * plan, which knows its columns, and workers, which know nothing of files or threads.
 */
package org.deepxs.app.chain;
