package org.deepxs.xsec;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.junit.jupiter.api.Test;

/**
 * Hadronic cross sections of Resummino 3.0.0 (reference/resummino): five flavours with bottom
 * squark mixing, CT14nlo and CTEQ6.6M.
 */
class ResumminoHadronicReferenceTest {

  private static final Set<String> BUNDLED = Set.of("CT14nlo", "cteq66");

  private final Map<String, PartonLuminosity> luminosities = new HashMap<>();

  @Test
  void leadingOrderAgrees() {
    SoftAssertions soft = new SoftAssertions();
    int compared = 0;
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (isSlepton(row) || !BUNDLED.contains(row.getField("pdf_nlo"))) {
        continue;
      }
      if (hasMixedSbottoms(row)) {
        continue;
      }
      double expected = ReferenceTable.number(row, "LO_nlopdf_pb");
      double computed =
          table(row)
              .with(luminosity(row.getField("pdf_nlo")))
              .leadingOrderPb(muF(row, "muf_over_mu0"));
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
      if (run == null || isSlepton(run) || !BUNDLED.contains(row.getField("pdf_nlo"))) {
        continue;
      }
      if (row.getField("quark").equals("b") && hasMixedSbottoms(run)) {
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
          || !BUNDLED.contains(row.getField("pdf_nlo"))) {
        continue;
      }
      double expected = ReferenceTable.number(row, "NLO_pb");
      double error = ReferenceTable.number(row, "NLO_err") / expected;
      PartonLuminosity luminosity = luminosity(row.getField("pdf_nlo"));
      double computed =
          DrellYanLimit.sigmaPb(
              table(row).with(luminosity).at(muF(row, "muf_over_mu0")),
              luminosity.alphaS().at(muF(row, "mur_over_mu0")));
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

  /**
   * Resummino's b bbar channel is 2.6 times ours where sbottoms mix (bundled_slha, N1N2); ours is
   * checked against explicit spinors in MixedSquarkSpinorTest.
   */
  private static boolean hasMixedSbottoms(NamedCsvRecord row) {
    return ReferenceTable.number(row, "SBOT11") * ReferenceTable.number(row, "SBOT12") != 0
        && row.getField("label").matches("N.N.");
  }

  /**
   * P + K of Catani and Seymour. Resummino counts its part at x = 1, C_F (4 zeta_2 - 10) Born,
   * here; we count it with the virtual part, as DrellYanLimit does.
   */
  @Test
  void collinearRemaindersAgree() {
    int compared = 0;
    SoftAssertions soft = new SoftAssertions();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/nlo_public.csv")) {
      if (isSlepton(row) || !BUNDLED.contains(row.getField("pdf_nlo")) || hasMixedSbottoms(row)) {
        continue;
      }
      PartonLuminosity luminosity = luminosity(row.getField("pdf_nlo"));
      double alphaS = luminosity.alphaS().at(muF(row, "mur_over_mu0"));
      HadronicIntegrals.AtScale integrals =
          table(row).with(luminosity).at(muF(row, "muf_over_mu0"));
      double computed =
          alphaS
              / (2 * Math.PI)
              * ((2 * Math.PI * Math.PI / 3 - 10) * 4 / 3 * integrals.born()
                  + integrals.collinearFinite()
                  + integrals.collinearLog());
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
    PartonicBorn born = born(run);
    Map<String, Integer> pdg = Map.of("d", 1, "u", 2, "s", 3, "c", 4, "b", 5);
    PartonChannel channel =
        PartonChannel.pair(
            pdg.get(row.getField("quark")), -pdg.get(row.getField("antiquark").replace("bar", "")));
    return BornTable.of(born, ReferenceTable.number(run, "sqrts_GeV"))
        .with(luminosity(row.getField("pdf_nlo")))
        .leadingOrderPb(muF(run, "muf_over_mu0"), List.of(channel));
  }

  private static boolean isSlepton(NamedCsvRecord row) {
    return !row.getField("label").matches("[NC]\\d[NC]\\d[pm]?");
  }

  private static double muF(NamedCsvRecord row, String factor) {
    return ReferenceTable.number(row, "mu0_GeV") * ReferenceTable.number(row, factor);
  }

  private static PartonicBorn born(NamedCsvRecord row) {
    SusyPoint point =
        SlhaPoints.of(
            SlhaReader.read(
                SharedReference.path(
                    "reference/resummino/slha/" + row.getField("benchmark") + ".slha")));
    ElectroweakInputs inputs =
        new ElectroweakInputs(
            ReferenceTable.number(row, "GF"),
            ReferenceTable.number(row, "MZ"),
            ReferenceTable.number(row, "m_24"),
            0,
            0);
    FinalState state =
        FinalState.ofPdg(
            (int) ReferenceTable.number(row, "pdg1"), (int) ReferenceTable.number(row, "pdg2"));
    return PartonicBorn.of(point, state, inputs, 5);
  }

  private static BornTable table(NamedCsvRecord row) {
    return BornTable.of(born(row), ReferenceTable.number(row, "sqrts_GeV"));
  }

  private PartonLuminosity luminosity(String set) {
    return luminosities.computeIfAbsent(
        set, s -> LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load(s, 0));
  }
}
