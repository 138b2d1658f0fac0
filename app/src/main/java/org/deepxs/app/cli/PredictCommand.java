package org.deepxs.app.cli;

import org.deepxs.app.AppException;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deepxs predict}. */
@Command(
    name = "predict",
    description =
        "Gives cross sections of electroweakino and slepton pairs, in microseconds: exact LO, NLO"
            + " of electroweakinos with learned corrections and their errors.",
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

  @Option(
      names = "--exact",
      description = {
        "Compute the NLO of electroweakinos in full, as xsec does, instead of with networks; takes"
            + " 0.01 to 1 s per process and point."
      })
  private boolean exact;

  @Option(
      names = "--drell-yan",
      description = {
        "Estimate the NLO of electroweakinos in the Drell-Yan limit, without networks."
      })
  private boolean drellYan;

  PredictCommand(Terminal terminal, CalculationFactory factory) {
    super(terminal, factory);
  }

  @Override
  NloMethod nloMethod(Order order) {
    if ((exact || drellYan) && order != Order.NLO) {
      throw NloSettings.needsNlo(exact ? "--exact" : "--drell-yan");
    }
    if (exact && drellYan) {
      throw AppException.usage("--exact and --drell-yan exclude each other");
    }
    if (exact) {
      return NloMethod.FULL;
    }
    return drellYan ? NloMethod.DRELL_YAN_LIMIT : NloMethod.LEARNED;
  }
}
