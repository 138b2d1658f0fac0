package org.deepxs.app.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deepxs.learn.metric.ErrorSummary;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Figures 2, 3 and 4 of Eur. Phys. J. C 80 (2020) 12 for other predictions. */
public final class PaperFigures {

  private static final int SIDE_BINS = 20; // on each side of the middle one
  private static final double LEAST_SHARE = 0.01; // of points that have the darkest colour
  private static final double LEAST_ERROR = 1e-8;
  private static final int MARKER = 4;

  private PaperFigures() {}

  /**
   * Labels of a plane.
   *
   * @param x label of the first axis
   * @param y label of the second axis
   * @param value what colours show
   */
  public record Labels(String x, String y, String value) {}

  /**
   * Figure 2: predicted values over a plane.
   *
   * @param grid points of a rectangular grid
   * @param labels of axes and value
   * @param side number of points along the longer side of the grid
   * @return the figure
   */
  public static Figure temperature(Points grid, Labels labels, int side) {
    int size = (int) Math.max(3, Math.ceil(400.0 / side) + 1);
    return Figure.of(
        List.of(
            new PlanePanel(
                    labels.value(),
                    labels.x(),
                    labels.y(),
                    grid.quantile(0),
                    grid.quantile(1),
                    size,
                    true)
                .of(grid)),
        1);
  }

  /**
   * Figure 3: true and predicted values, histogram of relative errors, and errors over true values
   * with their bands.
   *
   * @param truth positive true values
   * @param predicted predictions; those that are not positive are drawn in the last panel only
   * @param unit of both
   * @return the figure
   */
  public static Figure errors(double[] truth, double[] predicted, String unit) {
    double[] errors = ErrorSummary.relativeErrors(predicted, truth);
    return Figure.of(
        List.of(comparison(truth, predicted, unit), histogram(errors), bands(truth, errors, unit)),
        3);
  }

  private static XYChart comparison(double[] truth, double[] predicted, String unit) {
    XYChart chart = Figure.panel("True and predicted", "true / " + unit, "predicted / " + unit);
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setLegendVisible(false);
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int k = 0; k < truth.length; k++) {
      if (truth[k] > 0 && predicted[k] > 0 && Double.isFinite(predicted[k])) {
        xs.add(truth[k]);
        ys.add(predicted[k]);
      }
    }
    scatter(chart, "points", xs, ys, ColourScale.of(0.3));
    return chart;
  }

  private static void scatter(
      XYChart chart, String name, List<Double> xs, List<Double> ys, Color colour) {
    if (xs.isEmpty()) {
      return;
    }
    XYSeries series = chart.addSeries(name, xs, ys);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(colour);
    chart.getStyler().setMarkerSize(MARKER);
  }

  /** Bins are centred on round numbers; errors beyond the last are left out. */
  private static XYChart histogram(double[] errors) {
    double[] finite = Arrays.stream(errors).filter(Double::isFinite).toArray();
    double width = round(Math.max(LEAST_ERROR, ErrorSummary.of(finite).twoSigma()));
    double[] centres = new double[2 * SIDE_BINS + 1];
    double[] counts = new double[centres.length];
    Arrays.setAll(centres, bin -> 100 * width * (bin - SIDE_BINS) / SIDE_BINS);
    for (double error : errors) {
      double bin = Math.rint(error / width * SIDE_BINS) + SIDE_BINS;
      if (bin >= 0 && bin < counts.length) {
        counts[(int) bin]++;
      }
    }
    XYChart chart = Figure.panel("Relative errors", "predicted / true - 1 in %", "points");
    chart.getStyler().setXAxisDecimalPattern("#.####");
    chart.getStyler().setLegendVisible(false);
    XYSeries series = chart.addSeries("points", centres, counts);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.StepArea);
    series.setMarker(SeriesMarkers.NONE);
    return chart;
  }

  /** The first of 1, 2, 5, 10, ... times a power of ten that is not less; a finite number. */
  private static double round(double positive) {
    double power = Math.pow(10, Math.floor(Math.log10(positive)));
    return power
        * Arrays.stream(new double[] {1, 2, 5})
            .filter(factor -> factor * power >= positive)
            .findFirst()
            .orElse(10);
  }

  private static XYChart bands(double[] truth, double[] errors, String unit) {
    XYChart chart = Figure.panel("Relative errors and bands", "true / " + unit, "|error|");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int k = 0; k < truth.length; k++) {
      if (truth[k] > 0 && Double.isFinite(errors[k])) {
        xs.add(truth[k]);
        ys.add(Math.max(LEAST_ERROR, Math.abs(errors[k])));
      }
    }
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    scatter(chart, "points", xs, ys, ColourScale.of(0.3));
    ErrorSummary summary = ErrorSummary.of(errors);
    double[] ends = {
      Arrays.stream(truth).filter(x -> x > 0).min().orElse(1), Arrays.stream(truth).max().orElse(1)
    };
    line(chart, "68.27 %", ends, summary.oneSigma(), new Color(0, 130, 0));
    line(chart, "95.45 %", ends, summary.twoSigma(), new Color(230, 140, 0));
    line(chart, "99.73 %", ends, summary.threeSigma(), new Color(200, 0, 0));
    return chart;
  }

  private static void line(XYChart chart, String name, double[] ends, double y, Color colour) {
    if (!Double.isFinite(y)) {
      return;
    }
    double level = Math.max(LEAST_ERROR, y);
    String label = String.format(Locale.ROOT, "%s: %.3g %%", name, 100 * y);
    XYSeries series = chart.addSeries(label, ends, new double[] {level, level});
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
  }

  /**
   * Figure 4: true values, predicted values and relative errors over a plane, one above the other.
   *
   * @param truth points with true values
   * @param predicted the same points with predicted values
   * @param errors the same points with the logarithm to base ten of absolute relative errors in per
   *     cent
   * @param labels of axes and value
   * @return the figure
   */
  public static Figure planes(Points truth, Points predicted, Points errors, Labels labels) {
    double low = truth.quantile(LEAST_SHARE);
    double high = truth.quantile(1 - LEAST_SHARE);
    PlanePanel values =
        new PlanePanel(labels.value() + ", true", labels.x(), labels.y(), low, high, MARKER, false);
    PlanePanel predictions =
        new PlanePanel(
            labels.value() + ", predicted", labels.x(), labels.y(), low, high, MARKER, false);
    PlanePanel relative =
        new PlanePanel(
            "log10 of relative error in %",
            labels.x(),
            labels.y(),
            errors.quantile(0.0455),
            errors.quantile(0.9973),
            MARKER,
            false);
    return Figure.of(List.of(values.of(truth), predictions.of(predicted), relative.of(errors)), 1);
  }
}
