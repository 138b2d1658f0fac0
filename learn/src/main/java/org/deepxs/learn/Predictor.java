package org.deepxs.learn;

/**
 * Something that answers rows of inputs with rows of outputs, for example a trained model or an
 * ensemble. Implementations may be shared by threads.
 */
public interface Predictor {

  /**
   * Number of inputs of a row.
   *
   * @return at least 1
   */
  int inputs();

  /**
   * Number of outputs of a row.
   *
   * @return at least 1
   */
  int outputs();

  /**
   * Answers rows.
   *
   * @param inputs rows times {@link #inputs()} values, row by row
   * @param rows number of rows
   * @param outputs rows times {@link #outputs()} values, row by row, are written here
   */
  void predict(double[] inputs, int rows, double[] outputs);

  /**
   * Answers rows in a new array.
   *
   * @param inputs rows times {@link #inputs()} values, row by row
   * @return rows times {@link #outputs()} values, row by row
   * @throws LearnException if the inputs are no whole number of rows
   */
  default double[] predict(double[] inputs) {
    if (inputs.length % inputs() != 0) {
      throw new LearnException(
          inputs.length + " values are no whole number of rows of " + inputs() + " inputs");
    }
    int rows = inputs.length / inputs();
    double[] outputs = new double[rows * outputs()];
    predict(inputs, rows, outputs);
    return outputs;
  }

  /** What {@link #predict(double[], int, double[])} does, as a function. */
  @FunctionalInterface
  interface Rows {

    /**
     * Answers rows.
     *
     * @param inputs values, row by row
     * @param rows number of rows
     * @param outputs answers, row by row, are written here
     */
    void predict(double[] inputs, int rows, double[] outputs);
  }

  /**
   * A function as a predictor.
   *
   * @param inputs number of inputs of a row
   * @param outputs number of outputs of a row
   * @param function what answers; must be safe for threads if the predictor is shared
   * @return the predictor
   */
  static Predictor of(int inputs, int outputs, Rows function) {
    return new Predictor() {
      @Override
      public int inputs() {
        return inputs;
      }

      @Override
      public int outputs() {
        return outputs;
      }

      @Override
      public void predict(double[] in, int rows, double[] out) {
        function.predict(in, rows, out);
      }
    };
  }
}
