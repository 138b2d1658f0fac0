package org.deepxs.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.deepxs.predict.line.LineModels;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of charginos from right-handed quarks, which exchange no squark. */
class ChannelNetworkUnitTest {

  /** Right-handed quarks have hypercharge only, to which pairs of winos do not couple. */
  private static final String HIGGSINOS = "C2C2";

  @TempDir private Path directory;

  private static double nlo(LineModels models, String process) {
    return LearnedCalculation.of(ExamplePoints.OPTIONS, ExamplePoints.bundled(), models)
        .calculate(ExamplePoints.read("wino.slha"), ProcessRequest.parseList(process))
        .get(0)
        .sigmaNloPb();
  }

  private double withChannel(double channel, String process) {
    Path folder = directory.resolve("" + channel);
    return nlo(ExactNetworks.withChannel(folder, 7, channel), process);
  }

  @Test
  void networkWithTheSameKChangesNothing() {
    LineModels none = ExactNetworks.constants(directory, 7, OptionalDouble.empty());
    assertThat(withChannel(7, HIGGSINOS) / nlo(none, HIGGSINOS)).isCloseTo(1, within(1e-14));
  }

  /** Cross sections depend on K linearly, and only those of charginos on this one. */
  @Test
  void anotherKChangesCharginos() {
    double seven = withChannel(7, HIGGSINOS);
    double change = withChannel(8, HIGGSINOS) - seven;
    assertThat(change / seven).isBetween(1e-4, 5e-3);
    assertThat((withChannel(17, HIGGSINOS) - seven) / change).isCloseTo(10, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N2N2", "N2C1+", "N2C1-"})
  void othersDoNotAskIt(String process) {
    assertThat(withChannel(8, process)).isEqualTo(withChannel(7, process));
  }
}
