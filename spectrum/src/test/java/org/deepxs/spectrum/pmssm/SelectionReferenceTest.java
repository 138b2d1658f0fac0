package org.deepxs.spectrum.pmssm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/** The verdicts stored with SOFTSUSY's public spectra, first 5,000 rows. */
class SelectionReferenceTest {

  private static final Map<Integer, String> COLUMNS = columns();

  private static Map<Integer, String> columns() {
    Map<Integer, String> columns = new HashMap<>();
    String[] squarks = {"d", "u", "s", "c", "b", "t"};
    String[] sleptons = {"e", "nue", "mu", "numu", "tau", "nutau"};
    for (int k = 0; k < 6; k++) {
      boolean third = k > 3;
      columns.put(1000001 + k, "m" + squarks[k] + (third ? "1" : "L"));
      columns.put(2000001 + k, "m" + squarks[k] + (third ? "2" : "R"));
      boolean neutrino = k % 2 == 1;
      columns.put(1000011 + k, "m" + sleptons[k] + (neutrino ? "" : third ? "1" : "L"));
      columns.put(2000011 + k, "m" + sleptons[k] + (neutrino ? "-none" : third ? "2" : "R"));
    }
    columns.put(1000021, "mgl");
    columns.put(1000022, "mN1");
    columns.put(1000024, "mC1");
    return columns;
  }

  @Test
  void acceptAsStored() throws IOException {
    Path table = SharedReference.path("spectra/pmssm19_softsusy_public.csv.gz");
    int accepted = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.US_ASCII))) {
      List<String> header = List.of(in.readLine().split(",", -1));
      for (int row = 0; row < 5000; row++) {
        String[] cells = in.readLine().split(",", -1);
        boolean valid = cells[header.indexOf("status")].equals("valid");
        Selection selection =
            SpectrumSelection.ofSpectrum(
                valid ? SpectrumStatus.VALID : SpectrumStatus.TACHYON,
                pdg -> mass(header, cells, pdg));
        boolean stored = cells[header.indexOf("accept")].equals("1");
        assertThat(selection == Selection.ACCEPTED).as("row " + row).isEqualTo(stored);
        accepted += stored ? 1 : 0;
      }
    }
    assertThat(accepted).isGreaterThan(500);
  }

  private static double mass(List<String> header, String[] cells, int pdg) {
    int column = header.indexOf(COLUMNS.getOrDefault(pdg, "-none"));
    return column < 0 || cells[column].isEmpty() ? Double.NaN : Double.parseDouble(cells[column]);
  }
}
