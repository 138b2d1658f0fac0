package org.deepxs.predict.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deepxs.learn.LearnException;
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
  private final Share[] shares;
  private final ErrorShares errors;

  /**
   * A share of another product that was subtracted in training.
   *
   * @param product from which
   * @param of what was subtracted
   * @param factor how much of it
   */
  record Share(int product, int of, double factor) {}

  private LineModel(
      Model model,
      double[] rms,
      int[] products,
      int[] references,
      boolean[] channel,
      Share[] shares) {
    this.model = model;
    this.rms = rms;
    this.products = products;
    this.references = references;
    this.channel = channel;
    this.shares = shares;
    this.errors = ErrorShares.of(products.length, shares);
  }

  /**
   * Takes outputs of a stored model.
   *
   * @param stored the model
   * @param family kind of lines
   * @param partons whose outputs are wanted
   * @param all products of the family that may have outputs
   * @param some those wanted
   */
  static LineModel of(
      StoredModel stored,
      LineFamily family,
      List<LinePartons> partons,
      List<LineProduct> all,
      List<LineProduct> some) {
    List<String> given = stored.model().outputs().stream().map(ModelOutput::name).toList();
    double[] givenRms = rms(stored, given.size());
    List<LineProduct> kept = some.stream().filter(p -> !INSIDE_OTHERS.contains(p.name())).toList();
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
        plain(stored, wanted),
        wanted.stream().mapToDouble(name -> givenRms[given.indexOf(name)]).toArray(),
        kept.stream().mapToInt(all::indexOf).toArray(),
        kept.stream().mapToInt(p -> family.references().indexOf(p.reference())).toArray(),
        channel,
        first.stream().flatMap(output -> shares(stored, output, first)).toArray(Share[]::new));
  }

  /**
   * Takes the products of the s channel of a stored model that has no others.
   *
   * @param stored the model
   * @param family kind of lines
   * @param partons whose outputs are wanted
   * @param all products of the family
   */
  static LineModel ofChannel(
      StoredModel stored, LineFamily family, List<LinePartons> partons, List<LineProduct> all) {
    List<LineProduct> some =
        all.stream().filter(p -> BornReferences.channel(family, p.reference())).toList();
    return of(stored, family, partons, all, some);
  }

  private static Model plain(StoredModel stored, List<String> wanted) {
    try {
      return stored.model().withOutputs(wanted).withPlainOutputs();
    } catch (LearnException e) {
      throw new PredictException(
          "model " + stored.card().description().name() + ": " + e.getMessage());
    }
  }

  /** Those of a product are the same for all partons. */
  private static Stream<Share> shares(StoredModel stored, String output, List<String> outputs) {
    CardSection metrics = stored.card().description().metrics();
    if (!metrics.has(LESS) || !metrics.section(LESS).has(output)) {
      return Stream.of();
    }
    CardSection less = metrics.section(LESS).section(output);
    return less.names().stream()
        .map(name -> new Share(outputs.indexOf(output), found(name, outputs), less.number(name)));
  }

  private static int place(int product, int[] some) {
    return IntStream.range(0, some.length)
        .filter(k -> some[k] == product)
        .findFirst()
        .orElseThrow(
            () ->
                new PredictException(
                    "a product of the s channel was learned less another; train the model again"));
  }

  private static int found(String name, List<String> outputs) {
    if (!outputs.contains(name)) {
      throw new PredictException(
          "shares of " + name + " were learned apart from " + outputs + "; train the model again");
    }
    return outputs.indexOf(name);
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

  /** The same network with the outputs of the s channel only; empty if it has none. */
  Optional<LineModel> ofChannel() {
    int[] some = IntStream.range(0, channel.length).filter(k -> channel[k]).toArray();
    if (some.length == 0) {
      return Optional.empty();
    }
    int[] kept =
        IntStream.range(0, rms.length).filter(output -> channel[output % channel.length]).toArray();
    List<String> names =
        Arrays.stream(kept).mapToObj(output -> model.outputs().get(output).name()).toList();
    boolean[] all = new boolean[some.length];
    Arrays.fill(all, true);
    return Optional.of(
        new LineModel(
            model.withOutputs(names),
            Arrays.stream(kept).mapToDouble(output -> rms[output]).toArray(),
            Arrays.stream(some).map(k -> products[k]).toArray(),
            Arrays.stream(some).map(k -> references[k]).toArray(),
            all,
            Arrays.stream(shares)
                .filter(share -> channel[share.product])
                .map(
                    share ->
                        new Share(place(share.product, some), place(share.of, some), share.factor))
                .toArray(Share[]::new)));
  }

  /** With the outputs of these partons and products only, K itself. */
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

  /** Whether its Born structure holds the couplings of the s channel. */
  boolean channel(int k) {
    return channel[k];
  }

  /**
   * What K of every product is multiplied with in one line.
   *
   * @param couplings of lines, in the order of the family's list
   * @param from where those of the line begin
   * @param weight of its squark in the s channel, whose Born structures hold their couplings
   * @param born Born structures of the line
   * @param factors modified, by product
   * @param to where that of the first product goes
   * @param stride how far that of the next is from it
   */
  void factors(
      double[] couplings,
      int from,
      double weight,
      double[] born,
      double[] factors,
      int to,
      int stride) {
    int at = to;
    for (int k = 0; k < products.length; k++) {
      double coupling = channel[k] ? weight : couplings[from + products[k]];
      factors[at] = coupling * born[references[k]];
      at += stride;
    }
  }

  /**
   * Variances of sums over the products of lines of one initial state. Errors are those of what was
   * learned: of products less shares of others, so that what all have in common counts as their sum
   * does.
   *
   * @param initialState number of the initial state
   * @param factors of the products: all lines of the first product, then of the next
   * @param stride where those of the next product begin
   * @param lines number of lines
   * @param work overwritten, one number per line
   * @param sums overwritten: squares of the standard deviations on points outside the training
   */
  void variances(
      int initialState, double[] factors, int stride, int lines, double[] work, double[] sums) {
    errors.variances(factors, stride, lines, rms, initialState * products.length, work, sums);
  }
}
