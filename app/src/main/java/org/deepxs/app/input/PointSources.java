package org.deepxs.app.input;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.xsec.process.ProcessRequest;

/** Looks into inputs and makes sources of them. */
public final class PointSources {

  /**
   * What became of an input: one of both is there.
   *
   * @param source points
   * @param failure why there are none
   */
  public record Opened(Optional<PointSource> source, Optional<InputFailure> failure) {}

  private final InputStream standardInput;
  private final Optional<ProcessRequest> deepxsLayout;
  private final List<Opened> opened = new ArrayList<>();
  private final List<InputContent> slhaFiles = new ArrayList<>();

  private PointSources(InputStream standardInput, Optional<ProcessRequest> deepxsLayout) {
    this.standardInput = standardInput;
    this.deepxsLayout = deepxsLayout;
  }

  /**
   * Looks into inputs. Tables are opened for their header only; their rows are read when their turn
   * comes. Neighbouring SLHA files share a source.
   *
   * @param inputs the inputs
   * @param standardInput what {@code -} stands for
   * @param deepxsLayout the process of the arrays, if the inputs are arrays of the original DeepXS
   * @return sources and failures, in the order of the inputs
   * @throws AppException if the process has no such array
   */
  public static List<Opened> open(
      List<FoundInput> inputs, InputStream standardInput, Optional<ProcessRequest> deepxsLayout) {
    deepxsLayout.ifPresent(DeepxsLayout::columns);
    PointSources sources = new PointSources(standardInput, deepxsLayout);
    inputs.forEach(sources::add);
    sources.endSlhaFiles();
    return List.copyOf(sources.opened);
  }

  private void add(FoundInput input) {
    if (input instanceof FoundInput.Unusable unusable) {
      fail(unusable.name(), unusable.reason());
      return;
    }
    try {
      InputContent content =
          input instanceof FoundInput.File file
              ? InputContent.ofFile(file.path(), file.name())
              : InputContent.ofStream(standardInput, input.name());
      add(content);
    } catch (AppException e) {
      fail(input.name(), e.getMessage());
    }
  }

  private void add(InputContent content) {
    if (deepxsLayout.isPresent()) {
      opened(DeepxsLayout.of(content, deepxsLayout.get()));
      return;
    }
    switch (content.kind()) {
      case SLHA -> slhaFiles.add(content.withoutHead());
      case CSV -> opened(CsvTable.of(content));
      case PARQUET -> opened(ParquetTable.of(content));
    }
  }

  private void fail(String name, String reason) {
    endSlhaFiles();
    opened.add(new Opened(Optional.empty(), Optional.of(new InputFailure(name, reason))));
  }

  private void opened(PointSource source) {
    endSlhaFiles();
    opened.add(new Opened(Optional.of(source), Optional.empty()));
  }

  private void endSlhaFiles() {
    if (!slhaFiles.isEmpty()) {
      opened.add(new Opened(Optional.of(new SlhaSource(slhaFiles)), Optional.empty()));
      slhaFiles.clear();
    }
  }
}
