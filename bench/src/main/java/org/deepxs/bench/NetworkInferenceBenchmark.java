package org.deepxs.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deepxs.learn.kernel.KernelChoice;
import org.deepxs.learn.kernel.NetworkEvaluator;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.random.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds to evaluate a SELU network on a batch of rows, one core: DeepXS in both precisions,
 * its plain loops, and ONNX Runtime; and how far each is from double precision.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class NetworkInferenceBenchmark {

  private static final int INPUTS = 8;

  /** Hidden layers x neurons. */
  @Param({"8x100", "8x32"})
  public String network;

  /** Rows of a call. */
  @Param({"1", "100", "10000"})
  public int rows;

  private float[] inputs;
  private float[] outputs;
  private double[] doubleInputs;
  private double[] doubleOutputs;
  private NetworkEvaluator single;
  private NetworkEvaluator plain;
  private NetworkEvaluator twice;
  private OrtEnvironment environment;
  private OrtSession session;
  private FloatBuffer direct;

  /** Makes the network and prints the accuracy. */
  @Setup(Level.Trial)
  public void setUp() throws OrtException {
    String[] size = network.split("x", 2);
    Network drawn =
        Initialisation.LECUN_NORMAL.network(
            Architecture.of(
                INPUTS, Integer.parseInt(size[0]), Integer.parseInt(size[1]), Activation.SELU, 1),
            1);
    inputs = new float[rows * INPUTS];
    outputs = new float[rows];
    doubleInputs = new double[rows * INPUTS];
    doubleOutputs = new double[rows];
    RandomStream random = RandomStream.of(2);
    for (int k = 0; k < inputs.length; k++) {
      inputs[k] = (float) random.nextGaussian();
      doubleInputs[k] = inputs[k];
    }
    single = NetworkEvaluator.of(drawn, Precision.FLOAT32);
    plain = NetworkEvaluator.of(drawn, Precision.FLOAT32, KernelChoice.PLAIN);
    twice = NetworkEvaluator.of(drawn, Precision.FLOAT64);
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(SeluOnnx.bytes(drawn), options);
    }
    direct =
        ByteBuffer.allocateDirect(inputs.length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    printAccuracy();
  }

  private void printAccuracy() throws OrtException {
    twice.evaluate(doubleInputs, rows, doubleOutputs);
    float[] runtime = onnxRuntime().clone();
    System.out.printf(
        "%nlargest difference to double precision: DeepXS %.1e, plain loops %.1e, ONNX Runtime"
            + " %.1e%n",
        largest(deepxs()), largest(plainLoops()), largest(runtime));
  }

  private double largest(float[] values) {
    double largest = 0;
    for (int k = 0; k < rows; k++) {
      largest = Math.max(largest, Math.abs(values[k] - doubleOutputs[k]));
    }
    return largest;
  }

  /** Vector kernels in single precision. */
  @Benchmark
  public float[] deepxs() {
    single.evaluate(inputs, rows, outputs);
    return outputs;
  }

  /** Vector kernels in double precision. */
  @Benchmark
  public double[] deepxsDouble() {
    twice.evaluate(doubleInputs, rows, doubleOutputs);
    return doubleOutputs;
  }

  /** The fallback. */
  @Benchmark
  public float[] plainLoops() {
    plain.evaluate(inputs, rows, outputs);
    return outputs;
  }

  /** ONNX Runtime on one thread, from and to arrays. */
  @Benchmark
  public float[] onnxRuntime() throws OrtException {
    direct.rewind().put(inputs).rewind();
    try (OnnxTensor x = OnnxTensor.createTensor(environment, direct, new long[] {rows, INPUTS});
        OrtSession.Result result = session.run(Map.of("x", x))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(outputs);
    }
    return outputs;
  }

  /** Gives the native memory back. */
  @TearDown(Level.Trial)
  public void tearDown() throws OrtException {
    session.close();
  }
}
