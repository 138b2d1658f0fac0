package org.deepxs.predict;

import java.util.List;
import java.util.Optional;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.pdf.luminosity.LuminosityLibrary;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Scheme;

/** The networks that come with the program. */
public final class ShippedModels {

  /** Where they are among the resources. */
  public static final String PATH = "org/deepxs/models";

  /**
   * Networks of one scheme and energy.
   *
   * @param prefix common beginning of the names of their files
   */
  private record Entry(Scheme scheme, double sqrtSGeV, String prefix) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(Scheme.FULL, 13_000, "nlo-full-13tev"),
          new Entry(Scheme.FULL, 13_600, "nlo-full-13.6tev"),
          new Entry(Scheme.PROSPINO2, 13_000, "nlo-prospino2-13tev"));

  private ShippedModels() {}

  /**
   * The folder of all models.
   *
   * @return models among the resources
   */
  public static ModelFolder folder() {
    return ModelFolder.ofResources(ShippedModels.class.getClassLoader(), PATH);
  }

  /**
   * A calculation with the networks of a scheme and energy. Relative corrections hardly depend on
   * densities and scales, so that any are served by those of the central choice.
   *
   * @param options what to compute
   * @param library where luminosities come from
   * @return the calculation; empty if there are no networks for scheme and energy
   * @throws org.deepxs.learn.LearnException if a model is damaged
   * @throws org.deepxs.pdf.PdfException if a density set is not to be had
   */
  public static Optional<LearnedCalculation> calculation(
      CalculationOptions options, LuminosityLibrary library) {
    List<String> names = folder().names();
    return prefix(options.scheme(), options.sqrtSGeV())
        .filter(prefix -> names.stream().anyMatch(name -> name.startsWith(prefix + "-")))
        .map(prefix -> LearnedCalculation.of(options, library, LineModels.of(folder(), prefix)));
  }

  /**
   * What the names of the networks of a scheme and energy begin with.
   *
   * @param scheme the scheme
   * @param sqrtSGeV proton-proton energy in GeV
   * @return the beginning; empty if there are none for them
   */
  public static Optional<String> prefix(Scheme scheme, double sqrtSGeV) {
    return ENTRIES.stream()
        .filter(e -> e.scheme() == scheme && e.sqrtSGeV() == sqrtSGeV)
        .findFirst()
        .map(Entry::prefix);
  }
}
