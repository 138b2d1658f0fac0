package org.deepxs.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Changes of signs that have no meaning. */
final class LearnedRephasingSection {

  private static final int[] CHARGINOS = {1000024, 1000037};

  private LearnedRephasingSection() {}

  static void write(Markdown out, List<LearnedPoint> points, LearnedCalculation learned) {
    Map<String, UnaryOperator<SusyPoint>> changes = new LinkedHashMap<>();
    changes.put("U, V to -U, -V", p -> rows(rows(p, "UMIX", 2, 3), "VMIX", 2, 3));
    changes.put("V to -V and chargino masses to -m", LearnedRephasingSection::oppositeMasses);
    changes.put("first rows of U and V", p -> rows(rows(p, "UMIX", 2, 1), "VMIX", 2, 1));
    changes.put("odd rows of N", p -> rows(p, "NMIX", 4, 5));
    changes.put("all rows of N", p -> rows(p, "NMIX", 4, 15));
    changes.put("sbottom and stop rows", p -> rows(rows(p, "SBOTMIX", 2, 1), "STOPMIX", 2, 2));
    List<List<String>> cells = new ArrayList<>();
    changes.forEach(
        (name, change) -> {
          double sigma = 0;
          double error = 0;
          for (LearnedPoint p : points) {
            LearnedPoint changed = LearnedPoint.of(learned, change(p.label(), change));
            sigma =
                Math.max(
                    sigma,
                    Math.abs(changed.predicted().sigmaNloPb() / p.predicted().sigmaNloPb() - 1));
            error = Math.max(error, Math.abs(changed.modelError(0) / p.modelError(0) - 1));
          }
          cells.add(
              List.of(
                  name,
                  String.valueOf(points.size()),
                  Markdown.small(sigma),
                  Markdown.small(error)));
        });
    out.heading(2, "Rephasing")
        .paragraph(
            "Largest relative change of the cross section and of the model error among all test"
                + " points when signs change that nothing depends on. Wanted: 1e-6.")
        .table("change | points | cross section | model error", cells);
  }

  private static LearnedLabels.Row change(LearnedLabels.Row row, UnaryOperator<SusyPoint> change) {
    return new LearnedLabels.Row(
        row.state(), row.number(), change.apply(row.point()), row.loPb(), row.nloPb(), row.error());
  }

  /** A spectrum with positive M2 is one of negative chargino masses with V reversed. */
  private static SusyPoint oppositeMasses(SusyPoint point) {
    SusyPoint changed = rows(point, "VMIX", 2, 3);
    for (int pdg : CHARGINOS) {
      changed = reversed(changed, PointEntry.number("MASS", pdg, 0));
    }
    return changed;
  }

  /** Reverses rows of a matrix, named by the bits of a number. */
  static SusyPoint rows(SusyPoint point, String block, int size, int bits) {
    SusyPoint changed = point;
    for (int i = 1; i <= size; i++) {
      for (int j = 1; (bits >> (i - 1) & 1) == 1 && j <= size; j++) {
        changed = reversed(changed, PointEntry.number(block, i, j));
      }
    }
    return changed;
  }

  private static SusyPoint reversed(SusyPoint point, int entry) {
    double value = point.value(entry);
    return Double.isNaN(value) ? point : point.with(entry, -value);
  }
}
