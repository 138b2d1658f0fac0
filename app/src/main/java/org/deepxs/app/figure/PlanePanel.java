package org.deepxs.app.figure;

import java.util.Arrays;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A chart of points in a plane, coloured by value.
 *
 * @param title above the chart
 * @param x label of the first axis
 * @param y label of the second axis
 * @param low value of the darkest colour
 * @param high value of the brightest colour
 * @param markerSize diameter of a point in pixels
 * @param square whether points are squares, to fill a plane, or circles
 */
record PlanePanel(
    String title, String x, String y, double low, double high, int markerSize, boolean square) {

  private static final int COLOURS = 32;
  private static final int LABEL_EVERY = 4;

  XYChart of(Points points) {
    XYChart chart = Figure.panel(title, x, y);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    chart.getStyler().setMarkerSize(markerSize);
    int[] colours = new int[points.size()];
    int[] counts = new int[COLOURS];
    for (int k = 0; k < colours.length; k++) {
      double place = high > low ? (points.value(k) - low) / (high - low) : 0.5;
      colours[k] = (int) Math.min(COLOURS - 1.0, Math.max(0, Math.floor(place * COLOURS)));
      counts[colours[k]]++;
    }
    for (int colour = 0; colour < COLOURS; colour++) {
      if (counts[colour] > 0) {
        add(chart, points, colours, colour);
      }
    }
    return chart;
  }

  private void add(XYChart chart, Points points, int[] colours, int colour) {
    double[] xs = new double[colours.length];
    double[] ys = new double[colours.length];
    int count = 0;
    for (int k = 0; k < colours.length; k++) {
      if (colours[k] == colour) {
        xs[count] = points.x(k);
        ys[count++] = points.y(k);
      }
    }
    double value = low + (colour + 0.5) * (high - low) / COLOURS;
    XYSeries series =
        chart.addSeries(
            String.format(Locale.ROOT, "%.4g", value) + " ".repeat(colour), // names must differ
            Arrays.copyOf(xs, count),
            Arrays.copyOf(ys, count));
    Marker marker = square ? SeriesMarkers.SQUARE : SeriesMarkers.CIRCLE;
    series.setMarker(marker);
    series.setMarkerColor(ColourScale.of((colour + 0.5) / COLOURS));
    series.setShowInLegend(colour % LABEL_EVERY == LABEL_EVERY / 2);
  }
}
