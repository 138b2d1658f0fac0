package org.deepxs.learn.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.deepxs.learn.network.Activation;

/** Double precision with the Vector API. */
final class DoubleVectorKernel extends DoubleRows {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void forward(Dense layer, double[] parameters, double[] input, int rows, double[] output) {
    DoubleVectorProduct.multiply(
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
      Dense layer,
      double[] transposed,
      double[] delta,
      int rows,
      double[] zeros,
      double[] inputDelta) {
    DoubleVectorProduct.multiply(
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
      Dense layer, double[] input, double[] delta, int rows, double[] earlier, double[] gradient) {
    int stride = layer.outputStride();
    DoubleVectorProduct.multiply(
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
      DoubleVector sum = DoubleVector.fromArray(SPECIES, earlier, bias + j);
      int from = j;
      for (int r = 0; r < rows; r++) {
        sum = sum.add(DoubleVector.fromArray(SPECIES, delta, from));
        from += stride;
      }
      sum.intoArray(gradient, bias + j);
    }
  }

  @Override
  public void activate(Activation function, double[] x, int length, double[] y) {
    DoubleVectorFunctions.activate(function, x, length, y);
  }

  @Override
  public void multiplyBySlope(
      Activation function, double[] x, double[] y, int length, double[] delta) {
    DoubleVectorFunctions.multiplyBySlope(function, x, y, length, delta);
  }

  @Override
  public void add(double[] x, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector sum =
          DoubleVector.fromArray(SPECIES, x, k).add(DoubleVector.fromArray(SPECIES, y, k));
      sum.intoArray(y, k);
    }
  }

  @Override
  public void multiply(double[] x, double[] factor, int length, double[] y) {
    for (int k = 0; k < length; k += LANES) {
      DoubleVector product =
          DoubleVector.fromArray(SPECIES, x, k).mul(DoubleVector.fromArray(SPECIES, factor, k));
      product.intoArray(y, k);
    }
  }

  @Override
  public void adam(
      AdamStep step,
      double[] gradient,
      double[] mean,
      double[] square,
      int from,
      int to,
      double[] parameters) {
    double meanDecay = step.meanDecay();
    double meanShare = (1 - step.meanDecay());
    double squareDecay = step.squareDecay();
    double squareShare = (1 - step.squareDecay());
    double rate = step.rate();
    double root = step.root();
    double epsilon = step.epsilon();
    for (int k = from; k < to; k += LANES) {
      DoubleVector g = DoubleVector.fromArray(SPECIES, gradient, k);
      DoubleVector m = DoubleVector.fromArray(SPECIES, mean, k).mul(meanDecay);
      m = m.add(g.mul(meanShare));
      DoubleVector v = DoubleVector.fromArray(SPECIES, square, k).mul(squareDecay);
      v = v.add(g.mul(g).mul(squareShare));
      m.intoArray(mean, k);
      v.intoArray(square, k);
      DoubleVector change = m.mul(rate).div(v.sqrt().mul(root).add(epsilon));
      DoubleVector.fromArray(SPECIES, parameters, k).sub(change).intoArray(parameters, k);
    }
  }

  @Override
  public void momentum(
      double rate,
      double momentum,
      double[] gradient,
      double[] velocity,
      int from,
      int to,
      double[] parameters) {
    double decay = momentum;
    double step = rate;
    for (int k = from; k < to; k += LANES) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, velocity, k).mul(decay);
      v = v.add(DoubleVector.fromArray(SPECIES, gradient, k));
      v.intoArray(velocity, k);
      DoubleVector.fromArray(SPECIES, parameters, k).sub(v.mul(step)).intoArray(parameters, k);
    }
  }
}
