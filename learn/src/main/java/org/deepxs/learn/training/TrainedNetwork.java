package org.deepxs.learn.training;

import java.util.List;
import org.deepxs.learn.network.Network;

/**
 * The outcome of a training.
 *
 * @param network the weights of the smallest validation loss
 * @param validationLoss that loss
 * @param history all epochs
 * @param seed of the training
 * @param codeVersion as the caller named it
 * @param complete false if a time limit cut the training short
 */
public record TrainedNetwork(
    Network network,
    double validationLoss,
    List<EpochReport> history,
    long seed,
    String codeVersion,
    boolean complete) {

  /** Copies the history. */
  public TrainedNetwork {
    history = List.copyOf(history);
  }
}
