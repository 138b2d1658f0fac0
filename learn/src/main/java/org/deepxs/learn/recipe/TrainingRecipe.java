package org.deepxs.learn.recipe;

import java.util.OptionalDouble;

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
    OptionalDouble timeLimitSeconds) {

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
        OptionalDouble.empty());
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
        "time_limit_s");
    return new TrainingRecipe(
        node.child("loss").map(n -> n.choice(Loss.class)).orElse(loss),
        node.child("quantile").map(n -> n.number(1e-6, 1 - 1e-6)).orElse(quantile),
        node.child("optimiser").map(n -> n.choice(Optimiser.class)).orElse(optimiser),
        node.child("precision").map(n -> n.choice(Format.class)).orElse(precision),
        node.child("seed").map(n -> n.integer(-ANY_LONG, ANY_LONG)).orElse(seed),
        node.child("epochs").map(RecipeNode::count).orElse(epochs),
        node.child("patience").map(RecipeNode::count).orElse(patience),
        node.child("batch").map(RecipeNode::count).orElse(batch),
        node.child("rate").map(n -> n.number(1e-12, 10)).orElse(rate),
        node.child("iterations").map(n -> (int) n.integer(1, 60)).orElse(iterations),
        node.child("polish").map(n -> (int) n.integer(0, 1_000_000)).orElse(polish),
        node.child("time_limit_s")
            .map(n -> OptionalDouble.of(n.number(1e-3, 1e9)))
            .orElse(timeLimitSeconds));
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
        timeLimitSeconds);
  }

  /**
   * Last learning rate.
   *
   * @return rate halved iterations-1 times
   */
  double finalRate() {
    return rate / Math.pow(2, iterations - 1.0);
  }
}
