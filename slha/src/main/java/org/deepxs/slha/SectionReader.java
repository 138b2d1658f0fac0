package org.deepxs.slha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one section after the other: header, data lines, finish. */
final class SectionReader {
  private enum Kind {
    BLOCK,
    DECAY,
    CROSS_SECTION
  }

  /** What makes a section one of a kind in its document. */
  private record SectionKey(String name, double scaleGeV, OptionalInt pdg) {}

  private final EntryTable.Builder table = new EntryTable.Builder();
  private final ChannelTable.Builder channels = new ChannelTable.Builder();

  /** Lines of the cross sections of each process; the values of the entries are set to 0. */
  private final Map<SlhaCrossSection.ProcessKey, Map<SlhaCrossSection.Entry, Integer>>
      calculations = new HashMap<>();

  /** Echoes of the input: SPheno 3 writes EXTPAR once more for a second scale, without a Q. */
  private static final Set<String> REPEATABLE = Set.of("EXTPAR", "MINPAR");

  private Kind kind;
  private String heading;

  private SlhaBlock.BlockHeader header;
  private BlockShape shape;

  /** SDECAY and SUSY-HIT put the model's name behind the number in MODSEL, without a #. */
  private boolean freeTail;

  private int pdg;
  private double widthGeV;

  private SlhaCrossSection process;
  private Map<SlhaCrossSection.Entry, Integer> entryLines;
  private List<SlhaCrossSection.Entry> entries;

  String heading() {
    return heading;
  }

  /** Reads a block header; returns what may not be repeated, null for private blocks. */
  Object startBlock(LineCursor line, int headerLine) {
    kind = Kind.BLOCK;
    if (!line.nextWord()) {
      throw line.atWord("a block name");
    }
    String name = line.word();
    if (name.indexOf('=') >= 0) {
      throw line.atWord("a block name before '='");
    }
    heading = "block " + name;
    shape = BlockShape.of(BlockShape.key(name));
    OptionalInt particle = OptionalInt.empty();
    if (shape == BlockShape.INDEX && name.equalsIgnoreCase("QNUMBERS")) {
      particle = OptionalInt.of(line.expectInt("PDG code", "block QNUMBERS"));
      heading += " " + particle.getAsInt();
    }
    double scale = scale(line);
    header = new SlhaBlock.BlockHeader(name, scale, particle, headerLine);
    freeTail = name.equalsIgnoreCase("MODSEL");
    table.clear(Math.max(0, shape.indices));
    if (shape == BlockShape.FREE) {
      return null;
    }
    line.expectEnd("the header of " + heading);
    if (REPEATABLE.contains(BlockShape.key(name))) {
      return null;
    }
    return new SectionKey(BlockShape.key(name), scale, particle);
  }

  /** The number after {@code Q=}; NaN if there is no Q. Blanks around the sign are allowed. */
  private double scale(LineCursor line) {
    int mark = line.wordEnd;
    if (line.nextWord() && (line.bytes[line.wordStart] | 0x20) == 'q') {
      int equals = line.wordStart + 1;
      while (equals < line.dataEnd && LineCursor.isBlank(line.bytes[equals])) {
        equals++;
      }
      if (equals < line.dataEnd && line.bytes[equals] == '=') {
        line.wordEnd = equals + 1;
        return line.expectNumber("scale Q in GeV", heading);
      }
    }
    line.wordEnd = mark;
    return Double.NaN;
  }

  /** Reads a {@code DECAY} header; returns what may not be repeated. */
  Object startDecay(LineCursor line) {
    kind = Kind.DECAY;
    heading = "DECAY";
    pdg = line.expectInt("PDG code", heading);
    if (pdg == 0) {
      throw line.atWord("the PDG code of a particle that decays");
    }
    heading = "DECAY " + pdg;
    widthGeV = line.expectNumber("total width in GeV", heading);
    line.expectEnd(heading);
    channels.clear();
    return new SectionKey("DECAY", Double.NaN, OptionalInt.of(pdg));
  }

  /** One-loop decay tables of SARAH's SPheno: no part of the accord, kept as a private block. */
  void startOneLoopDecay(LineCursor line) {
    kind = Kind.BLOCK;
    heading = "block " + line.word();
    shape = BlockShape.FREE;
    header = new SlhaBlock.BlockHeader(line.word(), Double.NaN, OptionalInt.empty(), line.number);
  }

