/**
 * Multi-layer perceptrons as values: an architecture and its weights, immutable. Shapes and seeds
 * go in, networks come out; how they are evaluated and trained is the matter of other packages.
 */
package org.deepxs.learn.network;
