package org.deepxs.xsec.hadronic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.real.QuarkGroup;
import org.deepxs.xsec.real.RealEmission;
import org.deepxs.xsec.real.Resonance;

/**
 * How the real emission of a final state is divided into parts that are sampled independently.
 *
 * @param emission squared amplitudes
 * @param pole s-channel boson
 * @param target what the result is for
 * @param nodes nodes of the luminosities
 * @param random source of the shifts; advanced
 * @param randomisations number of shifts of each part
 */
record EmissionParts(
    RealEmission emission,
    BosonPole pole,
    IntegrationTarget target,
    LuminosityNodes nodes,
    SplittableRandom random,
    int randomisations) {

  /** The quark-antiquark channels. */
  EmissionPart gluon() {
    List<PartonChannel> channels = emission.gluonChannels();
    EmissionDensities densities = densities(channels, List.<Resonance>of());
    PhaseSpaceMap map =
        PairMap.gluon(densities, emission.mass1(), emission.mass2(), target.sqrtSGeV());
    int[] numbers = IntStream.range(0, channels.size()).toArray();
    return new EmissionPart(emission::gluon, map, channels, numbers, nodes, shifts());
  }

  /** The quark-gluon channels of a group: one part per squark and crossing, or one without. */
  List<EmissionPart> quark(QuarkGroup group) {
    List<PartonChannel> all = emission.quarkChannels();
    int[] numbers = IntStream.range(0, group.size()).map(group::channel).toArray();
    List<PartonChannel> channels = IntStream.of(numbers).mapToObj(all::get).toList();
    List<PhaseSpaceMap> maps =
        group.resonances().isEmpty()
            ? List.of(
                PairMap.quark(
                    densities(channels, List.<Resonance>of()),
                    emission.mass1(),
                    emission.mass2(),
                    target.sqrtSGeV()))
            : squarkMaps(group.resonances(), channels);
    EmissionPart.Amplitudes amplitudes = (point, out) -> emission.quark(point, group, out);
    return maps.stream()
        .map(map -> new EmissionPart(amplitudes, map, all, numbers, nodes, shifts()))
        .toList();
  }

  private List<PhaseSpaceMap> squarkMaps(List<Resonance> squarks, List<PartonChannel> channels) {
    DalitzPlane plane = new DalitzPlane(emission.mass1(), emission.mass2());
    SquarkPartition partition = new SquarkPartition(squarks);
    List<PhaseSpaceMap> maps = new ArrayList<>();
    for (int k = 0; k < squarks.size(); k++) {
      EmissionDensities densities = densities(channels, List.of(squarks.get(k)));
      maps.add(new CascadeMap(plane, partition, k, densities, target.sqrtSGeV()));
      for (int j = 0; j < squarks.size(); j++) {
        if (partition.first(k) && !partition.first(j)) {
          SampledTau tau = new SampledTau(densities.lnTau(), target.sqrtSGeV());
          maps.add(new CrossingMap(plane, partition, k, j, tau));
        }
      }
    }
    return maps;
  }

  private EmissionDensities densities(List<PartonChannel> channels, List<Resonance> squark) {
    return EmissionDensities.of(emission, pole, target, channels, squark);
  }

  private double[][] shifts() {
    SplittableRandom own = random.split();
    double[][] shifts = new double[randomisations][];
    for (int r = 0; r < randomisations; r++) {
      shifts[r] = own.doubles(Lattice.DIMENSIONS).toArray();
    }
    return shifts;
  }
}
