package org.deepxs.learn.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a training needs to go on as if it had never stopped; arrays without padding. The
 * random numbers of an epoch depend on seed and epoch only, so that these are their state.
 */
final class Checkpoint {

  int epoch;
  int iteration;
  int iterationEpochs;
  int sinceBest;
  boolean finished;
  double bestLoss;
  long steps;
  double[] parameters;
  double[] best;
  List<double[]> memory = List.of();
  final List<EpochReport> history = new ArrayList<>();
}
