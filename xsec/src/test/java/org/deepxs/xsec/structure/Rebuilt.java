package org.deepxs.xsec.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;

/** A pair computed directly, and rebuilt from structures, at 13 TeV with alpha_s = 0.1. */
final class Rebuilt {

  static final ElectroweakInputs INPUTS = ElectroweakInputs.pdg();
  static final PartonLuminosity LUMINOSITY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty()).load("CT14nlo", 0);
  static final FoldSetting SETTING = new FoldSetting(13000, LUMINOSITY);
  private static final double ALPHA_S = 0.1;

  private final FinalState state;
  private final PairCouplings couplings;
  private final PairLoops loops;
  private final PartonicBorn born;
  private final double mu;
  private final double half;
  private final List<Line> lines;
  private final Map<LineMasses, LoopStructures> loopStructures = new HashMap<>();
  private final Map<List<Double>, EmissionStructures> emissionStructures = new HashMap<>();

  /** A cross section and the standard error of its integration. */
  record Value(double pb, double errorPb) {}

  Rebuilt(FinalState state, PairCouplings couplings, PairLoops loops) {
    this.state = state;
    this.couplings = couplings;
    this.loops = loops;
    this.born = PartonicBorn.of(couplings, state, INPUTS);
    this.mu = 0.5 * (Math.abs(couplings.m1()) + Math.abs(couplings.m2()));
    this.half = state.identical() ? 0.5 : 1;
    this.lines = PairLines.of(state, couplings, loops);
  }

  List<Line> lines() {
    return lines;
  }

  double bornPb() {
    return BornTable.of(born, SETTING.sqrtSGeV()).with(LUMINOSITY).leadingOrderPb(mu);
  }

  /** Born cross section of all lines: those loop products whose K is relative to themselves. */
  double rebuiltBornPb() {
    double sum = 0;
    for (Line line : lines) {
      List<LineProduct> products = line.family().loops();
      double[] one = new double[products.size()];
      for (int p = 0; p < one.length; p++) {
        String name = products.get(p).name().replaceFirst("[+-]$", "");
        one[p] = name.equals(products.get(p).reference()) ? 1 : 0;
      }
      sum += half * line.correctionPb(references(line), new double[emissionSize(line)], one);
    }
    return sum;
  }

  /** Gluino loops without alpha_s/(2 pi). */
  double gluinosPb() {
    return BornTable.ofLoops(GluinoCorrection.of(born, loops), SETTING.sqrtSGeV())
        .with(LUMINOSITY)
        .leadingOrderPb(mu);
  }

  double rebuiltGluinosPb() {
    double sum = 0;
    for (Line line : lines) {
      LoopStructures structures =
          loopStructures.computeIfAbsent(
              line.masses(),
              m ->
                  switch (line.family()) {
                    case NEUTRALINO -> LoopStructures.neutralinos(m, INPUTS, List.of(SETTING));
                    case CHARGINO -> LoopStructures.charginos(m, INPUTS, List.of(SETTING));
                    case MIXED -> LoopStructures.mixed(m, INPUTS, List.of(SETTING));
                  });
      double[] k =
          structures.corrections(0, line.partons().pair()).stream()
              .mapToDouble(StructureCorrection::value)
              .toArray();
      sum += half * line.correctionPb(references(line), new double[emissionSize(line)], k);
    }
    return sum;
  }

  private static int emissionSize(Line line) {
    return line.family().emission().size();
  }

  private static double[] references(Line line) {
    return BornStructures.of(line, INPUTS, SETTING);
  }

  /** What NLO is above the Drell–Yan limit and gluino loops, over alpha_s/(2 pi). */
  Value emission(IntegrationOptions integration) {
    NloParts nlo =
        ElectroweakinoNlo.of(
                born,
                loops,
                ElectroweakinoEmission.of(couplings, state, INPUTS, OnShellOptions.defaults()),
                SETTING.sqrtSGeV(),
                LUMINOSITY,
                mu,
                ALPHA_S,
                integration)
            .parts(LUMINOSITY, mu, ALPHA_S);
    double limit =
        DrellYanLimit.parts(BornTable.of(born, SETTING.sqrtSGeV()).with(LUMINOSITY).at(mu), ALPHA_S)
            .totalPb();
    double a = ALPHA_S / (2 * Math.PI);
    return new Value((nlo.totalPb() - limit) / a - gluinosPb(), nlo.errorPb() / a);
  }

  /** The same from structures; errors of all products are added as if they were one. */
  Value rebuiltEmission(IntegrationOptions integration) {
    double sum = 0;
    double error = 0;
    for (Line line : lines) {
      List<StructureCorrection> k = emission(line, integration);
      double[] references = references(line);
      double[] none = new double[line.family().loops().size()];
      double[] values = k.stream().mapToDouble(StructureCorrection::value).toArray();
      sum += half * line.correctionPb(references, values, none);
      for (int p = 0; p < values.length; p++) {
        double[] one = new double[values.length];
        one[p] = k.get(p).error();
        error += half * Math.abs(line.correctionPb(references, one, none));
      }
    }
    return new Value(sum, error);
  }

  private List<StructureCorrection> emission(Line line, IntegrationOptions integration) {
    LineMasses m = line.masses();
    boolean charged = line.family() == LineFamily.MIXED;
    LinePartons partons = charged ? LinePartons.positive(2, 1) : LinePartons.neutral(2);
    EmissionStructures.Task task =
        new EmissionStructures.Task(
            INPUTS, partons, List.of(SETTING), OnShellOptions.defaults(), integration);
    List<StructureCorrection> k =
        emissionStructures
            .computeIfAbsent(
                List.of(m.m1(), m.m2(), m.squark(), m.partner()),
                masses ->
                    charged
                        ? EmissionStructures.charged(m.m1(), m.m2(), m.squark(), m.partner(), task)
                        : EmissionStructures.neutral(m.m1(), m.m2(), m.squark(), task))
            .corrections(0, line.partons(), 1);
    return switch (line.family()) {
      case NEUTRALINO -> k.subList(0, 4);
      case CHARGINO -> k.subList(4, 8);
      case MIXED -> k;
    };
  }
}
