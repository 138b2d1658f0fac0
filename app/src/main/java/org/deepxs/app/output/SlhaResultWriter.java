package org.deepxs.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaWriter;

/**
 * The input documents with XSECTION sections added: one document to a stream, or any number into a
 * directory under their own names.
 */
final class SlhaResultWriter implements ResultWriter {

  /** Takes a finished document. */
  private interface Sink {
    void put(String source, byte[] document) throws IOException;
  }

  private final XsectionBlocks blocks;
  private final Sink sink;

  private SlhaResultWriter(XsectionBlocks blocks, Sink sink) {
    this.blocks = blocks;
    this.sink = sink;
  }

  static SlhaResultWriter toStream(OutputStream out, XsectionBlocks blocks) {
    return new SlhaResultWriter(
        blocks,
        (source, document) -> {
          out.write(document);
          out.flush();
        });
  }

  static SlhaResultWriter toDirectory(Path directory, XsectionBlocks blocks) {
    return new SlhaResultWriter(
        blocks,
        (source, document) -> {
          try (OutputTarget target = OutputTarget.file(directory.resolve(fileName(source)))) {
            target.stream().write(document);
            target.commit();
          }
        });
  }

  /** Name of the written document: that of the input, without directory and {@code .gz}. */
  static String fileName(String source) {
    if (source.equals("-")) {
      return "stdin.slha";
    }
    String name = Path.of(source).getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }

  @Override
  public OrderedWrite prepare(List<PointResult> results) {
    List<String> sources = new ArrayList<>();
    List<byte[]> documents = new ArrayList<>();
    for (PointResult result : results) {
      sources.add(result.source());
      documents.add(document(result));
    }
    return () -> {
      for (int k = 0; k < documents.size(); k++) {
        sink.put(sources.get(k), documents.get(k));
      }
    };
  }

  private byte[] document(PointResult result) {
    SlhaDocument document =
        result
            .document()
            .orElseThrow(
                () -> new IllegalArgumentException(result.source() + " is no SLHA document"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      SlhaWriter.write(document.withCrossSections(blocks.of(result.crossSections())), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void finish() {
    // Nothing comes after the last document.
  }
}
