package org.deepxs.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.app.evaluate.ErrorText;
import org.deepxs.app.evaluate.EvaluatedModel;
import org.deepxs.app.evaluate.EvaluatedTable;
import org.deepxs.app.evaluate.FigurePlan;
import org.deepxs.app.evaluate.ValueGrid;
import org.deepxs.dataset.DatasetException;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.metric.ErrorTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deepxs evaluate}. */
@Command(
    name = "evaluate",
    description = "Compares predictions with true values, as Table 3 of the paper does.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs evaluate test.parquet --truth sigma_nlo_pb --model models/c1c1-lo \\",
      "      --model models/c1c1-k --where process=C1+C1- --figures figures",
      "  deepxs evaluate test.parquet --truth sigma_nlo_pb --times sigma_lo_pb --model models/c1c1-k",
      "  deepxs evaluate joined.csv --truth sigma_nlo_pb --predicted nlo_pb --format csv",
      "",
      "EXPR is a column or an expression of columns, such as 'sigma_nlo_pb / sigma_lo_pb';",
      "names with other characters than letters, digits, _ and . stand between backquotes.",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 4 internal."
    })
final class EvaluateCommand implements Callable<Integer>, WithDebug {

  private final Terminal terminal;

  @Parameters(paramLabel = "TABLE", description = "True values, in CSV or Parquet.")
  private Path table;

  @Option(names = "--truth", paramLabel = "EXPR", required = true, description = "True values.")
  private String truth;

  @Option(
      names = "--predicted",
      paramLabel = "EXPR",
      description = "Predictions that the table holds.")
  private String predicted;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = {
        "Model that predicts, a file or the name of a shipped model; the product of several is"
            + " compared."
      })
  private List<String> models = List.of();

  @Option(
      names = "--times",
      paramLabel = "EXPR",
      description = "What predictions are multiplied with, for example an exact leading order.")
  private String times;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=TEXT",
      description = "Rows to compare; may be given several times.")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(
      names = "--threshold",
      paramLabel = "VALUE",
      description = "True value that divides the table. Default: 6.6e-5.")
  private double threshold = 6.6e-5;

  @Option(
      names = "--least",
      paramLabel = "VALUE",
      description = "Leave out rows whose true value is below this.")
  private double least = Double.NEGATIVE_INFINITY;

  @Option(
      names = "--format",
      paramLabel = "text|csv",
      description = "Format of the table of errors. Default: text.")
  private String format = "text";

  @Option(
      names = "--figures",
      paramLabel = "FOLDER",
      description = {
        "Draw the paper's figures as SVG and PNG: errors (Figure 3), and what --plane and --grid"
            + " ask for."
      })
  private Path figures;

  @Option(
      names = "--plane",
      paramLabel = "X;Y;TRUE;PREDICTED",
      description = {
        "Figure 4: true and predicted values and relative errors over the plane of X and Y, all"
            + " expressions of columns, of 'truth' and of 'predicted'; ';log' at the end colours by"
            + " logarithm. May be given several times."
      })
  private List<String> planes = List.of();

  @Option(
      names = "--grid",
      paramLabel = "X=LOW:HIGH,Y=LOW:HIGH,...",
      description = {
        "Figure 2: what the models predict over a plane of two inputs; A+B=LOW:HIGH varies several"
            + " inputs together, C=VALUE fixes others, the rest stays at the table's median."
      })
  private String grid;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Unit of the values, for labels of figures. Default: pb.")
  private String unit = "pb";

  @Mixin private CommonSettings common;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    boolean csv = csv();
    if (models.isEmpty() == (predicted == null)) {
      throw AppException.usage("give either --predicted EXPR or at least one --model FILE");
    }
    if (grid != null && models.isEmpty()) {
      throw AppException.usage("--grid needs a --model");
    }
    if (figures == null && (grid != null || !planes.isEmpty())) {
      throw AppException.usage("--plane and --grid need --figures FOLDER");
    }
    try {
      evaluate(csv);
    } catch (LearnException | DatasetException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    return ExitCode.OK.number();
  }

  private boolean csv() {
    return switch (format) {
      case "csv" -> true;
      case "text" -> false;
      default -> throw AppException.usage("--format " + format + ": expected text or csv");
    };
  }

  private void evaluate(boolean csv) throws IOException {
    List<EvaluatedModel> loaded = models.stream().map(EvaluateCommand::load).toList();
    List<FigurePlan.Plane> wanted = new ArrayList<>();
    for (String plane : planes) {
      wanted.add(FigurePlan.plane(plane));
    }
    EvaluatedTable evaluated =
        EvaluatedTable.read(
            new EvaluatedTable.Question(
                table, where, truth, predicted, loaded, times, least, wanted));
    if (evaluated.withoutTruth() + evaluated.withoutPrediction() > 0) {
      terminal
          .err()
          .println(
              "deepxs: left out "
                  + evaluated.withoutTruth()
                  + " rows without a true value and "
                  + evaluated.withoutPrediction()
                  + " without a prediction");
    }
    ErrorText text = new ErrorText(csv);
    text.add(ErrorTable.of(evaluated.predicted(), evaluated.truth(), threshold));
    evaluated.addVerdicts(text);
    PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
    if (!csv) {
      out.println("Relative errors in %:");
    }
    out.print(text.text());
    evaluated.coverage().forEach(line -> out.println((csv ? "# " : "") + line));
    out.flush();
    if (figures != null) {
      FigurePlan plan = new FigurePlan(evaluated, unit);
      List<String> drawn = plan.draw(figures, wanted, loaded, grid == null ? null : grid());
      terminal.err().println("deepxs: drew " + String.join(", ", drawn) + " in " + figures);
    }
  }

  private static EvaluatedModel load(String reference) {
    ModelPlace place = ModelPlace.one(reference);
    return EvaluatedModel.of(place.folder(), place.names().get(0));
  }

  private ValueGrid grid() {
    return ValueGrid.of(grid);
  }
}
