package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.nlo.SleptonNlo;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;
import org.deepxs.xsec.testpoints.ResumminoRows;
import org.deepxs.xsec.testpoints.ResumminoSleptonRows;
import org.deepxs.xsec.virtual.Kernels;
import org.deepxs.xsec.virtual.ResumminoBoxOrder;
import org.deepxs.xsec.virtual.ResumminoMassOrder;
import org.deepxs.xsec.virtual.VirtualDifference;

/**
 * One run of Resummino beside our full next-to-leading order with its inputs.
 *
 * @param row the run
 * @param parts ours, in pb
 * @param massOrderPb what {@link ResumminoMassOrder} adds, in pb; zero for sleptons
 * @param boxOrderPb what {@link ResumminoBoxOrder} adds, in pb; zero but for charginos
 */
record NloRun(NamedCsvRecord row, NloParts parts, double massOrderPb, double boxOrderPb) {

  static final String FILE = "reference/resummino/nlo_public.csv";

  /** Accuracy asked of our real emission. */
  static final double REL_ERROR = 3e-4;

  /** What the issue allows beside errors. */
  private static final double ALLOWED = 2e-3;

  private static final double AT_ONE = 4.0 / 3 * (2 * Math.PI * Math.PI / 3 - 10);
  private static final int GLUINO = PointEntry.number("MASS", 1000021, 0);

  /** All runs, electroweakinos and sleptons, of the file. */
  static List<NloRun> all(int every) {
    List<NamedCsvRecord> rows = Sampling.every(ReferenceTable.rows(FILE), every);
    Map<String, PartonLuminosity> luminosities =
        rows.stream()
            .map(row -> row.getField("pdf_nlo"))
            .distinct()
            .collect(Collectors.toMap(set -> set, NloRun::luminosity, (a, b) -> a, TreeMap::new));
    return Concurrent.map(
        "Resummino", rows, row -> of(row, luminosities.get(row.getField("pdf_nlo"))));
  }

  /** Bundled luminosities, others from the grids beside the references. */
  static PartonLuminosity luminosity(String set) {
    PdfSearchPath path = PdfSearchPath.of(List.of(SharedReference.path("pdfsets")));
    return LuminosityLibrary.of(path, Optional.empty()).load(set, 0);
  }

  private static NloRun of(NamedCsvRecord row, PartonLuminosity luminosity) {
    if (ResumminoSleptonRows.isSlepton(row)) {
      return new NloRun(row, sleptons(row, luminosity), 0, 0);
    }
    return of(row, ResumminoRows.point(row.getField("benchmark")), luminosity);
  }

  private static NloParts sleptons(NamedCsvRecord row, PartonLuminosity luminosity) {
    SusyPoint point = ResumminoRows.point(row.getField("benchmark"));
    return SleptonNlo.of(ResumminoSleptonRows.born(point, row.getField("label")), point, sqrtS(row))
        .parts(luminosity, ResumminoRows.muF(row), ReferenceTable.number(row, "alphas_muR"));
  }

  /** The cross section of a pair of sleptons with other densities, in pb. */
  double sleptonPb(PartonLuminosity luminosity) {
    return sleptons(row, luminosity).totalPb();
  }

