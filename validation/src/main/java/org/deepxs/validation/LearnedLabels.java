package org.deepxs.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.dataset.CellText;
import org.deepxs.dataset.ParquetRows;
import org.deepxs.dataset.TableProvenance;
import org.deepxs.dataset.TableRow;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** Tables of fresh points with full next-to-leading-order labels, one file per final state. */
final class LearnedLabels {

  /** Accuracy that labels are made to. */
  static final double REL_ERROR = 3e-4;

  private static final String END = ".parquet";
  private static final long ANOTHER_SEED = 77;
  private static final int RANDOMISATIONS = 16;
  private static final int MANY_EVALUATIONS = 1 << 24;

  private LearnedLabels() {}

  /**
   * One labelled point.
   *
   * @param state the pair
   * @param number number of the point in the sequence of its seed
   * @param point masses and mixings
   * @param loPb leading order in pb
   * @param nloPb next-to-leading order in pb
   * @param error relative numerical error of the label
   */
  record Row(
      FinalState state, long number, SusyPoint point, double loPb, double nloPb, double error) {

    /** Statistical part of the error. */
    double integrationError() {
      double bound = DirectCalculation.NUMERIC_ERROR_LOOPS;
      return Math.sqrt(Math.max(0, error * error - bound * bound));
    }

    /** Whether the integration ended before it reached its accuracy. */
    boolean ended() {
      return error > 1.1 * REL_ERROR;
    }

    /** Whether it is worth many more evaluations. */
    private boolean repeated() {
      return ended() && nloPb >= LearnedPoint.THRESHOLD_PB;
    }

    private Row with(CrossSection label) {
      return new Row(
          state, number, point, label.sigmaLoPb(), label.sigmaNloPb(), label.errors().numeric());
    }
  }

  /**
   * Folders of labels.
   *
   * @param names their names, separated by commas
   */
  static List<Path> folders(String names) {
    return Arrays.stream(names.split(",", -1)).map(Path::of).toList();
  }

  /**
   * Scheme and energy of the labels of some folders, as they say themselves.
   *
   * @param folders where {@code validation/learned-labels} put them
   * @throws IllegalArgumentException if there are none, or of several schemes or energies
   */
  static LearnedRun run(List<Path> folders) {
    List<LearnedRun> runs = files(folders).stream().map(LearnedLabels::runOf).distinct().toList();
    if (runs.size() > 1) {
      throw new IllegalArgumentException(folders + ": have labels of " + runs + "; keep one kind");
    }
    return runs.stream().findFirst().orElseThrow(() -> empty(folders));
  }

  private static LearnedRun runOf(Path file) {
    Map<String, String> said = TableProvenance.ofParquet(file).entries();
    String scheme = said.get("label.scheme");
    return new LearnedRun(
        Arrays.stream(Scheme.values())
            .filter(s -> s.label().equals(scheme))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(file + ": scheme " + scheme)),
        Double.parseDouble(said.get("label.sqrt_s_gev")));
  }

  private static IllegalArgumentException empty(List<Path> folders) {
    return new IllegalArgumentException(
        folders + ": no labels there; make them with validation/learned-labels " + folders.get(0));
  }

  /**
   * All labelled rows of some folders; tables of points and spectra beside them are left out.
   *
   * @param folders where {@code validation/learned-labels} put them
   * @throws IllegalArgumentException if there is none
   */
  static List<Row> read(List<Path> folders) {
    List<Row> rows = new ArrayList<>();
    for (Path file : files(folders)) {
      String name = file.getFileName().toString();
      String process = name.substring(0, name.length() - END.length());
      rows.addAll(read(file, ProcessRequest.parseList(process).get(0).states().get(0)));
    }
    if (rows.isEmpty()) {
      throw empty(folders);
    }
    return rows;
  }

  /**
   * The same labels, those from 6.6e-5 pb whose integration ended before its accuracy computed anew
   * with more evaluations.
   *
   * @param run scheme and energy
   * @param rows labels
   * @return in the same order
   */
  static List<Row> completed(LearnedRun run, List<Row> rows) {
    DirectCalculation patient =
        run.full(new IntegrationOptions(REL_ERROR, ANOTHER_SEED, RANDOMISATIONS, MANY_EVALUATIONS));
    List<Row> anew =
        Concurrent.map(
            "labels anew",
            rows.stream().filter(Row::repeated).toList(),
            row -> row.with(LearnedRun.result(patient, row.point(), row.state())));
    Iterator<Row> next = anew.iterator();
    return rows.stream().map(row -> row.repeated() ? next.next() : row).toList();
  }

  private static List<Path> files(List<Path> folders) {
    return folders.stream().flatMap(folder -> files(folder).stream()).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[NC]\\d.*\\.parquet"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> read(Path file, FinalState state) {
    List<Row> labelled = new ArrayList<>();
    try (ParquetRows rows = ParquetRows.of(file, file.toString())) {
      List<String> header = rows.header();
      int number = header.indexOf("point");
      int lo = header.indexOf("sigma_lo_pb");
      int nlo = header.indexOf("sigma_nlo_pb");
      int error = header.indexOf("err_numeric_rel");
      for (TableRow row = rows.next(); row != null; row = rows.next()) {
        List<?> cells = row.cells();
        double label = CellText.number(cells.get(nlo));
        if (label > 0) {
          labelled.add(
              new Row(
                  state,
                  Long.parseLong(CellText.of(cells.get(number))),
                  point(header, cells, file + ", row " + row.row()),
                  CellText.number(cells.get(lo)),
                  label,
                  CellText.number(cells.get(error))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labelled;
  }

  private static SusyPoint point(List<String> header, List<?> cells, String place) {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    for (int c = 0; c < header.size(); c++) {
      Optional<Integer> entry = PointEntry.ofColumn(header.get(c));
      if (entry.isPresent()) {
        values[entry.get()] = CellText.number(cells.get(c));
      }
    }
    return SusyPoint.of(values, entry -> place + ", column " + entry.columnName());
  }
}
