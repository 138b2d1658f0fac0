package org.deepxs.app.chain;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;
import org.deepxs.dataset.run.Tally;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.deepxs.spectrum.pmssm.PmssmSampler;

/** From numbers to points. */
public final class PointStage {

  /** Column with the number of a point. */
  public static final String POINT = "point";

  private static final TableSchema SCHEMA = new TableSchema(columns());

  private PointStage() {}

  /**
   * Some points by number.
   *
   * @param first number of the first
   * @param count how many
   */
  public record Numbers(long first, int count) implements Piece {
    @Override
    public long inputRows() {
      return count;
    }
  }

  /**
   * Columns of points: the number and the 19 parameters.
   *
   * @return the schema
   */
  public static TableSchema schema() {
    return SCHEMA;
  }

  /** The number and the 19 parameters. */
  static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.integer(POINT));
    for (PmssmParameter p : PmssmParameter.values()) {
      columns.add(Column.number(p.column(), p == PmssmParameter.TAN_BETA ? "" : "GeV"));
    }
    return columns;
  }

  /** Adds the cells of {@link #columns()}. */
  static void add(TableBlock.Builder row, long number, PmssmPoint point) {
    row.add(number);
    for (PmssmParameter p : PmssmParameter.values()) {
      row.add(point.get(p));
    }
  }

  /**
   * Hands out numbers.
   *
   * @param first number of the first point
   * @param end number after the last
   * @param size how many at once
   * @return the source
   */
  public static OrderedRun.Source<Numbers> numbers(long first, long end, int size) {
    long[] next = {first};
    return () -> {
      if (next[0] >= end) {
        return null;
      }
      Numbers numbers = new Numbers(next[0], (int) Math.min(size, end - next[0]));
      next[0] += numbers.count();
      return numbers;
    };
  }

  /**
   * A worker.
   *
   * @param sampler makes the points
   * @return makes rows of numbers
   */
  public static OrderedRun.Worker<Numbers> worker(PmssmSampler sampler) {
    return new OrderedRun.Worker<>() {
      @Override
      public OrderedRun.Outcome work(Numbers numbers) {
        TableBlock.Builder rows = TableBlock.builder(SCHEMA, numbers.count());
        long number = numbers.first();
        for (PmssmPoint point : sampler.points(numbers.first(), numbers.count())) {
          add(rows, number++, point);
        }
        return new OrderedRun.Outcome(rows.build(), numbers.count(), Tally.none(), List.of());
      }

      @Override
      public void close() {
        // Holds nothing.
      }
    };
  }
}
