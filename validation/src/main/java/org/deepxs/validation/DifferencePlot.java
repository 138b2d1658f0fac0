package org.deepxs.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A scatter plot as SVG: sizes of relative differences, in decades, against mass.
 *
 * @param title heading of the picture
 * @param series points, one list per colour; drawn in order
 */
record DifferencePlot(String title, List<Series> series) {

  private static final int WIDTH = 820;
  private static final int HEIGHT = 480;
  private static final int LEFT = 80;
  private static final int RIGHT = 20;
  private static final int TOP = 70;
  private static final int BOTTOM = 60;
  private static final int LOWEST_DECADE = -8;
  private static final int MASS_STEP_GEV = 250;
  private static final int DOTS_PER_LINE = 8;

  /**
   * One kind of points.
   *
   * @param name words of the legend
   * @param colour colour in SVG's notation
   * @param dots its points
   */
  record Series(String name, String colour, List<Dot> dots) {}

  /**
   * One point.
   *
   * @param massGeV mass in GeV
   * @param difference value/reference - 1
   */
  record Dot(double massGeV, double difference) {}

  /** The picture. Differences below the lowest decade stand on the axis. */
  String svg() {
    double maxMass = dots().mapToDouble(Dot::massGeV).max().orElse(MASS_STEP_GEV);
    double massEnd = Math.ceil(maxMass / MASS_STEP_GEV) * MASS_STEP_GEV;
    int topDecade = topDecade();
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
    axes(svg, massEnd, topDecade);
    for (int k = 0; k < series.size(); k++) {
      points(svg, series.get(k), massEnd, topDecade);
      SvgElements.legend(svg, LEFT + k * 300, series.get(k).colour, series.get(k).name);
    }
    return svg.append("</svg>\n").toString();
  }

  private int topDecade() {
    double lowest = Math.pow(10, LOWEST_DECADE + 1);
    double largest = dots().mapToDouble(d -> Math.abs(d.difference)).max().orElse(lowest);
    return (int) Math.ceil(Math.log10(Math.max(lowest, largest)));
  }

  private Stream<Dot> dots() {
    return series.stream().flatMap(s -> s.dots.stream());
  }

  private static void axes(StringBuilder svg, double massEnd, int topDecade) {
    for (int decade = LOWEST_DECADE; decade <= topDecade; decade++) {
      double y = y(Math.pow(10, decade), topDecade);
      SvgElements.line(svg, LEFT, y, WIDTH - RIGHT, y);
      SvgElements.text(
          svg, LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.0e", Math.pow(10, decade)));
    }
    for (double mass = 0; mass <= massEnd; mass += MASS_STEP_GEV) {
      double x = x(mass, massEnd);
      SvgElements.line(svg, x, TOP, x, HEIGHT - BOTTOM);
      SvgElements.text(
          svg, x, HEIGHT - BOTTOM + 20, "middle", String.format(Locale.ROOT, "%.0f", mass));
    }
    SvgElements.text(
        svg, 0.5 * (LEFT + WIDTH - RIGHT), HEIGHT - 14, "middle", "mass of the chargino in GeV");
    svg.append("<g transform=\"translate(20 ")
        .append((TOP + HEIGHT - BOTTOM) / 2)
        .append(") rotate(-90)\">");
    SvgElements.text(svg, 0, 0, "middle", "size of the relative difference");
    svg.append("</g>\n");
  }

  /** All points of a series as one path of zero-length strokes with round ends. */
  private static void points(StringBuilder svg, Series s, double massEnd, int topDecade) {
    svg.append("<path fill=\"none\" stroke-width=\"2.2\" stroke-linecap=\"round\" ")
        .append("stroke-opacity=\"0.45\" stroke=\"")
        .append(s.colour)
        .append("\" d=\"");
    int column = 0;
    for (Dot dot : s.dots) {
      double x = x(dot.massGeV, massEnd);
      double y = y(Math.abs(dot.difference), topDecade);
      column = (column + 1) % DOTS_PER_LINE;
      svg.append(String.format(Locale.ROOT, "M%.1f %.1fh0", x, y)).append(column == 0 ? "\n" : "");
    }
    svg.append("\"/>\n");
  }

  private static double x(double mass, double massEnd) {
    return LEFT + (WIDTH - LEFT - RIGHT) * mass / massEnd;
  }

  private static double y(double size, int topDecade) {
    double decade = Math.max(Math.log10(size), LOWEST_DECADE);
    return TOP + (HEIGHT - TOP - BOTTOM) * (topDecade - decade) / (topDecade - LOWEST_DECADE);
  }
}
