package org.deepxs.learn.selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * Rounds on disk: a CSV file for each finished one, with row, score and label of its points, so
 * that a stopped selection goes on and labels are bought once.
 */
final class SelectionFolder {

  private static final String IDENTITY = "# selection: ";
  private static final String HEADER = "row,score,label";
  private static final String END = "# end";

  private final Path folder;
  private final String identity;

  SelectionFolder(Path folder, String identity) {
    this.folder = folder;
    this.identity = identity;
  }

  private Path file(int round) {
    return folder.resolve(String.format(java.util.Locale.ROOT, "round-%03d.csv", round));
  }

  /** Reads a round; empty list if it is not there. */
  List<SelectedPoint> read(int round) {
    Path file = file(round);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.get(0).equals(IDENTITY + identity)) {
        throw new LearnException(
            file
                + ": made with other data or options; delete the folder, or restore what it was made"
                + " with");
      }
      if (!lines.get(lines.size() - 1).equals(END) || !lines.get(1).equals(HEADER)) {
        throw new LearnException(file + ": damaged; delete it, and its round is made again");
      }
      List<SelectedPoint> points = new ArrayList<>();
      for (int k = 2; k < lines.size() - 1; k++) {
        points.add(point(round, lines.get(k), file, k + 1));
      }
      return points;
    } catch (IOException e) {
      throw new LearnException(file + ": cannot be read; check its permissions", e);
    }
  }

  private static SelectedPoint point(int round, String line, Path file, int number) {
    String[] cells = line.split(",", -1);
    try {
      return new SelectedPoint(
          Integer.parseInt(cells[0]),
          round,
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new LearnException(
          file + ", line " + number + ": damaged; delete the file, and its round is made again", e);
    }
  }

  void write(int round, List<SelectedPoint> points) {
    StringBuilder text = new StringBuilder(IDENTITY).append(identity).append('\n');
    text.append(HEADER).append('\n');
    for (SelectedPoint point : points) {
      text.append(point.row()).append(',').append(point.score());
      text.append(',').append(point.label()).append('\n');
    }
    text.append(END).append('\n');
    Path file = file(round);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(folder);
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LearnException(file + ": cannot be written; is the disk full?", e);
    }
  }
}
