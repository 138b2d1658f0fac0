/**
 * How good predictions are. In: true and predicted values; out: the measures of the original
 * DeepXS, Table 3, above and below a threshold and per power of ten.
 */
package org.deepxs.learn.metric;
