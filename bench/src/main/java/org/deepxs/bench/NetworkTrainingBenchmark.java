package org.deepxs.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.deepxs.learn.loss.Losses;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.random.RandomStream;
import org.deepxs.learn.training.CosineSchedule;
import org.deepxs.learn.training.Trainer;
import org.deepxs.learn.training.TrainingData;
import org.deepxs.learn.training.TrainingOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rows trained per second by Adam on one core, single precision, SELU: DeepXS and libtorch (by
 * DJL); and the loss both reach in five epochs from the same start.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "-Dai.djl.offline=true",
      "-Dai.djl.pytorch.num_threads=1",
      "-Dai.djl.pytorch.num_interop_threads=1"
    })
public class NetworkTrainingBenchmark {

  private static final int ROWS = 24_576;
  private static final int INPUTS = 8;
  private static final int FEW = 100;
  private static final int EPOCHS = 5;
  private static final float RATE = 1e-3f;

  /** Hidden layers x neurons. */
  @Param({"8x100", "8x32"})
  public String network;

  /** Rows of a mini-batch. */
  @Param({"120", "1000", "8192"})
  public int batch;

  private final double[] inputs = new double[ROWS * INPUTS];
  private final double[] targets = new double[ROWS];
  private float[] torchInputs;
  private float[] torchTargets;
  private TrainingData data;
  private TrainingData few;
  private Network start;
  private TorchTraining torch;

  /** Makes the data and prints the accuracy. */
  @Setup(Level.Trial)
  public void setUp() {
    RandomStream random = RandomStream.of(1);
    for (int r = 0; r < ROWS; r++) {
      for (int j = 0; j < INPUTS; j++) {
        inputs[r * INPUTS + j] = random.nextGaussian();
        targets[r] += 0.4 * Math.sin(inputs[r * INPUTS + j] * (1 + 0.2 * j));
      }
    }
    torchInputs = TorchTraining.floats(inputs);
    torchTargets = TorchTraining.floats(targets);
    data = TrainingData.of(INPUTS, inputs, 1, targets);
    few =
        TrainingData.of(
            INPUTS, Arrays.copyOf(inputs, FEW * INPUTS), 1, Arrays.copyOf(targets, FEW));
    String[] size = network.split("x", 2);
    start =
        Initialisation.LECUN_NORMAL.network(
            Architecture.of(
                INPUTS, Integer.parseInt(size[0]), Integer.parseInt(size[1]), Activation.SELU, 1),
            1);
    double ours = train(EPOCHS, data);
    torch = new TorchTraining(start, RATE);
    for (int k = 0; k < EPOCHS; k++) {
      torch.epoch(torchInputs, torchTargets, batch);
    }
    System.out.printf(
        "%nmean squared error after %d epochs from the same start: %.4g, libtorch %.4g%n",
        EPOCHS, ours, torch.meanLoss(torchInputs, torchTargets));
  }

  private double train(int epochs, TrainingData judging) {
    return Trainer.of(
            start,
            WeightedLoss.of(Losses.squaredError(), 1),
            TrainingOptions.of(new CosineSchedule(RATE, RATE, epochs, 0), batch),
            "bench")
        .train(data, judging, report -> {})
        .validationLoss();
  }

  /** An epoch by a trainer made anew, with shuffling. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double deepxs() {
    return train(1, few);
  }

  /** An epoch, rows in their order. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void libtorch() {
    torch.epoch(torchInputs, torchTargets, batch);
  }

  /** Gives the native memory back. */
  @TearDown(Level.Trial)
  public void tearDown() {
    torch.close();
  }
}
