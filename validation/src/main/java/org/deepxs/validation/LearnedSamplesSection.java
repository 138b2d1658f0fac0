package org.deepxs.validation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.slha.SlhaReader;
import org.deepxs.testkit.SharedReference;
import org.deepxs.xsec.CrossSection;
import org.deepxs.xsec.DirectCalculation;
import org.deepxs.xsec.point.SlhaPoints;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/** The two sample files of the original, predicted and in full. */
final class LearnedSamplesSection {

  private static final double REL_ERROR = 3e-4;

  private LearnedSamplesSection() {}

  static void write(Markdown out, LearnedRun run, LearnedCalculation learned) {
    out.heading(2, "Sample files of the original DeepXS");
    if (!Files.isDirectory(Path.of("../shared/reference"))) {
      out.paragraph("Left out: the folder of reference numbers was not beside the checkout.");
      return;
    }
    DirectCalculation full = run.full(REL_ERROR);
    List<List<String>> cells =
        Concurrent.map(
            "sample files", SampleSection.references(), row -> compare(row, learned, full));
    out.paragraph(
            "Source: `shared/reference/deepxs/sample_1.spc`, `sample_2.spc`. Predicted with networks"
                + " and computed in full to "
                + REL_ERROR
                + ". The last two columns are what the original prints, in Prospino's scheme.")
        .table(
            "sample | pair | LO / pb | NLO / pb | K | K in full | difference | model error"
                + " 99.73 % | original's LO / pb | original's K",
            cells);
  }

  private static List<String> compare(
      NamedCsvRecord row, LearnedCalculation calculation, DirectCalculation full) {
    String sample = row.getField("sample");
    SusyPoint point =
        SlhaPoints.of(SlhaReader.read(SharedReference.path("reference/deepxs/" + sample + ".spc")));
    FinalState state = ProcessRequest.parseList(row.getField("process")).get(0).states().get(0);
    CrossSection ours = LearnedRun.result(calculation, point, state);
    CrossSection wanted = LearnedRun.result(full, point, state);
    return List.of(
        sample,
        state.label(),
        Markdown.pb(ours.sigmaLoPb()),
        Markdown.pb(ours.sigmaNloPb()),
        String.format(Locale.ROOT, "%.5f", ours.kFactor()),
        String.format(Locale.ROOT, "%.5f", wanted.kFactor()),
        String.format(Locale.ROOT, "%+.3f %%", 100 * (ours.kFactor() / wanted.kFactor() - 1)),
        LearnedAccuracySection.percent(ours.errors().model().level997()),
        row.getField("original_LO_pb"),
        row.getField("original_K"));
  }
}
