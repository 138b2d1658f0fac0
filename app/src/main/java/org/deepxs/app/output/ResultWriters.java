package org.deepxs.app.output;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Makes the writer of a format. */
public final class ResultWriters {

  private ResultWriters() {}

  /**
   * Comma-separated values.
   *
   * @param out where to; flushed, not closed
   * @param columns columns of the output
   * @return the writer
   */
  public static ResultWriter csv(OutputStream out, OutputColumns columns) {
    return new CsvResultWriter(out, columns);
  }

  /**
   * A JSON array.
   *
   * @param out where to; flushed, not closed
   * @param columns columns of the output
   * @return the writer
   */
  public static ResultWriter json(OutputStream out, OutputColumns columns) {
    return new JsonResultWriter(out, columns);
  }

  /**
   * A table for people.
   *
   * @param out where to; flushed, not closed
   * @param sources names of the inputs, for the width of the first column
   * @param withRow whether inputs have several rows
   * @param parts whether to add the parts of the next-to-leading order
   * @return the writer
   */
  public static ResultWriter table(
      OutputStream out, List<String> sources, boolean withRow, boolean parts) {
    return new TableResultWriter(out, sources, withRow, parts);
  }

  /**
   * One SLHA document.
   *
   * @param out where to; flushed, not closed
   * @param blocks how results become XSECTION sections
   * @return the writer
   */
  public static ResultWriter slha(OutputStream out, XsectionBlocks blocks) {
    return SlhaResultWriter.toStream(out, blocks);
  }

  /**
   * SLHA documents, each under the name of its input (without {@code .gz}).
   *
   * @param directory where to; must exist
   * @param blocks how results become XSECTION sections
   * @return the writer
   */
  public static ResultWriter slhaDirectory(Path directory, XsectionBlocks blocks) {
    return SlhaResultWriter.toDirectory(directory, blocks);
  }

  /**
   * Name under which {@link #slhaDirectory} writes the document of an input.
   *
   * @param source name of the input
   * @return file name
   */
  public static String slhaFileName(String source) {
    return SlhaResultWriter.fileName(source);
  }
}
