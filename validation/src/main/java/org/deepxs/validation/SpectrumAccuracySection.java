package org.deepxs.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.BuiltinResult;

/** Masses and running couplings of accepted points. */
final class SpectrumAccuracySection {

  private SpectrumAccuracySection() {}

  static void write(
      Markdown out,
      List<SpectrumQuantity> quantities,
      List<SpectrumSample.Row> softsusy,
      Map<Integer, SpectrumSample.Row> spheno,
      List<BuiltinResult> ours) {
    long accepted = softsusy.stream().filter(SpectrumSample.Row::accepted).count();
    long missing = 0;
    for (int i = 0; i < softsusy.size(); i++) {
      boolean valid = ours.get(i).status() == SpectrumStatus.VALID;
      missing += softsusy.get(i).accepted() && !valid ? 1 : 0;
    }
    out.heading(2, "Accuracy")
        .paragraph(
            "The "
                + accepted
                + " points that SOFTSUSY accepts (neutralino LSP, squarks of generations 1 and 2"
                + " above 500 GeV, chargino above 100 GeV), without the "
                + missing
                + " that have no built-in spectrum; against SPheno, those that both accept. Median"
                + " / 95 % / largest.");
    List<List<String>> rows = new ArrayList<>();
    for (int q = 0; q < quantities.size(); q++) {
      rows.add(line(quantities.get(q), q, softsusy, spheno, ours));
    }
    out.table(
        "quantity | bars | ours - SOFTSUSY | within | SPheno - SOFTSUSY | ours - SPheno", rows);
  }

  private static List<String> line(
      SpectrumQuantity quantity,
      int q,
      List<SpectrumSample.Row> softsusy,
      Map<Integer, SpectrumSample.Row> spheno,
      List<BuiltinResult> ours) {
    int column = BuiltinResult.position(quantity.ours());
    List<Double> first = new ArrayList<>();
    List<Double> theory = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int i = 0; i < softsusy.size(); i++) {
      SpectrumSample.Row reference = softsusy.get(i);
      if (!reference.accepted() || !quantity.covers(reference.value(q))) {
        continue;
      }
      boolean valid = ours.get(i).status() == SpectrumStatus.VALID;
      double value = ours.get(i).value(column);
      if (valid) {
        first.add(quantity.difference(value, reference.value(q)));
      }
      SpectrumSample.Row other = spheno.get(reference.index());
      if (other != null && other.accepted() && Double.isFinite(other.value(q))) {
        theory.add(quantity.difference(other.value(q), reference.value(q)));
        if (valid) {
          second.add(quantity.difference(value, other.value(q)));
        }
      }
    }
    SpectrumQuantity.Group group = quantity.group();
    boolean bars = Double.isFinite(group.median());
    Differences differences = differences(first);
    boolean within =
        differences.quantile(0.5) <= group.median() && differences.quantile(0.95) <= group.tail();
    return List.of(
        quantity.name(),
        bars ? number(quantity, group.median()) + " / " + number(quantity, group.tail()) : "–",
        text(quantity, first),
        bars ? within ? "yes" : "**no**" : "–",
        text(quantity, theory),
        text(quantity, second));
  }

  private static Differences differences(List<Double> values) {
    return Differences.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String text(SpectrumQuantity quantity, List<Double> values) {
    if (values.isEmpty()) {
      return "–";
    }
    Differences d = differences(values);
    return String.join(
        " / ",
        number(quantity, d.quantile(0.5)),
        number(quantity, d.quantile(0.95)),
        number(quantity, d.max()));
  }

  private static String number(SpectrumQuantity quantity, double value) {
    return quantity.absolute() && value >= 0.01
        ? Markdown.decimal(value) + " GeV"
        : Markdown.small(value) + (quantity.absolute() ? " GeV" : "");
  }
}
