package org.deepxs.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Files of figures: readable, of the right size, and with something drawn for each point. */
class PaperFiguresTest {

  private static final int COUNT = 300;

  @TempDir private Path dir;

  private Document svg(String name, int width, int height) throws Exception {
    var image = ImageIO.read(dir.resolve(name + ".png").toFile());
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    long colours =
        Arrays.stream(image.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
    assertThat(colours).isGreaterThan(10);
    Path file = dir.resolve(name + ".svg");
    assertThat(Files.readString(file)).doesNotContain("NaN");
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getAttribute("width"))
        .isEqualTo(Integer.toString(width));
    return document;
  }

  private static double[] random(long seed, double low, double high) {
    return new SplittableRandom(seed).doubles(COUNT, low, high).toArray();
  }

  @Test
  void errorsOfPredictions() throws Exception {
    double[] truth = Arrays.stream(random(1, -7, 0)).map(x -> Math.pow(10, x)).toArray();
    double[] noise = random(2, -0.01, 0.01);
    double[] predicted = new double[COUNT];
    for (int k = 0; k < COUNT; k++) {
      predicted[k] = truth[k] * (1 + noise[k]);
    }
    predicted[0] = -1;
    predicted[1] = truth[1];
    PaperFigures.errors(truth, predicted, "pb").write(dir, "errors");
    Document document = svg("errors", 3 * 560, 420);
    assertThat(document.getElementsByTagName("circle").getLength())
        .isBetween(2 * COUNT - 1, 2 * COUNT + 10);
  }

  @Test
  void planesOfValues() throws Exception {
    double[] x = random(1, 0, 100);
    double[] y = random(2, 100, 1000);
    double[] value = random(3, 1, 2);
    value[3] = Double.NaN;
    Points points = Points.of(x, y, value);
    assertThat(points.size()).isEqualTo(COUNT - 1);
    PaperFigures.planes(points, points, points, new PaperFigures.Labels("x", "y", "K"))
        .write(dir.resolve("new"), "planes");
    Files.move(dir.resolve("new/planes.svg"), dir.resolve("planes.svg"));
    Files.move(dir.resolve("new/planes.png"), dir.resolve("planes.png"));
    Document document = svg("planes", 560, 3 * 420);
    assertThat(document.getElementsByTagName("circle").getLength()).isGreaterThanOrEqualTo(897);
  }

  @Test
  void temperatureOfAGrid() throws Exception {
    int side = 20;
    double[][] grid = new double[3][side * side];
    for (int k = 0; k < side * side; k++) {
      grid[0][k] = k % side;
      grid[1][k] = Math.floorDiv(k, side);
      grid[2][k] = Math.sin(grid[0][k] / 5) * grid[1][k];
    }
    PaperFigures.temperature(
            Points.of(grid[0], grid[1], grid[2]), new PaperFigures.Labels("x", "y", "K"), side)
        .write(dir, "grid");
    Document document = svg("grid", 560, 420);
    assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(side * side);
  }

  @Test
  void sameFigureSameBytes() throws IOException {
    double[] truth = random(1, 1, 2);
    PaperFigures.errors(truth, random(2, 1, 2), "pb").write(dir, "one");
    PaperFigures.errors(truth, random(2, 1, 2), "pb").write(dir, "two");
    assertThat(Files.readAllBytes(dir.resolve("one.svg")))
        .isEqualTo(Files.readAllBytes(dir.resolve("two.svg")));
    assertThat(Files.readAllBytes(dir.resolve("one.png")))
        .isEqualTo(Files.readAllBytes(dir.resolve("two.png")));
  }
}
