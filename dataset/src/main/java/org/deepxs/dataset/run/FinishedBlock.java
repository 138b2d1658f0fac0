package org.deepxs.dataset.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.format.EncodedBlock;
import org.deepxs.dataset.format.TableEncoding;

/**
 * A block of a table, ready to be appended; may travel between processes.
 *
 * @param rows its rows
 * @param inputRows number of input rows it stands for
 * @param tally what was counted
 * @param messages what the user should know of single rows
 */
public record FinishedBlock(EncodedBlock rows, long inputRows, Tally tally, List<String> messages)
    implements Serializable {

  /** Keeps an immutable copy. */
  public FinishedBlock {
    messages = List.copyOf(messages);
  }

  /**
   * Does all pieces of a block, one after the other.
   *
   * @param <P> a piece of work
   * @param pieces the pieces in order
   * @param worker does them
   * @param encoding how rows become bytes
   * @return the block, the same as {@link OrderedRun} makes of these pieces
   */
  public static <P extends Piece> FinishedBlock of(
      List<P> pieces, OrderedRun.Worker<P> worker, TableEncoding encoding) {
    List<TableBlock> rows = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    long inputRows = 0;
    Tally tally = Tally.none();
    for (P piece : pieces) {
      OrderedRun.Outcome outcome = worker.work(piece);
      rows.add(outcome.rows());
      messages.addAll(outcome.messages());
      inputRows += outcome.inputRows();
      tally = tally.plus(outcome.tally());
    }
    return new FinishedBlock(encoding.encode(rows), inputRows, tally, messages);
  }
}
