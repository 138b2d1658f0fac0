package org.deepxs.validation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;

/** Public tables of spectra, read row by row. */
final class SpectrumSample {

  private SpectrumSample() {}

  /** A point with the spectrum of a generator. */
  static final class Row {
    private final int index;
    private final String status;
    private final boolean accepted;
    private final double[] point;
    private final double[] values;

    private Row(NamedCsvRecord row, List<SpectrumQuantity> quantities) {
      index = Integer.parseInt(row.getField("idx"));
      status = row.getField("status");
      accepted = row.getField("accept").equals("1");
      PmssmParameter[] parameters = PmssmParameter.values();
      point = new double[parameters.length];
      for (int i = 0; i < point.length; i++) {
        point[i] = ReferenceTable.number(row, parameters[i].column());
      }
      values = new double[quantities.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(row, quantities.get(i));
      }
    }

    private static double value(NamedCsvRecord row, SpectrumQuantity quantity) {
      double value = Math.abs(ReferenceTable.number(row, quantity.theirs()));
      if (quantity.partner().isEmpty()) {
        return value;
      }
      double other = Math.abs(ReferenceTable.number(row, quantity.partner()));
      return quantity.theirs().endsWith("1") ? Math.min(value, other) : Math.max(value, other);
    }

    int index() {
      return index;
    }

    String status() {
      return status;
    }

    boolean valid() {
      return status.equals("valid");
    }

    boolean accepted() {
      return accepted;
    }

    double[] point() {
      return point.clone();
    }

    double value(int quantity) {
      return values[quantity];
    }
  }

  /** Every n-th row of a table below {@code shared/spectra}, by its column {@code idx}. */
  static List<Row> read(String file, List<SpectrumQuantity> quantities, int every) {
    List<Row> rows = new ArrayList<>();
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedReference.path("spectra/" + file))),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord row : csv) {
        if (Integer.parseInt(row.getField("idx")) % every == 0) {
          rows.add(new Row(row, quantities));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