  void startCrossSection(LineCursor line) {
    kind = Kind.CROSS_SECTION;
    heading = "XSECTION";
    double sqrtS = line.expectNumber("centre-of-mass energy in GeV", heading);
    if (sqrtS <= 0) {
      throw line.atWord("a positive centre-of-mass energy in GeV");
    }
    int beam1 = line.expectInt("PDG code of the first beam", heading);
    int beam2 = line.expectInt("PDG code of the second beam", heading);
    List<Integer> finalState = new ArrayList<>();
    readCodes(line, finalState);
    process = new SlhaCrossSection(sqrtS, beam1, beam2, finalState, List.of());
    entryLines = calculations.computeIfAbsent(process.process(), key -> new HashMap<>());
    entries = new ArrayList<>();
  }

  private void readCodes(LineCursor line, List<Integer> codes) {
    int count = line.expectInt("number of final-state particles", heading);
    if (count < 1) {
      throw line.atWord("at least one final-state particle");
    }
    for (int i = 1; i <= count; i++) {
      codes.add(line.expectInt("PDG code of final-state particle " + i + " of " + count, heading));
    }
    if (line.nextWord()) {
      throw line.atWord(count + " final-state particles as announced in " + heading);
    }
  }

  /** Checks and stores a data line; the cursor is at its first word. */
  void dataLine(LineCursor line) {
    line.rewind();
    switch (kind) {
      case BLOCK -> blockLine(line);
      case DECAY -> channelLine(line);
      case CROSS_SECTION -> crossSectionLine(line);
    }
  }

  private void blockLine(LineCursor line) {
    if (shape == BlockShape.FREE) {
      return;
    }
    if (shape == BlockShape.TEXT) {
      line.expectInt("code", heading);
      return;
    }
    int[] indices = table.reserve();
    int offset = table.indexOffset();
    for (int i = 0; i < shape.indices; i++) {
      indices[offset + i] = line.expectInt(i == 0 ? "index" : "next index", heading);
    }
    double value = line.expectNumber("value", heading);
    if (!freeTail) {
      line.expectEnd(heading);
    }
    int earlier = table.add(value, line.start);
    if (earlier >= 0) {
      int lines = countLines(line, earlier);
      line.rewind();
      line.nextWord();
      throw line.at(
          line.wordStart,
          "each entry of " + heading + " once",
          "a duplicate entry, first given in line " + (line.number - lines));
    }
  }

  /** Lines from the one at {@code position} to the current one. */
  private static int countLines(LineCursor line, int position) {
    LineCursor walk = new LineCursor(line.source, line.bytes, position, line.start, 0);
    int lines = 0;
    while (walk.nextLine()) {
      lines++;
    }
    return lines;
  }

  private void channelLine(LineCursor line) {
    double ratio = line.expectNumber("branching ratio", heading);
    int count = line.expectInt("number of decay products", heading);
    if (count < 1) {
      throw line.atWord("at least one decay product");
    }
    for (int i = 0; i < count; i++) {
      channels.daughter(line.expectInt("PDG code of a decay product", heading));
    }
    if (line.nextWord()) {
      throw line.atWord(count + " decay products as announced in " + heading);
    }
    channels.channel(ratio, Math.min(line.dataEnd + 1, line.end), line.end);
  }

  private void crossSectionLine(LineCursor line) {
    int scheme = line.expectInt("scale scheme", heading);
    int first = line.wordStart;
    int qcd = line.expectInt("QCD order", heading);
    int ew = line.expectInt("electroweak order", heading);
    double kappaF = line.expectNumber("factorisation scale factor", heading);
    double kappaR = line.expectNumber("renormalisation scale factor", heading);
    int pdf = line.expectInt("LHAPDF number", heading);
    double value = line.expectNumber("cross section in pb", heading);
    String code = line.nextWord() ? line.word() : "";
    String version = line.rest();
    SlhaCrossSection.Entry entry =
        new SlhaCrossSection.Entry(
            scheme, qcd, ew, kappaF, kappaR, pdf, value, code, version, line.comment());
    Integer earlier = entryLines.putIfAbsent(entry.withValuePb(0), line.number);
    if (earlier != null) {
      throw line.at(
          first,
          "each cross section of a process once",
          "a duplicate entry, first given in line " + earlier);
    }
    entries.add(entry);
  }

  SlhaSection finish(LineCursor line, TextSlice body) {
    return switch (kind) {
      case BLOCK ->
          new SlhaBlock(header, shape, line.source, body, shape.numeric() ? table.build() : null);
      case DECAY -> new SlhaDecay(pdg, widthGeV, channels.build(line.bytes));
      case CROSS_SECTION ->
          new SlhaCrossSection(
              process.sqrtSGeV(), process.beam1(), process.beam2(), process.finalState(), entries);
    };
  }
}
