package org.deepxs.validation;

import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.loss.Losses;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Initialisation;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.random.RandomStream;
import org.deepxs.learn.training.EpochReport;
import org.deepxs.learn.training.HalvingSchedule;
import org.deepxs.learn.training.TrainedNetwork;
import org.deepxs.learn.training.Trainer;
import org.deepxs.learn.training.TrainingData;
import org.deepxs.learn.training.TrainingOptions;

/** Writes the comparison of whole trainings with libtorch as {@code learn.md}. */
public final class LearnReport {

  private static final int ROWS = 2000;
  private static final int INPUTS = 6;
  private static final int BATCH = 120;
  private static final int EPOCHS = 5;
  private static final double RATE = 1e-3;
  private static final long SEED = 3;

  /** Stream of random numbers that orders the rows of an epoch. */
  private static final long SHUFFLING = 2;

  private final double[] inputs = new double[ROWS * INPUTS];
  private final double[] targets = new double[ROWS];

  private LearnReport() {
    RandomStream random = RandomStream.of(1);
    for (int r = 0; r < ROWS; r++) {
      for (int j = 0; j < INPUTS; j++) {
        inputs[r * INPUTS + j] = random.nextGaussian();
        targets[r] += 0.5 * Math.sin(inputs[r * INPUTS + j] * (1 + 0.2 * j));
      }
    }
  }

  /**
   * Writes the file.
   *
   * @param args folder to write into and the commit that was built
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Markdown out = new Markdown();
    out.heading(1, "Training against libtorch")
        .paragraph(
            "Written by `validation/run learn`, all figures computed on "
                + LocalDate.now(ZoneOffset.UTC)
                + " with commit "
                + args[1]
                + ". Do not edit: run it again.")
        .paragraph(
            "A network of four layers of 40 neurons is trained by DeepXS and by libtorch 2.7.1 (its"
                + " own passes; Adam in its array operations) from the same weights, on the same"
                + " batches of 118 rows out of 2000, by Adam with rate 0.001, for five epochs (85"
                + " steps). Differences are relative for losses, absolute for weights, whose"
                + " largest change in training stands beside. Rounding grows with the steps; an"
                + " error of a gradient or of Adam would show at once.");
    List<List<String>> rows = new ArrayList<>();
    LearnReport report = new LearnReport();
    for (Precision precision : Precision.values()) {
      for (Activation activation : Activation.values()) {
        rows.add(report.compare(activation, precision));
      }
    }
    out.table(
        "activation | precision | loss, epoch 1 | loss, epoch 5 | largest difference of losses"
            + " | largest difference of weights | largest change of a weight",
        rows);
    Files.writeString(Path.of(args[0]).resolve("learn.md"), out.toString());
  }

  private List<String> compare(Activation activation, Precision precision) {
    Network start =
        Initialisation.usual(activation)
            .network(Architecture.of(INPUTS, 4, 40, activation, 1), SEED);
    TrainingData data = TrainingData.of(INPUTS, inputs, 1, targets);
    TrainingOptions options =
        TrainingOptions.of(new HalvingSchedule(RATE, RATE, EPOCHS, EPOCHS), BATCH)
            .withPrecision(precision)
            .withSeed(SEED);
    TrainedNetwork ours =
        Trainer.of(start, WeightedLoss.of(Losses.squaredError(), 1), options, "validation")
            .train(data, data, report -> {});
    double losses = 0;
    double[] weights = start.parameters();
    DataType type = precision == Precision.FLOAT32 ? DataType.FLOAT32 : DataType.FLOAT64;
    try (TorchTraining torch = new TorchTraining(start, type)) {
      for (EpochReport epoch : ours.history()) {
        double loss = epoch(torch, epoch.epoch() - 1);
        losses = Math.max(losses, Math.abs(epoch.trainingLoss() / loss - 1));
        if (epoch.improved()) {
          weights = torch.weights();
        }
      }
    }
    return List.of(
        activation.toString(),
        precision.toString(),
        String.format(Locale.ROOT, "%.5f", ours.history().get(0).trainingLoss()),
        String.format(Locale.ROOT, "%.5f", ours.history().get(EPOCHS - 1).trainingLoss()),
        String.format(Locale.ROOT, "%.1e", losses),
        String.format(Locale.ROOT, "%.1e", largest(weights, ours.network().parameters())),
        String.format(Locale.ROOT, "%.1e", largest(weights, start.parameters())));
  }

  /** The batches of an epoch as the trainer takes them; returns the mean loss. */
  private double epoch(TorchTraining torch, int epoch) {
    int[] order = new int[ROWS];
    RandomStream.of(SEED, SHUFFLING, epoch).permutation(order);
    int batches = (ROWS + BATCH - 1) / BATCH;
    double sum = 0;
    for (int b = 0; b < batches; b++) {
      int first = ROWS * b / batches;
      int count = ROWS * (b + 1) / batches - first;
      double[] x = new double[count * INPUTS];
      double[] y = new double[count];
      for (int r = 0; r < count; r++) {
        System.arraycopy(inputs, order[first + r] * INPUTS, x, r * INPUTS, INPUTS);
        y[r] = targets[order[first + r]];
      }
      sum += count * torch.step(x, y, RATE);
    }
    return sum / ROWS;
  }

  private static double largest(double[] a, double[] b) {
    double largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, Math.abs(a[k] - b[k]));
    }
    return largest;
  }
}
