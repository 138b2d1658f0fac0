package org.deepxs.learn.kernel;

import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * Evaluates a network on rows of inputs. Holds a workspace of its own, so it is of one thread;
 * makes no objects once made. Rows are row-major without padding; the arrays are the caller's.
 */
public final class NetworkEvaluator {

  /** Rows that {@link #run} takes at most; a multiple of the rows of a tile. */
  public static final int MOST_ROWS = 96;

  private final Network network;
  private final Block<?> block;

  private NetworkEvaluator(Network network, Block<?> block) {
    this.network = network;
    this.block = block;
  }

  /**
   * With the fastest kernel of this machine.
   *
   * @param network to evaluate
   * @param precision of the arithmetic
   * @return an evaluator
   */
  public static NetworkEvaluator of(Network network, Precision precision) {
    return of(network, precision, KernelChoice.FASTEST);
  }

  /**
   * With a chosen kernel.
   *
   * @param network to evaluate
   * @param precision of the arithmetic
   * @param choice kernel
   * @return an evaluator
   */
  public static NetworkEvaluator of(Network network, Precision precision, KernelChoice choice) {
    Block<?> block =
        switch (precision) {
          case FLOAT32 -> new Block<>(choice.float32(), network);
          case FLOAT64 -> new Block<>(choice.float64(), network);
        };
    return new NetworkEvaluator(network, block);
  }

  /**
   * The network.
   *
   * @return as given
   */
  public Network network() {
    return network;
  }

  /**
   * Evaluates rows.
   *
   * @param inputs rows x inputs
   * @param rows number of rows
   * @param outputs rows x outputs, overwritten
   */
  public void evaluate(float[] inputs, int rows, float[] outputs) {
    Architecture shape = network.architecture();
    for (int first = 0; first < rows; first += MOST_ROWS) {
      int count = Math.min(MOST_ROWS, rows - first);
      block.load(inputs, first * shape.inputs(), count);
      block.run(count);
      block.store(outputs, first * shape.outputs(), count);
    }
  }

  /**
   * Evaluates rows.
   *
   * @param inputs rows x inputs
   * @param rows number of rows
   * @param outputs rows x outputs, overwritten
   */
  public void evaluate(double[] inputs, int rows, double[] outputs) {
    Architecture shape = network.architecture();
    for (int first = 0; first < rows; first += MOST_ROWS) {
      int count = Math.min(MOST_ROWS, rows - first);
      block.load(inputs, first * shape.inputs(), count);
      block.run(count);
      block.store(outputs, first * shape.outputs(), count);
    }
  }

  /**
   * Sets one input of the rows that {@link #run} evaluates next, as (value - shift) factor. Every
   * input has to be set anew for every run.
   *
   * @param input its number
   * @param values holds a column of values
   * @param first where that of the first row is
   * @param rows number of rows, at most {@link #MOST_ROWS}
   * @param shift subtracted first
   * @param factor multiplied with then
   */
  public void input(int input, double[] values, int first, int rows, double shift, double factor) {
    block.input(input, values, first, rows, shift, factor);
  }

  /**
   * Evaluates the rows set by {@link #input}.
   *
   * @param rows number of rows, at most {@link #MOST_ROWS}
   */
  public void run(int rows) {
    block.run(rows);
  }

  /**
   * An output of the last {@link #run}.
   *
   * @param row number of the row
   * @param output number of the output
   * @return its value
   */
  public double output(int row, int output) {
    return block.output(row, output);
  }

  /**
   * Sum of some outputs of the last {@link #run} with weights.
   *
   * @param row number of the row
   * @param output number of the first output
   * @param weights of the outputs
   * @param from index of the first weight
   * @param step from one weight to the next
   * @param count number of outputs
   * @return the sum, in double precision
   */
  public double weightedSum(int row, int output, double[] weights, int from, int step, int count) {
    return block.weightedSum(row, output, weights, from, step, count);
  }

  /**
   * All outputs of the last {@link #run}.
   *
   * @param rows number of rows, at most those of the run
   * @param out row-major matrix [rows][outputs], overwritten
   */
  public void outputs(int rows, double[] out) {
    block.store(out, 0, rows);
  }

  /** Values of some rows, few enough for the fastest cache. */
  private static final class Block<A> {

    private final Kernel<A> kernel;
    private final Architecture architecture;
    private final WeightLayout layout;
    private final A weights;
    private final A arguments;
    private final int outputStride;
    private A current;
    private A next;

    Block(Kernel<A> kernel, Network network) {
      this.kernel = kernel;
      architecture = network.architecture();
      layout = WeightLayout.of(architecture, kernel.lanes());
      weights = layout.pack(kernel, network.parameters());
      outputStride = layout.layer(architecture.layers() - 1).outputStride();
      arguments = kernel.array(MOST_ROWS * layout.widest());
      current = kernel.array(MOST_ROWS * layout.widest());
      next = kernel.array(MOST_ROWS * layout.widest());
    }

    void load(float[] rows, int first, int count) {
      Dense layer = layout.layer(0);
      kernel.pack(rows, first, count, layer.inputs(), current, layer.inputStride());
    }

    void load(double[] rows, int first, int count) {
      Dense layer = layout.layer(0);
      kernel.pack(rows, first, count, layer.inputs(), current, layer.inputStride());
    }

    void input(int input, double[] values, int first, int rows, double shift, double factor) {
      kernel.packColumn(
          values, first, rows, shift, factor, current, input, layout.layer(0).inputStride());
    }

    double output(int row, int output) {
      return kernel.value(current, row * outputStride + output);
    }

    double weightedSum(int row, int output, double[] factors, int from, int step, int count) {
      return kernel.weightedSum(current, row * outputStride + output, factors, from, step, count);
    }

    void run(int count) {
      int last = architecture.layers() - 1;
      for (int k = 0; k <= last; k++) {
        Dense layer = layout.layer(k);
        kernel.forward(layer, weights, current, count, k < last ? arguments : next);
        if (k < last) {
          int length = count * layer.outputStride();
          kernel.activateOnly(architecture.activation(), arguments, length, next);
          if (architecture.addsInput(k)) {
            kernel.add(current, length, next);
          }
        }
        A swap = current;
        current = next;
        next = swap;
      }
    }

    void store(float[] rows, int first, int count) {
      Dense layer = layout.layer(architecture.layers() - 1);
      kernel.unpack(current, layer.outputStride(), count, layer.outputs(), rows, first);
    }

    void store(double[] rows, int first, int count) {
      Dense layer = layout.layer(architecture.layers() - 1);
      kernel.unpack(current, layer.outputStride(), count, layer.outputs(), rows, first);
    }
  }
}
