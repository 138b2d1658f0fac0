/**
 * Seeded random numbers: a seed and a few stream numbers go in, the same bits come out on every
 * machine and Java version.
 */
package org.deepxs.learn.random;
