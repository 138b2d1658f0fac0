package org.deepxs.app.cli;

import picocli.CommandLine.Command;

/** {@code deepxs predict}. */
@Command(
    name = "predict",
    description =
        "Gives cross sections of electroweakino and slepton pairs; computed directly for now.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs predict point.slha",
      "  deepxs predict --process N2C1 --format csv --output scan.csv 'scan/*.slha'",
      "  deepxs predict --process C1C1,N1N2 --order lo points.csv",
      "  deepxs predict --layout deepxs --process N2N2 arrays.txt",
      "  gunzip -c point.slha.gz | deepxs predict -",
      "",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 3 outside validity with --strict, 4 internal."
    })
final class PredictCommand extends CalculateCommand {

  PredictCommand(Terminal terminal, CalculationFactory factory) {
    super(terminal, factory);
  }
}
