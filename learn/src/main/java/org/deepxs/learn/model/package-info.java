/**
 * Trained models and their files. In: a network with what stands before and behind it; out: its
 * predictions for rows of inputs, an ONNX file that holds all of it, and a JSON card that says
 * where it comes from, how good it is and how to check it.
 */
package org.deepxs.learn.model;
