/**
 * What a training makes small: outputs of a network and targets go in, the loss and its derivative
 * with respect to the outputs come out.
 */
package org.deepxs.learn.loss;
