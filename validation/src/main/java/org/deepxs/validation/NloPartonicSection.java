package org.deepxs.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.xsec.testpoints.ResumminoEmissionRows;
import org.deepxs.xsec.virtual.ProspinoVirtualRow;
import org.deepxs.xsec.virtual.ResumminoVirtualRow;

/** Matrix elements at fixed momenta: no densities, no integration. */
final class NloPartonicSection {

  private NloPartonicSection() {}

  static void write(Markdown out) {
    writeResummino(out);
    writeProspino(out, ProspinoVirtualRow.all());
  }

  private static void writeResummino(Markdown out) {
    List<ResumminoVirtualRow> virtual = ResumminoVirtualRow.all();
    List<EmissionDifference> emission =
        ReferenceTable.rows("reference/resummino/components_public.csv").stream()
            .filter(ResumminoEmissionRows::isComparable)
            .map(EmissionDifference::of)
            .toList();
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        summary(
            "virtual + integrated dipoles",
            virtual.stream().mapToDouble(ResumminoVirtualRow::deviation).toArray()));
    cells.add(
        summary(
            "the same, gluino and squark masses equal",
            virtual.stream()
                .filter(NloPartonicSection::degenerate)
                .mapToDouble(ResumminoVirtualRow::deviation)
                .toArray()));
    cells.add(
        summary(
            "the same, all rows with Resummino's order of masses",
            virtual.stream().mapToDouble(ResumminoVirtualRow::withMassOrder).toArray()));
    cells.add(
        summary(
            "gluon emission minus dipoles, over emission",
            emission.stream().mapToDouble(EmissionDifference::gluon).toArray()));
    cells.add(
        summary(
            "quark emission minus dipole and on-shell squarks, over emission",
            emission.stream().mapToDouble(EmissionDifference::quark).toArray()));
    cells.add(
        summary(
            "antiquark emission, likewise",
            emission.stream().mapToDouble(EmissionDifference::antiquark).toArray()));
    out.heading(2, "Resummino 3.0.0: matrix elements")
        .paragraph(
            "Source: `shared/reference/resummino/components_public.csv`, with Resummino's box"
                + " couplings in the right order. Sizes of ours/Resummino - 1:")
        .table("quantity | rows | median | 90 % below | largest", cells)
        .paragraph(
            "Where gluino and squarks have different masses, four diagram classes of Resummino"
                + " differ from ours: `v_str2` is the vertex function with s between the gluino and"
                + " a squark instead of between the squarks, `v_ttr3`, `v_ttr4`, `v_utr3`, `v_utr4`"
                + " have gluino and squark masses interchanged in their integrals, and `v_utr3` of"
                + " d dbar into charginos is absent. With these changes made in ours"
                + " (`ResumminoMassOrder`) all rows agree. That ours is the right one is seen below:"
                + " Prospino's independent one-loop part agrees without them, and Resummino's with"
                + " equal masses.");
  }

  /** Whether the order of masses changes nothing. */
  private static boolean degenerate(ResumminoVirtualRow row) {
    return Math.abs(row.deviation() - row.withMassOrder()) < 1e-10;
  }

  private static void writeProspino(Markdown out, List<ProspinoVirtualRow> rows) {
    Map<String, Predicate<ProspinoVirtualRow>> classes = new LinkedHashMap<>();
    classes.put("all", row -> true);
    classes.put(
        "stable by its own measure: 1e-7 and 0.1 GeV² in the massless legs agree to 1e-3, no"
            + " electroweakino within 2 % of the squark mass, inside 13 TeV",
        ProspinoVirtualRow::isStable);
    for (String kind : List.of("chargino pairs", "neutralino pairs", "mixed pairs")) {
      classes.put(kind, row -> kind(row).equals(kind));
    }
    classes.put("gluino below 0.4 squark masses", row -> ratio(row, "mgl_phys", "msq_phys") < 0.4);
    classes.put(
        "an electroweakino within 2 % of the squark mass",
        row -> near(ratio(row, "m1", "msq_phys")) || near(ratio(row, "m2", "msq_phys")));
    classes.put("squark masses frozen by Prospino", ProspinoVirtualRow::isFrozen);
    List<List<String>> cells = new ArrayList<>();
    classes.forEach(
        (name, condition) -> {
          List<ProspinoVirtualRow> some = rows.stream().filter(condition).toList();
          if (!some.isEmpty()) {
            cells.add(prospino(name, some));
          }
        });
    out.heading(2, "Prospino 2.1: one-loop part")
        .paragraph(
            "Source: `shared/reference/prospino/partonic_public.csv`, virtual part over Born at"
                + " fixed s and t. Differences in units of alpha_s C_F/(2 pi) Born, or of the virtual"
                + " part where this is larger. \"Stable\" is Prospino with 0.1 GeV² in the massless"
                + " legs of its three-point functions and nothing frozen; \"as shipped\" has 1e-7"
                + " GeV², where it loses its digits, and frozen masses. Rows of negative mixed pairs"
                + " have t and u mixed up in the table and are left out.")
        .table(
            "rows of | number | stable: median | 90 % below | 99 % below | largest | as shipped:"
                + " median | 90 % below | largest",
            cells);
  }

  private static List<String> prospino(String name, List<ProspinoVirtualRow> rows) {
    Differences stable =
        Differences.of(rows.stream().mapToDouble(ProspinoVirtualRow::deviation).toArray());
    Differences shipped =
        Differences.of(rows.stream().mapToDouble(ProspinoVirtualRow::asShipped).toArray());
    return List.of(
        name,
        String.valueOf(rows.size()),
        Markdown.small(stable.quantile(0.5)),
        Markdown.small(stable.quantile(0.9)),
        Markdown.small(stable.quantile(0.99)),
        Markdown.small(stable.max()),
        Markdown.small(shipped.quantile(0.5)),
        Markdown.small(shipped.quantile(0.9)),
        Markdown.small(shipped.max()));
  }

  private static String kind(ProspinoVirtualRow row) {
    return switch (row.state().kind()) {
      case CHARGINO_PAIR -> "chargino pairs";
      case NEUTRALINO_PAIR -> "neutralino pairs";
      default -> "mixed pairs";
    };
  }

  private static double ratio(ProspinoVirtualRow row, String above, String below) {
    return Math.abs(
        ReferenceTable.number(row.row(), above) / ReferenceTable.number(row.row(), below));
  }

  private static boolean near(double ratio) {
    return Math.abs(ratio - 1) < 0.02;
  }

  private static List<String> summary(String name, double[] values) {
    if (values.length == 0) {
      return List.of(name, "0", "", "", "");
    }
    Differences d = Differences.of(values);
    return List.of(
        name,
        String.valueOf(d.count()),
        Markdown.small(d.quantile(0.5)),
        Markdown.small(d.quantile(0.9)),
        Markdown.small(d.max()));
  }
}
