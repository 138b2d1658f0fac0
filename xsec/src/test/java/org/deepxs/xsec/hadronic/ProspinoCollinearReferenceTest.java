package org.deepxs.xsec.hadronic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.testpoints.ProspinoRows;
import org.junit.jupiter.api.Test;

/** Channels 4 and 5 of Prospino 2.1 (reference/prospino/nlo_public.csv), each by itself. */
class ProspinoCollinearReferenceTest {

  private static final double SQRT_S_GEV = 13000;

  @Test
  void quarkAndGluonRemaindersAgree() {
    PartonLuminosity luminosity =
        LuminosityLibrary.of(PdfSearchPath.of(List.of()), Optional.empty()).load("cteq66-cteq", 0);
    for (NamedCsvRecord row : ReferenceTable.rows("reference/prospino/nlo_public.csv")) {
      PartonicBorn born =
          PartonicBorn.of(
              ProspinoRows.withSquarks(
                  ProspinoRows.point(row), ReferenceTable.number(row, "msq_used_NLO")),
              ProspinoRows.finalState(
                  Integer.parseInt(row.getField("ipart1")),
                  Integer.parseInt(row.getField("ipart2"))),
              ElectroweakInputs.prospino(),
              4);
      BornTable table = BornTable.of(born, SQRT_S_GEV);
      double mu = ReferenceTable.number(row, "mu_R_eq_mu_F_GeV");
      double unit = ReferenceTable.number(row, "alphas_NLO_mu") / (2 * Math.PI);
      double sigma = table.with(luminosity).leadingOrderPb(mu);
      ProspinoCollinear.AtScale ours = ProspinoCollinear.of(table, luminosity).at(mu);
      HadronicIntegrals.AtScale right = table.with(luminosity).at(mu);
      System.out.printf(
          Locale.ROOT,
          "%s %s B %.6f p4 %.5f p5 %.5f d4 %.6f(%.6f) d5 %.6f(%.6f) old %.5f%n",
          row.getField("slha"),
          row.getField("process"),
          sigma / ReferenceTable.number(row, "LO_degenerate_NLOpdf_pb"),
          unit * ours.quark() / sigma,
          unit * ours.gluon() / sigma,
          (unit * ours.quark() - ReferenceTable.number(row, "part4_pb")) / sigma,
          ReferenceTable.number(row, "part4_err") / sigma,
          (unit * ours.gluon() - ReferenceTable.number(row, "part5_pb")) / sigma,
          ReferenceTable.number(row, "part5_err") / sigma,
          (unit * (right.collinearFinite() + right.collinearLog())
                  - ReferenceTable.number(row, "part4_pb")
                  - ReferenceTable.number(row, "part5_pb"))
              / sigma);
      for (int n : new int[] {8, 12, 16, 24, 64}) {
        var h = ProspinoCollinear.of(table, luminosity, n).at(mu);
        System.out.printf(
            "   %d %.8f %.8f%n", n, unit * h.quark() / sigma, unit * h.gluon() / sigma);
      }
    }
  }
}
