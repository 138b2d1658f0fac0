package org.deepxs.xsec.real;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.testpoints.ResumminoEmissionRows;
import org.junit.jupiter.api.Test;

/** Squared amplitudes and dipoles of Resummino 3.0.0 at fixed momenta. */
class ResumminoEmissionReferenceTest {

  @Test
  void amplitudesAndDipolesAgree() {
    int compared = 0;
    Map<String, Double> worst = new HashMap<>();
    for (NamedCsvRecord row : ReferenceTable.rows("reference/resummino/components_public.csv")) {
      if (ResumminoEmissionRows.isComparable(row)) {
        compare(row, worst);
        compared++;
      }
    }
    System.out.println(worst);
    assertThat(compared).isGreaterThan(50);
  }

  private static void compare(NamedCsvRecord row, Map<String, Double> worst) {
    SusyPoint point = ResumminoEmissionRows.point(row);
    FinalState state = ResumminoEmissionRows.finalState(row);
    ElectroweakinoEmission emission =
        ElectroweakinoEmission.of(
            point, state, ResumminoEmissionRows.inputs(point), 5, OnShellOptions.defaults());
    int quark = ResumminoEmissionRows.quark(row);
    int antiquark = ResumminoEmissionRows.antiquark(row);
    EmissionPoint p = ResumminoEmissionRows.momenta(row, false, emission);
    EmissionPoint q = ResumminoEmissionRows.momenta(row, true, emission);

    double[] out = new double[10];
    double identical = state.identical() ? 0.5 : 1;
    double gluonUnit = 8 * Math.PI * Math.PI / 9 * identical;
    double quarkUnit = 8 * Math.PI * Math.PI / 24 * identical;
    int g = emission.gluonChannels().indexOf(PartonChannel.pair(quark, antiquark));
    int c1 = emission.quarkChannels().indexOf(PartonChannel.pair(quark, 21));
    int c2 = emission.quarkChannels().indexOf(PartonChannel.pair(antiquark, 21));
    emission.readGluon(p);
    emission.addGluonAmplitudes(out);
    check(row, worst, "gluon", out[g] / gluonUnit, ReferenceTable.number(row, "gluon"));
    out = new double[10];
    emission.subtractGluonDipoles(out);
    check(
        row,
        worst,
        "dip",
        -out[g] / gluonUnit,
        ReferenceTable.number(row, "dipAB") + ReferenceTable.number(row, "dipBA"));
    out = new double[10];
    emission.readQuark(p);
    emission.addQuarkAmplitudes(out);
    check(
        row, worst, "quark_nosub", out[c1] / quarkUnit, ReferenceTable.number(row, "quark_nosub"));
    out = new double[10];
    emission.subtractQuarkDipoles(out);
    check(row, worst, "dip_quark", -out[c1] / quarkUnit, ReferenceTable.number(row, "dip_quark"));
    out = new double[10];
    emission.readQuark(q);
    emission.addQuarkAmplitudes(out);
    check(
        row,
        worst,
        "quarkb_nosub",
        out[c2] / quarkUnit,
        ReferenceTable.number(row, "quarkb_nosub"));
    out = new double[10];
    emission.subtractQuarkDipoles(out);
    check(row, worst, "dip_quarkb", -out[c2] / quarkUnit, ReferenceTable.number(row, "dip_quarkb"));
  }

  private static void check(
      NamedCsvRecord row, Map<String, Double> worst, String what, double ours, double theirs) {
    double ratio = ours / theirs;
    worst.merge(what, Math.abs(ratio - 1), Math::max);
    System.out.println(
        row.getField("label")
            + " "
            + row.getField("slha")
            + " "
            + row.getField("in1")
            + row.getField("in2")
            + " "
            + what
            + " "
            + ratio);
  }
}
