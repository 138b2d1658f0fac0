package org.deepxs.predict.line;

import java.util.List;
import java.util.Optional;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.PredictException;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;

/**
 * A network for all products of one family, of gluons or of gluinos, with its outputs found by
 * partons and product. Immutable.
 */
final class LineModel {

  private static final List<String> MASSES = List.of("m1", "m2", "squark", "partner", "gluino");

  private final Model model;
  private final double[] rms;
  private final int[] output;
  private final int products;

  private LineModel(Model model, double[] rms, int[] output, int products) {
    this.model = model;
    this.rms = rms;
    this.output = output;
    this.products = products;
  }

  /** Finds the outputs of a stored model. */
  static LineModel of(StoredModel stored, List<LinePartons> partons, List<LineProduct> products) {
    Model model = stored.model();
    List<String> names = model.outputs().stream().map(ModelOutput::name).toList();
    int[] output = new int[partons.size() * products.size()];
    for (int c = 0; c < partons.size(); c++) {
      for (int p = 0; p < products.size(); p++) {
        String name = LineOutputs.name(partons.get(c), products.get(p));
        output[c * products.size() + p] = names.indexOf(name);
      }
    }
    return new LineModel(model, rms(stored, names.size()), output, products.size());
  }

  private static double[] rms(StoredModel stored, int outputs) {
    CardSection metrics = stored.card().description().metrics();
    double[] rms = metrics.numbers("rms");
    if (rms.length != outputs) {
      throw new PredictException(
          "model "
              + stored.card().description().name()
              + " has "
              + outputs
              + " outputs, its card "
              + rms.length
              + " errors (metrics.rms); train it again");
    }
    return rms;
  }

  /** Which masses the network takes, in its order: numbers for {@link #mass}. */
  int[] masses() {
    int[] masses = model.inputs().stream().mapToInt(i -> MASSES.indexOf(i.name())).toArray();
    for (int k = 0; k < masses.length; k++) {
      if (masses[k] < 0) {
        throw new PredictException(
            "a network for lines has the input '"
                + model.inputs().get(k).name()
                + "'; it can have "
                + MASSES);
      }
    }
    return masses;
  }

  /** A mass by its number in {@link #masses}. */
  static double mass(LineMasses m, int number) {
    return switch (number) {
      case 0 -> m.m1();
      case 1 -> m.m2();
      case 2 -> m.squark();
      case 3 -> m.partner();
      default -> m.gluino();
    };
  }

  /** Least value of a mass in the training, or an open end where the network does not take it. */
  double lowest(int mass) {
    return range(mass).map(ModelInput::min).orElse(0.0);
  }

  /** Largest value of a mass in the training, or an open end where the network does not take it. */
  double highest(int mass) {
    return range(mass).map(ModelInput::max).orElse(Double.POSITIVE_INFINITY);
  }

  private Optional<ModelInput> range(int mass) {
    return model.inputs().stream().filter(i -> i.name().equals(MASSES.get(mass))).findFirst();
  }

  Model model() {
    return model;
  }

  int outputs() {
    return rms.length;
  }

  /** Where the output of a product is; negative where the model has none. */
  int output(int partons, int product) {
    return output[partons * products + product];
  }

  /** Error of an output on points that it was not trained on. */
  double rms(int output) {
    return rms[output];
  }
}
