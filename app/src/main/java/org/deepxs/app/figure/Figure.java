package org.deepxs.app.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/** Charts side by side and one above the other. */
public final class Figure {

  private static final int PANEL_WIDTH = 560;
  private static final int PANEL_HEIGHT = 420;
  private static final int MAX_LABEL = 45;

  private final List<XYChart> panels;
  private final int columns;

  private Figure(List<XYChart> panels, int columns) {
    this.panels = panels;
    this.columns = columns;
  }

  static Figure of(List<XYChart> panels, int columns) {
    return new Figure(List.copyOf(panels), Math.min(columns, panels.size()));
  }

  static XYChart panel(String title, String x, String y) {
    XYChart chart = new XYChart(PANEL_WIDTH, PANEL_HEIGHT);
    chart.setTitle(shortened(title));
    chart.setXAxisTitle(shortened(x));
    chart.setYAxisTitle(shortened(y));
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesVisible(false);
    return chart;
  }

  private static String shortened(String label) {
    return label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL - 3) + "...";
  }

  private int width() {
    return columns * PANEL_WIDTH;
  }

  private int height() {
    return (panels.size() + columns - 1) / columns * PANEL_HEIGHT;
  }

  private void paint(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width(), height());
    for (int k = 0; k < panels.size(); k++) {
      Graphics2D part = (Graphics2D) graphics.create();
      part.translate(k % columns * PANEL_WIDTH, k / columns * PANEL_HEIGHT);
      panels.get(k).paint(part, PANEL_WIDTH, PANEL_HEIGHT);
      part.dispose();
    }
  }

  /**
   * Writes the figure as SVG and PNG.
   *
   * @param folder made if it is not there
   * @param name of the files, without extension
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    SvgGraphics svg = new SvgGraphics();
    paint(svg);
    Files.writeString(
        folder.resolve(name + ".svg"), svg.document(width(), height()), StandardCharsets.UTF_8);
    BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    paint(graphics);
    graphics.dispose();
    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
  }
}
