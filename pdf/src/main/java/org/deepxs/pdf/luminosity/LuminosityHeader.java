package org.deepxs.pdf.luminosity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deepxs.pdf.PdfException;

/**
 * The text part of a luminosity file.
 *
 * @param provenance where the table comes from
 * @param channels channels in table order
 * @param tauMin lowest tau
 * @param tauNodes number of tau nodes
 * @param lnMuEdges panel borders, ln(mu/GeV)
 * @param jumps panel borders at which PDFs jump, by index
 */
record LuminosityHeader(
    LuminosityProvenance provenance,
    List<PartonChannel> channels,
    double tauMin,
    int tauNodes,
    List<Double> lnMuEdges,
    List<Integer> jumps) {

  private static final String METADATA = "metadata.";
  private static final int MAX_PANELS = 10_000;

  static LuminosityHeader of(PartonLuminosity luminosity) {
    MuGrid mu = luminosity.muGrid();
    List<Double> edges = new java.util.ArrayList<>();
    List<Integer> jumps = new java.util.ArrayList<>();
    for (int i = 0; i <= mu.panels(); i++) {
      edges.add(mu.lnEdge(i));
      if (mu.jump(i)) {
        jumps.add(i);
      }
    }
    return new LuminosityHeader(
        luminosity.provenance(),
        luminosity.channels(),
        luminosity.tauMin(),
        luminosity.tauGrid().size(),
        edges,
        jumps);
  }

  MuGrid muGrid() {
    double[] edges = lnMuEdges.stream().mapToDouble(Double::doubleValue).toArray();
    boolean[] jump = new boolean[edges.length];
    jumps.forEach(i -> jump[i] = true);
    return new MuGrid(edges, jump);
  }

  String text() {
    Map<String, String> all = new LinkedHashMap<>();
    LuminosityOptions options = provenance.options();
    all.put("set", provenance.setName());
    all.put("member", Integer.toString(provenance.member()));
    all.put("lhapdfId", Integer.toString(provenance.lhapdfId()));
    all.put("dataVersion", Integer.toString(provenance.dataVersion()));
    all.put("memberSha256", provenance.memberSha256());
    all.put("codeVersion", provenance.codeVersion());
    provenance.accuracy().ifPresent(a -> all.put("accuracy", Double.toString(a)));
    all.put("options.tauMin", Double.toString(options.tauMin()));
    all.put("options.muMinGeV", Double.toString(options.muMinGeV()));
    all.put("options.muMaxGeV", Double.toString(options.muMaxGeV()));
    all.put("options.tauNodes", Integer.toString(options.tauNodes()));
    all.put("options.muTolerance", Double.toString(options.muTolerance()));
    all.put("tauMin", Double.toString(tauMin));
    all.put("tauNodes", Integer.toString(tauNodes));
    all.put("lnMuEdges", join(lnMuEdges));
    all.put("jumps", join(jumps));
    all.put(
        "channels", channels.stream().map(PartonChannel::text).collect(Collectors.joining(";")));
    new TreeMap<>(provenance.metadata())
        .forEach((key, value) -> all.put(METADATA + key, value.replaceAll("[\\r\\n]+", " ")));
    StringBuilder text = new StringBuilder();
    all.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }

  private static String join(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(";"));
  }

  /**
   * Inverse of {@link #text}.
   *
   * @throws PdfException if an entry is missing or absurd
   * @throws IllegalArgumentException if a number is malformed
   */
  static LuminosityHeader parse(String text, String name) {
    Map<String, String> entries = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.startsWith(METADATA)) {
        metadata.put(line.substring(METADATA.length(), equals), line.substring(equals + 1));
      } else if (equals > 0) {
        entries.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    LuminosityHeader header = of(new Entries(name, entries), metadata);
    header.requireSound(name);
    return header;
  }

  private static LuminosityHeader of(Entries entries, Map<String, String> metadata) {
    LuminosityOptions options =
        new LuminosityOptions(
            entries.number("options.tauMin"),
            entries.number("options.muMinGeV"),
            entries.number("options.muMaxGeV"),
            entries.integer("options.tauNodes"),
            entries.number("options.muTolerance"));
    String accuracy = entries.values().get("accuracy");
    LuminosityProvenance provenance =
        new LuminosityProvenance(
            entries.text("set"),
            entries.integer("member"),
            entries.integer("lhapdfId"),
            entries.integer("dataVersion"),
            entries.text("memberSha256"),
            entries.text("codeVersion"),
            options,
            accuracy == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(accuracy)),
            metadata);
    return new LuminosityHeader(
        provenance,
        entries.items("channels").stream().map(PartonChannel::parse).toList(),
        entries.number("tauMin"),
        entries.integer("tauNodes"),
        entries.items("lnMuEdges").stream().map(Double::valueOf).toList(),
        entries.items("jumps").stream().map(Integer::valueOf).toList());
  }

  private void requireSound(String name) {
    boolean sound =
        tauMin > 0
            && tauMin < 1
            && tauNodes >= TauGrid.POINTS
            && tauNodes <= 100_000
            && lnMuEdges.size() >= 2
            && lnMuEdges.size() <= MAX_PANELS
            && !channels.isEmpty();
    for (int i = 1; sound && i < lnMuEdges.size(); i++) {
      sound = lnMuEdges.get(i) > lnMuEdges.get(i - 1);
    }
    for (int jump : jumps) {
      sound = sound && jump >= 0 && jump < lnMuEdges.size();
    }
    if (!sound) {
      throw new PdfException("luminosity file " + name + ": its grids are malformed");
    }
  }

  /** Entries with their file, for messages. */
  private record Entries(String name, Map<String, String> values) {

    String text(String key) {
      String value = values.get(key);
      if (value == null) {
        throw new PdfException("luminosity file " + name + ": entry '" + key + "' is missing");
      }
      return value;
    }

    int integer(String key) {
      return Integer.parseInt(text(key));
    }

    double number(String key) {
      return Double.parseDouble(text(key));
    }

    List<String> items(String key) {
      String value = text(key);
      return value.isEmpty() ? List.of() : Arrays.asList(value.split(";", -1));
    }
  }
}
