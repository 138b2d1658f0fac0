package org.deepxs.learn.model;

import java.util.List;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Architecture;

/**
 * What a model takes and gives, and its shape: all but its numbers.
 *
 * @param inputs the inputs, in the order of a row
 * @param features expressions of the inputs that the network sees, standardised
 * @param outputs the outputs, in the order of a row
 * @param architecture shape of the network
 * @param precision numbers that the network computes with
 */
public record ModelSignature(
    List<ModelInput> inputs,
    List<String> features,
    List<ModelOutput> outputs,
    Architecture architecture,
    Precision precision) {

  /** Keeps immutable copies. */
  public ModelSignature {
    inputs = List.copyOf(inputs);
    features = List.copyOf(features);
    outputs = List.copyOf(outputs);
  }
}
