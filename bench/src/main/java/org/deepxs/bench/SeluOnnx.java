package org.deepxs.bench;

import ai.onnx.proto.OnnxMl;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/** The barest ONNX graph of a SELU network in single precision, for comparison of speed. */
final class SeluOnnx {

  private static final int IR_VERSION = 7;
  private static final int OPSET = 13;

  private SeluOnnx() {}

  static byte[] bytes(Network network) {
    Architecture shape = network.architecture();
    OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder().setName("network");
    graph.addInput(value("x", shape.inputs()));
    String from = "x";
    for (int k = 0; k < shape.layers(); k++) {
      boolean last = k == shape.layers() - 1;
      graph.addInitializer(
          tensor("w" + k, network.weights(k), shape.layerOutputs(k), shape.layerInputs(k)));
      graph.addInitializer(tensor("b" + k, network.biases(k), shape.layerOutputs(k)));
      String to = last ? "y" : "z" + k;
      graph.addNode(
          OnnxMl.NodeProto.newBuilder()
              .setOpType("Gemm")
              .addInput(from)
              .addInput("w" + k)
              .addInput("b" + k)
              .addOutput(to)
              .addAttribute(
                  OnnxMl.AttributeProto.newBuilder()
                      .setName("transB")
                      .setType(OnnxMl.AttributeProto.AttributeType.INT)
                      .setI(1)));
      if (!last) {
        graph.addNode(
            OnnxMl.NodeProto.newBuilder().setOpType("Selu").addInput(to).addOutput("h" + k));
      }
      from = "h" + k;
    }
    graph.addOutput(value("y", shape.outputs()));
    return OnnxMl.ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static OnnxMl.TensorProto tensor(String name, double[] values, long... dimensions) {
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber());
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    for (double value : values) {
      tensor.addFloatData((float) value);
    }
    return tensor.build();
  }

  private static OnnxMl.ValueInfoProto value(String name, int columns) {
    OnnxMl.TensorShapeProto shape =
        OnnxMl.TensorShapeProto.newBuilder()
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(columns))
            .build();
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
