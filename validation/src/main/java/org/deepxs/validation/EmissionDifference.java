package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.EmissionPoint;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.ResumminoEmissionRows;

/**
 * Emission minus its subtractions at the momenta of one row of Resummino's components; ours minus
 * theirs over their squared amplitude.
 *
 * @param gluon gluon emission
 * @param quark quark emission from a quark and a gluon
 * @param antiquark antiquark emission from an antiquark and a gluon
 */
record EmissionDifference(double gluon, double quark, double antiquark) {

  /** Resummino's columns are |M|² times these. */
  private static final double GLUON_FACTOR = 9;

  private static final double QUARK_FACTOR = 24;

  static EmissionDifference of(NamedCsvRecord row) {
    SusyPoint point = ResumminoEmissionRows.point(row);
    ElectroweakinoEmission emission =
        ElectroweakinoEmission.of(
            point,
            ResumminoEmissionRows.finalState(row),
            ResumminoEmissionRows.inputs(point),
            5,
            OnShellOptions.resummino());
    return new EmissionDifference(
        gluon(row, emission), quark(row, emission, false), quark(row, emission, true));
  }

  private static double gluon(NamedCsvRecord row, ElectroweakinoEmission emission) {
    PartonChannel channel =
        PartonChannel.pair(ResumminoEmissionRows.quark(row), ResumminoEmissionRows.antiquark(row));
    double[] out = new double[emission.gluonChannels().size()];
    emission.gluon(ResumminoEmissionRows.momenta(row, false, emission), out);
    double ours = out[emission.gluonChannels().indexOf(channel)] / unit(emission, GLUON_FACTOR);
    double amplitude = ReferenceTable.number(row, "gluon");
    double theirs =
        amplitude - ReferenceTable.number(row, "dipAB") - ReferenceTable.number(row, "dipBA");
    return (ours - theirs) / amplitude;
  }

  private static double quark(
      NamedCsvRecord row, ElectroweakinoEmission emission, boolean antiquark) {
    int parton =
        antiquark ? ResumminoEmissionRows.antiquark(row) : ResumminoEmissionRows.quark(row);
    String column = antiquark ? "quarkb" : "quark";
    EmissionPoint momenta = ResumminoEmissionRows.momenta(row, antiquark, emission);
    double[] out = new double[emission.quarkChannels().size()];
    emission.quark(momenta, out);
    int channel = emission.quarkChannels().indexOf(PartonChannel.pair(parton, 21));
    double ours = out[channel] / unit(emission, QUARK_FACTOR);
    double theirs =
        ReferenceTable.number(row, column) - ReferenceTable.number(row, "dip_" + column);
    return (ours - theirs) / ReferenceTable.number(row, column + "_nosub");
  }

  private static double unit(ElectroweakinoEmission emission, double theirFactor) {
    return 8 * Math.PI * Math.PI / theirFactor * (emission.state().identical() ? 0.5 : 1);
  }
}
