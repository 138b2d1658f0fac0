package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.junit.jupiter.api.Test;

/**
 * Hadronic cross sections of Resummino 3.0.0 (reference/resummino): five flavours with bottom
 * squark mixing, CT14nlo and CTEQ6.6M.
 */
class ResumminoHadronicReferenceTest {

  private final Map<String, PartonLuminosity> luminosities = new HashMap<>();

  @Test
  void leadingOrderAgrees() {
    SoftAssertions soft = new SoftAssertions();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (!ResumminoRows.isComparable(row) || ResumminoRows.hasMixedSbottoms(row)) {
        continue;
      }
      double expected = ReferenceTable.number(row, "LO_nlopdf_pb");
      double computed =
          ResumminoRows.table(row)
              .with(luminosity(row.getField("pdf_nlo")))
              .leadingOrderPb(ResumminoRows.muF(row));
      soft.assertThat(Math.abs(computed / expected - 1))
          .as("%s %s", row.getField("benchmark"), row.getField("label"))
          .isLessThan(1e-4);
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
    soft.assertAll();
  }

  @Test
  void everyQuarkChannelAgrees() {
    SoftAssertions soft = new SoftAssertions();
    Map<String, NamedCsvRecord> runs = new HashMap<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      runs.put(runName(row, "muf_over_mu0"), row);
    }
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/channels_public.csv")) {
      NamedCsvRecord run = runs.get(runName(row, "muf"));
      if (run == null || !ResumminoRows.isComparable(run)) {
        continue;
      }
      if (row.getField("quark").equals("b") && ResumminoRows.hasMixedSbottoms(run)) {
        continue;
      }
      double expected = ReferenceTable.number(row, "born_pb");
      double computed = channelPb(run, row);
      soft.assertThat(Math.abs(computed / expected - 1))
          .as("%s %s %s", row.getField("benchmark"), row.getField("label"), row.getField("quark"))
          .isLessThan(1e-4);
      compared++;
    }
    assertThat(compared).isGreaterThan(100);
    soft.assertAll();
  }

  @Test
  void drellYanLimitIsExactForDecoupledHiggsinos() {
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (!row.getField("benchmark").matches("x_hino.*|bundled_hino")
          || !ResumminoRows.isComparable(row)) {
        continue;
      }
      double expected = ReferenceTable.number(row, "NLO_pb");
      double error = ReferenceTable.number(row, "NLO_err") / expected;
      PartonLuminosity luminosity = luminosity(row.getField("pdf_nlo"));
      double computed =
          DrellYanLimit.sigmaPb(
              ResumminoRows.table(row).with(luminosity).at(ResumminoRows.muF(row)),
              luminosity.alphaS().at(ResumminoRows.muR(row)));
      assertThat(Math.abs(computed / expected - 1))
          .as(row.getField("benchmark") + " " + row.getField("label"))
          .isLessThan(3 * error + 1e-3);
      compared++;
    }
    assertThat(compared).isGreaterThan(3);
  }

  private static String runName(NamedCsvRecord row, String muF) {
    return row.getField("benchmark")
        + row.getField("label")
        + row.getField("pdf_nlo")
        + ReferenceTable.number(row, muF);
  }

  @Test
  void collinearRemaindersAgree() {
    int compared = 0;
    SoftAssertions soft = new SoftAssertions();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (!ResumminoRows.isComparable(row) || ResumminoRows.hasMixedSbottoms(row)) {
        continue;
      }
      PartonLuminosity luminosity = luminosity(row.getField("pdf_nlo"));
      double alphaS = luminosity.alphaS().at(ResumminoRows.muR(row));
      HadronicIntegrals.AtScale integrals =
          ResumminoRows.table(row).with(luminosity).at(ResumminoRows.muF(row));
      double computed = ResumminoRows.collinearPb(integrals, alphaS);
      double expected = ReferenceTable.number(row, "coll_PK_pb");
      double error = ReferenceTable.number(row, "coll_PK_err");
      soft.assertThat(Math.abs(computed - expected))
          .as("%s %s", row.getField("benchmark"), row.getField("label"))
          .isLessThan(4 * error + 1e-3 * Math.abs(expected));
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
    soft.assertAll();
  }

  private double channelPb(NamedCsvRecord run, NamedCsvRecord row) {
    PartonicBorn born = ResumminoRows.born(run);
    Map<String, Integer> pdg = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);
    PartonChannel channel =
        PartonChannel.pair(
            pdg.get(row.getField("quark")), -pdg.get(row.getField("antiquark").replace("bar", "")));
    return BornTable.of(born, ReferenceTable.number(run, "sqrts_GeV"))
        .with(luminosity(row.getField("pdf_nlo")))
        .leadingOrderPb(ResumminoRows.muF(run), List.of(channel));
  }

  private PartonLuminosity luminosity(String set) {
    return luminosities.computeIfAbsent(
        set, s -> LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load(s, 0));
  }
}
