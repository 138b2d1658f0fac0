package org.deepxs.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.slha.SlhaException;
import org.deepxs.slha.SlhaReader;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.SlhaPoints;

/** SLHA documents, read by the threads that take the batches. */
final class SlhaSource implements PointSource {

  private static final int BATCH_FILES = 4;

  private final List<InputContent> documents;
  private int next;

  SlhaSource(List<InputContent> documents) {
    this.documents = documents.stream().map(InputContent::withoutHead).toList();
  }

  @Override
  public List<String> names() {
    return documents.stream().map(InputContent::name).toList();
  }

  @Override
  public Optional<BitSet> entries() {
    return Optional.empty();
  }

  @Override
  public List<String> otherColumns() {
    return List.of();
  }

  @Override
  public long sizeBytes() {
    return documents.stream().mapToLong(InputContent::sizeBytes).sum();
  }

  @Override
  public Optional<PointBatch> nextBatch() {
    if (next == documents.size()) {
      return Optional.empty();
    }
    int end = Math.min(next + BATCH_FILES, documents.size());
    List<InputContent> batch = documents.subList(next, end);
    next = end;
    return Optional.of(new Batch(batch));
  }

  @Override
  public void close() {
    // Each document is closed when it has been read.
  }

  private record Batch(List<InputContent> documents) implements PointBatch {

    @Override
    public void parse(Consumer consumer) {
      for (InputContent document : documents) {
        if (consumer.done()) {
          return;
        }
        parse(document, consumer);
      }
    }

    private static void parse(InputContent content, Consumer consumer) {
      String name = content.name();
      try (InputStream in = content.open(new ByteCounter())) {
        SlhaDocument document = SlhaReader.read(in, name);
        consumer.point(
            new InputPoint(
                name,
                1,
                name,
                SlhaPoints.of(document),
                List.of(),
                Optional.of(document),
                Optional.empty()));
      } catch (SlhaException | XsecException e) {
        consumer.failure(new InputFailure(name, e.getMessage()));
      } catch (IOException e) {
        consumer.failure(new InputFailure(name, InputContent.unreadable(name, e).getMessage()));
      }
    }

    @Override
    public long bytes() {
      return documents.stream().mapToLong(InputContent::sizeBytes).sum();
    }
  }
}
