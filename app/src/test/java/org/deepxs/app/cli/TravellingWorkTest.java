package org.deepxs.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deepxs.app.chain.LabelStage;
import org.deepxs.app.chain.SpectrumStage;
import org.deepxs.app.chain.TableStage;
import org.deepxs.app.input.TableInput;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.format.TableEncoding;
import org.deepxs.dataset.format.TableFormat;
import org.deepxs.dataset.run.FinishedBlock;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.dataset.run.Piece;
import org.deepxs.spectrum.external.ProgramDescriptionFile;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.process.ProcessRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster is sent arrives whole. */
class TravellingWorkTest {

  private static <T> T sent(T thing) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thing);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T arrived = (T) in.readObject();
      return arrived;
    }
  }

  private static TableInput table(String csv) {
    return TableInput.open("-", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static <P extends Piece> TableBlock work(OrderedRun.Workers<P> workers, P piece) {
    try (OrderedRun.Worker<P> worker = workers.make(0)) {
      return worker.work(piece).rows();
    }
  }

  private static byte[] bytes(TableBlock block) {
    return TableFormat.CSV
        .encoding(block.schema(), Provenance.none())
        .encode(List.of(block))
        .bytes();
  }

  @Test
  void spectra() throws Exception {
    try (TableInput points = table(CommandRun.of("sample", "20").out())) {
      SpectrumStage stage = SpectrumStage.of(points);
      SpectrumWorkers workers =
          SpectrumWorkers.of(
              stage, SpectrumPrograms.of("builtin", Optional.empty(), Optional.empty()));
      TableStage.Rows rows = TableStage.rows(points, 0, 20).next();
      byte[] expected = bytes(work(workers, rows));
      assertThat(bytes(work(sent(workers), sent(rows)))).isEqualTo(expected);
      assertThat(expected).hasSizeGreaterThan(1000);
    }
  }

  @Test
  void labels() throws Exception {
    CommandRun points = CommandRun.of("sample", "60");
    String spectra = CommandRun.withInput(points.out(), "spectrum", "-").out();
    CalculationOptions options = CalculationOptions.of(Scheme.PROSPINO2).withOrder(Order.LO);
    try (TableInput input = table(spectra)) {
      LabelStage stage =
          LabelStage.of(
              input.points(),
              new LabelStage.Options(
                  ProcessRequest.parseList("C1C1,eL+eL-"),
                  Order.LO,
                  false,
                  true,
                  List.of("status")));
      LabelWorkers workers =
          LabelWorkers.of(
              stage,
              CommandRun.FAKE,
              options,
              Optional.empty(),
              CommandRun.FAKE.create(options, Optional.empty()).calculator(),
              Optional.empty());
      TableStage.Rows rows = TableStage.rows(input, 0, 60).next();
      TableBlock expected = work(workers, rows);
      assertThat(expected.rows()).isPositive();
      assertThat(bytes(work(sent(workers), sent(rows)))).isEqualTo(bytes(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"spheno", "softsusy"})
  void descriptionsOfPrograms(String name) throws Exception {
    assertThat(sent(ProgramDescriptionFile.bundled(name)))
        .hasToString(ProgramDescriptionFile.bundled(name).toString());
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void optionsOfCalculations(Scheme scheme) throws Exception {
    CalculationOptions options = CalculationOptions.of(scheme);
    options =
        options.withNlo(
            options
                .nlo()
                .withSquarkWidths(options.nlo().squarkWidths().withWidths(Map.of(1000001, 2.5))));
    assertThat(sent(options)).isEqualTo(options);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void encodings(TableFormat format) throws Exception {
    try (TableInput points = table(CommandRun.of("sample", "5").out())) {
      SpectrumStage stage = SpectrumStage.of(points);
      SpectrumWorkers workers =
          SpectrumWorkers.of(
              stage, SpectrumPrograms.of("builtin", Optional.empty(), Optional.empty()));
      TableStage.Rows rows = TableStage.rows(points, 0, 5).next();
      TableEncoding encoding = format.encoding(stage.schema(), points.provenance());
      try (OrderedRun.Worker<TableStage.Rows> worker = workers.make(0)) {
        FinishedBlock here = FinishedBlock.of(List.of(rows), worker, encoding);
        FinishedBlock there = sent(FinishedBlock.of(List.of(rows), worker, sent(encoding)));
        assertThat(there.rows().bytes()).isEqualTo(here.rows().bytes()).isNotEmpty();
        assertThat(there.rows().index()).isEqualTo(here.rows().index());
        assertThat(there.tally()).isEqualTo(here.tally());
        assertThat(there.inputRows()).isEqualTo(5);
      }
    }
  }
}
