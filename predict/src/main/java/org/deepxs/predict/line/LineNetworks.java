package org.deepxs.predict.line;

import java.util.List;
import org.deepxs.learn.model.JointPredictor;
import org.deepxs.learn.model.StoredModel;
import org.deepxs.predict.PredictException;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LinePartons;

/**
 * The networks that the lines of one kind of pair need.
 *
 * @param emission gluons
 * @param loops gluinos
 * @param born what both are relative to
 */
record LineNetworks(LineModel emission, LineModel loops, BornReferences born) {

  /** Numbers in the joint predictor. */
  static final int EMISSION = 0;

  static final int LOOPS = 1;

  /** Networks for those of some partons that they have outputs for. */
  static LineNetworks of(
      StoredModel gluons, StoredModel gluinos, LineFamily family, List<LinePartons> all) {
    List<LinePartons> partons =
        all.stream()
            .filter(
                p ->
                    gluons.model().outputs().stream()
                        .anyMatch(output -> output.name().startsWith(p.label() + "_")))
            .toList();
    LineNetworks networks =
        new LineNetworks(
            LineModel.of(gluons, family, partons, family.emission()),
            LineModel.of(gluinos, family, partons, family.loops()),
            BornReferences.of(family));
    for (String input : networks.predictor().inputs()) {
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
    return networks;
  }

  /** A predictor of both for one thread. */
  JointPredictor predictor() {
    return JointPredictor.of(List.of(emission.model(), loops.model()));
  }
}
