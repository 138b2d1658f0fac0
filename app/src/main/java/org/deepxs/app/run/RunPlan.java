package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deepxs.app.input.InputFailure;
import org.deepxs.app.input.PointSource;
import org.deepxs.app.input.PointSources;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * What to compute for each input, settled before the first row: a table is asked for the processes
 * whose columns it has, and refused if processes were named that need others.
 */
public final class RunPlan {

  private final List<PlannedSource> sources;
  private final List<String> passedThrough;
  private final List<String> notices;

  private RunPlan(List<PlannedSource> sources, List<String> passedThrough, List<String> notices) {
    this.sources = sources;
    this.passedThrough = passedThrough;
    this.notices = notices;
  }

  /**
   * Makes a plan.
   *
   * @param inputs sources and failures in input order
   * @param calculator what will compute
   * @param processes what to compute
   * @param named whether the user named the processes; otherwise a table that lacks columns gets
   *     those it has columns for
   * @return the plan
   */
  public static RunPlan of(
      List<PointSources.Opened> inputs,
      CrossSectionCalculator calculator,
      List<ProcessRequest> processes,
      boolean named) {
    Set<String> others = new LinkedHashSet<>();
    inputs.forEach(input -> input.source().ifPresent(s -> others.addAll(s.otherColumns())));
    List<String> columns = List.copyOf(others);
    ColumnNeeds needs = new ColumnNeeds(calculator);
    List<PlannedSource> sources = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (PointSources.Opened input : inputs) {
      if (input.failure().isPresent()) {
        sources.add(PlannedSource.unusable(input.failure().get()));
        continue;
      }
      PointSource source = input.source().orElseThrow();
      sources.add(planned(source, needs, processes, named, columns, notices));
    }
    return new RunPlan(List.copyOf(sources), columns, List.copyOf(notices));
  }

  private static PlannedSource planned(
      PointSource source,
      ColumnNeeds needs,
      List<ProcessRequest> processes,
      boolean named,
      List<String> columns,
      List<String> notices) {
    List<Integer> positions = source.otherColumns().stream().map(columns::indexOf).toList();
    List<ProcessRequest> possible = processes;
    if (source.entries().isPresent()) {
      BitSet present = source.entries().get();
      possible = processes.stream().filter(p -> needs.computable(p, present)).toList();
      List<ProcessRequest> leftOut = new ArrayList<>(processes);
      leftOut.removeAll(possible);
      if (possible.isEmpty() || (named && !leftOut.isEmpty())) {
        String message = missing(needs, leftOut, present, named);
        return PlannedSource.unusable(new InputFailure(source.name(), message));
      }
      if (!leftOut.isEmpty()) {
        notices.add(source.name() + ": left out for lack of columns: " + names(leftOut));
      }
    }
    return new PlannedSource(Optional.of(source), possible, positions, Optional.empty());
  }

  private static String names(List<ProcessRequest> processes) {
    return processes.stream().map(ProcessRequest::name).collect(Collectors.joining(", "));
  }

  private static String missing(
      ColumnNeeds needs, List<ProcessRequest> leftOut, BitSet present, boolean named) {
    if (!named) {
      ProcessRequest nearest = leftOut.get(0);
      List<String> fewest = needs.missing(nearest, present);
      for (ProcessRequest process : leftOut) {
        List<String> missing = needs.missing(process, present);
        if (missing.size() < fewest.size()) {
          nearest = process;
          fewest = missing;
        }
      }
      return "has not all columns of any process; nearest is "
          + nearest.name()
          + ", which also needs "
          + String.join(", ", fewest);
    }
    Set<String> columns = new LinkedHashSet<>();
    leftOut.forEach(process -> columns.addAll(needs.missing(process, present)));
    return "missing columns for "
        + names(leftOut)
        + ": "
        + String.join(", ", columns)
        + "; add them or ask for other processes";
  }

  List<PlannedSource> sources() {
    return sources;
  }

  /**
   * Columns of the tables that go to the output as they are.
   *
   * @return names in order of first appearance
   */
  public List<String> passedThrough() {
    return passedThrough;
  }

  /**
   * What the user should know before the run.
   *
   * @return one line each
   */
  public List<String> notices() {
    return notices;
  }

  /**
   * Size of all inputs, for the progress display.
   *
   * @return bytes; 0 if nothing is known
   */
  public long sizeBytes() {
    return sources.stream()
        .flatMap(planned -> planned.source().stream())
        .mapToLong(PointSource::sizeBytes)
        .sum();
  }
}
