package org.deepxs.learn.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/**
 * Targets of one network that are learned as differences from shares of others: errors of the
 * others then drop out of sums in which they cancel. The last layer is linear, so that the trained
 * network is changed into one that gives the values themselves.
 */
final class TargetDifferences {

  private final List<List<Share>> shares;

  /** A share of another target. */
  private record Share(int target, double factor) {}

  private TargetDifferences(List<List<Share>> shares) {
    this.shares = shares;
  }

  /**
   * Differences of targets.
   *
   * @throws LearnException if a share belongs to no target, to one that is itself a difference, or
   *     if a logarithm is learned
   */
  static TargetDifferences of(List<TargetRecipe> targets) {
    List<String> names = targets.stream().map(TargetRecipe::name).toList();
    List<List<Share>> shares = new ArrayList<>();
    for (TargetRecipe target : targets) {
      List<Share> own = new ArrayList<>();
      for (Map.Entry<String, Double> share : target.less().entrySet()) {
        int other = names.indexOf(share.getKey());
        if (other < 0
            || !targets.get(other).less().isEmpty()
            || targets.get(other).transform().logarithmic()
            || target.transform().logarithmic()) {
          throw new LearnException(
              "targets: "
                  + target.name()
                  + " is learned less a share of "
                  + share.getKey()
                  + (other < 0
                      ? ", which is no target"
                      : ", which must not be a difference itself, and neither a logarithm"));
        }
        own.add(new Share(other, share.getValue()));
      }
      shares.add(List.copyOf(own));
    }
    return new TargetDifferences(List.copyOf(shares));
  }

  /** Turns rows of values, or of their errors, into what is learned. */
  void subtract(double[] rows) {
    int width = shares.size();
    for (int start = 0; start < rows.length; start += width) {
      for (int target = 0; target < width; target++) {
        for (Share share : shares.get(target)) {
          rows[start + target] -= share.factor() * rows[start + share.target()];
        }
      }
    }
  }

  /** Outputs of the values, from those that are learned; back again with sign -1. */
  List<ModelOutput> outputs(List<ModelOutput> outputs, int sign) {
    List<ModelOutput> changed = new ArrayList<>();
    for (int target = 0; target < outputs.size(); target++) {
      ModelOutput own = outputs.get(target);
      double shift = own.transform().shift();
      for (Share share : shares.get(target)) {
        shift += sign * share.factor() * outputs.get(share.target()).transform().shift();
      }
      changed.add(
          shares.get(target).isEmpty()
              ? own
              : new ModelOutput(
                  own.name(),
                  own.unit(),
                  new TargetTransform(own.transform().function(), shift, own.transform().scale())));
    }
    return changed;
  }

  /** The network of the values, from the one that has learned; back again with sign -1. */
  Network network(Network network, List<ModelOutput> outputs, int sign) {
    Architecture shape = network.architecture();
    int last = shape.layers() - 1;
    int inputs = shape.layerInputs(last);
    int width = shares.size();
    double[] parameters = network.parameters();
    int weights = parameters.length - shape.layerParameters(last);
    int biases = weights + width * inputs;
    for (int target = 0; target < width; target++) {
      for (Share share : shares.get(target)) {
        int other = share.target();
        double factor =
            sign
                * share.factor()
                * outputs.get(other).transform().scale()
                / outputs.get(target).transform().scale();
        for (int k = 0; k < inputs; k++) {
          parameters[weights + target * inputs + k] +=
              factor * parameters[weights + other * inputs + k];
        }
        parameters[biases + target] += factor * parameters[biases + other];
      }
    }
    return Network.of(shape, parameters);
  }
}
