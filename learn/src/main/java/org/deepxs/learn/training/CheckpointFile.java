package org.deepxs.learn.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.loss.WeightedLoss;
import org.deepxs.learn.network.Network;

/**
 * A checkpoint on disk: magic number, version, digest of what defines the training, the state, and
 * a digest of all that (SHA-256). Written beside and then moved, so that a kill leaves the old or
 * the new one.
 */
final class CheckpointFile {

  private static final int MAGIC = 0x44585343; // DXSC
  private static final int VERSION = 1;

  private final Path file;
  private final byte[] identity;

  private CheckpointFile(Path file, byte[] identity) {
    this.file = file;
    this.identity = identity;
  }

  static CheckpointFile of(
      Path file,
      Network start,
      WeightedLoss loss,
      TrainingOptions options,
      TrainingData training,
      TrainingData validation) {
    MessageDigest digest = sha256();
    String settings =
        String.join(
            "\n",
            start.architecture().toString(),
            loss.toString(),
            options.schedule().toString(),
            options.optimiser().toString(),
            options.precision().toString(),
            options.kernels().toString(),
            Integer.toString(options.batchSize()),
            Long.toString(options.seed()),
            Integer.toString(options.frozenLayers()));
    digest.update(settings.getBytes(StandardCharsets.UTF_8));
    for (double parameter : start.parameters()) {
      digest.update(
          Long.toHexString(Double.doubleToLongBits(parameter)).getBytes(StandardCharsets.US_ASCII));
    }
    training.addTo(digest);
    validation.addTo(digest);
    return new CheckpointFile(file, digest.digest());
  }

  Optional<Checkpoint> read() {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new LearnException("Cannot read the checkpoint " + file + ": " + e.getMessage(), e);
    }
    int end = bytes.length - identity.length;
    if (end < 0
        || !Arrays.equals(digest(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
      throw new LearnException(
          "The checkpoint " + file + " is damaged; delete it to train from the start");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new LearnException(
            file + " is no checkpoint of this version; delete it to train from the start");
      }
      if (!Arrays.equals(in.readNBytes(identity.length), identity)) {
        throw new LearnException(
            "The checkpoint "
                + file
                + " belongs to other data, options or first weights; delete it to train from the"
                + " start, or name another file");
      }
      return Optional.of(readState(in));
    } catch (IOException e) {
      throw new LearnException("The checkpoint " + file + " is cut short; delete it", e);
    }
  }

  void write(Checkpoint state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.write(identity);
      writeState(state, out);
      byte[] content = bytes.toByteArray();
      out.write(digest(content, content.length));
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      Files.write(beside, bytes.toByteArray());
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LearnException("Cannot write the checkpoint " + file + ": " + e.getMessage(), e);
    }
  }

  private static void writeState(Checkpoint state, DataOutputStream out) throws IOException {
    out.writeInt(state.epoch);
    out.writeInt(state.iteration);
    out.writeInt(state.iterationEpochs);
    out.writeInt(state.sinceBest);
    out.writeBoolean(state.finished);
    out.writeDouble(state.bestLoss);
    out.writeLong(state.steps);
    writeArray(state.parameters, out);
    writeArray(state.best, out);
    out.writeInt(state.memory.size());
    for (double[] array : state.memory) {
      writeArray(array, out);
    }
    out.writeInt(state.history.size());
    for (EpochReport report : state.history) {
      out.writeInt(report.epoch());
      out.writeInt(report.iteration());
      out.writeDouble(report.rate());
      out.writeDouble(report.trainingLoss());
      out.writeDouble(report.validationLoss());
      out.writeDouble(report.bestLoss());
    }
  }

  private static Checkpoint readState(DataInputStream in) throws IOException {
    Checkpoint state = new Checkpoint();
    state.epoch = in.readInt();
    state.iteration = in.readInt();
    state.iterationEpochs = in.readInt();
    state.sinceBest = in.readInt();
    state.finished = in.readBoolean();
    state.bestLoss = in.readDouble();
    state.steps = in.readLong();
    state.parameters = readArray(in);
    state.best = readArray(in);
    List<double[]> memory = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      memory.add(readArray(in));
    }
    state.memory = memory;
    for (int count = in.readInt(); count > 0; count--) {
      state.history.add(
          new EpochReport(
              in.readInt(),
              in.readInt(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble()));
    }
    return state;
  }

  private static void writeArray(double[] array, DataOutputStream out) throws IOException {
    out.writeInt(array.length);
    for (double value : array) {
      out.writeDouble(value);
    }
  }

  private static double[] readArray(DataInputStream in) throws IOException {
    double[] array = new double[in.readInt()];
    for (int k = 0; k < array.length; k++) {
      array[k] = in.readDouble();
    }
    return array;
  }

  private static byte[] digest(byte[] bytes, int length) {
    MessageDigest digest = sha256();
    digest.update(bytes, 0, length);
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
