/**
 * Runs that make tables block by block. In: pieces of work in order, and who does them; out: a
 * table whose rows do not depend on the number of threads, on a stream or in a file. A file's run
 * can be killed at any moment and goes on after its last finished block. Blocks are computed by
 * threads, or by a cluster that an optional module connects to.
 */
package org.deepxs.dataset.run;
