package org.deepxs.learn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives of sum of (c . output) over rows against finite differences and across kernels. */
class GradientUnitTest {

  private static final int ROWS = 13;
  private static final long MASK_SEED = 77;

  static List<Architecture> architectures() {
    List<Architecture> shapes = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      Architecture plain = new Architecture(3, List.of(7, 20, 20, 5), activation, false, 0, 2);
      shapes.add(plain);
      shapes.add(plain.withResidual(true));
      shapes.add(plain.withDropoutRate(0.3));
      shapes.add(plain.withResidual(true).withDropoutRate(0.3));
    }
    shapes.add(new Architecture(4, List.of(), Activation.SELU, false, 0, 3));
    shapes.add(new Architecture(20, List.of(20, 33), Activation.TANH, true, 0, 1));
    return shapes;
  }

  static List<Kernel<double[]>> kernels() {
    return List.of(KernelChoice.FASTEST.float64(), KernelChoice.PLAIN.float64());
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void backwardIsTheDerivativeOfForward(Architecture shape) {
    for (Kernel<double[]> kernel : kernels()) {
      Network network = network(shape);
      double[] gradient = gradient(kernel, network);
      double[] parameters = network.parameters();
      RandomStream random = RandomStream.of(5);
      for (int trial = 0; trial < 60; trial++) {
        int k = random.nextInt(parameters.length);
        double step = 1e-6;
        double up = sum(kernel, changed(network, k, step));
        double down = sum(kernel, changed(network, k, -step));
        double difference = (up - down) / (2 * step);
        assertThat(gradient[k])
            .as("%s, parameter %d", shape, k)
            .isCloseTo(difference, within(2e-8 * (1 + Math.abs(difference))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void kernelsAgree(Architecture shape) {
    Network network = network(shape);
    double[] expected = gradient(KernelChoice.PLAIN.float64(), network);
    double[] vector = gradient(KernelChoice.FASTEST.float64(), network);
    double[] single = gradient(KernelChoice.FASTEST.float32(), network);
    double[] plainSingle = gradient(KernelChoice.PLAIN.float32(), network);
    for (int k = 0; k < expected.length; k++) {
      double scale = 1 + Math.abs(expected[k]);
      assertThat(vector[k]).isCloseTo(expected[k], within(1e-13 * scale));
      assertThat(single[k]).isCloseTo(expected[k], within(3e-5 * scale));
      assertThat(plainSingle[k]).isCloseTo(expected[k], within(3e-5 * scale));
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void frozenLayersHaveNoGradientAndOthersKeepTheirs(Architecture shape) {
    Network network = network(shape);
    Kernel<double[]> kernel = KernelChoice.FASTEST.float64();
    double[] whole = gradient(kernel, network);
    int frozen = shape.layers() - 1;
    double[] part = gradient(kernel, network, frozen);
    int start = 0;
    for (int layer = 0; layer < frozen; layer++) {
      start += shape.layerParameters(layer);
    }
    for (int k = 0; k < whole.length; k++) {
      assertThat(part[k]).isEqualTo(k < start ? 0 : whole[k]);
    }
  }

  private static Network network(Architecture shape) {
    Network fresh = Initialisation.LECUN_NORMAL.network(shape, 11);
    double[] parameters = fresh.parameters();
    RandomStream random = RandomStream.of(3);
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] += 0.1 * random.nextGaussian(); // biases too
    }
    return Network.of(shape, parameters);
  }

  private static Network changed(Network network, int k, double step) {
    double[] parameters = network.parameters();
    parameters[k] += step;
    return Network.of(network.architecture(), parameters);
  }

  private static double[] inputs(Architecture shape) {
    RandomStream random = RandomStream.of(9);
    double[] rows = new double[ROWS * shape.inputs()];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = random.nextGaussian();
    }
    return rows;
  }

  /** The coefficients c. */
  private static double[] coefficients(Architecture shape) {
    RandomStream random = RandomStream.of(10);
    double[] rows = new double[ROWS * shape.outputs()];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = random.nextGaussian();
    }
    return rows;
  }

  private static double sum(Kernel<double[]> kernel, Network network) {
    Architecture shape = network.architecture();
    NetworkPass<double[]> pass = NetworkPass.of(kernel, network, ROWS);
    kernel.pack(inputs(shape), 0, ROWS, shape.inputs(), pass.input(), pass.inputStride());
    double[] outputs = new double[ROWS * shape.outputs()];
    pass.forward(ROWS, MASK_SEED, outputs);
    double[] coefficients = coefficients(shape);
    double sum = 0;
    for (int k = 0; k < outputs.length; k++) {
      sum += coefficients[k] * outputs[k];
    }
    return sum;
  }

  private static <A> double[] gradient(Kernel<A> kernel, Network network) {
    return gradient(kernel, network, 0);
  }

  /** In two parts of 6 and 7 rows, whose gradients add up. */
  private static <A> double[] gradient(Kernel<A> kernel, Network network, int frozen) {
    Architecture shape = network.architecture();
    NetworkPass<A> pass = NetworkPass.of(kernel, network, ROWS);
    double[] coefficients = coefficients(shape);
    double[] outputs = new double[ROWS * shape.outputs()];
    pass.clearGradient();
    // Dropout masks are those of the whole only if all rows go at once.
    int parts = shape.dropoutRate() > 0 ? 1 : 2;
    for (int part = 0; part < parts; part++) {
      int first = ROWS * part / parts;
      int count = ROWS * (part + 1) / parts - first;
      kernel.pack(
          inputs(shape),
          first * shape.inputs(),
          count,
          shape.inputs(),
          pass.input(),
          pass.inputStride());
      pass.forward(count, MASK_SEED, outputs);
      double[] derivative = new double[count * shape.outputs()];
      System.arraycopy(coefficients, first * shape.outputs(), derivative, 0, derivative.length);
      pass.backward(count, derivative, frozen);
    }
    return pass.unpadded(pass.gradient());
  }
}
