package org.deepxs.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A plot as SVG: dots and lines over two linear or logarithmic axes.
 *
 * @param title heading of the picture
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, in order
 */
record ScatterPlot(String title, Axis x, Axis y, List<Series> series) {

  private static final int WIDTH = 820;
  private static final int HEIGHT = 480;
  private static final int LEFT = 90;
  private static final int RIGHT = 20;
  private static final int TOP = 70;
  private static final int BOTTOM = 60;
  private static final int DOTS_PER_LINE = 8;
  private static final int LINEAR_STEPS = 6;

  /**
   * One axis; what lies outside is drawn at its end.
   *
   * @param name words with the unit
   * @param low lower end
   * @param high upper end
   * @param logarithmic whether decades have equal lengths
   */
  record Axis(String name, double low, double high, boolean logarithmic) {

    static Axis linear(String name, double low, double high) {
      return new Axis(name, low, high, false);
    }

    static Axis logarithmic(String name, double low, double high) {
      return new Axis(name, low, high, true);
    }

    /** Position between 0 and 1. */
    double position(double value) {
      double p =
          logarithmic
              ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
              : (value - low) / (high - low);
      return Math.min(1, Math.max(0, p));
    }

    /** Where numbers stand. */
    double[] ticks() {
      if (!logarithmic) {
        double step = (high - low) / LINEAR_STEPS;
        return IntStream.rangeClosed(0, LINEAR_STEPS).mapToDouble(k -> low + k * step).toArray();
      }
      int first = (int) Math.ceil(Math.log10(low) - 1e-9);
      int last = (int) Math.floor(Math.log10(high) + 1e-9);
      return IntStream.rangeClosed(first, last).mapToDouble(k -> Math.pow(10, k)).toArray();
    }

    String label(double tick) {
      return String.format(Locale.ROOT, "%.3g", Math.abs(tick) < 1e-12 * high ? 0 : tick);
    }
  }

  /**
   * One kind of points.
   *
   * @param name words of the legend
   * @param colour colour in SVG's notation
   * @param line whether the points are joined
   * @param dots its points
   */
  record Series(String name, String colour, boolean line, List<Dot> dots) {}

  /**
   * One point.
   *
   * @param x in the units of the horizontal axis
   * @param y in the units of the vertical axis
   */
  record Dot(double x, double y) {}

  /** The picture. */
  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    SvgElements.text(svg, LEFT, 24, "start", title);
    axes(svg);
    double spacing = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, series.size());
    for (int k = 0; k < series.size(); k++) {
      points(svg, series.get(k));
      SvgElements.legend(svg, LEFT + k * spacing, series.get(k).colour, series.get(k).name);
    }
    return svg.append("</svg>\n").toString();
  }

  private void axes(StringBuilder svg) {
    for (double tick : y.ticks()) {
      double height = pixelY(tick);
      SvgElements.line(svg, LEFT, height, WIDTH - RIGHT, height);
      SvgElements.text(svg, LEFT - 8, height + 4, "end", y.label(tick));
    }
    for (double tick : x.ticks()) {
      double place = pixelX(tick);
      SvgElements.line(svg, place, TOP, place, HEIGHT - BOTTOM);
      SvgElements.text(svg, place, HEIGHT - BOTTOM + 20, "middle", x.label(tick));
    }
    SvgElements.text(svg, 0.5 * (LEFT + WIDTH - RIGHT), HEIGHT - 14, "middle", x.name);
    svg.append("<g transform=\"translate(20 ")
        .append((TOP + HEIGHT - BOTTOM) / 2)
        .append(") rotate(-90)\">");
    SvgElements.text(svg, 0, 0, "middle", y.name);
    svg.append("</g>\n");
  }

  /** All points of a series as one path: joined, or zero-length strokes with round ends. */
  private void points(StringBuilder svg, Series s) {
    double width = s.line ? 1.6 : s.dots.size() > 1000 ? 2.2 : 5;
    double opacity = s.dots.size() > 1000 ? 0.45 : 0.9;
    svg.append(
        String.format(
            Locale.ROOT,
            "<path fill=\"none\" stroke-width=\"%.1f\" stroke-linecap=\"round\" "
                + "stroke-opacity=\"%.2f\" stroke=\"%s\" d=\"",
            width,
            opacity,
            s.colour));
    int column = 0;
    for (Dot dot : s.dots) {
      String command = !s.line || column == 0 ? "M" : "L";
      svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", command, pixelX(dot.x), pixelY(dot.y)));
      svg.append(s.line ? "" : "h0");
      column++;
      svg.append(column % DOTS_PER_LINE == 0 ? "\n" : "");
    }
    svg.append("\"/>\n");
  }

  private double pixelX(double value) {
    return LEFT + (WIDTH - LEFT - RIGHT) * x.position(value);
  }

  private double pixelY(double value) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - y.position(value));
  }
}
