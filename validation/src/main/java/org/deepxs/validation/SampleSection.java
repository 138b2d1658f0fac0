package org.deepxs.validation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** The two sample files that come with the original. */
final class SampleSection {

  private SampleSection() {}

  static void write(Markdown out) {
    LeadingOrder calculation = LeadingOrder.prospino2(1);
    List<List<String>> cells = new ArrayList<>();
    for (NamedCsvRecord row : references()) {
      cells.add(compare(row, calculation));
    }
    out.heading(2, "Sample files of the original DeepXS")
        .paragraph(
            "Source: `shared/reference/deepxs/sample_1.spc`, `sample_2.spc` (output of SPheno"
                + " 3.3.8); the numbers beside them are those of"
                + " `shared/reference/deepxs/README.md`, kept in"
                + " `samples.csv` of this module. The independent ones were computed with G_F = "
                + references().get(0).getField("fermi_constant_GeV-2")
                + " per GeV^2 and scheme `prospino2` uses "
                + ElectroweakInputs.prospino().fermiConstant()
                + ", so ours is scaled by the square of the ratio in the column \"scaled\" and in"
                + " the difference to the independent number. The original's network is compared"
                + " with ours as it is, both having Prospino's constant.")
        .table(
            "sample | pair | ours / pb | scaled / pb | independent / pb | scaled/independent - 1 |"
                + " original's LO / pb | original/ours - 1",
            cells);
  }

  private static List<String> compare(NamedCsvRecord row, LeadingOrder calculation) {
    String sample = row.getField("sample");
    SusyPoint point =
        SlhaPoints.of(SlhaReader.read(SharedReference.path("reference/deepxs/" + sample + ".spc")));
    FinalState state = ProcessRequest.parseList(row.getField("process")).get(0).states().get(0);
    double ours = calculation.pb(point, state);
    double fermiRatio =
        ReferenceTable.number(row, "fermi_constant_GeV-2")
            / ElectroweakInputs.prospino().fermiConstant();
    double scaled = ours * fermiRatio * fermiRatio;
    double original = ReferenceTable.number(row, "original_LO_pb");
    return List.of(
        sample,
        state.label(),
        Markdown.pb(ours),
        Markdown.pb(scaled),
        row.getField("independent_LO_pb"),
        Markdown.small(scaled / ReferenceTable.number(row, "independent_LO_pb") - 1),
        row.getField("original_LO_pb"),
        Markdown.small(original / ours - 1));
  }

  static List<NamedCsvRecord> references() {
    try (Reader reader =
            new InputStreamReader(
                SampleSection.class.getResourceAsStream("samples.csv"), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
