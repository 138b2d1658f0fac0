package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.testpoints.ResumminoRows;

/**
 * One run of Resummino beside our numbers with its inputs.
 *
 * @param row the run
 * @param loPb our leading order in pb
 * @param collinearPb our collinear remainders P + K in pb
 * @param nloPb our next-to-leading order in the Drell–Yan limit in pb
 */
record ResumminoRun(NamedCsvRecord row, double loPb, double collinearPb, double nloPb) {

  static final String FILE = "reference/resummino/nlo_public.csv";

  /** All electroweakino runs with bundled densities. */
  static List<ResumminoRun> all() {
    Map<String, PartonLuminosity> luminosities = new HashMap<>();
    List<ResumminoRun> runs = new ArrayList<>();
    for (NamedCsvRecord row : ReferenceTable.rows(FILE)) {
      if (ResumminoRows.isComparable(row)) {
        runs.add(
            of(
                row,
                luminosities.computeIfAbsent(row.getField("pdf_nlo"), LeadingOrder::luminosity)));
      }
    }
    return runs;
  }

  private static ResumminoRun of(NamedCsvRecord row, PartonLuminosity luminosity) {
    HadronicIntegrals.AtScale integrals =
        ResumminoRows.table(row).with(luminosity).at(ResumminoRows.muF(row));
    double alphaS = luminosity.alphaS().at(ResumminoRows.muR(row));
    return new ResumminoRun(
        row,
        integrals.born(),
        ResumminoRows.collinearPb(integrals, alphaS),
        DrellYanLimit.sigmaPb(integrals, alphaS));
  }

  double number(String column) {
    return ReferenceTable.number(row, column);
  }

  /** Whether its b bbar channel is not comparable. */
  boolean mixedSbottoms() {
    return ResumminoRows.hasMixedSbottoms(row);
  }

  /** Whether squarks are decoupled and the pair is made by s-channel bosons alone. */
  boolean pureHiggsino() {
    return row.getField("benchmark").matches("x_hino.*|bundled_hino");
  }

  double loDifference() {
    return loPb / number("LO_nlopdf_pb") - 1;
  }

  double nloDifference() {
    return nloPb / number("NLO_pb") - 1;
  }

  /** Difference of the collinear remainders in units of the Born cross section. */
  double collinearDifference() {
    return (collinearPb - number("coll_PK_pb")) / loPb;
  }

  /** Difference of the collinear remainders over Resummino's Monte Carlo error. */
  double collinearPull() {
    return (collinearPb - number("coll_PK_pb")) / number("coll_PK_err");
  }

  /** Name of the benchmark without its running number and masses, such as {@code b_wino}. */
  String benchmarkClass() {
    return row.getField("benchmark")
        .replaceFirst("^b\\d+_", "b_")
        .replaceAll("\\d+(?=_|$)", "")
        .replaceAll("_+", "_");
  }

  /** Benchmark, pair, densities and scales, as cells of a table. */
  List<String> cells() {
    return List.of(
        row.getField("benchmark"),
        row.getField("label"),
        row.getField("pdf_nlo"),
        row.getField("muf_over_mu0") + ", " + row.getField("mur_over_mu0"));
  }
}
