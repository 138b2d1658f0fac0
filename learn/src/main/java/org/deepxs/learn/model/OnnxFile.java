package org.deepxs.learn.model;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;
import org.deepxs.learn.table.Sha256;

/**
 * Models as ONNX files that any ONNX runtime can run: input {@code inputs}, a matrix of doubles
 * [rows][inputs]; output {@code outputs}, doubles [rows][outputs]; features, standardisation and
 * transforms of the outputs are in the graph, in double precision, the network in its own.
 *
 * <p>The same model gives the same bytes. Reading takes files written here only: the model is built
 * from its description and its numbers, and the digest at the end of the file must be right.
 */
public final class OnnxFile {

  private static final String DESCRIPTION = "deepxs_model";
  private static final String DIGEST = "deepxs_sha256"; // of the file without this entry
  private static final String PRODUCER = "DeepXS";
  private static final byte[] LAST_ENTRY =
      OnnxMl.ModelProto.newBuilder()
          .addMetadataProps(entry(DIGEST, Sha256.of(new byte[0])))
          .build()
          .toByteArray();
  private static final int OPERATOR_SET = 17;
  private static final int IR_VERSION = 8;

  private OnnxFile() {}

  /**
   * Writes a model.
   *
   * @param model the model
   * @return content of its file
   */
  public static byte[] write(Model model) {
    OnnxMl.ModelProto.Builder file =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName(PRODUCER)
            .addOpsetImport(
                OnnxMl.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
            .setGraph(OnnxWriter.graph(model))
            .addMetadataProps(entry(DESCRIPTION, JsonText.of(SignatureJson.of(model.signature()))));
    String digest = Sha256.of(file.build().toByteArray());
    return file.addMetadataProps(entry(DIGEST, digest)).build().toByteArray();
  }

  private static OnnxMl.StringStringEntryProto entry(String key, String value) {
    return OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  /**
   * Reads a model back: every number is the same to the last bit.
   *
   * @param bytes content of the file
   * @param file its name for messages
   * @return the model
   * @throws LearnException if the file is damaged, or not written by {@link #write}
   */
  public static Model read(byte[] bytes, String file) {
    OnnxMl.ModelProto proto;
    try {
      proto = OnnxMl.ModelProto.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new LearnException(
          file + ": is no ONNX file, or a damaged one (" + e.getMessage() + "); get it again", e);
    }
    Model model = model(proto, file);
    byte[] digest = entry(DIGEST, digest(bytes)).toByteArray();
    int from = bytes.length - digest.length;
    if (from < 0 || !Arrays.equals(bytes, from, bytes.length, digest, 0, digest.length)) {
      throw new LearnException(
          file
              + ": its content is not what its last entry, "
              + DIGEST
              + ", says; it is damaged or was changed by another program; get it again, or train"
              + " the model again");
    }
    return model;
  }

  /** Digest of all but the last entry, which has the same length whatever the digest. */
  private static String digest(byte[] bytes) {
    int length = bytes.length - LAST_ENTRY.length;
    return length < 0 ? "" : Sha256.of(Arrays.copyOf(bytes, length));
  }

  private static Model model(OnnxMl.ModelProto proto, String file) {
    String description =
        proto.getMetadataPropsList().stream()
            .filter(entry -> entry.getKey().equals(DESCRIPTION))
            .map(OnnxMl.StringStringEntryProto::getValue)
            .findFirst()
            .orElseThrow(
                () ->
                    new LearnException(
                        file
                            + ": was not written by DeepXS (it has no entry '"
                            + DESCRIPTION
                            + "'); only its own models can be read, run others with an ONNX"
                            + " runtime"));
    String place = file + ", entry " + DESCRIPTION;
    Map<String, Object> json = JsonText.read(description.getBytes(StandardCharsets.UTF_8), place);
    try {
      ModelSignature signature = SignatureJson.read(CardSection.of(json));
      return model(signature, new Tensors(proto.getGraph()));
    } catch (LearnException e) {
      throw new LearnException(file + ": " + e.getMessage() + " (damaged file? get it again)", e);
    }
  }

  private static Model model(ModelSignature signature, Tensors tensors) {
    List<String> names = signature.inputs().stream().map(ModelInput::name).toList();
    Features features = Features.of(names, signature.features());
    int width = features.width();
    Standardisation standardisation =
        Standardisation.of(
            tensors.numbers(OnnxWriter.MEANS, Precision.FLOAT64, width),
            tensors.numbers(OnnxWriter.SCALES, Precision.FLOAT64, width));
    return new Model(
        signature.inputs(),
        features,
        standardisation,
        network(signature, tensors),
        signature.outputs(),
        signature.precision());
  }

  private static Network network(ModelSignature signature, Tensors tensors) {
    Architecture shape = signature.architecture();
    double[][] parts = new double[2 * shape.layers()][];
    int count = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      long out = shape.layerOutputs(layer);
      long weights = out * shape.layerInputs(layer);
      parts[2 * layer] = tensors.numbers(OnnxWriter.weights(layer), signature.precision(), weights);
      parts[2 * layer + 1] = tensors.numbers(OnnxWriter.biases(layer), signature.precision(), out);
      count += parts[2 * layer].length + parts[2 * layer + 1].length;
    }
    double[] parameters = new double[count];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, parameters, at, part.length);
      at += part.length;
    }
    return Network.of(shape, parameters);
  }

  /** Constant tensors by name. */
  private static final class Tensors {

    private final Map<String, OnnxMl.TensorProto> byName = new HashMap<>();

    Tensors(OnnxMl.GraphProto graph) {
      graph.getInitializerList().forEach(tensor -> byName.put(tensor.getName(), tensor));
    }

    double[] numbers(String name, Precision precision, long count) {
      OnnxMl.TensorProto tensor = byName.get(name);
      int size = precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
      if (tensor == null
          || tensor.getDataType() != OnnxGraph.type(precision).getNumber()
          || tensor.getRawData().size() != count * size) {
        throw new LearnException(
            String.format("tensor %s of %d numbers is missing or has another size", name, count));
      }
      ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      double[] numbers = new double[(int) count];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = precision == Precision.FLOAT32 ? bytes.getFloat() : bytes.getDouble();
      }
      return numbers;
    }
  }
}
