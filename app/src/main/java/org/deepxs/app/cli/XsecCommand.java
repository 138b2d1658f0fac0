package org.deepxs.app.cli;

import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;
import picocli.CommandLine.Command;

/** {@code deepxs xsec}. */
@Command(
    name = "xsec",
    description =
        "Computes cross sections of electroweakino and slepton pairs directly, at NLO with full"
            + " SUSY-QCD.",
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  deepxs xsec point.slha",
      "  deepxs xsec --process N2C1 --format csv --output scan.csv 'scan/*.slha'",
      "  deepxs xsec --process C1C1,N1N2 --order lo points.csv",
      "  deepxs xsec --layout deepxs --process N2N2 arrays.txt",
      "  gunzip -c point.slha.gz | deepxs xsec -",
      "",
      "Exit codes: 0 fine, 1 usage, 2 bad input, 3 outside validity with --strict, 4 internal."
    })
final class XsecCommand extends CalculateCommand {

  XsecCommand(Terminal terminal, CalculationFactory factory) {
    super(terminal, factory);
  }

  @Override
  NloMethod nloMethod(Order order) {
    return NloMethod.FULL;
  }
}
