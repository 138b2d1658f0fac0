package org.deepxs.learn.kernel;

/** Which kernels calculate. */
public enum KernelChoice {
  /** Vector API where the Java machine was started with it and has vectors, else plain loops. */
  FASTEST,
  /** Plain loops. */
  PLAIN;

  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final int SHORTEST_VECTOR = 4;

  /**
   * The kernel of single precision.
   *
   * @return a stateless kernel
   */
  public Kernel<float[]> float32() {
    return this == FASTEST && hasVectors() ? new FloatVectorKernel() : new FloatPlainKernel();
  }

  /**
   * The kernel of double precision.
   *
   * @return a stateless kernel
   */
  public Kernel<double[]> float64() {
    return this == FASTEST && hasVectors() ? new DoubleVectorKernel() : new DoublePlainKernel();
  }

  /**
   * Whether this Java machine runs the vector kernels.
   *
   * @return true if started with {@code --add-modules jdk.incubator.vector} on a processor with
   *     vectors of at least 128 bits
   */
  public static boolean hasVectors() {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()
        && new FloatVectorKernel().lanes() >= SHORTEST_VECTOR;
  }
}
