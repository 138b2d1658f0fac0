package org.deepxs.learn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files say what the model says: to ONNX Runtime, and to us when read back. */
class OnnxFileUnitTest {

  private static final int ROWS = 300;

  private static double[] onnxRuntime(byte[] file, double[] rows, int inputs) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      long[] shape = {rows.length / inputs, inputs};
      try (OrtSession session = environment.createSession(file, options);
          OnnxTensor in = OnnxTensor.createTensor(environment, DoubleBuffer.wrap(rows), shape);
          OrtSession.Result result = session.run(Map.of("inputs", in))) {
        DoubleBuffer out = ((OnnxTensor) result.get(0)).getDoubleBuffer();
        double[] values = new double[out.remaining()];
        out.get(values);
        return values;
      }
    }
  }

  /** Largest difference as the network gives outputs, in units of max(1, |y'|). */
  private static double worst(Model model, double[] rows) throws OrtException {
    double[] ours = model.predict(rows, ROWS);
    double[] theirs = onnxRuntime(OnnxFile.write(model), rows, 4);
    assertThat(theirs).hasSameSizeAs(ours);
    double worst = 0;
    for (int k = 0; k < ours.length; k++) {
      TargetTransform transform = model.outputs().get(k % model.outputs().size()).transform();
      double wanted = transform.apply(theirs[k]);
      double difference = Math.abs(transform.apply(ours[k]) - wanted);
      assertThat(difference).isNotNaN();
      worst = Math.max(worst, difference / Math.max(1, Math.abs(wanted)));
    }
    return worst;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void onnxRuntimeAgreesInBothPrecisions(Activation activation) throws OrtException {
    double[] rows = Models.rows(ROWS, 3);
    List<ModelOutput> outputs = Models.mixedOutputs();
    for (boolean residual : new boolean[] {false, true}) {
      Model two = Models.of(activation, residual, Models.FEATURES, outputs, Precision.FLOAT64);
      assertThat(worst(two, rows)).isLessThan(1e-13);
      Model one = Models.of(activation, residual, Models.FEATURES, outputs, Precision.FLOAT32);
      assertThat(worst(one, rows)).isLessThan(5e-6);
    }
  }

  @Test
  void outputsOfOneKindAndPlainFeaturesAgreeToo() throws OrtException {
    double[] rows = Models.rows(ROWS, 4);
    List<String> plain = List.of("m1", "m2", "m3", "mix");
    for (TargetTransform.Function function : TargetTransform.Function.values()) {
      ModelOutput output = new ModelOutput("y", "", new TargetTransform(function, 0.2, 0.5));
      Model model = Models.of(Activation.SELU, false, plain, List.of(output), Precision.FLOAT64);
      assertThat(worst(model, rows)).isLessThan(1e-13);
      Model single =
          Models.of(Activation.SELU, false, List.of("m2"), List.of(output), Precision.FLOAT64);
      assertThat(worst(single, rows)).isLessThan(1e-13);
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void modelIsReadBackBitForBit(Precision precision) {
    Model model = Models.usual(precision);
    byte[] bytes = OnnxFile.write(model);
    Model back = OnnxFile.read(bytes, "m.onnx");
    assertThat(back).isEqualTo(model);
    assertThat(back.network().parameters()).isEqualTo(model.network().parameters());
    assertThat(OnnxFile.write(back)).isEqualTo(bytes);
    assertThat(OnnxFile.write(Models.usual(precision))).isEqualTo(bytes);
    double[] rows = Models.rows(ROWS, 5);
    assertThat(back.predict(rows, ROWS)).isEqualTo(model.predict(rows, ROWS));
  }

  @Test
  void singlePrecisionHalvesTheFile() {
    int one = OnnxFile.write(Models.usual(Precision.FLOAT32)).length;
    int two = OnnxFile.write(Models.usual(Precision.FLOAT64)).length;
    int parameters = Models.usual(Precision.FLOAT32).network().parameters().length;
    assertThat(one).isLessThan(4 * parameters + 8000);
    assertThat(two - one).isGreaterThan(4 * parameters - 2000);
  }

  @Test
  void everyDamagedByteIsNoticed() {
    byte[] bytes = OnnxFile.write(Models.usual(Precision.FLOAT32));
    for (int k = 0; k < bytes.length; k += 29) {
      byte[] damaged = bytes.clone();
      damaged[k] ^= (byte) (1 << (k % 8));
      assertThatThrownBy(() -> OnnxFile.read(damaged, "m.onnx"))
          .as("byte " + k)
          .isInstanceOf(LearnException.class)
          .hasMessageStartingWith("m.onnx");
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "1000", "-1"})
  void cutFilesAreRefused(int length) {
    byte[] bytes = OnnxFile.write(Models.usual(Precision.FLOAT64));
    byte[] cut = Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length);
    assertThatThrownBy(() -> OnnxFile.read(cut, "m.onnx"))
        .isInstanceOf(LearnException.class)
        .hasMessageStartingWith("m.onnx: ")
        .hasMessageContaining(
            length == 1000 || length < 0 ? "a damaged one" : "was not written by DeepXS");
  }

  @Test
  void foreignFilesAreRefused() {
    byte[] foreign =
        OnnxMl.ModelProto.newBuilder().setProducerName("pytorch").build().toByteArray();
    assertThatThrownBy(() -> OnnxFile.read(foreign, "other.onnx"))
        .hasMessageContaining("other.onnx: was not written by DeepXS")
        .hasMessageContaining("run others with an ONNX runtime");
  }

  @Test
  void changedGraphsAreRefused() throws Exception {
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.parseFrom(OnnxFile.write(Models.usual(Precision.FLOAT64))).toBuilder();
    int last = model.getGraph().getNodeCount() - 2;
    model.getGraphBuilder().getNodeBuilder(last).setOpType("Relu");
    assertThatThrownBy(() -> OnnxFile.read(model.build().toByteArray(), "m.onnx"))
        .hasMessageContaining("changed by another program");
  }
}
