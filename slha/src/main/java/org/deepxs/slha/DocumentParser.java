package org.deepxs.slha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole document in one pass over its bytes. */
final class DocumentParser {
  /** Real files have a few hundred; more would only exhaust the memory. */
  private static final int MOST_SECTIONS = 1_000_000;

  private static final byte[] UTF8_BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final LineCursor line;
  private final List<DocumentPart> parts = new ArrayList<>();
  private final SectionReader reader = new SectionReader();

  /** First of each section that may stand only once, and what to throw if it comes again. */
  private final Map<Object, First> firsts = new HashMap<>();

  private First first;
  private SlhaException duplicate;

  /** First bytes of the current section, and where its data end. */
  private int sectionStart = -1;

  private int bodyEnd;
  private int preambleEnd;

  private record First(int line, int part) {}

  private DocumentParser(String source, byte[] bytes, int from) {
    line = new LineCursor(source, bytes, from, bytes.length, 0);
  }

  static SlhaDocument parse(String source, byte[] bytes) {
    int from = startsWithByteOrderMark(bytes) ? UTF8_BYTE_ORDER_MARK.length : 0;
    DocumentParser parser = new DocumentParser(source, bytes, from);
    parser.readLines();
    return new SlhaDocument(
        source, new TextSlice(bytes, 0, parser.preambleEnd), List.copyOf(parser.parts));
  }

  /** A block on its own, from text that was made here. */
  static SlhaBlock parseBlock(TextSlice text) {
    LineCursor line = new LineCursor(SlhaDocument.MEMORY, text.bytes, text.start, text.end, 0);
    SectionReader reader = new SectionReader();
    line.nextLine();
    line.nextWord();
    reader.startBlock(line, 0);
    while (line.nextLine()) {
      if (line.nextWord()) {
        reader.dataLine(line);
      }
    }
    return (SlhaBlock) reader.finish(line, text);
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    for (int i = 0; i < UTF8_BYTE_ORDER_MARK.length; i++) {
      if (i >= bytes.length || bytes[i] != UTF8_BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  private void readLines() {
    while (line.nextLine()) {
      if (!line.nextWord()) {
        continue;
      }
      boolean block = line.wordIs("BLOCK");
      if (block || line.wordIs("DECAY") || line.wordIs("XSECTION") || line.wordIs("DECAY1L")) {
        finishSection(line.start);
        startSection(block);
      } else if (sectionStart < 0) {
        throw line.atWord("'Block', 'DECAY' or 'XSECTION' before the first data line");
      } else {
        reader.dataLine(line);
      }
      bodyEnd = line.next;
    }
    if (sectionStart < 0) {
      throw SlhaException.at(
          line.source,
          Math.max(1, line.number),
          1,
          "at least one Block, DECAY or XSECTION",
          line.number == 0 ? "an empty document" : "only comments and blank lines");
    }
    finishSection(line.next);
  }

  private void startSection(boolean block) {
    if (parts.size() >= MOST_SECTIONS) {
      throw line.atWord("at most " + MOST_SECTIONS + " sections");
    }
    if (sectionStart < 0) {
      preambleEnd = line.start;
    }
    sectionStart = line.start;
    Object key;
    int headingAt = line.wordStart;
    if (block) {
      key = reader.startBlock(line, line.number);
    } else if (line.wordIs("DECAY")) {
      key = reader.startDecay(line);
    } else if (line.wordIs("XSECTION")) {
      reader.startCrossSection(line);
      return;
    } else {
      reader.startOneLoopDecay(line);
      return;
    }
    first = key == null ? null : firsts.putIfAbsent(key, new First(line.number, parts.size()));
    duplicate =
        first == null
            ? null
            : line.at(
                headingAt,
                "each section once",
                "a duplicate of " + reader.heading() + ", first given in line " + first.line());
  }

  private void finishSection(int end) {
    if (sectionStart < 0) {
      return;
    }
    TextSlice body = new TextSlice(line.bytes, sectionStart, bodyEnd);
    SlhaSection section = reader.finish(line, body);
    if (duplicate != null && !repeats(section, parts.get(first.part()).section())) {
      throw duplicate;
    }
    duplicate = null;
    parts.add(new DocumentPart(section, body, new TextSlice(line.bytes, bodyEnd, end)));
  }

  /** SPheno 3 writes its running parameters again for the same Q; the numbers must be the same. */
  private static boolean repeats(SlhaSection section, SlhaSection earlier) {
    return section instanceof SlhaBlock block
        && block.scaleGeV().isPresent()
        && numbers(block).equals(numbers((SlhaBlock) earlier));
  }

  private static Map<List<Integer>, Double> numbers(SlhaBlock block) {
    Map<List<Integer>, Double> numbers = new HashMap<>();
    for (SlhaBlock.Entry entry : block.entries()) {
      numbers.put(entry.indices(), entry.value());
    }
    return numbers;
  }
}
