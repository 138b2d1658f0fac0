package org.deepxs.predict.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.PredictException;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;

/**
 * A network for the products of one family, of gluons or of gluinos. Its outputs, found by name,
 * are those of some partons: all products of the first, then of the next. Immutable.
 */
final class LineModel {

  /** Products whose K the s channel of Z or W has too: SS holds the photon's part. */
  private static final Set<String> INSIDE_OTHERS = Set.of("PP", "PS");

  private static final String LESS = "less";

  private final Model model;
  private final double[] rms;
  private final int[] products;
  private final int[] references;
  private final boolean[] channel;
  private final List<List<Share>> shares;

  /** A share of another product that was subtracted in training. */
  private record Share(int product, double factor) {}

  private LineModel(
      Model model,
      double[] rms,
      int[] products,
      int[] references,
      boolean[] channel,
      List<List<Share>> shares) {
    this.model = model;
    this.rms = rms;
    this.products = products;
    this.references = references;
    this.channel = channel;
    this.shares = shares;
  }

  /**
   * Takes outputs of a stored model.
   *
   * @param stored the model
   * @param family kind of lines
   * @param partons whose outputs are wanted
   * @param all products of the family that may have outputs
   */
  static LineModel of(
      StoredModel stored, LineFamily family, List<LinePartons> partons, List<LineProduct> all) {
    List<String> given = stored.model().outputs().stream().map(ModelOutput::name).toList();
    double[] givenRms = rms(stored, given.size());
    List<LineProduct> kept = all.stream().filter(p -> !INSIDE_OTHERS.contains(p.name())).toList();
    List<String> wanted = new ArrayList<>();
    for (LinePartons of : partons) {
      kept.forEach(product -> wanted.add(LineOutputs.name(of, product)));
    }
    boolean[] channel = new boolean[kept.size()];
    for (int k = 0; k < channel.length; k++) {
      channel[k] = BornReferences.channel(family, kept.get(k).reference());
    }
    List<String> first = wanted.subList(0, kept.size());
    return new LineModel(
        stored.model().withOutputs(wanted),
        wanted.stream().mapToDouble(name -> givenRms[given.indexOf(name)]).toArray(),
        kept.stream().mapToInt(all::indexOf).toArray(),
        kept.stream().mapToInt(p -> family.references().indexOf(p.reference())).toArray(),
        channel,
        first.stream().map(output -> shares(stored, output, first)).toList());
  }

  /** Those of a product are the same for all partons. */
  private static List<Share> shares(StoredModel stored, String output, List<String> outputs) {
    CardSection metrics = stored.card().description().metrics();
    if (!metrics.has(LESS) || !metrics.section(LESS).has(output)) {
      return List.of();
    }
    CardSection less = metrics.section(LESS).section(output);
    return less.names().stream()
        .map(name -> new Share(outputs.indexOf(name), less.number(name)))
        .toList();
  }

  private static double[] rms(StoredModel stored, int outputs) {
    CardSection metrics = stored.card().description().metrics();
    double[] rms = metrics.numbers(metrics.has(LESS) ? "rms_less" : "rms");
    if (rms.length != outputs) {
      throw new PredictException(
          "model "
              + stored.card().description().name()
              + " has "
              + outputs
              + " outputs, its card "
              + rms.length
              + " errors (metrics.rms); train it again");
    }
    return rms;
  }

  /** With the outputs of these partons and products only. */
  Model model() {
    return model;
  }

  /** Number of products with an output. */
  int size() {
    return products.length;
  }

  /** Number of the k-th product in the family's list. */
  int product(int k) {
    return products[k];
  }

  /** Number of the Born structure that it is relative to. */
  int reference(int k) {
    return references[k];
  }

  /** Whether that holds the couplings of the s channel. */
  boolean channel(int k) {
    return channel[k];
  }

  /**
   * Variance of a sum over the products of one line. Errors are those of what was learned: of
   * products less shares of others, so that what all have in common counts as their sum does.
   *
   * @param first number of the line's first output
   * @param factors of the products; changed
   * @return square of the standard deviation on points outside the training
   */
  double variance(int first, double[] factors) {
    for (int k = 0; k < products.length; k++) {
      for (Share share : shares.get(k)) {
        factors[share.product()] += share.factor() * factors[k];
      }
    }
    double sum = 0;
    for (int k = 0; k < products.length; k++) {
      double error = factors[k] * rms[first + k];
      sum += error * error;
    }
    return sum;
  }
}
