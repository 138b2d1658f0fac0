package org.deepxs.xsec.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Couplings with which gluino loops are evaluated, and the matrix that turns the results into
 * products of two couplings. Immutable.
 *
 * <p>Every run has all couplings switched on, so that all share their loop integrals; the loops
 * carry no noise, so that any regular system will do.
 */
final class LoopPlan {

  private static final long SEED = 5;

  private final List<Product> products;
  private final List<Couplings> runs;
  private final RealMatrix inverse;

  /**
   * A product of a tree coupling with another.
   *
   * @param name short name
   * @param first coupling of the tree
   * @param second coupling of the tree or of gluino loops
   */
  record Product(String name, Coupling first, Coupling second) {}

  private LoopPlan(List<Product> products, List<Couplings> runs, RealMatrix inverse) {
    this.products = products;
    this.runs = runs;
    this.inverse = inverse;
  }

  /** A plan for all products that occur. */
  static LoopPlan of(List<Product> products) {
    int n = products.size();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Couplings> runs = new ArrayList<>();
    double[][] matrix = new double[n][n];
    for (int run = 0; run < n; run++) {
      Couplings couplings = Couplings.none();
      for (Product product : products) {
        for (Coupling c : new Coupling[] {product.first(), product.second()}) {
          if (couplings.of(c) == 0) {
            couplings = couplings.with(c, random.nextDouble(0.5, 1.5) * sign(random));
          }
        }
      }
      for (int p = 0; p < n; p++) {
        matrix[run][p] =
            couplings.of(products.get(p).first()) * couplings.of(products.get(p).second());
      }
      runs.add(couplings);
    }
    RealMatrix inverse =
        new LUDecomposition(MatrixUtils.createRealMatrix(matrix)).getSolver().getInverse();
    return new LoopPlan(List.copyOf(products), List.copyOf(runs), inverse);
  }

  private static int sign(SplittableRandom random) {
    return random.nextBoolean() ? 1 : -1;
  }

  List<Product> products() {
    return products;
  }

  List<Couplings> runs() {
    return runs;
  }

  /** Coefficients of all products from the values of all runs. */
  double[] solve(double[] values) {
    return inverse.operate(values);
  }
}
