package org.deepxs.learn.model;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deepxs.learn.kernel.Precision;

/** A graph of ONNX operators as it grows; values are known by their names. */
final class OnnxGraph {

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Map<Double, String> scalars = new HashMap<>();
  private int nodes;

  OnnxGraph(String name) {
    graph.setName(name);
  }

  /** Adds an operator; returns the name of its only output. */
  String node(String operator, String... inputs) {
    return node(operator, List.of(), inputs);
  }

  /** Adds an operator with attributes. */
  String node(String operator, List<OnnxMl.AttributeProto> attributes, String... inputs) {
    String output = operator.toLowerCase(Locale.ROOT) + "_" + nodes++;
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setName(output)
            .setOpType(operator)
            .addAllInput(Arrays.asList(inputs))
            .addOutput(output)
            .addAllAttribute(attributes));
    return output;
  }

  static OnnxMl.AttributeProto attribute(String name, long value) {
    return OnnxMl.AttributeProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  String cast(Precision to, String value) {
    return node("Cast", List.of(attribute("to", type(to).getNumber())), value);
  }

  /** One column of a matrix, as a matrix of one column. */
  String column(String matrix, int column) {
    ByteString index =
        ByteString.copyFrom(
            ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, column));
    String name = "column_" + column;
    if (graph.getInitializerList().stream().noneMatch(known -> known.getName().equals(name))) {
      graph.addInitializer(
          OnnxMl.TensorProto.newBuilder()
              .setName(name)
              .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
              .addDims(1)
              .setRawData(index));
    }
    return node("Gather", List.of(attribute("axis", 1)), matrix, name);
  }

  /** Columns side by side. */
  String concatenated(List<String> columns) {
    return columns.size() == 1
        ? columns.get(0)
        : node("Concat", List.of(attribute("axis", 1)), columns.toArray(String[]::new));
  }

  /** A number in double precision. */
  String scalar(double value) {
    return scalars.computeIfAbsent(
        value, key -> tensor("number_" + scalars.size(), Precision.FLOAT64, new double[] {key}, 1));
  }

  /** A constant tensor; returns its name. */
  String tensor(String name, Precision precision, double[] values, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(type(precision).getNumber())
            .setRawData(bytes(precision, values));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return name;
  }

  private static ByteString bytes(Precision precision, double[] values) {
    int size = precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, size)).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (precision == Precision.FLOAT32) {
        bytes.putFloat((float) value);
      } else {
        bytes.putDouble(value);
      }
    }
    return ByteString.copyFrom(bytes.flip());
  }

  static OnnxMl.TensorProto.DataType type(Precision precision) {
    return precision == Precision.FLOAT32
        ? OnnxMl.TensorProto.DataType.FLOAT
        : OnnxMl.TensorProto.DataType.DOUBLE;
  }

  /** Names the input, a matrix of doubles with any number of rows. */
  void input(String name, int width, String description) {
    graph.addInput(matrix(name, width, description));
  }

  /** Gives a value the name of the output. */
  void output(String value, String name, int width, String description) {
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setName(name)
            .setOpType("Identity")
            .addInput(value)
            .addOutput(name));
    graph.addOutput(matrix(name, width, description));
  }

  private static OnnxMl.ValueInfoProto matrix(String name, int width, String description) {
    OnnxMl.TensorShapeProto shape =
        OnnxMl.TensorShapeProto.newBuilder()
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(width))
            .build();
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setDocString(description)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(OnnxMl.TensorProto.DataType.DOUBLE.getNumber())
                        .setShape(shape)))
        .build();
  }

  OnnxMl.GraphProto build() {
    return graph.build();
  }
}
