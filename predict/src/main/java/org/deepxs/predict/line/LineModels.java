package org.deepxs.predict.line;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.PairKind;
import org.deepxs.xsec.structure.LineFamily;

/** The networks of one scheme, collider energy and density set. Immutable. */
public final class LineModels {

  /**
   * Pairs of the self-check that every start goes through; {@code deepxs models verify} takes all.
   */
  private static final int CHECKED_ROWS = 5;

  private final Map<LineFamily, LineNetworks> equal;
  private final Map<LineFamily, LineNetworks> opposite;
  private final Map<LineFamily, Calibration> calibrations;
  private final Map<LineFamily, TrainedRange> ranges;

  private LineModels(
      Map<LineFamily, LineNetworks> equal,
      Map<LineFamily, LineNetworks> opposite,
      Map<LineFamily, Calibration> calibrations,
      Map<LineFamily, TrainedRange> ranges) {
    this.equal = equal;
    this.opposite = opposite;
    this.calibrations = calibrations;
    this.ranges = ranges;
  }

  /**
   * Loads and checks models named {@code PREFIX-FAMILY-emission} and {@code PREFIX-FAMILY-loops},
   * and where there are any those of mixed squarks of neutral pairs, {@code PREFIX-FAMILY-bottom},
   * and of charginos' lines without exchanged squarks, {@code PREFIX-chargino-channel}.
   *
   * @param folder where they are
   * @param prefix common beginning of their names
   * @return the models
   * @throws org.deepxs.learn.LearnException if one is missing or damaged
   */
  public static LineModels of(ModelFolder folder, String prefix) {
    Map<LineFamily, LineNetworks> equal = new EnumMap<>(LineFamily.class);
    Map<LineFamily, LineNetworks> opposite = new EnumMap<>(LineFamily.class);
    Map<LineFamily, Calibration> calibrations = new EnumMap<>(LineFamily.class);
    Map<LineFamily, TrainedRange> ranges = new EnumMap<>(LineFamily.class);
    for (LineFamily family : LineFamily.values()) {
      StoredModel gluons = folder.load(name(prefix, family, "emission"), CHECKED_ROWS);
      StoredModel gluinos = folder.load(name(prefix, family, "loops"), CHECKED_ROWS);
      Optional<StoredModel> channel =
          optional(folder, name(prefix, family, "channel"), family == LineFamily.CHARGINO);
      Optional<StoredModel> bottom =
          optional(folder, name(prefix, family, "bottom"), family != LineFamily.MIXED);
      LineNetworks usual = LineNetworks.of(gluons, gluinos, channel, bottom, family, 1);
      equal.put(family, usual);
      opposite.put(
          family,
          family == LineFamily.NEUTRALINO
              ? LineNetworks.of(gluons, gluinos, channel, bottom, family, -1)
              : usual);
      calibrations.put(family, Calibration.of(gluons.card().description().calibration()));
      ranges.put(family, TrainedRange.of(gluons.model(), gluinos.model()));
    }
    return new LineModels(equal, opposite, calibrations, ranges);
  }

  private static Optional<StoredModel> optional(ModelFolder folder, String name, boolean wanted) {
    return wanted && folder.names().contains(name)
        ? Optional.of(folder.load(name, CHECKED_ROWS))
        : Optional.empty();
  }

  /**
   * The same networks with other errors.
   *
   * @param calibration how spreads of every family become errors
   * @return changed copy
   */
  public LineModels withCalibration(Calibration calibration) {
    Map<LineFamily, Calibration> same = new EnumMap<>(LineFamily.class);
    equal.keySet().forEach(family -> same.put(family, calibration));
    return new LineModels(equal, opposite, same, ranges);
  }

  /**
   * Name of a model.
   *
   * @param prefix scheme, energy and densities
   * @param family kind of lines
   * @param part {@code emission}, {@code loops}, {@code channel} or {@code bottom}
   * @return such as {@code nlo-full-13tev-mixed-loops}
   */
  public static String name(String prefix, LineFamily family, String part) {
    return prefix + "-" + family.name().toLowerCase(Locale.ROOT) + "-" + part;
  }

  /**
   * How spreads become errors.
   *
   * @param state a pair of electroweakinos
   * @return the calibration of its kind
   */
  public Calibration calibration(FinalState state) {
    return calibrations.get(family(state));
  }

  /**
   * Kind of the lines of a pair.
   *
   * @param state a pair of electroweakinos
   * @return the family
   */
  public static LineFamily family(FinalState state) {
    if (state.charge() != 0) {
      return LineFamily.MIXED;
    }
    return state.kind() == PairKind.NEUTRALINO_PAIR ? LineFamily.NEUTRALINO : LineFamily.CHARGINO;
  }

  TrainedRange range(LineFamily family) {
    return ranges.get(family);
  }

  /**
   * Networks of a kind of lines.
   *
   * @param family the kind
   * @param oppositeSigns whether both masses have opposite signs; matters for neutralinos only
   */
  LineNetworks networks(LineFamily family, boolean oppositeSigns) {
    return (oppositeSigns ? opposite : equal).get(family);
  }
}
