package org.deepxs.validation;

import java.util.Locale;

/** Elements of SVG pictures that several plots draw. */
final class SvgElements {

  private SvgElements() {}

  /** A grey line between two places in pixels. */
  static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#d5d5d5\"/>\n",
            x1,
            y1,
            x2,
            y2));
  }

  /** Words at a place in pixels; the anchor is start, middle or end. */
  static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#202020\">%s</text>\n",
            x,
            y,
            anchor,
            words.replace("&", "&amp;").replace("<", "&lt;")));
  }

  /** A coloured dot with the name of a series. */
  static void legend(StringBuilder svg, double x, String colour, String name) {
    svg.append(
        String.format(
            Locale.ROOT, "<circle cx=\"%.1f\" cy=\"46\" r=\"5\" fill=\"%s\"/>\n", x + 5, colour));
    text(svg, x + 16, 50, "start", name);
  }
}
