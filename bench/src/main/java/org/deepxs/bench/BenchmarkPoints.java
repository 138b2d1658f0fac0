package org.deepxs.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;
import org.deepxs.spectrum.builtin.BuiltinSpectrum;
import org.deepxs.spectrum.pmssm.PmssmPoint;
import org.deepxs.spectrum.pmssm.PmssmRanges;
import org.deepxs.spectrum.pmssm.PmssmSampler;
import org.deepxs.spectrum.pmssm.SamplingSequence;
import org.deepxs.spectrum.pmssm.Selection;
import org.deepxs.spectrum.pmssm.SpectrumSelection;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;

/** Points that predictions are timed at. */
public enum BenchmarkPoints {
  /** Built-in spectra of the pMSSM-19 prior that pass the selection. */
  PMSSM {
    @Override
    List<SusyPoint> points(int count) {
      PmssmSampler sampler = PmssmSampler.of(PmssmRanges.paper(), SamplingSequence.RANDOM, 1);
      BuiltinSpectrum spectrum = BuiltinSpectrum.standard();
      List<SusyPoint> points = new ArrayList<>();
      for (int first = 0; points.size() < count; first += BLOCK) {
        for (PmssmPoint point : sampler.points(first, BLOCK)) {
          BuiltinResult result = spectrum.result(point.toArray());
          if (points.size() < count && selected(result)) {
            points.add(susyPoint(result));
          }
        }
      }
      return points;
    }
  },

  /** Any masses of 100 to 1500 GeV and rows of mixing, any mixing of sbottoms and stops. */
  RANDOM {
    @Override
    List<SusyPoint> points(int count) {
      SplittableRandom random = new SplittableRandom(1);
      List<SusyPoint> points = new ArrayList<>();
      while (points.size() < count) {
        points.add(RandomPoints.of(random));
      }
      return points;
    }
  };

  private static final int BLOCK = 100;

  /** That many of them, always the same. */
  abstract List<SusyPoint> points(int count);

  private static boolean selected(BuiltinResult result) {
    return result.status() == SpectrumStatus.VALID
        && SpectrumSelection.ofSpectrum(
                result.status(), pdg -> result.value(BuiltinResult.position("MASS_" + pdg)))
            == Selection.ACCEPTED;
  }

  private static SusyPoint susyPoint(BuiltinResult result) {
    double[] values = new double[PointEntry.all().size()];
    Arrays.fill(values, Double.NaN);
    for (PointEntry entry : PointEntry.all()) {
      int column = BuiltinResult.columns().indexOf(entry.columnName());
      if (column >= 0) {
        values[PointEntry.number(entry.block(), entry.i(), entry.j())] = result.value(column);
      }
    }
    return SusyPoint.of(values, PointEntry::columnName);
  }
}
