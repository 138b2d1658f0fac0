package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.deepxs.app.AppException;
import org.deepxs.app.ExitCode;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.model.ModelCard;
import org.deepxs.learn.model.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deepxs models}. */
@Command(
    name = "models",
    description = "Lists learned models, shows their cards and checks their files.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "[list|show|verify]",
    commandListHeading = "%nCommands (list if none is named):%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs models",
      "  deepxs models list trained/",
      "  deepxs models show trained/c1c1-lo",
      "  deepxs models verify",
      "  deepxs models verify trained/",
      "",
      "Exit codes: 0 fine, 1 usage, 2 no such model or a damaged one, 4 internal."
    })
final class ModelsCommand implements Callable<Integer>, WithDebug {

  private final Terminal terminal;
  @Mixin private CommonSettings common;

  ModelsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean debug() {
    return common.debug();
  }

  @Override
  public Integer call() throws IOException {
    return list(ModelPlace.shipped());
  }

  @Command(
      name = "list",
      description = "Lists the models that come with DeepXS, or those of a directory.",
      versionProvider = Version.class,
      usageHelpAutoWidth = true,
      footerHeading = "%nExample:%n",
      footer = "  deepxs models list trained/")
  Integer list(
      @Parameters(paramLabel = "DIR", arity = "0..1", description = "A directory of models.")
          String directory,
      @Mixin CommonSettings settings)
      throws IOException {
    common = settings;
    return list(directory == null ? ModelPlace.shipped() : ModelPlace.directory(directory));
  }

  private Integer list(ModelPlace place) throws IOException {
    if (place.names().isEmpty()) {
      terminal
          .err()
          .println(
              "deepxs: no models in "
                  + place.folder().place()
                  + "; train one with 'deepxs train recipe.yaml', then list its folder with"
                  + " 'deepxs models list DIR'");
      return ExitCode.OK.number();
    }
    ExitCode code = ExitCode.OK;
    for (String name : place.names()) {
      try {
        print(CardText.line(place.folder().card(name)) + "\n");
      } catch (LearnException e) {
        terminal.err().println("deepxs: " + e.getMessage());
        code = ExitCode.BAD_INPUT;
      }
    }
    return code.number();
  }

  @Command(
      name = "show",
      description = "Shows the card of a model.",
      versionProvider = Version.class,
      usageHelpAutoWidth = true,
      footerHeading = "%nExamples:%n",
      footer = {
        "  deepxs models show trained/c1c1-lo",
        "  deepxs models show --json trained/c1c1-lo.onnx"
      })
  Integer show(
      @Parameters(
              paramLabel = "NAME",
              description = "A model that comes with DeepXS, or DIR/NAME of another.")
          String name,
      @Option(names = "--json", description = "Print the card as it is, with its self-check.")
          boolean json,
      @Mixin CommonSettings settings)
      throws IOException {
    common = settings;
    ModelPlace place = ModelPlace.one(name);
    try {
      ModelCard card = place.folder().card(place.names().get(0));
      print(json ? new String(card.write(), StandardCharsets.UTF_8) : CardText.of(card));
    } catch (LearnException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
    return ExitCode.OK.number();
  }

  @Command(
      name = "verify",
      description = {
        "Checks files of models: digests of card and network, and the self-check, whose inputs must"
            + " give here what they gave where the model was made."
      },
      versionProvider = Version.class,
      usageHelpAutoWidth = true,
      footerHeading = "%nExamples:%n",
      footer = {"  deepxs models verify", "  deepxs models verify trained/ other/c1c1-lo"})
  Integer verify(
      @Parameters(
              paramLabel = "NAME|DIR",
              arity = "0..*",
              description = {
                "A model that comes with DeepXS, DIR/NAME of another, or a directory of models."
                    + " Default: all that come with DeepXS."
              })
          List<String> arguments,
      @Mixin CommonSettings settings)
      throws IOException {
    common = settings;
    List<ModelPlace> places =
        arguments == null || arguments.isEmpty()
            ? List.of(ModelPlace.shipped())
            : arguments.stream().map(ModelPlace::of).toList();
    ExitCode code = ExitCode.OK;
    for (ModelPlace place : places) {
      if (place.names().isEmpty()) {
        terminal.err().println("deepxs: no models in " + place.folder().place());
      }
      for (String name : place.names()) {
        if (!verify(place, name)) {
          code = ExitCode.BAD_INPUT;
        }
      }
    }
    return code.number();
  }

  private boolean verify(ModelPlace place, String name) throws IOException {
    try {
      StoredModel stored = place.folder().load(name);
      double worst = stored.card().selfCheck().run(stored.model());
      print(
          String.format(
              "%s: good (self-check of %d rows within %.1e, allowed %.1e)\n",
              name,
              stored.card().selfCheck().rows(),
              worst,
              stored.card().selfCheck().tolerance()));
      return true;
    } catch (LearnException e) {
      terminal.err().println("deepxs: " + e.getMessage());
      return false;
    }
  }

  private void print(String text) throws IOException {
    terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
    terminal.out().flush();
  }
}
