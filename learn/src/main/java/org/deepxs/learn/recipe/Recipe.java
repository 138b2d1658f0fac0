package org.deepxs.learn.recipe;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.domain.DomainOptions;

/**
 * A training, as a YAML file describes it.
 *
 * @param name of the model; its files are named after it
 * @param description a sentence or two
 * @param data rows to learn from
 * @param split their division
 * @param inputs columns that a prediction needs
 * @param features expressions of inputs that networks see, terms written out
 * @param targets what is learned
 * @param network shape of the network
 * @param training how it is trained
 * @param members networks that differ by their seeds
 * @param selection choice of training points, if not all are used
 * @param stacking specialised networks, if any
 * @param transfer trained model to begin with, if any
 * @param calibration error bands, if any
 * @param domain how the domain is described, if it is
 * @param counted ranges of rows that errors of several outputs are taken from; empty for all rows
 * @param modelPrecision floating-point format of the model files
 * @param card what the caller wants to say in the model card
 * @param cite what users should cite
 */
public record Recipe(
    String name,
    String description,
    DataRecipe data,
    SplitRecipe split,
    List<String> inputs,
    List<String> features,
    TargetsRecipe targets,
    NetworkRecipe network,
    TrainingRecipe training,
    int members,
    Optional<SelectionRecipe> selection,
    Optional<StackingRecipe> stacking,
    Optional<TransferRecipe> transfer,
    Optional<CalibrationRecipe> calibration,
    Optional<DomainOptions> domain,
    List<DataRecipe.Range> counted,
    TrainingRecipe.Format modelPrecision,
    Map<String, String> card,
    List<String> cite) {

  /** Keeps immutable copies. */
  public Recipe {
    inputs = List.copyOf(inputs);
    features = List.copyOf(features);
    counted = List.copyOf(counted);
    card = Collections.unmodifiableMap(new LinkedHashMap<>(card));
    cite = List.copyOf(cite);
  }

  /**
   * Reads a file.
   *
   * @param file YAML
   * @return the recipe
   * @throws org.deepxs.learn.LearnException if it cannot be read or means nothing; says file, line,
   *     key and remedy
   */
  public static Recipe read(Path file) {
    return of(RecipeNode.read(file));
  }

  /**
   * Reads a text.
   *
   * @param text YAML
   * @param file name for messages
   * @return the recipe
   * @throws org.deepxs.learn.LearnException if it means nothing; says file, line, key and remedy
   */
  public static Recipe parse(String text, String file) {
    return of(RecipeNode.parse(text, file));
  }

  private static Recipe of(RecipeNode root) {
    root.allow(
        "name",
        "description",
        "data",
        "split",
        "inputs",
        "terms",
        "features",
        "target",
        "targets",
        "network",
        "training",
        "ensemble",
        "nnps",
        "stacking",
        "transfer",
        "calibration",
        "domain",
        "metrics",
        "model_precision",
        "card",
        "cite");
    List<String> inputs =
        root.required("inputs", "list the columns that a prediction needs").texts();
    TargetsRecipe targets = TargetsRecipe.of(root);
    NetworkRecipe network =
        root.child("network").map(NetworkRecipe.standard()::with).orElse(NetworkRecipe.standard());
    TrainingRecipe training = training(root, targets.several());
    int members = root.child("ensemble").map(Recipe::members).orElse(1);
    Map<String, String> card = new LinkedHashMap<>();
    root.child("card")
        .ifPresent(c -> c.entries().forEach((key, value) -> card.put(key, value.text())));
    return new Recipe(
        name(root.required("name", "name the model, for example 'name: c1c1-k'")),
        root.child("description").map(RecipeNode::text).orElse("").strip(),
        DataRecipe.of(root.required("data", "write 'data: {tables: [labels.parquet]}'")),
        root.child("split").map(SplitRecipe::of).orElse(new SplitRecipe(1, 0.1, 0, 0.1, List.of())),
        inputs,
        features(root, inputs),
        targets,
        network,
        training,
        members,
        root.child("nnps").map(n -> SelectionRecipe.of(n, training)),
        root.child("stacking")
            .map(n -> StackingRecipe.of(n, targets.single().orElseThrow(), network, training)),
        root.child("transfer").map(n -> transfer(n, training)),
        root.child("calibration").map(n -> calibration(root, n, members)),
        root.child("domain").map(Recipe::domain),
        root.child("metrics").map(n -> metrics(n, targets.several())).orElse(List.of()),
        root.child("model_precision")
            .map(n -> n.choice(TrainingRecipe.Format.class))
            .orElse(TrainingRecipe.Format.FLOAT32),
        card,
        root.child("cite").map(RecipeNode::texts).orElse(List.of()));
  }

  private static List<String> features(RecipeNode root, List<String> inputs) {
    RecipeTerms terms =
        root.child("terms").map(node -> RecipeTerms.of(node, inputs)).orElse(RecipeTerms.none());
    return root.child("features")
        .map(node -> node.items().stream().map(terms::writtenOut).toList())
        .orElse(inputs);
  }

  private static TrainingRecipe training(RecipeNode root, boolean several) {
    TrainingRecipe standard =
        several
            ? TrainingRecipe.standard().withLoss(TrainingRecipe.Loss.MSE)
            : TrainingRecipe.standard();
    Optional<RecipeNode> node = root.child("training");
    TrainingRecipe training = node.map(standard::with).orElse(standard);
    if (several && training.loss() == TrainingRecipe.Loss.MAPE) {
      throw node.orElse(root)
          .complaint("several targets may be zero and have no relative error; write 'loss: mse'");
    }
    if (!several && !training.relevance().isEmpty()) {
      throw node.orElse(root).complaint("'relevance' is for several targets; remove it");
    }
    return training;
  }

  private static List<DataRecipe.Range> metrics(RecipeNode node, boolean several) {
    node.allow("ranges");
    if (!several) {
      throw node.complaint("is for several 'targets'; remove it");
    }
    return node.child("ranges").map(RecipeParts::ranges).orElse(List.of());
  }

  private static String name(RecipeNode node) {
    String name = node.text();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")) {
      throw node.complaint(
          "a name is made of letters, digits, dots, plus and minus signs, found '" + name + "'");
    }
    return name;
  }

  private static int members(RecipeNode node) {
    node.allow("members");
    return (int) node.required("members", "write how many networks").integer(1, 1000);
  }

  private static CalibrationRecipe calibration(RecipeNode root, RecipeNode node, int members) {
    boolean rows =
        root.child("split")
            .flatMap(split -> split.child("calibration"))
            .map(share -> share.number(0, 1) > 0)
            .orElse(false);
    if (!rows) {
      throw node.complaint("error bands need rows of their own; write 'split: {calibration: 0.1}'");
    }
    return CalibrationRecipe.of(node, members);
  }

  private static TransferRecipe transfer(RecipeNode node, TrainingRecipe training) {
    TransferRecipe transfer = TransferRecipe.of(node);
    if (transfer.frozenLayers() > 0 && training.polish() > 0) {
      throw node.complaint("a polish moves all layers; write 'freeze: 0' or 'polish: 0'");
    }
    return transfer;
  }

  private static DomainOptions domain(RecipeNode node) {
    node.allow("representatives", "inside", "margin", "seed");
    DomainOptions standard = DomainOptions.standard();
    return new DomainOptions(
        node.child("representatives")
            .map(n -> (int) n.integer(1, 10_000))
            .orElse(standard.representatives()),
        node.child("inside").map(n -> n.number(0.5, 0.9999)).orElse(standard.insideFraction()),
        node.child("margin").map(n -> n.number(0, 1)).orElse(standard.margin()),
        node.child("seed")
            .map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE))
            .orElse(standard.seed()));
  }
}
