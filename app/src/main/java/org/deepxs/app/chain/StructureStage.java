package org.deepxs.app.chain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.structure.FoldSetting;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.StructureConditions;
import org.deepxs.xsec.structure.StructureCorrection;
import org.deepxs.xsec.structure.StructureSet;

/** From numbers to masses and the corrections per product of couplings there. */
public final class StructureStage {

  /** Counts points with a row. */
  public static final String COMPUTED = "computed";

  /** Counts points that are too light or too heavy. */
  public static final String OUTSIDE = "outside";

  /** Counts points that could not be computed. */
  public static final String FAILED = "failed";

  private static final int SHIFTS = 16;
  private static final int MOST_EVALUATIONS = 1 << 21;

  private StructureStage() {}

  /**
   * What to compute.
   *
   * @param set which structures
   * @param sqrtSGeV proton-proton energies in GeV, highest first
   * @param relError accuracy of the integration; not used by gluino loops
   * @param scheme decides inputs, widths and densities; in {@code prospino2} both squarks of a
   *     doublet have the mass of the first, and corrections are relative to Born cross sections
   *     with the densities of the leading order
   */
  public record Options(StructureSet set, List<Double> sqrtSGeV, double relError, Scheme scheme)
      implements Serializable {

    /** Keeps an immutable copy. */
    public Options {
      sqrtSGeV = List.copyOf(sqrtSGeV);
    }

    /** Electroweak inputs, widths and colliders. */
    private StructureConditions conditions(Densities densities) {
      return new StructureConditions(
          scheme == Scheme.PROSPINO2 ? ElectroweakInputs.prospino() : ElectroweakInputs.pdg(),
          CalculationOptions.of(scheme).nlo().squarkWidths(),
          sqrtSGeV.stream()
              .map(energy -> new FoldSetting(energy, densities.nlo(), densities.lo()))
              .toList());
    }

    /** Masses of a point; empty outside the range. */
    private Optional<LineMasses> point(long number) {
      Optional<LineMasses> point = set.point(number, sqrtSGeV.get(sqrtSGeV.size() - 1));
      return scheme == Scheme.PROSPINO2 ? point.map(LineMasses::withEqualSquarks) : point;
    }

    private IntegrationOptions integration(long point) {
      return new IntegrationOptions(relError, point, SHIFTS, MOST_EVALUATIONS);
    }

    @Override
    public String toString() {
      return set.label()
          + (scheme == Scheme.FULL ? "" : " in scheme " + scheme.label())
          + (set.emission()
              ? ", relative error "
                  + relError
                  + ", "
                  + SHIFTS
                  + " shifts seeded with the point's number, at most "
                  + MOST_EVALUATIONS
                  + " evaluations"
              : "");
    }
  }

  /**
   * Columns: the number of the point, masses, then one correction per collider, partons and
   * product, followed by its error where it has one, in single precision.
   *
   * @param options what to compute
   * @return the schema
   */
  public static TableSchema schema(Options options) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.integer(PointStage.POINT));
    options.set().masses().forEach(name -> columns.add(Column.number(name, "GeV")));
    for (double energy : options.sqrtSGeV()) {
      String collider = energy == Math.rint(energy) ? Long.toString((long) energy) : "" + energy;
      for (LinePartons partons : options.set().partons()) {
        for (String product : options.set().products()) {
          String name = "_" + collider + "_" + partons.label() + "_" + product;
          columns.add(Column.number("K" + name, ""));
          if (options.set().emission()) {
            columns.add(Column.number("err" + name, ""));
          }
        }
      }
    }
    return new TableSchema(columns);
  }

  /**
   * A worker.
   *
   * @param options what to compute
   * @param densities parton luminosities of the scheme
   * @return makes rows of numbers
   */
  public static OrderedRun.Worker<PointStage.Numbers> worker(Options options, Densities densities) {
    TableSchema schema = schema(options);
    StructureConditions conditions = options.conditions(densities);
    return new OrderedRun.Worker<>() {
      @Override
      public OrderedRun.Outcome work(PointStage.Numbers numbers) {
        TableBlock.Builder rows = TableBlock.builder(schema, numbers.count());
        Counter counter = new Counter();
        List<String> messages = new ArrayList<>();
        for (long n = numbers.first(); n < numbers.first() + numbers.count(); n++) {
          try {
            counter.count(add(rows, n, options, conditions) ? COMPUTED : OUTSIDE);
          } catch (XsecException e) {
            messages.add("point " + n + ": " + e.getMessage());
            counter.count(FAILED);
          }
        }
        return new OrderedRun.Outcome(rows.build(), numbers.count(), counter.tally(), messages);
      }

      @Override
      public void close() {
        // Holds nothing.
      }
    };
  }

  private static boolean add(
      TableBlock.Builder rows, long number, Options options, StructureConditions conditions) {
    StructureSet set = options.set();
    Optional<LineMasses> point = options.point(number);
    if (point.isEmpty()) {
      return false;
    }
    LineMasses masses = point.get();
    List<StructureCorrection> corrections =
        set.corrections(masses, conditions, options.integration(number));
    rows.add(number);
    set.masses().forEach(name -> rows.add(masses.mass(LineMasses.NAMES.indexOf(name))));
    for (StructureCorrection correction : corrections) {
      rows.add(sevenDigits(correction.value()));
      if (set.emission()) {
        rows.add(sevenDigits(correction.error()));
      }
    }
    return true;
  }

  /** Single precision: what follows is not known, and would double the size of tables. */
  private static double sevenDigits(double value) {
    return Double.parseDouble(Float.toString((float) value));
  }
}
