/**
 * Training of networks: matrices of inputs and targets, a loss and options go in, a trained network
 * with its history comes out; checkpoints lie on disk in between.
 */
package org.deepxs.learn.training;
