package org.deepxs.learn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.deepxs.learn.network.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations of the kernels against those of StrictMath. */
class ActivationUnitTest {

  private static final int COUNT = 1 << 16;

  /** Dense near zero, out to 700. */
  private static double argument(int k) {
    double t = (2.0 * k - COUNT) / COUNT;
    return Math.signum(t) * 700 * Math.pow(Math.abs(t), 6);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void doublePrecision(Activation activation) {
    for (KernelChoice choice : KernelChoice.values()) {
      double[] x = new double[COUNT];
      double[] y = new double[COUNT];
      for (int k = 0; k < COUNT; k++) {
        x[k] = argument(k);
      }
      choice.float64().activate(activation, x, COUNT, y);
      double worst = 0;
      for (int k = 0; k < COUNT; k++) {
        worst = Math.max(worst, difference(y[k], activation.value(x[k]), 1e-300));
      }
      assertThat(worst).as("%s %s", activation, choice).isLessThan(1.2e-15);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void singlePrecision(Activation activation) {
    for (KernelChoice choice : KernelChoice.values()) {
      float[] x = new float[COUNT];
      float[] y = new float[COUNT];
      for (int k = 0; k < COUNT; k++) {
        x[k] = (float) argument(k);
      }
      choice.float32().activate(activation, x, COUNT, y);
      assertThat(worst(activation, x, y)).as("%s %s", activation, choice).isLessThan(4e-7);
      choice.float32().activateOnly(activation, x, COUNT, y);
      assertThat(worst(activation, x, y)).as("%s %s only", activation, choice).isLessThan(4e-7);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void slopes(Activation activation) {
    double[] x = new double[1 << 10];
    for (int k = 0; k < x.length; k++) {
      x[k] = 0.02 * (k - 511.5);
    }
    for (KernelChoice choice : KernelChoice.values()) {
      Kernel<double[]> kernel = choice.float64();
      double[] y = new double[x.length];
      double[] slope = new double[x.length];
      Arrays.fill(slope, 1);
      kernel.activate(activation, x, x.length, y);
      kernel.multiplyBySlope(activation, x, y, x.length, slope);
      for (int k = 0; k < x.length; k++) {
        String where = activation + " " + choice + " at " + x[k];
        assertThat(slope[k]).as(where).isCloseTo(activation.slope(x[k]), within(1e-14));
        double rise = activation.value(x[k] + 1e-6) - activation.value(x[k] - 1e-6);
        assertThat(rise / 2e-6).as(where).isCloseTo(activation.slope(x[k]), within(1e-8));
      }
    }
  }

  private static double worst(Activation activation, float[] x, float[] y) {
    double worst = 0;
    for (int k = 0; k < COUNT; k++) {
      worst = Math.max(worst, difference(y[k], activation.value(x[k]), 1e-27));
    }
    return worst;
  }

  /** Relative, but absolute below the smallest numbers of interest. */
  private static double difference(double value, double truth, double smallest) {
    return Math.abs(value - truth) / (Math.abs(truth) + smallest);
  }
}
