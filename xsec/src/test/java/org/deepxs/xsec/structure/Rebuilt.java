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
import org.deepxs.xsec.hadronic.ProspinoCollinear;
import org.deepxs.xsec.nlo.DrellYanLimit;
import org.deepxs.xsec.nlo.ElectroweakinoNlo;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.real.ElectroweakinoEmission;
import org.deepxs.xsec.real.OnShellOptions;

/** A pair computed directly, and rebuilt from structures, at 13 TeV. */
final class Rebuilt {

  static final ElectroweakInputs INPUTS = ElectroweakInputs.pdg();
  static final LuminosityLibrary LIBRARY =
      LuminosityLibrary.of(PdfSearchPath.empty(), Optional.empty());
  static final PartonLuminosity LUMINOSITY = LIBRARY.load("CT14nlo", 0);
  static final FoldSetting SETTING = new FoldSetting(13000, LUMINOSITY);

  /** Scheme {@code full}. */
  static final StructureConditions FULL =
      new StructureConditions(INPUTS, OnShellOptions.defaults(), List.of(SETTING));

  /** Scheme {@code prospino2}: corrections relative to the leading order with its own densities. */
  static final StructureConditions PROSPINO =
      new StructureConditions(
          ElectroweakInputs.prospino(),
          OnShellOptions.prospino2(),
          List.of(
              new FoldSetting(
                  13000, LIBRARY.load("cteq66-cteq", 0), LIBRARY.load("cteq6l1-cteq", 0))));

  private static final double ALPHA_S = 0.1;

  private final StructureConditions conditions;
  private final FoldSetting setting;
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

  Rebuilt(
      StructureConditions conditions, FinalState state, PairCouplings couplings, PairLoops loops) {
    this.conditions = conditions;
    this.setting = conditions.colliders().get(0);
    this.state = state;
    this.couplings = couplings;
    this.loops = loops;
    this.born = PartonicBorn.of(couplings, state, conditions.inputs());
    this.mu = 0.5 * (Math.abs(couplings.m1()) + Math.abs(couplings.m2()));
    this.half = state.identical() ? 0.5 : 1;
    this.lines = PairLines.of(state, couplings, loops);
  }

  List<Line> lines() {
    return lines;
  }

  double meanMassGeV() {
    return mu;
  }

  /** With the reference densities. */
  double bornPb() {
    return BornTable.of(born, setting.sqrtSGeV()).with(setting.reference()).leadingOrderPb(mu);
  }

  /** The Drell–Yan limit, in scheme prospino2 with Prospino's collinear remainder. */
  double universalPb(double alphaS) {
    BornTable table = BornTable.of(born, setting.sqrtSGeV());
    NloParts limit = DrellYanLimit.parts(table.with(setting.luminosity()).at(mu), alphaS);
    if (conditions.equals(PROSPINO)) {
      ProspinoCollinear collinear = ProspinoCollinear.of(table, setting.luminosity());
      limit = limit.withCollinear(alphaS / (2 * Math.PI) * collinear.at(mu).sum());
    }
    return limit.totalPb();
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
    return BornTable.ofLoops(GluinoCorrection.of(born, loops), setting.sqrtSGeV())
        .with(setting.luminosity())
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
                    case NEUTRALINO ->
                        LoopStructures.neutralinos(m, conditions.inputs(), conditions.colliders());
                    case CHARGINO ->
                        LoopStructures.charginos(m, conditions.inputs(), conditions.colliders());
                    case MIXED ->
                        LoopStructures.mixed(m, conditions.inputs(), conditions.colliders());
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

  private double[] references(Line line) {
    return BornStructures.of(line, conditions.inputs(), setting);
  }

  /** What NLO is above the Drell–Yan limit and gluino loops, over alpha_s/(2 pi). */
  Value emission(IntegrationOptions integration) {
    PartonLuminosity luminosity = setting.luminosity();
    ElectroweakinoNlo pair =
        ElectroweakinoNlo.of(
            born,
            loops,
            ElectroweakinoEmission.of(
                couplings, state, conditions.inputs(), conditions.squarkWidths()),
            setting.sqrtSGeV(),
            luminosity,
            mu,
            ALPHA_S,
            integration);
    NloParts nlo =
        conditions.equals(PROSPINO)
            ? pair.prospinoParts(luminosity, mu, ALPHA_S)
            : pair.parts(luminosity, mu, ALPHA_S);
    double a = ALPHA_S / (2 * Math.PI);
    return new Value((nlo.totalPb() - universalPb(ALPHA_S)) / a - gluinosPb(), nlo.errorPb() / a);
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
            conditions.inputs(),
            partons,
            conditions.colliders(),
            conditions.squarkWidths(),
            integration);
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
