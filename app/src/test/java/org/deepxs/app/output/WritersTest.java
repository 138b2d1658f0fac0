package org.deepxs.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.Domain;
import org.deepxs.xsec.ModelError;
import org.deepxs.xsec.RelativeErrors;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.ValidityWarning;
import org.deepxs.xsec.nlo.NloParts;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;

/** What is written reads back to the same values. */
class WritersTest {

  private static final ValidityWarning WARNING =
      ValidityWarning.of(
          ValidityWarning.Code.SPINFO_ERROR, "SPINFO 4: \"tachyon\"; line\nbreak, end");

  private static final OutputColumns NO_PARTS = OutputColumns.of(false, List.of());
  private static final OutputColumns PARTS =
      OutputColumns.of(true, List.of("sigma_pk_pb", "sigma_nlo_err_pb", "x"));

  private static PointResult withParts(Optional<NloParts> parts) {
    CrossSection result =
        new CrossSection(
            ProcessRequest.parseList("C1C1").get(0),
            Scheme.PROSPINO2,
            13000,
            1,
            1.25,
            1.25,
            "sqcd-nlo",
            RelativeErrors.UNKNOWN,
            Domain.INSIDE,
            List.of(),
            parts);
    return new PointResult("p", 1, List.of(result), List.of("7", "8", "9"), Optional.empty());
  }

