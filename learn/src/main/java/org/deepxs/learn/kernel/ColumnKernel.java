package org.deepxs.learn.kernel;

/**
 * Functions of columns of double-precision numbers. All columns are parts of one array of the
 * caller; no arrays are made. A number depends on those of the same row only. Stateless.
 */
public interface ColumnKernel {

  /**
   * With the Vector API where the Java machine has it, else in plain loops. Logarithms of the two
   * may differ in the last bit.
   *
   * @return a kernel
   */
  static ColumnKernel fastest() {
    return KernelChoice.hasVectors() ? new VectorColumns() : plain();
  }

  /**
   * In plain loops, which allocate nothing.
   *
   * @return a kernel
   */
  static ColumnKernel plain() {
    return new PlainColumns();
  }

  /**
   * Columns begin at multiples of this and are as long.
   *
   * @return numbers per vector
   */
  int lanes();

  /**
   * Applies a function.
   *
   * @param operation the function
   * @param columns all columns
   * @param left where the first operand begins
   * @param right where the second begins; ignored if there is none
   * @param to where the result begins
   * @param count numbers per column, a multiple of the lanes
   */
  void apply(ColumnOperation operation, double[] columns, int left, int right, int to, int count);

  /**
   * Sum of products. The order of additions depends on the kernel.
   *
   * @param a holds the first factors
   * @param i where they begin
   * @param b holds the second
   * @param j where they begin
   * @param count how many, any number
   * @return the sum
   */
  double scalarProduct(double[] a, int i, double[] b, int j, int count);

  /**
   * Sum of parts of arrays with factors.
   *
   * @param terms how many parts
   * @param factors of the parts
   * @param arrays that hold them
   * @param starts where they begin
   * @param sums overwritten
   * @param to where the sum begins
   * @param count how many numbers each has, any number
   */
  void combine(
      int terms,
      double[] factors,
      double[][] arrays,
      int[] starts,
      double[] sums,
      int to,
      int count);
}
