package org.deepxs.learn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Network;

/**
 * A trained model: inputs, features of them, standardised; a network; and transforms of its outputs
 * back to the quantities wanted. Immutable.
 *
 * @param inputs the inputs, in the order of a row
 * @param features features of the inputs
 * @param standardisation of the features
 * @param network from standardised features to transformed outputs; in single precision its weights
 *     are rounded
 * @param outputs the outputs, in the order of a row
 * @param precision numbers that the network computes with
 */
public record Model(
    List<ModelInput> inputs,
    Features features,
    Standardisation standardisation,
    Network network,
    List<ModelOutput> outputs,
    Precision precision) {

  /**
   * Checks that the parts fit together and rounds the weights to the precision.
   *
   * @throws LearnException if they do not
   */
  public Model {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    List<String> names = inputs.stream().map(ModelInput::name).toList();
    if (!names.equals(features.inputs())) {
      throw new LearnException(
          "the model has inputs " + names + ", its features " + features.inputs());
    }
    int width = features.width();
    if (standardisation.width() != width || network.architecture().inputs() != width) {
      throw new LearnException(
          String.format(
              "the model has %d features, but a standardisation of %d and a network of %d inputs",
              width, standardisation.width(), network.architecture().inputs()));
    }
    if (network.architecture().outputs() != outputs.size()) {
      throw new LearnException(
          String.format(
              "the model has %d outputs, its network %d",
              outputs.size(), network.architecture().outputs()));
    }
    if (outputs.stream().map(ModelOutput::name).distinct().count() != outputs.size()) {
      throw new LearnException("two outputs of the model have the same name; rename one");
    }
    if (precision == Precision.FLOAT32) {
      network = rounded(network);
    }
  }

  private static Network rounded(Network network) {
    double[] parameters = network.parameters();
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] = (float) parameters[k];
    }
    return Network.of(network.architecture(), parameters);
  }

  /**
   * Some of the outputs, for those who need no others.
   *
   * @param names of outputs, in the order wanted
   * @return a model that gives these
   * @throws LearnException if there is no output of a name, or one is named twice
   */
  public Model withOutputs(List<String> names) {
    List<String> all = outputs.stream().map(ModelOutput::name).toList();
    for (String name : names) {
      if (!all.contains(name)) {
        throw new LearnException(
            "the model has no output " + name + "; it has " + String.join(", ", all));
      }
    }
    int[] chosen = names.stream().mapToInt(all::indexOf).toArray();
    List<ModelOutput> kept = Arrays.stream(chosen).mapToObj(outputs::get).toList();
    return new Model(
        inputs, features, standardisation, network.withOutputs(chosen), kept, precision);
  }

  /**
   * The same quantities from a network whose outputs they are: linear transforms stand in its last
   * layer. In single precision results differ by its rounding.
   *
   * @return a model with plain outputs
   * @throws LearnException if an output was learned as a logarithm
   */
  public Model withPlainOutputs() {
    double[] scales = new double[outputs.size()];
    double[] shifts = new double[scales.length];
    List<ModelOutput> plain = new ArrayList<>();
    for (int k = 0; k < scales.length; k++) {
      ModelOutput output = outputs.get(k);
      if (output.transform().function() != TargetTransform.Function.IDENTITY) {
        throw new LearnException(
            "output "
                + output.name()
                + " was learned as a logarithm, which no last layer undoes; train a model on the"
                + " quantity itself");
      }
      scales[k] = output.transform().scale();
      shifts[k] = output.transform().shift();
      plain.add(new ModelOutput(output.name(), output.unit(), TargetTransform.plain(1)));
    }
    return new Model(
        inputs, features, standardisation, network.withScaled(scales, shifts), plain, precision);
  }

  /**
   * What it takes and gives, and its shape.
   *
   * @return the signature
   */
  public ModelSignature signature() {
    return new ModelSignature(inputs, features.texts(), outputs, network.architecture(), precision);
  }

  /**
   * Outputs of many rows. Those who predict often keep a {@link ModelPredictor}.
   *
   * @param in row-major matrix [rows][inputs], in the model's units
   * @param rows number of rows
   * @return row-major matrix [rows][outputs]
   */
  public double[] predict(double[] in, int rows) {
    double[] out = new double[Math.multiplyExact(rows, outputs.size())];
    ModelPredictor.of(this).predict(in, rows, out);
    return out;
  }
}
