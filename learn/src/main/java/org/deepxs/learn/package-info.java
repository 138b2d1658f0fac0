/**
 * Small networks for regression: tables of numbers go in, immutable models and their files come
 * out. Knows no physics.
 */
package org.deepxs.learn;