  private static NloRun of(NamedCsvRecord row, SusyPoint point, PartonLuminosity luminosity) {
    double muF = ResumminoRows.muF(row);
    double alphaS = ReferenceTable.number(row, "alphas_muR");
    FinalState state =
        FinalState.ofPdg(
            (int) ReferenceTable.number(row, "pdg1"), (int) ReferenceTable.number(row, "pdg2"));
    ElectroweakInputs inputs = inputs(row);
    PartonicBorn born = PartonicBorn.of(point, state, inputs, 5);
    ElectroweakinoNlo nlo =
        ElectroweakinoNlo.of(
            born,
            PairLoops.of(point, state, inputs, 5),
            ElectroweakinoEmission.of(point, state, inputs, 5, OnShellOptions.resummino()),
            sqrtS(row),
            luminosity,
            muF,
            alphaS,
            IntegrationOptions.defaults().withRelError(REL_ERROR));
    Kernels kernels = Kernels.of(point, state, inputs, 5);
    ResumminoMassOrder masses = ResumminoMassOrder.of(kernels, state);
    double unit = alphaS / (2 * Math.PI);
    double massOrder =
        unit * integral(born, masses::difference, sqrtS(row)).with(luminosity).leadingOrderPb(muF);
    double boxOrder = 0;
    if (state.kind() == PairKind.CHARGINO_PAIR) {
      ResumminoBoxOrder boxes = ResumminoBoxOrder.of(kernels);
      boxOrder =
          unit * integral(born, boxes::difference, sqrtS(row)).with(luminosity).leadingOrderPb(muF);
    }
    return new NloRun(row, nlo.parts(luminosity, muF, alphaS), massOrder, boxOrder);
  }

  private static BornTable integral(
      PartonicBorn born, VirtualDifference.Difference difference, double sqrtSGeV) {
    return BornTable.ofLoops(new VirtualDifference(born, difference), sqrtSGeV);
  }

  /** The same pair with another gluino and all squarks that have one mass at another. */
  NloRun withMasses(double gluinoGeV, double squarksAtGeV, double squarksToGeV) {
    SusyPoint point = ResumminoRows.point(row.getField("benchmark")).with(GLUINO, gluinoGeV);
    for (int q = 1; q <= 6; q++) {
      for (int pdg : new int[] {1000000 + q, 2000000 + q}) {
        int entry = PointEntry.number("MASS", pdg, 0);
        if (point.value(entry) == squarksAtGeV) {
          point = point.with(entry, squarksToGeV);
        }
      }
    }
    return of(row, point, luminosity(row.getField("pdf_nlo")));
  }

  private static ElectroweakInputs inputs(NamedCsvRecord row) {
    return new ElectroweakInputs(
        ReferenceTable.number(row, "GF"),
        ReferenceTable.number(row, "MZ"),
        ReferenceTable.number(row, "m_24"),
        0,
        0);
  }

  private static double sqrtS(NamedCsvRecord row) {
    return ReferenceTable.number(row, "sqrts_GeV");
  }

  double number(String column) {
    return ReferenceTable.number(row, column);
  }

  boolean slepton() {
    return ResumminoSleptonRows.isSlepton(row);
  }

  /** ours/Resummino - 1. */
  double difference() {
    return parts.totalPb() / number("NLO_pb") - 1;
  }

  /** The same with Resummino's order of masses added to ours. */
  double differenceWithOrder() {
    return (parts.totalPb() + massOrderPb) / number("NLO_pb") - 1;
  }

  /** What a difference may be: three combined errors and 0.2 %. */
  double allowed() {
    return 3 * Math.hypot(number("NLO_err"), parts.errorPb()) / number("NLO_pb") + ALLOWED;
  }

  /** Virtual part with the part of P + K at x = 1 taken out, as Resummino counts it. */
  double virtualDifference() {
    double theirs = number("virt_pb") + number("I_op_pb");
    return (parts.virtualPb() - atOnePb() - theirs) / number("NLO_pb");
  }

  double collinearDifference() {
    return (parts.collinearPb() + atOnePb() - number("coll_PK_pb")) / number("NLO_pb");
  }

  double realGluonDifference() {
    return (parts.realGluonPb() - number("real_gluon_minus_dip_pb")) / number("NLO_pb");
  }

  double realQuarkDifference() {
    return (parts.realQuarkPb() - number("real_quark_minus_dip_OS_pb")) / number("NLO_pb");
  }

  private double atOnePb() {
    return number("alphas_muR") / (2 * Math.PI) * AT_ONE * parts.bornPb();
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
