package org.deepxs.learn.model;

import ai.onnx.proto.OnnxMl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deepxs.learn.feature.Expression;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;

/** Puts a model into an ONNX graph: features, standardisation, network, transforms of outputs. */
final class OnnxWriter {

  static final String MEANS = "feature_means";
  static final String SCALES = "feature_scales";
  static final String INPUT = "inputs";
  static final String OUTPUT = "outputs";

  private final Model model;
  private final OnnxGraph graph = new OnnxGraph("deepxs_model");

  private OnnxWriter(Model model) {
    this.model = model;
  }

  static String weights(int layer) {
    return "weights_" + layer;
  }

  static String biases(int layer) {
    return "biases_" + layer;
  }

  static OnnxMl.GraphProto graph(Model model) {
    return new OnnxWriter(model).write();
  }

  private OnnxMl.GraphProto write() {
    graph.input(INPUT, model.inputs().size(), inputNames());
    String value = features();
    int width = model.features().width();
    double[] means = model.standardisation().means();
    double[] scales = model.standardisation().scales();
    value = graph.node("Sub", value, graph.tensor(MEANS, Precision.FLOAT64, means, width));
    value = graph.node("Div", value, graph.tensor(SCALES, Precision.FLOAT64, scales, width));
    value = outputs(network(value));
    graph.output(value, OUTPUT, model.outputs().size(), outputNames());
    return graph.build();
  }

  private String inputNames() {
    return model.inputs().stream()
        .map(input -> named(input.name(), input.unit()))
        .collect(Collectors.joining(", "));
  }

  private String outputNames() {
    return model.outputs().stream()
        .map(output -> named(output.name(), output.unit()))
        .collect(Collectors.joining(", "));
  }

  private static String named(String name, String unit) {
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }

  private String features() {
    Features features = model.features();
    if (features.identity()) {
      return INPUT;
    }
    List<String> columns = new ArrayList<>();
    features.expressions().forEach(expression -> columns.add(expression(expression)));
    return graph.concatenated(columns);
  }

