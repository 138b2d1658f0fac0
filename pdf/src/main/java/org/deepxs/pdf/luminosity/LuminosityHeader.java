package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.deepxs.pdf.PdfException;

/**
 * The text part of a luminosity file.
 *
 * @param provenance where the table comes from
 * @param channels channels in table order
 * @param tauMin lowest tau
 * @param tauNodes number of tau nodes
 * @param muPoints nodes of a mu panel
 * @param muEdges panel borders, GeV
 * @param jumps panel borders at which PDFs jump, by index
 */
record LuminosityHeader(
    LuminosityProvenance provenance,
    List<PartonChannel> channels,
    double tauMin,
    int tauNodes,
    int muPoints,
    List<Double> muEdges,
    List<Integer> jumps) {

  private static final String METADATA = "metadata.";
  private static final int MAX_PANELS = 10_000;

  static LuminosityHeader of(PartonLuminosity luminosity) {
    MuGrid mu = luminosity.muGrid();
    List<Double> edges = new ArrayList<>();
    List<Integer> jumps = new ArrayList<>();
    for (int i = 0; i <= mu.panels(); i++) {
      edges.add(mu.edge(i));
      if (mu.jump(i)) {
        jumps.add(i);
      }
    }
    return new LuminosityHeader(
        luminosity.provenance(),
        luminosity.channels(),
        luminosity.tauMin(),
        luminosity.tauGrid().size(),
        mu.points(),
        edges,
        jumps);
  }

  MuGrid muGrid() {
    double[] edges = new double[muEdges.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = muEdges.get(i);
    }
    boolean[] jump = new boolean[edges.length];
    for (int i : jumps) {
      jump[i] = true;
    }
    return new MuGrid(muPoints, edges, jump);
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
    all.put("muPoints", Integer.toString(muPoints));
    all.put("muEdgesGeV", join(muEdges));
    all.put("jumps", join(jumps));
    all.put("channels", join(channels.stream().map(PartonChannel::text).toList()));
    new TreeMap<>(provenance.metadata())
        .forEach((key, value) -> all.put(METADATA + key, value.replaceAll("[\\r\\n]+", " ")));
    StringBuilder text = new StringBuilder();
    all.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }

  private static String join(List<?> values) {
    StringJoiner joiner = new StringJoiner(";");
    for (Object value : values) {
      joiner.add(value.toString());
    }
    return joiner.toString();
  }

  /**
   * Inverse of {@link #text}.
   *
   * @throws PdfException if an entry is missing or absurd
   * @throws IllegalArgumentException if a number is malformed
   */
  // Plain loops here and below: the first use of lambdas costs a cold start ten milliseconds.
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
            metadata,
            false);
    List<PartonChannel> channels = new ArrayList<>();
    for (String item : entries.items("channels")) {
      channels.add(PartonChannel.parse(item));
    }
    List<Double> edges = new ArrayList<>();
    for (String item : entries.items("muEdgesGeV")) {
      edges.add(Double.valueOf(item));
    }
    List<Integer> jumps = new ArrayList<>();
    for (String item : entries.items("jumps")) {
      jumps.add(Integer.valueOf(item));
    }
    return new LuminosityHeader(
        provenance,
        channels,
        entries.number("tauMin"),
        entries.integer("tauNodes"),
        entries.integer("muPoints"),
        edges,
        jumps);
  }

  private void requireSound(String name) {
    boolean sound =
        tauMin > 0
            && tauMin < 1
            && tauNodes >= TauGrid.POINTS
            && tauNodes <= 100_000
            && muPoints >= MuGrid.MIN_POINTS
            && muPoints <= MuGrid.MAX_POINTS
            && muEdges.size() >= 2
            && muEdges.size() <= MAX_PANELS
            && !channels.isEmpty();
    for (int i = 1; sound && i < muEdges.size(); i++) {
      sound = muEdges.get(i) > muEdges.get(i - 1) && muEdges.get(i - 1) > 0;
    }
    for (int jump : jumps) {
      sound = sound && jump >= 0 && jump < muEdges.size();
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
