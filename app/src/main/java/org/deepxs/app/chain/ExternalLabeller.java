package org.deepxs.app.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deepxs.spectrum.external.ExternalNumbers;
import org.deepxs.spectrum.external.ProgramDescription;
import org.deepxs.xsec.point.PointEntry;
import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.FinalState;
import org.deepxs.xsec.process.ProcessRequest;

/**
 * Labels of a user's program, for example Prospino or Resummino. Templates may use {@code process},
 * {@code pdg1}, {@code pdg2}, {@code sqrt_s_gev}, {@code slha} (a document with everything known of
 * the point) and entries such as {@code MASS_1000022}. The results looked for are {@code
 * sigma_lo_pb}, {@code sigma_nlo_pb} and {@code err_numeric_rel}.
 */
public final class ExternalLabeller implements Labeller {

  private final ExternalNumbers program;
  private final double sqrtSGeV;

  private ExternalLabeller(ExternalNumbers program, double sqrtSGeV) {
    this.program = program;
    this.sqrtSGeV = sqrtSGeV;
  }

  /**
   * A labeller.
   *
   * @param description how the program is called
   * @param sqrtSGeV proton-proton energy in GeV, for templates
   * @return the labeller, with a working directory of its own
   * @throws org.deepxs.spectrum.SpectrumException if there is no such program
   */
  public static ExternalLabeller of(ProgramDescription description, double sqrtSGeV) {
    return new ExternalLabeller(ExternalNumbers.of(description), sqrtSGeV);
  }

  @Override
  public Label label(SusyPoint point, ProcessRequest process, double lowestLoPb, long number) {
    double lo = 0;
    double nlo = 0;
    double error = Double.NaN;
    for (FinalState state : process.states()) {
      ExternalNumbers.Answer answer = program.run(values(point, process, state));
      if (answer.numbers().isEmpty()) {
        return Label.unknown(answer.problem());
      }
      lo += answer.numbers().getOrDefault("sigma_lo_pb", Double.NaN);
      nlo += answer.numbers().getOrDefault("sigma_nlo_pb", Double.NaN);
      error = answer.numbers().getOrDefault("err_numeric_rel", Double.NaN);
    }
    double sumError = process.states().size() == 1 ? error : Double.NaN;
    double none = Double.NaN;
    return new Label(lo, nlo, sumError, none, none, none, "", "");
  }

  private Map<String, String> values(SusyPoint point, ProcessRequest process, FinalState state) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("process", process.states().size() == 1 ? process.name() : state.label());
    values.put("pdg1", Integer.toString(state.pdg1()));
    values.put("pdg2", Integer.toString(state.pdg2()));
    values.put("sqrt_s_gev", Double.toString(sqrtSGeV));
    values.put("slha", slha(point));
    List<PointEntry> entries = PointEntry.all();
    for (int k = 0; k < entries.size(); k++) {
      if (!Double.isNaN(point.value(k))) {
        values.put(entries.get(k).columnName(), Double.toString(point.value(k)));
      }
    }
    return values;
  }

  private static String slha(SusyPoint point) {
    Map<String, StringBuilder> blocks = new LinkedHashMap<>();
    List<PointEntry> entries = PointEntry.all();
    for (int k = 0; k < entries.size(); k++) {
      double value = point.value(k);
      if (!Double.isNaN(value)) {
        PointEntry entry = entries.get(k);
        StringBuilder block =
            blocks.computeIfAbsent(
                entry.block(), name -> new StringBuilder("Block " + name + "\n"));
        String indices = entry.j() == 0 ? "" + entry.i() : entry.i() + " " + entry.j();
        block.append(String.format(Locale.ROOT, "  %s  %.12E%n", indices, value));
      }
    }
    return String.join("", blocks.values());
  }

  @Override
  public void close() {
    program.close();
  }
}
