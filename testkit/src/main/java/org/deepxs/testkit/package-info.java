/**
 * What the tests of several modules share.
 *
 * <p>In: the folder of public reference numbers, where a checkout has one beside it. Out: paths and
 * rows for the tests of the {@code reference} family, which skip with a message where the folder is
 * absent; small PDF sets written on request. Test scope only; nothing here is shipped.
 */
package org.deepxs.testkit;
