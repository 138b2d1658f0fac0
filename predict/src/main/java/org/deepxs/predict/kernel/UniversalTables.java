package org.deepxs.predict.kernel;

import java.util.Arrays;
import java.util.List;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Densities;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/**
 * Luminosities at the nodes of all pairs of electroweakinos, as functions of their mean mass: what
 * {@link StructureKernel} needs of the densities. Immutable; shared by the kernels of all threads.
 */
public final class UniversalTables {

  private static final int NEUTRAL_FIRST = 0;
  private static final int POSITIVE_FIRST = 5;
  private static final int NEGATIVE_FIRST = 7;
  private static final int END = 9;

  private final CalculationOptions options;
  private final ChargeTables neutral;
  private final ChargeTables positive;
  private final ChargeTables negative;

  private UniversalTables(CalculationOptions options, Densities densities) {
    this.options = options;
    ElectroweakInputs inputs = typicalInputs(options.scheme());
    List<PartonChannel> pairs = PartonChannel.quarkPairs();
    List<PartonChannel> neutralPairs =
        pairs.subList(NEUTRAL_FIRST, NEUTRAL_FIRST + flavours(options.scheme()));
    this.neutral = new ChargeTables(options, densities, neutralPairs, neutralPairs, inputs.mZ());
    List<PartonChannel> charged = pairs.subList(POSITIVE_FIRST, END);
    this.positive =
        new ChargeTables(
            options,
            densities,
            pairs.subList(POSITIVE_FIRST, NEGATIVE_FIRST),
            charged,
            inputs.mW());
    this.negative =
        new ChargeTables(
            options, densities, pairs.subList(NEGATIVE_FIRST, END), charged, inputs.mW());
  }

  /**
   * Tables with densities from a library.
   *
   * @param options scheme, energy, densities and scales; the method of the next-to-leading order
   *     does not matter here
   * @param library where luminosities come from
   * @return the tables
   * @throws org.deepxs.pdf.PdfException if a set is not to be had
   */
  public static UniversalTables of(CalculationOptions options, LuminosityLibrary library) {
    return of(options, Densities.of(options, library));
  }

  /**
   * Tables with given densities, such as those of another member.
   *
   * @param options as above; its names of sets are not looked at
   * @param densities the densities
   * @return the tables
   */
  public static UniversalTables of(CalculationOptions options, Densities densities) {
    return new UniversalTables(options, densities);
  }

  /** Those of a point that gives none. */
  private static ElectroweakInputs typicalInputs(Scheme scheme) {
    if (scheme == Scheme.PROSPINO2) {
      return ElectroweakInputs.prospino();
    }
    double[] nothing = new double[PointEntry.all().size()];
    Arrays.fill(nothing, Double.NaN);
    return ElectroweakInputs.of(SusyPoint.of(nothing, PointEntry::columnName));
  }

  /**
   * Number of massless flavours.
   *
   * @param scheme a scheme
   * @return 4 or 5
   */
  public static int flavours(Scheme scheme) {
    return scheme == Scheme.PROSPINO2 ? 4 : 5;
  }

  /**
   * What is computed.
   *
   * @return the options
   */
  public CalculationOptions options() {
    return options;
  }

  /**
   * Memory of the tables.
   *
   * @return number of stored double-precision numbers
   */
  public int storedNumbers() {
    return neutral.storedNumbers() + positive.storedNumbers() + negative.storedNumbers();
  }

  /** Tables of one charge. */
  ChargeTables ofCharge(int charge) {
    if (charge == 0) {
      return neutral;
    }
    return charge > 0 ? positive : negative;
  }
}
