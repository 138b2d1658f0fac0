package org.deepxs.learn.kernel;

import org.deepxs.learn.network.Activation;

/**
 * Operations on padded arrays of one precision. Stateless; all arrays belong to the caller, and
 * nothing is allocated but by {@link #array}.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public interface Kernel<A> {

  /**
   * Format of the numbers.
   *
   * @return the precision
   */
  Precision precision();

  /**
   * Rows of values are padded to multiples of this.
   *
   * @return numbers per vector
   */
  int lanes();

  /**
   * A fresh array of zeros.
   *
   * @param length its length
   * @return the array
   */
  A array(int length);

  /**
   * Sets numbers to zero.
   *
   * @param array to clear from its start
   * @param length numbers to clear
   */
  void clear(A array, int length);

  /**
   * Packs rows into padded rows, rounding to the precision of the kernel.
   *
   * @param rows row-major numbers without padding
   * @param first index of the first number to take
   * @param count number of rows
   * @param columns numbers per row
   * @param to padded rows; the padding is left as it is
   * @param stride padded columns
   */
  void pack(double[] rows, int first, int count, int columns, A to, int stride);

  /**
   * As the other, from single precision.
   *
   * @param rows row-major numbers without padding
   * @param first index of the first number to take
   * @param count number of rows
   * @param columns numbers per row
   * @param to padded rows; the padding is left as it is
   * @param stride padded columns
   */
  void pack(float[] rows, int first, int count, int columns, A to, int stride);

  /**
   * Packs a column, shifted and scaled, into padded rows.
   *
   * @param column holds the numbers
   * @param first index of the first number to take
   * @param count number of rows
   * @param shift subtracted first
   * @param factor multiplied with then
   * @param to padded rows
   * @param into index of the number in the first row
   * @param stride padded columns
   */
  void packColumn(
      double[] column,
      int first,
      int count,
      double shift,
      double factor,
      A to,
      int into,
      int stride);

  /**
   * One number.
   *
   * @param array any array
   * @param index where
   * @return the number
   */
  double value(A array, int index);

  /**
   * Sum of some numbers with weights, one after the other in double precision.
   *
   * @param array any array
   * @param first index of the first number
   * @param weights of the numbers
   * @param from index of the first weight
   * @param step from one weight to the next
   * @param count how many
   * @return the sum
   */
  double weightedSum(A array, int first, double[] weights, int from, int step, int count);

  /**
   * Unpacks padded rows.
   *
   * @param from padded rows
   * @param stride padded columns
   * @param count number of rows
   * @param columns numbers per row
   * @param rows row-major numbers without padding
   * @param first index of the first number to write
   */
  void unpack(A from, int stride, int count, int columns, double[] rows, int first);

  /**
   * As the other, to single precision.
   *
   * @param from padded rows
   * @param stride padded columns
   * @param count number of rows
   * @param columns numbers per row
   * @param rows row-major numbers without padding
   * @param first index of the first number to write
   */
  void unpack(A from, int stride, int count, int columns, float[] rows, int first);

  /**
   * Copies chosen rows of a matrix without padding to padded rows.
   *
   * @param matrix row-major
   * @param columns numbers per row
   * @param order row numbers
   * @param first index in order of the first row to copy
   * @param count rows to copy
   * @param to padded rows
   * @param stride padded columns
   */
  void gather(A matrix, int columns, int[] order, int first, int count, A to, int stride);

  /**
   * A dense layer: output = input . weights + bias.
   *
   * @param layer where its weights lie
   * @param parameters padded weights and biases of the network
   * @param input padded rows
   * @param rows number of rows
   * @param output padded rows, overwritten
   */
  void forward(Dense layer, A parameters, A input, int rows, A output);

  /**
   * Gradient of a layer's input.
   *
   * @param layer where its weights lie
   * @param transposed transposed weights of the network
   * @param delta gradient of the output, padded rows with zeros as padding
   * @param rows number of rows
   * @param zeros at least as many zeros as the layer has padded inputs
   * @param inputDelta padded rows, overwritten
   */
  void backwardInput(Dense layer, A transposed, A delta, int rows, A zeros, A inputDelta);

  /**
   * Gradient of a layer's weights and biases, added to that of earlier rows.
   *
   * @param layer where its weights lie
   * @param input padded rows
   * @param delta gradient of the output, padded rows with zeros as padding
   * @param rows number of rows
   * @param earlier gradient so far, of all parameters; not the same array as gradient
   * @param gradient of all parameters; this layer's part is overwritten
   */
  void backwardWeights(Dense layer, A input, A delta, int rows, A earlier, A gradient);

  /**
   * Copies a layer's weights to the transposed array.
   *
   * @param layer where its weights lie
   * @param parameters padded weights and biases of the network
   * @param transposed this layer's part is overwritten
   */
  void transpose(Dense layer, A parameters, A transposed);

  /**
   * Applies an activation.
   *
   * @param function which
   * @param x arguments
   * @param length a multiple of the lanes
   * @param y values; not the same array
   */
  void activate(Activation function, A x, int length, A y);

  /**
   * The same where no gradient follows: as accurate and faster, but not to the same bits. Training
   * keeps its own, so that a recipe goes on giving the same weights.
   *
   * @param function which
   * @param x arguments
   * @param length a multiple of the lanes
   * @param y values; not the same array
   */
  default void activateOnly(Activation function, A x, int length, A y) {
    activate(function, x, length, y);
  }

  /**
   * Multiplies a gradient by the slope of an activation.
   *
   * @param function which
   * @param x arguments; needed only for SILU and RAMP
   * @param y values
   * @param length a multiple of the lanes
   * @param delta gradient of y, becomes that of x
   */
  void multiplyBySlope(Activation function, A x, A y, int length, A delta);

  /**
   * Adds one array to another.
   *
   * @param x to add
   * @param length a multiple of the lanes
   * @param y sum
   */
  void add(A x, int length, A y);

  /**
   * Multiplies, y = x factor.
   *
   * @param x numbers
   * @param factor numbers
   * @param length a multiple of the lanes
   * @param y product; may be one of the others
   */
  void multiply(A x, A factor, int length, A y);

  /**
   * Dropout factors: 0 where a random number falls below the rate, else the scale.
   *
   * @param rate share dropped
   * @param scale factor of what is kept
   * @param seed of the mask
   * @param rows number of rows
   * @param columns numbers per row
   * @param factor padded rows, overwritten but for the padding
   * @param stride padded columns
   */
  void dropoutFactors(
      double rate, double scale, long seed, int rows, int columns, A factor, int stride);

  /**
   * Applies dropout: y = x factor, plus one constant where the factor is zero and another
   * elsewhere.
   *
   * @param x values
   * @param factor dropout factors
   * @param dropped added where the factor is zero
   * @param kept added where it is not
   * @param length numbers
   * @param y result; may be x
   */
  void dropout(A x, A factor, double dropped, double kept, int length, A y);

  /**
   * A step of Adam (Kingma, Ba, arXiv:1412.6980, algorithm 1) on a range of parameters, which
   * begins and ends at multiples of the lanes.
   *
   * @param step rates and decays
   * @param gradient of the loss
   * @param mean running mean of the gradient
   * @param square running mean of its square
   * @param from first index
   * @param to index after the last
   * @param parameters updated
   */
  void adam(AdamStep step, A gradient, A mean, A square, int from, int to, A parameters);

  /**
   * A step of gradient descent with momentum: velocity = momentum velocity + gradient, parameters
   * -= rate velocity.
   *
   * @param rate learning rate
   * @param momentum in [0, 1)
   * @param gradient of the loss
   * @param velocity updated
   * @param from first index, a multiple of the lanes
   * @param to index after the last, a multiple of the lanes
   * @param parameters updated
   */
  void momentum(
      double rate, double momentum, A gradient, A velocity, int from, int to, A parameters);
}
