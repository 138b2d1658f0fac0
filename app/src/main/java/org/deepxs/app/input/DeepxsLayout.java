package org.deepxs.app.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deepxs.app.AppException;
import org.deepxs.dataset.TableRow;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Blank-separated arrays of the original DeepXS (arXiv:1810.08312): no header, masses in GeV, the
 * second neutralino's mass with its sign. The columns are those its code reads and its stored files
 * hold; its manual states others.
 */
final class DeepxsLayout {

  private static final int MAX_LINE_CHARS = 1 << 20;
  private static final List<String> CHARGINO =
      List.of("UMIX_1_1", "UMIX_1_2", "VMIX_1_1", "VMIX_1_2");
  private static final List<String> NEUTRALINO =
      List.of("NMIX_2_1", "NMIX_2_2", "NMIX_2_3", "NMIX_2_4", "MASS_1000023");
  private static final List<String> COLOURED =
      Stream.of(1000001, 2000001, 2000002, 1000002, 1000003, 2000003, 1000004, 2000004, 1000021)
          .map(pdg -> "MASS_" + pdg)
          .toList();

  private DeepxsLayout() {}

  /**
   * Columns of the array of one process.
   *
   * @param request the process
   * @return SLHA names of the columns
   * @throws AppException unless it is C1+C1-, N2N2, N2C1+ or N2C1-
   */
  static List<String> columns(ProcessRequest request) {
    FinalState state = request.states().get(0);
    boolean known =
        request.states().size() == 1
            && (state.equals(FinalState.charginos(1, 1))
                || state.equals(FinalState.neutralinos(2, 2))
                || state.equals(FinalState.mixed(2, 1, true))
                || state.equals(FinalState.mixed(2, 1, false)));
    if (!known) {
      throw AppException.usage(
          "--layout deepxs holds C1C1, N2N2, N2C1+ or N2C1-, not " + request.name());
    }
    List<String> columns = new ArrayList<>();
    if (state.kind() != PairKind.NEUTRALINO_PAIR) {
      columns.addAll(CHARGINO);
    }
    if (state.kind() != PairKind.CHARGINO_PAIR) {
      columns.addAll(NEUTRALINO);
    }
    if (state.kind() != PairKind.NEUTRALINO_PAIR) {
      columns.add("MASS_1000024");
    }
    columns.addAll(COLOURED);
    return columns;
  }

  static PointSource of(InputContent content, ProcessRequest request) {
    KindDetection.refuseBinary(content.name(), content.head());
    TableColumns columns = TableColumns.of(content.name(), "line", columns(request));
    return new TableSource(content.name(), content.sizeBytes(), columns, () -> rows(content));
  }

  private static TableSource.Rows rows(InputContent content) throws IOException {
    ByteCounter counter = new ByteCounter();
    // Latin-1 takes any byte; what is no number is refused row by row.
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(content.open(counter), StandardCharsets.ISO_8859_1));
    return new TableSource.Rows() {
      private long row;
      private long line;

      @Override
      public TableRow next() throws IOException {
        String text;
        do {
          line++;
          text = readLine(reader, content.name(), line);
          if (text == null) {
            return null;
          }
          text = text.strip();
        } while (text.isEmpty() || text.startsWith("#"));
        row++;
        return new TableRow(row, line, Arrays.asList(text.split("\\s+", -1)));
      }

      @Override
      public long bytes() {
        return counter.sinceLastCall();
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  /** A line of bounded length, so that a file without line ends does not fill the memory. */
  private static String readLine(Reader reader, String name, long line) throws IOException {
    StringBuilder text = new StringBuilder();
    int ch = reader.read();
    if (ch < 0) {
      return null;
    }
    while (ch >= 0 && ch != '\n') {
      text.append((char) ch);
      if (text.length() > MAX_LINE_CHARS) {
        throw AppException.badInput(
            name + ", line " + line + ": longer than a million characters; is it an array?");
      }
      ch = reader.read();
    }
    return text.toString();
  }
}
