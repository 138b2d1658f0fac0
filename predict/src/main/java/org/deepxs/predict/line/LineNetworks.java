package org.deepxs.predict.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.PredictException;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;

/**
 * The networks that the lines of one kind of pair need.
 *
 * @param emission gluons
 * @param loops gluinos
 * @param channel products of the s channel only, for lines without exchanged squarks: a network of
 *     its own, or else outputs of the gluinos'; empty where all lines exchange squarks
 * @param mixed products of two mixed squarks; empty where there are none or no network
 * @param born what all are relative to
 */
record LineNetworks(
    LineModel emission,
    LineModel loops,
    Optional<LineModel> channel,
    Optional<MixedExchange.Network> mixed,
    BornReferences born) {

  /**
   * Networks for those partons that they have outputs for.
   *
   * @param gluons emission
   * @param gluinos loops
   * @param annihilation loops of lines without exchanged squarks; empty if there is no such network
   * @param bottom products of two mixed squarks; empty if there is no such network
   * @param family kind of lines
   * @param sign of the product of the masses of neutralinos
   */
  static LineNetworks of(
      StoredModel gluons,
      StoredModel gluinos,
      Optional<StoredModel> annihilation,
      Optional<StoredModel> bottom,
      LineFamily family,
      int sign) {
    List<LineProduct> emission = LineOutputs.products(family, family.emission(), sign);
    List<LineProduct> loops = LineOutputs.products(family, family.loops(), sign);
    List<LinePartons> partons =
        LineOutputs.partons(family).stream()
            .filter(
                p ->
                    gluons.model().outputs().stream()
                        .anyMatch(output -> output.name().startsWith(p.label() + "_")))
            .toList();
    LineModel ofLoops = LineModel.of(gluinos, family, partons, family.loops(), loops);
    Optional<LineModel> channel =
        annihilation
            .map(stored -> LineModel.ofChannel(stored, family, partons, family.loops()))
            .or(ofLoops::ofChannel);
    LineNetworks networks =
        new LineNetworks(
            LineModel.of(gluons, family, partons, family.emission(), emission),
            ofLoops,
            family == LineFamily.CHARGINO ? channel : Optional.empty(),
            bottom.map(stored -> MixedExchange.Network.of(stored, family, sign)),
            BornReferences.of(family));
    Stream.of(Stream.of(gluons, gluinos), annihilation.stream(), bottom.stream())
        .flatMap(models -> models)
        .flatMap(stored -> stored.model().inputs().stream())
        .forEach(input -> checkInput(input.name(), family));
    return networks;
  }

  private static void checkInput(String input, LineFamily family) {
    if (!LineMasses.NAMES.contains(input)) {
      throw new PredictException(
          "models for "
              + family
              + " lines have the input "
              + input
              + ", expected some of "
              + LineMasses.NAMES
              + "; train them again");
    }
  }
}