  private String expression(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return graph.scalar(constant.value());
    }
    if (expression instanceof Expression.Variable variable) {
      return graph.column(INPUT, model.features().inputs().indexOf(variable.name()));
    }
    if (expression instanceof Expression.Negative negative) {
      return graph.node("Neg", expression(negative.operand()));
    }
    if (expression instanceof Expression.Binary binary) {
      String left = expression(binary.left());
      return graph.node(operator(binary.operator()), left, expression(binary.right()));
    }
    return call((Expression.Call) expression);
  }

  private static String operator(Expression.Operator operator) {
    return switch (operator) {
      case ADD -> "Add";
      case SUBTRACT -> "Sub";
      case MULTIPLY -> "Mul";
      case DIVIDE -> "Div";
      case POWER -> "Pow";
    };
  }

  private String call(Expression.Call call) {
    List<String> arguments = call.arguments().stream().map(this::expression).toList();
    String first = arguments.get(0);
    return switch (call.function()) {
      case LOG -> graph.node("Log", first);
      case EXP -> graph.node("Exp", first);
      case SQRT -> graph.node("Sqrt", first);
      case ABS -> graph.node("Abs", first);
      case TANH -> graph.node("Tanh", first);
      case ASINH -> asinh(first);
      case MIN -> folded("Min", arguments);
      case MAX -> folded("Max", arguments);
      case MEAN -> graph.node("Div", folded("Add", arguments), graph.scalar(arguments.size()));
    };
  }

  private String folded(String operator, List<String> arguments) {
    String value = arguments.get(0);
    for (String next : arguments.subList(1, arguments.size())) {
      value = graph.node(operator, value, next);
    }
    return value;
  }

  /** Runtimes have no Asinh in double precision. */
  private String asinh(String value) {
    String positive = graph.node("Abs", value);
    String square = graph.node("Mul", positive, positive);
    String root = graph.node("Sqrt", graph.node("Add", square, graph.scalar(1)));
    String log = graph.node("Log", graph.node("Add", positive, root));
    return graph.node("Mul", graph.node("Sign", value), log);
  }

  /** From doubles to doubles. */
  private String network(String features) {
    Network network = model.network();
    Architecture shape = network.architecture();
    Precision precision = model.precision();
    boolean single = precision == Precision.FLOAT32;
    String value = single ? graph.cast(Precision.FLOAT32, features) : features;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.layerInputs(layer);
      int out = shape.layerOutputs(layer);
      String weights = graph.tensor(weights(layer), precision, network.weights(layer), out, in);
      String biases = graph.tensor(biases(layer), precision, network.biases(layer), out);
      String sum =
          graph.node("Gemm", List.of(OnnxGraph.attribute("transB", 1)), value, weights, biases);
      boolean last = layer == shape.layers() - 1;
      String activated = last ? sum : activated(shape.activation(), sum);
      value = shape.addsInput(layer) ? graph.node("Add", activated, value) : activated;
    }
    return single ? graph.cast(Precision.FLOAT64, value) : value;
  }

  private String activated(Activation activation, String value) {
    return switch (activation) {
      case SELU -> model.precision() == Precision.FLOAT32 ? graph.node("Selu", value) : selu(value);
      case TANH -> graph.node("Tanh", value);
      case SILU -> silu(value);
      case RELU -> graph.node("Relu", value);
      case RAMP -> ramp(value);
      case LINEAR -> value;
    };
  }

  /** ONNX Runtime makes QuickGelu of x sigmoid(x), which it lacks in double precision. */
  private String silu(String value) {
    if (model.precision() == Precision.FLOAT32) {
      return graph.node("Mul", value, graph.node("Sigmoid", value));
    }
    String exponential = graph.node("Exp", graph.node("Neg", value));
    return graph.node("Div", value, graph.node("Add", exponential, graph.scalar(1)));
  }

  /** In the network's precision. */
  private String number(double value) {
    return model.precision() == Precision.FLOAT32
        ? graph.cast(Precision.FLOAT32, graph.scalar(value))
        : graph.scalar(value);
  }

  private String ramp(String value) {
    String limited =
        graph.node(
            "Min",
            graph.node("Max", value, number(-Activation.RAMP_END)),
            number(Activation.RAMP_END));
    String square = graph.node("Mul", limited, limited);
    String even =
        graph.node(
            "Add", graph.node("Mul", square, number(Activation.RAMP_6)), number(Activation.RAMP_4));
    even = graph.node("Add", graph.node("Mul", square, even), number(Activation.RAMP_2));
    String beyond = graph.node("Abs", graph.node("Sub", value, limited));
    String half = graph.node("Mul", graph.node("Add", value, beyond), number(0.5));
    return graph.node("Add", half, graph.node("Mul", square, even));
  }

  /** ONNX Runtime has no Selu in double precision. */
  private String selu(String value) {
    String zero = graph.scalar(0);
    String positive = graph.node("Max", value, zero);
    String exponential = graph.node("Exp", graph.node("Min", value, zero));
    String negative =
        graph.node(
            "Mul",
            graph.node("Sub", exponential, graph.scalar(1)),
            graph.scalar(Activation.SELU_ALPHA));
    return graph.node(
        "Mul", graph.node("Add", positive, negative), graph.scalar(Activation.SELU_SCALE));
  }

  private String outputs(String transformed) {
    List<TargetTransform> transforms =
        model.outputs().stream().map(ModelOutput::transform).toList();
    int width = transforms.size();
    double[] scales = transforms.stream().mapToDouble(TargetTransform::scale).toArray();
    double[] shifts = transforms.stream().mapToDouble(TargetTransform::shift).toArray();
    String scale = graph.tensor("output_scales", Precision.FLOAT64, scales, width);
    String shift = graph.tensor("output_shifts", Precision.FLOAT64, shifts, width);
    String value = graph.node("Add", graph.node("Mul", transformed, scale), shift);
    long logs =
        transforms.stream().filter(t -> t.function() == TargetTransform.Function.LOG).count();
    if (logs == 0) {
      return value;
    }
    if (logs == width) {
      return graph.node("Exp", value);
    }
    List<String> columns = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      String column = graph.column(value, k);
      boolean log = transforms.get(k).function() == TargetTransform.Function.LOG;
      columns.add(log ? graph.node("Exp", column) : column);
    }
    return graph.concatenated(columns);
  }
}
