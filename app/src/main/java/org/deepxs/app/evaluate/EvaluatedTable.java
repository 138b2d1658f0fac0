package org.deepxs.app.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deepxs.learn.composition.ComposedModel;
import org.deepxs.learn.composition.ErrorBands;
import org.deepxs.learn.domain.DomainVerdict;
import org.deepxs.learn.metric.ErrorSummary;
import org.deepxs.learn.table.DataTable;
import org.deepxs.learn.table.TableColumn;
import org.deepxs.learn.table.TableReader;
import org.deepxs.learn.table.TableReading;

/**
 * Rows with a true value and a prediction, and the columns truth and predicted added. Immutable.
 */
public final class EvaluatedTable {

  /** Name of the column of true values. */
  public static final String TRUTH = "truth";

  /** Name of the column of predictions. */
  public static final String PREDICTED = "predicted";

  /**
   * What is asked.
   *
   * @param table file in CSV or Parquet
   * @param where texts that columns must have
   * @param truth expression of true values
   * @param predicted expression of predictions; null if models predict
   * @param models models whose product predicts; empty if the table holds predictions
   * @param times expression that predictions are multiplied with; null for none
   * @param least rows with a smaller true value are left out
   * @param planes figures that need columns
   */
  public record Question(
      Path table,
      Map<String, String> where,
      String truth,
      String predicted,
      List<EvaluatedModel> models,
      String times,
      double least,
      List<FigurePlan.Plane> planes) {

    private List<String> columns() {
      Set<String> columns = new LinkedHashSet<>(ColumnValues.names(truth));
      if (predicted != null) {
        columns.addAll(ColumnValues.names(predicted));
      }
      if (times != null) {
        columns.addAll(ColumnValues.names(times));
      }
      models.forEach(model -> columns.addAll(model.inputs()));
      planes.forEach(plane -> columns.addAll(plane.columns()));
      return List.copyOf(columns);
    }
  }

  private final DataTable table;
  private final Question question;
  private final int withoutTruth;
  private final int withoutPrediction;

  private EvaluatedTable(
      DataTable table, Question question, int withoutTruth, int withoutPrediction) {
    this.table = table;
    this.question = question;
    this.withoutTruth = withoutTruth;
    this.withoutPrediction = withoutPrediction;
  }

  /**
   * Reads and predicts.
   *
   * @param question what is asked
   * @return rows that can be compared
   * @throws org.deepxs.learn.LearnException if the table cannot be read or lacks columns
   */
  public static EvaluatedTable read(Question question) {
    TableReading reading = TableReading.of(question.columns());
    for (var entry : question.where().entrySet()) {
      reading = reading.where(entry.getKey(), entry.getValue());
    }
    DataTable all = TableReader.read(question.table(), reading);
    double[] truth = ColumnValues.of(all, question.truth());
    DataTable known =
        all.with(new TableColumn(TRUTH, ""), truth)
            .where(TRUTH, y -> Double.isFinite(y) && y != 0 && y >= question.least());
    DataTable predicted = known.with(new TableColumn(PREDICTED, ""), predictions(known, question));
    DataTable both = predicted.where(PREDICTED, Double::isFinite);
    int empty = (int) Arrays.stream(truth).filter(y -> !Double.isFinite(y) || y == 0).count();
    return new EvaluatedTable(both, question, empty, predicted.rows() - both.rows());
  }

  private static double[] predictions(DataTable table, Question question) {
    double[] values = new double[table.rows()];
    Arrays.fill(values, 1);
    if (question.predicted() != null) {
      multiply(values, ColumnValues.of(table, question.predicted()));
    }
    if (question.times() != null) {
      multiply(values, ColumnValues.of(table, question.times()));
    }
    for (EvaluatedModel model : question.models()) {
      multiply(values, model.predict(table));
    }
    return values;
  }

  private static void multiply(double[] values, double[] factors) {
    for (int k = 0; k < values.length; k++) {
      values[k] *= factors[k];
    }
  }

  /**
   * The rows.
   *
   * @return table with the columns truth and predicted
   */
  public DataTable table() {
    return table;
  }

  /**
   * True values.
   *
   * @return one for each row
   */
  public double[] truth() {
    return table.column(TRUTH);
  }

  /**
   * Predictions.
   *
   * @return one for each row
   */
  public double[] predicted() {
    return table.column(PREDICTED);
  }

  /**
   * Rows that had no true value, or 0.
   *
   * @return their number
   */
  public int withoutTruth() {
    return withoutTruth;
  }

  /**
   * Rows that had no finite prediction.
   *
   * @return their number
   */
  public int withoutPrediction() {
    return withoutPrediction;
  }

  private boolean oneModel() {
    return question.models().size() == 1;
  }

  /**
   * Adds errors of points inside, at the edge of and outside the domain, if one model with a domain
   * predicts.
   *
   * @param text table of errors
   */
  public void addVerdicts(ErrorText text) {
    if (!oneModel() || !question.models().get(0).model().hasDomain()) {
      return;
    }
    EvaluatedModel model = question.models().get(0);
    DomainVerdict[] verdicts = model.model().verdicts(table.matrix(model.inputs()), table.rows());
    double[] errors = ErrorSummary.relativeErrors(predicted(), truth());
    for (DomainVerdict verdict : DomainVerdict.values()) {
      double[] chosen = new double[errors.length];
      int count = 0;
      for (int k = 0; k < errors.length; k++) {
        if (verdicts[k] == verdict) {
          chosen[count++] = errors[k];
        }
      }
      text.add(
          switch (verdict) {
            case INSIDE -> "inside the domain";
            case EDGE -> "at the domain's edge";
            case OUTSIDE -> "outside the domain";
          },
          ErrorSummary.of(Arrays.copyOf(chosen, count)));
    }
  }

  /**
   * How many points the error bands cover, if one model with bands predicts.
   *
   * @return lines of text
   */
  public List<String> coverage() {
    if (!oneModel() || question.models().get(0).model().bands().isEmpty() || table.rows() == 0) {
      return List.of();
    }
    EvaluatedModel evaluated = question.models().get(0);
    ComposedModel model = evaluated.model();
    ErrorBands bands = model.bands().orElseThrow();
    int rows = table.rows();
    double[] means = new double[rows];
    double[] spreads = new double[rows];
    model.predict(table.matrix(evaluated.inputs()), rows, means, spreads);
    double[] truth = truth();
    double[] predicted = predicted();
    List<Double> levels = bands.calibration().options().levels();
    List<String> lines = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      int covered = 0;
      for (int k = 0; k < rows; k++) {
        double off = Math.abs(truth[k] / predicted[k] - 1);
        covered += off <= bands.halfWidth(level, means[k], spreads[k]) ? 1 : 0;
      }
      double wanted = levels.get(level);
      lines.add(
          String.format(
              Locale.ROOT,
              "error bands of level %.2f %% cover %.2f +- %.2f %% of %d points",
              100 * wanted,
              100.0 * covered / rows,
              100 * Math.sqrt(wanted * (1 - wanted) / rows),
              rows));
    }
    return lines;
  }
}