  @Test
  void partsStandBetweenWarningsAndPassedThrough() throws IOException {
    PointResult known =
        withParts(Optional.of(new NloParts(1, 0.125, 0.25, -0.0625, -0.0625, 0.001)));
    String csv = written(out -> ResultWriters.csv(out, PARTS), known, withParts(Optional.empty()));
    assertThat(csv.lines().toList())
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .endsWith(
                        "scheme,domain,warnings,sigma_born_pb,sigma_virtual_pb,sigma_pk_pb,"
                            + "sigma_real_gluon_pb,sigma_real_quark_pb,sigma_nlo_err_pb,"
                            + "input_sigma_pk_pb,input_sigma_nlo_err_pb,x"),
            row ->
                assertThat(row)
                    .endsWith("prospino2,inside,,1.0,0.125,0.25,-0.0625,-0.0625,0.001,7,8,9"),
            row -> assertThat(row).endsWith("prospino2,inside,,,,,,,,7,8,9"));
    String json = written(out -> ResultWriters.json(out, PARTS), known);
    assertThat(parse(json).get(0))
        .containsEntry("sigma_born_pb", 1.0)
        .containsEntry("sigma_real_gluon_pb", -0.0625)
        .containsEntry("sigma_nlo_err_pb", 0.001)
        .containsEntry("input_sigma_pk_pb", 7.0);
    String table =
        written(out -> ResultWriters.table(out, List.of("p"), false, true), known)
            .replaceAll(" +", " ");
    assertThat(table)
        .contains("scheme prospino2", "real q [pb] error [pb] domain")
        .contains(" 1 0.125 0.25 -0.0625 -0.0625 0.0010000 inside");
  }

  private static PointResult point(double lo, List<ValidityWarning> warnings, String... passed) {
    CrossSection result =
        new CrossSection(
            ProcessRequest.parseList("C1C1").get(0),
            Scheme.FULL,
            13000,
            lo,
            Double.NaN,
            Double.NaN,
            "",
            RelativeErrors.UNKNOWN,
            Domain.EDGE,
            warnings);
    return new PointResult("#a,\"b\".csv", 7, List.of(result), List.of(passed), Optional.empty());
  }

  private static String written(
      Function<ByteArrayOutputStream, ResultWriter> make, PointResult... points)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter writer = make.apply(out);
    for (PointResult point : points) {
      writer.prepare(List.of(point)).run();
    }
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvReadsBackToTheSameDoubles() throws IOException {
    SplittableRandom random = new SplittableRandom(20261122);
    List<PointResult> points = new ArrayList<>();
    for (int k = 0; k < 1000; k++) {
      points.add(point(Math.exp(random.nextDouble(-60, 10)), List.of()));
    }
    String text =
        written(out -> ResultWriters.csv(out, NO_PARTS), points.toArray(PointResult[]::new));
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    for (int k = 0; k < points.size(); k++) {
      assertThat(Double.parseDouble(rows.get(k).getField("sigma_lo_pb")))
          .isEqualTo(points.get(k).crossSections().get(0).sigmaLoPb());
    }
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    String text =
        written(
            out -> ResultWriters.csv(out, OutputColumns.of(false, List.of("x,y", "row"))),
            point(0.5, List.of(WARNING, WARNING), "a\"b", "c\r\nd"));
    NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(text).stream().toList().get(0);
    assertThat(row.getHeader())
        .startsWith("source", "row")
        .endsWith("warnings", "x,y", "input_row");
    assertThat(row.getField("source")).isEqualTo("#a,\"b\".csv");
    assertThat(text).contains("\n\"#a,");
    assertThat(row.getField("x,y")).isEqualTo("a\"b");
    assertThat(row.getField("input_row")).isEqualTo("c\r\nd");
    String one = "spinfo-error (SPINFO 4: \"tachyon\", line\nbreak, end)";
    assertThat(row.getField("warnings").split(";", -1)).containsExactly(one, one);
  }

  @Test
  void csvLeavesUnknownCellsEmpty() throws IOException {
    String text = written(out -> ResultWriters.csv(out, NO_PARTS), point(0.5, List.of()));
    assertThat(text.lines().toList().get(1)).endsWith(",13000.0,0.5,,,,,,,,,,,,full,edge,");
  }

  @Test
  void jsonHasTheSameKeysAndNulls() throws IOException {
    String text =
        written(
            out -> ResultWriters.json(out, OutputColumns.of(false, List.of("n", "t", "e", "z"))),
            point(0.1, List.of(WARNING), "1.50", "x", "", "007"),
            point(1e-300, List.of(), "2", "y", "", "1e5"));
    assertThat(text.lines()).hasSize(4);
    List<Map<String, Object>> rows = parse(text);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).keySet()).containsExactlyElementsOf(rows.get(1).keySet());
    assertThat(new ArrayList<>(rows.get(0).keySet()).subList(0, OutputColumns.NAMES.size()))
        .containsExactlyElementsOf(OutputColumns.NAMES);
    assertThat(rows.get(0))
        .containsEntry("sigma_lo_pb", 0.1)
        .containsEntry("sigma_nlo_pb", null)
        .containsEntry("pdg2", -1000024.0)
        .containsEntry("n", 1.5)
        .containsEntry("e", null)
        .containsEntry("z", "007")
        .containsEntry("warnings", "spinfo-error|" + WARNING.detail() + "|");
    assertThat(rows.get(1)).containsEntry("sigma_lo_pb", 1e-300).containsEntry("warnings", "");
  }

  @Test
  void jsonOfNothingIsAnEmptyArray() throws IOException {
    assertThat(written(out -> ResultWriters.json(out, NO_PARTS))).isEqualTo("[]\n");
  }

  private static List<Map<String, Object>> parse(String text) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, Object> row = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          row.put(key, value(json, json.nextToken()));
        }
        rows.add(row);
      }
      assertThat(json.currentToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(json.nextToken()).isNull();
    }
    return rows;
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      StringBuilder joined = new StringBuilder();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          joined.append(json.getText()).append('|');
        }
      }
      return joined.toString();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return token.isNumeric() ? (Object) json.getDoubleValue() : json.getText();
  }

  @Test
  void tableRoundsAndExplains() throws IOException {
    String text =
        written(
            out -> ResultWriters.table(out, List.of("#a,\"b\".csv"), true, false),
            point(0.123456789, List.of(WARNING)),
            point(1.23456789e-7, List.of(WARNING)));
    assertThat(text)
        .contains("pp at sqrt(s) = 13000 GeV, scheme full", "LO [pb]", " 0.12346 ", " 1.2346e-07 ")
        .contains("edge      [1]")
        .contains("[1] spinfo-error: SPINFO 4", "(first of 2 rows)");
  }

  private static PointResult withModelError(ModelError model) {
    CrossSection result =
        new CrossSection(
            ProcessRequest.parseList("C1C1").get(0),
            Scheme.FULL,
            13000,
            1,
            1.25,
            1.25,
            "learned-sqcd-nlo",
            new RelativeErrors(1e-5, 0.1, -0.1, Double.NaN, Double.NaN, model),
            Domain.INSIDE,
            List.of());
    return new PointResult("p", 1, List.of(result), List.of(), Optional.empty());
  }

  @Test
  void errorsOfLearnedNumbersAndNoneOfOthers() throws IOException {
    PointResult learned = withModelError(new ModelError(0.0001234, 0.00025, 0.0005));
    PointResult computed = withModelError(ModelError.NONE);
    String csv = written(out -> ResultWriters.csv(out, NO_PARTS), learned, computed);
    assertThat(csv.lines().toList())
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .contains(",err_model_68_rel,err_model_95_rel,err_model_99.7_rel,"),
            row -> assertThat(row).endsWith(",0.1,-0.1,,,1.234E-4,2.5E-4,5.0E-4,full,inside,"),
            row -> assertThat(row).endsWith(",0.1,-0.1,,,,,,full,inside,"));
    String json = written(out -> ResultWriters.json(out, NO_PARTS), learned, computed);
    assertThat(parse(json).get(0))
        .containsEntry("err_model_68_rel", 0.0001234)
        .containsEntry("err_model_95_rel", 0.00025)
        .containsEntry("err_model_99.7_rel", 0.0005)
        .containsEntry("scheme", "full");
    assertThat(parse(json).get(1)).containsEntry("err_model_99.7_rel", null);
    String table =
        written(out -> ResultWriters.table(out, List.of("p"), false, false), learned, computed);
    assertThat(table.replaceAll(" +", " "))
        .contains("PDF [%] model [%] domain", "+10 -10 - 0.012 inside", "+10 -10 - - inside");
  }

  @Test
  void slhaFileNames() {
    assertThat(ResultWriters.slhaFileName("scan/a.slha.gz")).isEqualTo("a.slha");
    assertThat(ResultWriters.slhaFileName("-")).isEqualTo("stdin.slha");
  }
}
