package org.deepxs.app.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.deepxs.xsec.CrossSectionCalculator;
import org.deepxs.xsec.XsecException;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Which entries a process needs, found by asking the calculator itself: it is given an ordinary
 * point from which entries have been taken away, and either computes or asks for the place of what
 * is missing. So the answer cannot differ from what the calculator will do with the rows.
 */
public final class ColumnNeeds {

  private final CrossSectionCalculator calculator;
  private final SusyPoint ordinary = ordinaryPoint();

  /**
   * Needs of a calculator.
   *
   * @param calculator who is asked; at the lowest accuracy it has
   */
  public ColumnNeeds(CrossSectionCalculator calculator) {
    this.calculator = calculator;
  }

  /**
   * Whether a process can be computed from some entries.
   *
   * @param process the process
   * @param present numbers of the entries that are there
   * @return true if it can
   */
  public boolean computable(ProcessRequest process, BitSet present) {
    return computes(process, restricted(present));
  }

  /**
   * Names of the entries that a process needs and that are not there.
   *
   * @param process the process
   * @param present numbers of the entries that are there
   * @return column names; empty if the process is computable. Where it fails for another reason,
   *     those found until then
   */
  public List<String> missing(ProcessRequest process, BitSet present) {
    int[] asked = {-1};
    SusyPoint.Locator locator =
        entry -> {
          asked[0] = PointEntry.number(entry.block(), entry.i(), entry.j());
          return entry.columnName();
        };
    double[] values = restricted(present).toArray();
    List<String> missing = new ArrayList<>();
    while (!computes(process, SusyPoint.of(values, locator))) {
      int entry = asked[0];
      if (entry < 0 || !Double.isNaN(values[entry]) || Double.isNaN(ordinary.value(entry))) {
        break;
      }
      missing.add(PointEntry.all().get(entry).columnName());
      values[entry] = ordinary.value(entry);
      asked[0] = -1;
    }
    return missing;
  }

  private boolean computes(ProcessRequest process, SusyPoint point) {
    try {
      return !calculator.calculate(point, List.of(process)).isEmpty();
    } catch (XsecException e) {
      return false;
    }
  }

  private SusyPoint restricted(BitSet present) {
    double[] values = ordinary.toArray();
    for (int k = present.nextClearBit(0); k < values.length; k = present.nextClearBit(k + 1)) {
      values[k] = Double.NaN;
    }
    return SusyPoint.of(values, PointEntry::columnName);
  }

  private static int entries() {
    return PointEntry.all().size();
  }

  /** Unmixed neutralinos and charginos of some hundred GeV, all others at 2 TeV. */
  private static SusyPoint ordinaryPoint() {
    double[] values = new double[entries()];
    for (int k = 0; k < values.length; k++) {
      PointEntry entry = PointEntry.all().get(k);
      values[k] =
          switch (entry.block()) {
            case "MASS" -> ordinaryMass(entry.i());
            case "SMINPUTS" -> entry.i() == 2 ? 1.1663788e-5 : 91.1876;
            case "IMNMIX", "IMUMIX", "IMVMIX", "SELMIX", "SNUMIX" -> Double.NaN;
            default -> entry.i() == entry.j() ? 1 : 0;
          };
    }
    return SusyPoint.of(values, PointEntry::columnName);
  }

  private static double ordinaryMass(int pdg) {
    return switch (pdg) {
      case 24 -> 80.377;
      case 1000022 -> 200;
      case 1000023, 1000024 -> 300;
      case 1000025 -> -400;
      case 1000035, 1000037 -> 500;
      default -> 2000;
    };
  }
}
