package org.deepxs.xsec.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonLuminosity;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.PartonicBorn;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.hadronic.BornTable;
import org.deepxs.xsec.hadronic.HadronicIntegrals.AtScale;
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
  private final PairLines workspace = new PairLines();
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
    this.workspace.fill(state, couplings, loops);
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
      double[] k =
          gluinoStructures(line).stream().mapToDouble(StructureCorrection::value).toArray();
      sum += half * line.correctionPb(references(line), new double[emissionSize(line)], k);
    }
    return sum;
  }

  /** As {@link #rebuiltGluinosPb}, with Born cross sections of each squark where they mix. */
  double mixedGluinosPb() {
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<StructureCorrection> k = gluinoStructures(line);
      double[] born = mixedReferences(i);
      double[] values = k.stream().mapToDouble(StructureCorrection::value).toArray();
      sum += half * line.correctionPb(born, new double[emissionSize(line)], values);
    }
    return sum;
  }

  /** Born structures such that times a line's shares they are those of its squark. */
  private double[] mixedReferences(int i) {
    Line line = lines.get(i);
    double[] born = references(line);
    int first = workspace.mixes(i) ? i : i > 0 && workspace.mixes(i - 1) ? i - 1 : -1;
    if (first < 0) {
      return born;
    }
    double own = workspace.content(i);
    double other = workspace.content(2 * first + 1 - i);
    boolean neutralino = line.family() == LineFamily.NEUTRALINO;
    double both = bornOfBothPb(workspace.mixedMasses(first), neutralino, line.equalSigns());
    for (int r = 0; r < born.length; r++) {
      String name = line.family().references().get(r);
      if (name.equals("EE") || name.equals("TT")) {
        born[r] = (own * own * born[r] + own * other * both) / workspace.share(i);
      } else if (name.contains("E") || name.contains("T")) {
        born[r] *= own / workspace.share(i);
      }
    }
    return born;
  }

  private List<StructureCorrection> gluinoStructures(Line line) {
    return loopStructures
        .computeIfAbsent(
            line.masses(),
            m ->
                switch (line.family()) {
                  case NEUTRALINO ->
                      LoopStructures.neutralinos(m, conditions.inputs(), conditions.colliders());
                  case CHARGINO ->
                      LoopStructures.charginos(m, conditions.inputs(), conditions.colliders());
                  case MIXED ->
                      LoopStructures.mixed(m, conditions.inputs(), conditions.colliders());
                })
        .corrections(0, line.partons().pair());
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

  /** As {@link #rebuiltEmission}, with products of two squarks of their own where they mix. */
  Value mixedEmission(IntegrationOptions integration) {
    double sum = 0;
    double error = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (workspace.mixes(i)) {
        Value first = content(i, integration);
        Value second = content(i + 1, integration);
        Value both = bothSquarks(i, integration);
        sum += half * (first.pb() + second.pb() + both.pb());
        error += half * (first.errorPb() + second.errorPb() + both.errorPb());
      }
    }
    return new Value(sum, error);
  }

  /** One of two mixed squarks, alone. */
  private Value content(int i, IntegrationOptions integration) {
    Line line = lines.get(i);
    List<LineProduct> products = line.family().emission();
    List<StructureCorrection> k = emission(line, integration);
    double[] born = references(line);
    double sum = 0;
    double error = 0;
    for (int p = 0; p < products.size(); p++) {
      String reference = products.get(p).reference();
      boolean square = reference.charAt(0) == reference.charAt(1);
      double own = workspace.content(i);
      double factor =
          line.emission(p)
              / workspace.share(i)
              * (square ? own * own : own)
              * born[line.family().references().indexOf(reference)];
      sum += factor * k.get(p).value();
      error += Math.abs(factor * k.get(p).error());
    }
    return new Value(sum, error);
  }

  /** Twice the product of two mixed squarks. */
  private Value bothSquarks(int i, IntegrationOptions integration) {
    Line line = lines.get(i);
    LineMasses m = workspace.mixedMasses(i);
    boolean neutralino = line.family() == LineFamily.NEUTRALINO;
    String sign = line.equalSigns() ? "+" : "-";
    String name = neutralino ? "EaEb" + sign : "TaTb";
    StructureCorrection k =
        StructureSet.EMISSION_BOTTOM.corrections(m, conditions, integration).stream()
            .filter(correction -> correction.name().equals(name))
            .findFirst()
            .orElseThrow();
    double coefficient = 0;
    for (int p = 0; p < line.family().emission().size(); p++) {
      String product = line.family().emission().get(p).name();
      if (product.equals(neutralino ? "EE" + sign : "TT")) {
        coefficient = line.emission(p) / workspace.share(i);
      }
    }
    double factor =
        2
            * coefficient
            * workspace.content(i)
            * workspace.content(i + 1)
            * bornOfBothPb(m, neutralino, line.equalSigns());
    return new Value(factor * k.value(), Math.abs(factor) * k.error());
  }

  /** Born cross section of the product of two squarks per unit couplings. */
  private double bornOfBothPb(LineMasses m, boolean neutralino, boolean equalSigns) {
    double turned = neutralino ? equalSigns ? -1 : 1 : 0;
    Couplings a = Couplings.none().with(Coupling.T_EXCHANGE, 1).with(Coupling.U_EXCHANGE, turned);
    Couplings b = Couplings.none().with(Coupling.T_PARTNER, 1).with(Coupling.U_PARTNER, turned);
    PartonChannel bottom = LinePartons.neutral(5).pair();
    List<QuarkAnnihilation> runs =
        Stream.of(a.plus(b, 1), a.plus(b, -1))
            .map(c -> c.mixedAnnihilation(bottom, m.squark(), m.partner()))
            .toList();
    PartonicBorn both =
        PartonicBorn.of(
            new PairCouplings(m.m1(), m.m2(), runs),
            UnitCouplings.state(false),
            conditions.inputs());
    List<AtScale> pb =
        BornTable.of(both, setting.sqrtSGeV()).with(setting.reference()).at(mu, bottom);
    return 0.25 * (pb.get(0).born() - pb.get(1).born());
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
