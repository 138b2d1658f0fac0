package org.deepxs.spectrum.builtin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.deepxs.spectrum.pmssm.PmssmParameter;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;

/** First rows of the public pMSSM-19 samples, see the README beside them. */
final class GeneratorTable {

  private GeneratorTable() {}

  /** SOFTSUSY 4.1.22. */
  static List<NamedCsvRecord> softsusy(Predicate<NamedCsvRecord> wanted, int limit)
      throws IOException {
    return rows("spectra/pmssm19_softsusy_public.csv.gz", wanted, limit);
  }

  /** SPheno 4.0.5 with the higgsino mass parameter of its loops mended. */
  static List<NamedCsvRecord> spheno(Predicate<NamedCsvRecord> wanted, int limit)
      throws IOException {
    return rows("spectra/pmssm19_sphenomufix_public.csv.gz", wanted, limit);
  }

  private static List<NamedCsvRecord> rows(String file, Predicate<NamedCsvRecord> wanted, int limit)
      throws IOException {
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedReference.path(file))),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().filter(wanted).limit(limit).toList();
    }
  }

  static double[] point(NamedCsvRecord row) {
    PmssmParameter[] parameters = PmssmParameter.values();
    double[] x = new double[parameters.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = ReferenceTable.number(row, parameters[i].column());
    }
    return x;
  }
}
