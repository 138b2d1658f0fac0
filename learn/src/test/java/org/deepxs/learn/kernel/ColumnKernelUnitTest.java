package org.deepxs.learn.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnKernelUnitTest {

  private static final int COUNT = 64;

  private static double[] numbers() {
    SplittableRandom random = new SplittableRandom(7);
    double[] columns = new double[3 * COUNT];
    for (int k = 0; k < 2 * COUNT; k++) {
      columns[k] = k % 3 == 0 ? random.nextDouble(-2, 2) : Math.exp(random.nextDouble(-600, 600));
    }
    double[] special = {
      0,
      -0.0,
      1,
      -1,
      Double.NaN,
      Double.MIN_VALUE,
      Double.MIN_NORMAL,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Math.nextUp(1.0),
      Math.nextDown(1.0)
    };
    for (int k = 0; k < special.length; k++) {
      columns[5 * k] = special[k];
    }
    return columns;
  }

  @ParameterizedTest
  @EnumSource(ColumnOperation.class)
  void columnsAreFunctionsOfNumbers(ColumnOperation operation) {
    for (ColumnKernel kernel : new ColumnKernel[] {ColumnKernel.fastest(), new PlainColumns()}) {
      double[] columns = numbers();
      kernel.apply(operation, columns, 0, COUNT, 2 * COUNT, COUNT);
      for (int k = 0; k < COUNT; k++) {
        double wanted = operation.of(columns[k], columns[COUNT + k]);
        double got = columns[2 * COUNT + k];
        if (operation == ColumnOperation.LOG && Double.isFinite(wanted)) {
          assertThat(got).isCloseTo(wanted, within(1.5 * Math.ulp(wanted)));
        } else {
          assertThat(Double.valueOf(got)).isEqualTo(Double.valueOf(wanted));
        }
      }
    }
  }

  @Test
  void sumsOfAnyLengthAreThoseOfOneAfterTheOther() {
    double[] x = new SplittableRandom(8).doubles(200, -1, 1).toArray();
    double[] y = new SplittableRandom(9).doubles(200, -1, 1).toArray();
    for (ColumnKernel kernel : new ColumnKernel[] {ColumnKernel.fastest(), new PlainColumns()}) {
      for (int count = 0; count < 40; count++) {
        double product = 0;
        double[] sums = x.clone();
        for (int n = 0; n < count; n++) {
          product += x[3 + n] * x[50 + n];
          sums[100 + n] = 2 * x[3 + n] + 3 * x[50 + n] - 5 * y[70 + n];
        }
        assertThat(kernel.scalarProduct(x, 3, x, 50, count)).isCloseTo(product, within(1e-14));
        double[] got = x.clone();
        kernel.combine(
            3,
            new double[] {2, 3, -5},
            new double[][] {x, x, y},
            new int[] {3, 50, 70},
            got,
            100,
            count);
        assertThat(got).containsExactly(sums, within(1e-14));
      }
    }
  }
}
