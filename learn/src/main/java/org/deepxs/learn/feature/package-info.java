/**
 * What networks see of the numbers in a table, and what they are trained to give. In: named numbers
 * of a row; out: features (expressions of them), standardised; targets transformed and back.
 */
package org.deepxs.learn.feature;
