package org.deepxs.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.process.FinalState;

/**
 * JSON: one array with an object per row, one object per line, all with the same keys; what is not
 * known is null; warnings are an array of objects with {@code code} and {@code detail}.
 * Passed-through cells that are JSON numbers stay numbers.
 */
final class JsonResultWriter implements ResultWriter {

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private final OutputStream out;
  private final OutputColumns columns;
  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
  private boolean begun;

  JsonResultWriter(OutputStream out, OutputColumns columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public OrderedWrite prepare(List<PointResult> results) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(",\n"));
      for (PointResult point : results) {
        for (CrossSection result : point.crossSections()) {
          writeRow(json, point, result);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return () -> {
      if (bytes.size() > 0) {
        out.write((begun ? ",\n" : "[\n").getBytes(StandardCharsets.UTF_8));
        begun = true;
        bytes.writeTo(out);
      }
    };
  }

  @Override
  public void finish() throws IOException {
    out.write((begun ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void writeRow(JsonGenerator json, PointResult point, CrossSection result)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("source", point.source());
    json.writeNumberField("row", point.row());
    json.writeStringField("process", result.process().name());
    FinalState state = OutputColumns.singleState(result);
    if (state != null) {
      json.writeNumberField("pdg1", state.pdg1());
      json.writeNumberField("pdg2", state.pdg2());
    } else {
      json.writeNullField("pdg1");
      json.writeNullField("pdg2");
    }
    number(json, "sqrt_s_gev", result.sqrtSGeV());
    int column = OutputColumns.NAMES.indexOf("sigma_lo_pb");
    for (double value : OutputColumns.cross(result)) {
      number(json, OutputColumns.NAMES.get(column++), value);
    }
    text(json, OutputColumns.NAMES.get(column++), result.kSource());
    for (double value : OutputColumns.errors(result)) {
      number(json, OutputColumns.NAMES.get(column++), value);
    }
    json.writeStringField("scheme", result.scheme().label());
    json.writeStringField("domain", result.domain().label());
    json.writeArrayFieldStart("warnings");
    for (ValidityWarning warning : result.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", warning.code().label());
      json.writeStringField("detail", warning.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (columns.parts()) {
      column = OutputColumns.NAMES.size();
      for (double value : OutputColumns.parts(result)) {
        number(json, columns.own().get(column++), value);
      }
    }
    for (int k = 0; k < columns.passedThrough().size(); k++) {
      cell(json, columns.passedThrough().get(k), point, k);
    }
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, String name, PointResult point, int k)
      throws IOException {
    String value = k < point.passedThrough().size() ? point.passedThrough().get(k) : "";
    if (JSON_NUMBER.matcher(value).matches()) {
      json.writeFieldName(name);
      json.writeNumber(value);
    } else {
      text(json, name, value);
    }
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
