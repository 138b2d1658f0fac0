package org.deepxs.slha;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A SUSY Les Houches document: sections in file order, and the text between them.
 *
 * <p>Immutable; the {@code with...} methods make changed copies that share all unchanged sections.
 * {@link SlhaWriter} writes unchanged sections byte for byte as they were read.
 */
public final class SlhaDocument implements SlhaValues {
  static final String MEMORY = "<memory>";

  private final String source;

  /** Comment and blank lines before the first section. */
  private final TextSlice preamble;

  private final List<DocumentPart> parts;
  private final List<SlhaSection> sections;
  private final Map<String, List<SlhaBlock>> blocks;
  private final Map<Integer, SlhaDecay> decays;
  private final List<SlhaCrossSection> crossSections;

  SlhaDocument(String source, TextSlice preamble, List<DocumentPart> parts) {
    this.source = source;
    this.preamble = preamble;
    this.parts = parts;
    this.sections = parts.stream().map(DocumentPart::section).toList();
    this.blocks = new HashMap<>();
    this.decays = new HashMap<>();
    Map<SlhaCrossSection.ProcessKey, List<SlhaCrossSection>> processes = new LinkedHashMap<>();
    for (SlhaSection section : sections) {
      if (section instanceof SlhaBlock block) {
        blocks.computeIfAbsent(block.key(), name -> new ArrayList<>(1)).add(block);
      } else if (section instanceof SlhaDecay decay) {
        decays.put(decay.pdg(), decay);
      } else if (section instanceof SlhaCrossSection process) {
        processes.computeIfAbsent(process.process(), key -> new ArrayList<>(1)).add(process);
      }
    }
    this.crossSections = processes.values().stream().map(SlhaDocument::merge).toList();
  }

  private static SlhaCrossSection merge(List<SlhaCrossSection> sections) {
    SlhaCrossSection first = sections.get(0);
    return sections.size() == 1
        ? first
        : new SlhaCrossSection(
            first.sqrtSGeV(),
            first.beam1(),
            first.beam2(),
            first.finalState(),
            sections.stream().flatMap(section -> section.entries().stream()).toList());
  }

  /**
   * Starts a new document.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Name of the document, for messages.
   *
   * @return file name given at reading, or {@code "<memory>"}
   */
  public String source() {
    return source;
  }

  /**
   * Text before the first section.
   *
   * @return comment and blank lines as read, may be empty
   */
  public String leadingComment() {
    return preamble.toString();
  }

  /**
   * All sections.
   *
   * @return sections in file order, unmodifiable
   */
  public List<SlhaSection> sections() {
    return sections;
  }

  /**
   * All blocks of one name, for running quantities at different scales.
   *
   * @param name block name in any case
   * @return blocks in file order, empty if there is none
   */
  public List<SlhaBlock> blocks(String name) {
    return List.copyOf(blocks.getOrDefault(BlockShape.key(name), List.of()));
  }

  /**
   * The block of a name; where there are several (at different scales), the first in file order.
   *
   * @param name block name in any case
   * @return the block, empty if there is none
   */
  public Optional<SlhaBlock> block(String name) {
    List<SlhaBlock> named = blocks.get(BlockShape.key(name));
    return named == null ? Optional.empty() : Optional.of(named.get(0));
  }

  /**
   * Decay table of a particle.
   *
   * @param pdg PDG code
   * @return its decay table, empty if there is none
   */
  public Optional<SlhaDecay> decay(int pdg) {
    return Optional.ofNullable(decays.get(pdg));
  }

  /**
   * Cross sections, one element per process and energy.
   *
   * @return cross sections in order of their first appearance; sections that some programs write
   *     separately for each order of a process are joined
   */
  public List<SlhaCrossSection> crossSections() {
    return crossSections;
  }

  /**
   * Warnings of the spectrum generator: {@code SPINFO} code 3.
   *
   * @return texts in file order, {@code ""} for an entry without text
   * @see #spinfoErrors()
   */
  public List<String> spinfoWarnings() {
    return spinfo(3);
  }

  /**
   * Errors of the spectrum generator: {@code SPINFO} code 4. Any entry means that the point must
   * not be used.
   *
   * @return texts in file order, {@code ""} for an entry without text
   */
  public List<String> spinfoErrors() {
    return spinfo(4);
  }

  private List<String> spinfo(int code) {
    return block("SPINFO").map(block -> block.texts(code)).orElse(List.of());
  }

  /**
   * Value of a block without indices, {@code ALPHA}.
   *
   * @param block block name in any case
   * @return the value; NaN if absent
   * @throws SlhaException if the entry is there but is no number
   */
  public double value(String block) {
    return block(block).map(SlhaBlock::value).orElse(Double.NaN);
  }

  @Override
  public double value(String block, int index) {
    return block(block).map(found -> found.value(index)).orElse(Double.NaN);
  }

  @Override
  public double value(String block, int i, int j) {
    return block(block).map(found -> found.value(i, j)).orElse(Double.NaN);
  }

