package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deepxs.learn.training.CosineSchedule;
import org.deepxs.learn.training.HalvingSchedule;
import org.deepxs.learn.training.Schedule;

/**
 * How a network is trained: the paper's schedule.
 *
 * @param loss what is minimised
 * @param quantile for the quantile loss, which one
 * @param optimiser how
 * @param precision floating-point format of training
 * @param seed of weights and of the order of rows
 * @param epochs most epochs of an iteration
 * @param patience epochs without improvement after which an iteration ends
 * @param batch rows of a batch
 * @param rate first learning rate
 * @param iterations number of learning rates, each half of the one before
 * @param polish steps of L-BFGS at the end
 * @param timeLimitSeconds training ends after so long with what is best so far; empty for no limit.
 *     What comes out then depends on the machine
 * @param cosine one cycle of so many epochs instead of halving; empty for the paper's schedule
 * @param relevance factors of outputs in the loss; the first that fits counts, 1 where none does
 */
public record TrainingRecipe(
    Loss loss,
    double quantile,
    Optimiser optimiser,
    Format precision,
    long seed,
    int epochs,
    int patience,
    int batch,
    double rate,
    int iterations,
    int polish,
    OptionalDouble timeLimitSeconds,
    Optional<CosineRecipe> cosine,
    List<Relevance> relevance) {

  /**
   * How much an output counts.
   *
   * @param outputs their names
   * @param factor not negative
   */
  public record Relevance(NamePattern outputs, double factor) {}

  /** How the learning rate goes. */
  private enum ScheduleWord {
    HALVING,
    COSINE
  }

  /** Keeps its own list. */
  public TrainingRecipe {
    relevance = List.copyOf(relevance);
  }

  /** What is minimised. */
  public enum Loss {
    /** Mean absolute relative error of the value itself, whatever its transform. */
    MAPE,
    /** Mean square error of the transformed value. */
    MSE,
    /** Pinball loss of the transformed value. */
    QUANTILE
  }

  /** How steps are made. */
  public enum Optimiser {
    /** Adam with its usual parameters. */
    ADAM,
    /** Stochastic gradient descent with momentum 0.9. */
    SGD
  }

  /** Floating-point format. */
  public enum Format {
    /** 32 bits. */
    FLOAT32,
    /** 64 bits. */
    FLOAT64
  }

  private static final long ANY_LONG = Long.MAX_VALUE;
  private static final double LEAST_SHARE = 1e-3;

  /** What a recipe without further words gets: the paper's network of the leading order. */
  static TrainingRecipe standard() {
    return new TrainingRecipe(
        Loss.MAPE,
        0.5,
        Optimiser.ADAM,
        Format.FLOAT32,
        1,
        150,
        50,
        120,
        8e-4,
        8,
        0,
        OptionalDouble.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same for several targets: their square errors. */
  TrainingRecipe withLoss(Loss other) {
    return new TrainingRecipe(
        other,
        quantile,
        optimiser,
        precision,
        seed,
        epochs,
        patience,
        batch,
        rate,
        iterations,
        polish,
        timeLimitSeconds,
        cosine,
        relevance);
  }

  /** This, changed by what a node says. */
  TrainingRecipe with(RecipeNode node) {
    node.allow(
        "loss",
        "quantile",
        "optimiser",
        "precision",
        "seed",
        "epochs",
        "patience",
        "batch",
        "rate",
        "iterations",
        "polish",
        "time_limit_s",
        "schedule",
        "final",
        "rise",
        "keep",
        "relevance");
    return new TrainingRecipe(
        node.child("loss").map(n -> n.choice(Loss.class)).orElse(loss),
        node.child("quantile").map(n -> n.number(1e-6, 1 - 1e-6)).orElse(quantile),
        node.child("optimiser").map(n -> n.choice(Optimiser.class)).orElse(optimiser),
        node.child("precision").map(n -> n.choice(Format.class)).orElse(precision),
        node.child("seed").map(n -> n.integer(-ANY_LONG, ANY_LONG)).orElse(seed),
        epochs(node),
        node.child("patience").map(RecipeNode::count).orElse(patience),
        node.child("batch").map(RecipeNode::count).orElse(batch),
        node.child("rate").map(n -> n.number(1e-12, 10)).orElse(rate),
        node.child("iterations").map(n -> (int) n.integer(1, 60)).orElse(iterations),
        node.child("polish").map(n -> (int) n.integer(0, 1_000_000)).orElse(polish),
        node.child("time_limit_s")
            .map(n -> OptionalDouble.of(n.number(1e-3, 1e9)))
            .orElse(timeLimitSeconds),
        cosine(node),
        node.child("relevance").map(TrainingRecipe::relevance).orElse(relevance));
  }

  private Optional<CosineRecipe> cosine(RecipeNode node) {
    ScheduleWord usual = cosine.isPresent() ? ScheduleWord.COSINE : ScheduleWord.HALVING;
    if (node.child("schedule").map(n -> n.choice(ScheduleWord.class)).orElse(usual)
        == ScheduleWord.HALVING) {
      for (String key : List.of("final", "rise", "keep")) {
        node.child(key)
            .ifPresent(
                n -> {
                  throw n.complaint("is for 'schedule: cosine'; write that or remove it");
                });
      }
      return Optional.empty();
    }
    CosineRecipe standard = cosine.orElse(new CosineRecipe(LEAST_SHARE, 0, CosineRecipe.Kept.BEST));
    return Optional.of(
        new CosineRecipe(
            node.child("final").map(n -> n.number(1e-9, 1)).orElse(standard.finalShare()),
            node.child("rise").map(n -> n.number(0, epochs(node) * 0.5)).orElse(standard.rise()),
            node.child("keep")
                .map(n -> n.choice(CosineRecipe.Kept.class))
                .orElse(standard.kept())));
  }

  private int epochs(RecipeNode node) {
    return node.child("epochs").map(RecipeNode::count).orElse(epochs);
  }

  private static List<Relevance> relevance(RecipeNode node) {
    List<Relevance> relevance = new ArrayList<>();
    node.entries()
        .forEach(
            (name, factor) ->
                relevance.add(new Relevance(new NamePattern(name), factor.number(0, 1e6))));
    return relevance;
  }

  /** This with another seed. */
  TrainingRecipe withSeed(long other) {
    return new TrainingRecipe(
        loss,
        quantile,
        optimiser,
        precision,
        other,
        epochs,
        patience,
        batch,
        rate,
        iterations,
        polish,
        timeLimitSeconds,
        cosine,
        relevance);
  }

  /** How much an output counts. */
  double relevance(String output) {
    return relevance.stream()
        .filter(r -> r.outputs().fits(output))
        .mapToDouble(Relevance::factor)
        .findFirst()
        .orElse(1);
  }

  /** How the rate goes. */
  Schedule schedule() {
    return cosine
        .map(this::cosineSchedule)
        .orElseGet(() -> HalvingSchedule.ofIterations(rate, iterations, epochs, patience));
  }

  private Schedule cosineSchedule(CosineRecipe c) {
    return new CosineSchedule(
        rate, rate * c.finalShare(), epochs, c.rise(), c.kept() == CosineRecipe.Kept.LAST);
  }

  /** Most epochs of all iterations. */
  int mostEpochs() {
    return cosine.isPresent() ? epochs : epochs * iterations;
  }

  /**
   * Last learning rate.
   *
   * @return rate halved iterations-1 times, or that at the end of the cosine
   */
  double finalRate() {
    return rate * cosine.map(CosineRecipe::finalShare).orElse(Math.pow(2, 1.0 - iterations));
  }
}
