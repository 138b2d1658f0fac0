package org.deepxs.predict.line;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.xsec.structure.LineFamily;

/** The six networks of one scheme, collider energy and density set. Immutable. */
public final class LineModels {

  private final Map<LineFamily, LineModel> emission;
  private final Map<LineFamily, LineModel> loops;

  private LineModels(Map<LineFamily, LineModel> emission, Map<LineFamily, LineModel> loops) {
    this.emission = emission;
    this.loops = loops;
  }

  /**
   * Loads and checks models named {@code PREFIX-FAMILY-emission} and {@code PREFIX-FAMILY-loops}.
   *
   * @param folder where they are
   * @param prefix common beginning of their names
   * @return the models
   * @throws org.deepxs.learn.LearnException if one is missing or damaged
   */
  public static LineModels of(ModelFolder folder, String prefix) {
    Map<LineFamily, LineModel> emission = new EnumMap<>(LineFamily.class);
    Map<LineFamily, LineModel> loops = new EnumMap<>(LineFamily.class);
    for (LineFamily family : LineFamily.values()) {
      List<org.deepxs.xsec.structure.LinePartons> partons = LineOutputs.partons(family);
      StoredModel gluons = folder.load(name(prefix, family, "emission"));
      StoredModel gluinos = folder.load(name(prefix, family, "loops"));
      emission.put(family, LineModel.of(gluons, partons, family.emission()));
      loops.put(family, LineModel.of(gluinos, partons, family.loops()));
    }
    return new LineModels(emission, loops);
  }

  /**
   * Name of a model.
   *
   * @param prefix scheme, energy and densities
   * @param family kind of lines
   * @param part {@code emission} or {@code loops}
   * @return such as {@code nlo-full-13tev-mixed-loops}
   */
  public static String name(String prefix, LineFamily family, String part) {
    return prefix + "-" + family.name().toLowerCase(java.util.Locale.ROOT) + "-" + part;
  }

  LineModel emission(LineFamily family) {
    return emission.get(family);
  }

  LineModel loops(LineFamily family) {
    return loops.get(family);
  }
}