  @Override
  public String locate(String block, int... indices) {
    Optional<SlhaBlock> found = block(block);
    int line = found.map(present -> present.line(indices)).orElse(0);
    StringBuilder text = new StringBuilder(64);
    if (line > 0) {
      // a block put in from another document is still found where it was read
      text.append(found.orElseThrow().source()).append(", line ").append(line);
    } else {
      text.append(source);
    }
    text.append(", block ").append(block);
    for (int i = 0; i < indices.length; i++) {
      text.append(i == 0 ? " entry (" : ",").append(indices[i]);
    }
    return text.append(indices.length > 0 ? ")" : "").toString();
  }

  /**
   * Copy with other cross sections. Existing sections of the same process and energy are replaced
   * with all their entries, others kept; new processes are appended.
   *
   * @param replacements cross sections, each process and energy once
   * @return the copy
   * @throws SlhaException if a process is given twice
   */
  public SlhaDocument withCrossSections(List<SlhaCrossSection> replacements) {
    Map<SlhaCrossSection.ProcessKey, SlhaCrossSection> byProcess = new LinkedHashMap<>();
    for (SlhaCrossSection section : replacements) {
      if (byProcess.putIfAbsent(section.process(), section) != null) {
        throw SlhaException.invalid("each process and energy once", section.heading());
      }
    }
    SlhaDocument result = this;
    for (Map.Entry<SlhaCrossSection.ProcessKey, SlhaCrossSection> entry : byProcess.entrySet()) {
      result =
          result.with(
              entry.getValue(),
              old ->
                  old instanceof SlhaCrossSection section
                      && section.process().equals(entry.getKey()));
    }
    return result;
  }

  /**
   * Copy with a block. It takes the place of the block of the same name and scale, otherwise it is
   * put after the last block.
   *
   * @param block the block
   * @return the copy
   */
  public SlhaDocument withBlock(SlhaBlock block) {
    return with(block, old -> old instanceof SlhaBlock other && other.replaces(block));
  }

  /**
   * Copy with a decay table. It takes the place of the table of the same particle, otherwise it is
   * appended.
   *
   * @param decay the decay table
   * @return the copy
   */
  public SlhaDocument withDecay(SlhaDecay decay) {
    return with(decay, old -> old instanceof SlhaDecay other && other.pdg() == decay.pdg());
  }

  /** Puts a section in the place of the first that matches and drops further ones. */
  private SlhaDocument with(SlhaSection section, Predicate<SlhaSection> sameAs) {
    List<DocumentPart> changed = new ArrayList<>(parts.size() + 1);
    boolean placed = false;
    int afterLastBlock = 0;
    for (DocumentPart part : parts) {
      if (!sameAs.test(part.section())) {
        changed.add(part);
      } else if (!placed) {
        changed.add(DocumentPart.of(section, part.trailer(), lineEnd()));
        placed = true;
      } else if (!part.trailer().isEmpty()) {
        DocumentPart last = changed.remove(changed.size() - 1);
        changed.add(last.withTrailer(part.trailer()));
      }
      if (part.section() instanceof SlhaBlock) {
        afterLastBlock = changed.size();
      }
    }
    if (!placed) {
      int at = section instanceof SlhaBlock ? afterLastBlock : changed.size();
      changed.add(at, DocumentPart.of(section, TextSlice.EMPTY, lineEnd()));
    }
    return new SlhaDocument(source, preamble, List.copyOf(changed));
  }

  /** Line end of the document's first line. */
  String lineEnd() {
    TextSlice first = preamble.isEmpty() && !parts.isEmpty() ? parts.get(0).body() : preamble;
    for (int i = first.start; i < first.end; i++) {
      if (first.bytes[i] == '\n') {
        return i > first.start && first.bytes[i - 1] == '\r' ? "\r\n" : "\n";
      }
    }
    return "\n";
  }

  TextSlice preamble() {
    return preamble;
  }

  List<DocumentPart> parts() {
    return parts;
  }

  /** Puts a new document together from sections. */
  public static final class Builder {
    private final List<SlhaSection> sections = new ArrayList<>();
    private final StringBuilder comments = new StringBuilder();
    private String source = MEMORY;

    Builder() {}

    /**
     * Sets the name used in messages.
     *
     * @param name file name or another name
     * @return this builder
     */
    public Builder source(String name) {
      source = name;
      return this;
    }

    /**
     * Adds a comment line before the first section.
     *
     * @param text one line, without {@code #}
     * @return this builder
     * @throws SlhaException if it has a line end
     */
    public Builder comment(String text) {
      comments.append(("# " + CanonicalFormat.checkedText(text, "a comment of one line")).strip());
      comments.append('\n');
      return this;
    }

    /**
     * Adds a section at the end.
     *
     * @param section a block, decay table or cross section
     * @return this builder
     */
    public Builder add(SlhaSection section) {
      sections.add(section);
      return this;
    }

    /**
     * Makes the document.
     *
     * @return the document
     * @throws SlhaException if there is no section, or one is there twice
     */
    public SlhaDocument build() {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.writeBytes(comments.toString().getBytes(StandardCharsets.UTF_8));
      for (SlhaSection section : sections) {
        TextSlice body = DocumentPart.of(section, TextSlice.EMPTY, "\n").body();
        text.write(body.bytes, body.start, body.length());
      }
      return DocumentParser.parse(source, text.toByteArray());
    }
  }
}
