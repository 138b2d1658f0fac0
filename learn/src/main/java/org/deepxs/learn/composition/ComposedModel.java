package org.deepxs.learn.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.Predictor;
import org.deepxs.learn.domain.DomainVerdict;
import org.deepxs.learn.domain.TrainingDomain;
import org.deepxs.learn.ensemble.DeepEnsemble;
import org.deepxs.learn.ensemble.SpreadPredictor;
import org.deepxs.learn.ensemble.StackedPredictor;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelCard;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.ModelPredictor;

/**
 * A model of one network or of several, with its error bands and its domain. May be shared by
 * threads. Immutable.
 */
public final class ComposedModel implements SpreadPredictor {

  private final ModelCard card;
  private final Model first;
  private final DeepEnsemble ensemble;
  private final Optional<ErrorBands> bands;
  private final Optional<TrainingDomain> domain;

  private ComposedModel(ModelCard card, Model first, DeepEnsemble ensemble) {
    this.card = card;
    this.first = first;
    this.ensemble = ensemble;
    this.bands = ErrorBands.of(card.description().calibration());
    this.domain = DomainCard.of(card.description().properties());
  }

  /**
   * Loads a model and all that its card names.
   *
   * @param folder with the files
   * @param name of the model
   * @return the model
   * @throws LearnException if a file is missing or damaged
   */
  public static ComposedModel load(ModelFolder folder, String name) {
    ModelCard card = folder.card(name);
    Composition composition = Composition.of(name, card.description().properties());
    List<List<Model>> groups = new ArrayList<>();
    groups.add(load(folder, composition.general()));
    composition.specialists().forEach(part -> groups.add(load(folder, part.members())));
    return new ComposedModel(card, groups.get(0).get(0), of(composition, groups));
  }

  private static List<Model> load(ModelFolder folder, List<String> names) {
    return names.stream().map(name -> folder.load(name).model()).toList();
  }

  /**
   * Models that are not on disk yet.
   *
   * @param composition how they belong together
   * @param groups members of the general ensemble, then those of each specialised one
   * @return their predictor: an ensemble of stacks
   * @throws LearnException if they do not fit together
   */
  public static DeepEnsemble of(Composition composition, List<List<Model>> groups) {
    int size = composition.general().size();
    if (groups.size() != composition.specialists().size() + 1
        || !groups.stream().allMatch(group -> group.size() == size)) {
      throw new LearnException(
          "a composition of "
              + size
              + " members and "
              + composition.specialists().size()
              + " ranges needs as many models of each; train the model again");
    }
    List<Predictor> members = new ArrayList<>();
    for (int member = 0; member < size; member++) {
      List<StackedPredictor.Specialist> specialists = new ArrayList<>();
      for (int part = 1; part < groups.size(); part++) {
        specialists.add(
            new StackedPredictor.Specialist(
                composition.specialists().get(part - 1).range(),
                predictor(groups.get(part).get(member))));
      }
      Predictor general = predictor(groups.get(0).get(member));
      members.add(
          specialists.isEmpty()
              ? general
              : StackedPredictor.of(general, specialists, composition.blendDecades()));
    }
    return DeepEnsemble.of(members);
  }

  /**
   * A model of one network as a predictor that threads may share.
   *
   * @param model the model
   * @return the predictor
   */
  public static Predictor predictor(Model model) {
    return Predictor.of(
        model.inputs().size(),
        model.outputs().size(),
        (in, rows, out) -> ModelPredictor.of(model).predict(in, rows, out));
  }

  /**
   * The card.
   *
   * @return of the model as a whole
   */
  public ModelCard card() {
    return card;
  }

  /**
   * Number of members of the ensemble.
   *
   * @return 1 if there is no spread
   */
  public int members() {
    return ensemble.members().size();
  }

  @Override
  public int inputs() {
    return ensemble.inputs();
  }

  @Override
  public int outputs() {
    return ensemble.outputs();
  }

  @Override
  public void predict(double[] inputs, int rows, double[] means, double[] spreads) {
    ensemble.predict(inputs, rows, means, spreads);
  }

  /**
   * The error bands.
   *
   * @return empty if the model was not calibrated
   */
  public Optional<ErrorBands> bands() {
    return bands;
  }

  /**
   * Verdicts of rows.
   *
   * @param inputs rows times inputs, row by row
   * @param rows number of rows
   * @return one for each row
   * @throws LearnException if the model has no domain
   */
  public DomainVerdict[] verdicts(double[] inputs, int rows) {
    TrainingDomain known =
        domain.orElseThrow(
            () ->
                new LearnException(
                    card.description().name()
                        + " has no domain; train it with 'domain: {}' in its recipe"));
    DomainVerdict[] verdicts = new DomainVerdict[rows];
    known.verdicts(first.features().of(inputs, rows), rows, verdicts);
    return verdicts;
  }

  /**
   * Whether the model knows its domain.
   *
   * @return whether verdicts can be asked for
   */
  public boolean hasDomain() {
    return domain.isPresent();
  }
}
