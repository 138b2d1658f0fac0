package org.deepxs.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.predict.LearnedCalculation;
import org.deepxs.xsec.Scheme;

/** Writes the comparison of predictions with fresh labels as {@code learned.md}. */
public final class LearnedReport {

  private LearnedReport() {}

  /**
   * Writes the files.
   *
   * @param args folder to write into, the commit that was built, the folders of labels (separated
   *     by commas) that {@code validation/learned-labels} made, and optionally a folder of models
   *     in place of the shipped ones
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException(
          "needs the folder to write into and the commit, as validation/run gives them, the folders"
              + " of labels, and optionally a folder of models");
    }
    Path folder = Path.of(args[0]);
    Optional<Path> models = args.length == 4 ? Optional.of(Path.of(args[3])) : Optional.empty();
    List<Path> folders = LearnedLabels.folders(args[2]);
    LearnedRun run = LearnedLabels.run(folders);
    LearnedCalculation learned = run.learned(models);
    List<LearnedLabels.Row> read = LearnedLabels.read(folders);
    long ended = read.stream().filter(LearnedLabels.Row::ended).count();
    List<LearnedLabels.Row> labels = LearnedLabels.completed(run, read);
    List<LearnedPoint> points =
        labels.stream().map(label -> LearnedPoint.of(learned, label)).toList();
    Markdown out = new Markdown();
    writeHead(out, run, args[1], models, points, ended);
    Map<String, ScatterPlot> pictures = new LinkedHashMap<>();
    pictures.putAll(LearnedAccuracySection.write(out, run, points));
    LearnedCoverageSection.write(out, points);
    LearnedFineSection.write(out, run, points);
    LearnedRephasingSection.write(out, LearnedPoint.where(points, LearnedPoint::promised), learned);
    pictures.putAll(LearnedLinesSection.write(out, run, learned));
    LearnedSamplesSection.write(out, run, learned);
    if (run.scheme() == Scheme.PROSPINO2) {
      LearnedPublicSection.write(out, run.frozen(models));
    }
    Files.writeString(folder.resolve(run.reportName() + ".md"), out.toString());
    for (Map.Entry<String, ScatterPlot> picture : pictures.entrySet()) {
      Files.writeString(folder.resolve(picture.getKey()), picture.getValue().svg());
    }
  }

  private static void writeHead(
      Markdown out,
      LearnedRun run,
      String commit,
      Optional<Path> models,
      List<LearnedPoint> points,
      long ended) {
    String version =
        Optional.ofNullable(LearnedReport.class.getPackage().getImplementationVersion())
            .orElse("unknown");
    long states = points.stream().map(p -> p.label().state()).distinct().count();
    long positive = points.stream().filter(p -> p.predicted().kFactor() > 0).count();
    out.heading(1, "Predictions against fresh labels")
        .paragraph(
            "Written by `validation/run learned`, all figures computed on "
                + LocalDate.now(ZoneOffset.UTC)
                + " with DeepXS "
                + version
                + ", commit "
                + commit
                + (models.isPresent() ? ", **with other than the shipped models**" : "")
                + ". Do not edit: run it again.")
        .paragraph(
            "Scheme "
                + run.label()
                + ", "
                + run.options().pdfNlo()
                + ". Labels: "
                + points.size()
                + " points in "
                + states
                + " final states, made by `validation/learned-labels`: drawn from the"
                + " pMSSM-19 prior (seed 20261122 from number "
                + String.format(
                    Locale.ROOT,
                    "%,d",
                    points.stream().mapToLong(p -> p.label().number()).min().orElseThrow())
                + "), built-in spectra, full"
                + " next-to-leading order to 3e-4 or better, every point with its own seed; "
                + ended
                + " of them had ended at the limit of the integration before; those from 6.6e-5 pb"
                + " were computed anew with up to 1.7e7 evaluations. Points were never used in training, selection or"
                + " calibration. Figures below are of labels from 3.3e-7 pb ("
                + LearnedPoint.where(points, LearnedPoint::promised).size()
                + "). K is positive for "
                + positive
                + " of "
                + points.size()
                + " points.");
  }
}
