package org.deepxs.learn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/** Single precision with the Vector API. */
final class FloatVectorKernel extends FloatRows {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void forward(Dense layer, float[] parameters, float[] input, int rows, float[] output) {
    FloatVectorProduct.multiply(
        rows,
        layer.outputStride(),
        layer.inputs(),
        input,
        layer.inputStride(),
        1,
        parameters,
        layer.weightOffset(),
        layer.outputStride(),
        parameters,
        layer.biasOffset(),
        0,
        output,
        0,
        layer.outputStride());
  }

  @Override
  public void backwardInput(
      Dense layer, float[] transposed, float[] delta, int rows, float[] zeros, float[] inputDelta) {
    FloatVectorProduct.multiply(
        rows,
        layer.inputStride(),
        layer.outputs(),
        delta,
        layer.outputStride(),
        1,
        transposed,
        layer.transposedOffset(),
        layer.inputStride(),
        zeros,
        0,
        0,
        inputDelta,
        0,
        layer.inputStride());
  }

  @Override
  public void backwardWeights(
      Dense layer, float[] input, float[] delta, int rows, float[] earlier, float[] gradient) {
    int stride = layer.outputStride();
    FloatVectorProduct.multiply(
        layer.inputs(),
        stride,
        rows,
        input,
        1,
        layer.inputStride(),
        delta,
        0,
        stride,
        earlier,
        layer.weightOffset(),
        stride,
        gradient,
        layer.weightOffset(),
        stride);
    int bias = layer.biasOffset();
    for (int j = 0; j < stride; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, earlier, bias + j);
      int from = j;
      for (int r = 0; r < rows; r++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, delta, from));
        from += stride;
      }
      sum.intoArray(gradient, bias + j);
    }
  }

  @Override
  public void activate(Activation function, float[] x, int length, float[] y) {
    FloatVectorFunctions.activate(function, x, length, y);
  }

  @Override
  public void activateOnly(Activation function, float[] x, int length, float[] y) {
    if (function == Activation.SILU) {
      FloatVectorFunctions.siluOnly(x, length, y);
    } else {
      FloatVectorFunctions.activate(function, x, length, y);
    }
  }

  @Override
  public void multiplyBySlope(
      Activation function, float[] x, float[] y, int length, float[] delta) {
    FloatVectorFunctions.multiplyBySlope(function, x, y, length, delta);
  }

  @Override
  public void add(float[] x, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector sum =
          FloatVector.fromArray(SPECIES, x, k).add(FloatVector.fromArray(SPECIES, y, k));
      sum.intoArray(y, k);
    }
  }

  @Override
  public void multiply(float[] x, float[] factor, int length, float[] y) {
    for (int k = 0; k < length; k += LANES) {
      FloatVector product =
          FloatVector.fromArray(SPECIES, x, k).mul(FloatVector.fromArray(SPECIES, factor, k));
      product.intoArray(y, k);
    }
  }

  @Override
  public void adam(
      AdamStep step,
      float[] gradient,
      float[] mean,
      float[] square,
      int from,
      int to,
      float[] parameters) {
    float meanDecay = (float) step.meanDecay();
    float meanShare = (float) (1 - step.meanDecay());
    float squareDecay = (float) step.squareDecay();
    float squareShare = (float) (1 - step.squareDecay());
    float rate = (float) step.rate();
    float root = (float) step.root();
    float epsilon = (float) step.epsilon();
    for (int k = from; k < to; k += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, k);
      FloatVector m = FloatVector.fromArray(SPECIES, mean, k).mul(meanDecay);
      m = m.add(g.mul(meanShare));
      FloatVector v = FloatVector.fromArray(SPECIES, square, k).mul(squareDecay);
      v = v.add(g.mul(g).mul(squareShare));
      m.intoArray(mean, k);
      v.intoArray(square, k);
      FloatVector change = m.mul(rate).div(v.sqrt().mul(root).add(epsilon));
      FloatVector.fromArray(SPECIES, parameters, k).sub(change).intoArray(parameters, k);
    }
  }

  @Override
  public void momentum(
      double rate,
      double momentum,
      float[] gradient,
      float[] velocity,
      int from,
      int to,
      float[] parameters) {
    float decay = (float) momentum;
    float step = (float) rate;
    for (int k = from; k < to; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, velocity, k).mul(decay);
      v = v.add(FloatVector.fromArray(SPECIES, gradient, k));
      v.intoArray(velocity, k);
      FloatVector.fromArray(SPECIES, parameters, k).sub(v.mul(step)).intoArray(parameters, k);
    }
  }
}
