package org.deepxs.slha;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the lines of a new block; they are written in the accord's columns.
 *
 * <p>What is built is read back by the same parser as files are, so a block that the accords define
 * must have their shape.
 */
public final class SlhaBlockBuilder {
  private final String name;
  private final List<String> lines = new ArrayList<>();
  private String scale = "";
  private String pdg = "";
  private String comment = "";

  SlhaBlockBuilder(String name) {
    this.name = CanonicalFormat.checkedWord(name, "a block name of one word without #");
    if (name.isEmpty()) {
      throw SlhaException.invalid("a block name", name);
    }
  }

  /**
   * Sets the renormalisation scale.
   *
   * @param qGeV scale Q in GeV
   * @return this builder
   * @throws SlhaException if it is not finite
   */
  public SlhaBlockBuilder scaleGeV(double qGeV) {
    scale = CanonicalFormat.number(qGeV);
    return this;
  }

  /**
   * Sets the particle of a {@code QNUMBERS} block.
   *
   * @param code PDG code
   * @return this builder
   */
  public SlhaBlockBuilder pdg(int code) {
    pdg = Integer.toString(code);
    return this;
  }

  /**
   * Sets the comment of the header line.
   *
   * @param text one line, without {@code #}
   * @return this builder
   * @throws SlhaException if it has a line end
   */
  public SlhaBlockBuilder comment(String text) {
    comment = CanonicalFormat.checkedText(text, "a comment of one line");
    return this;
  }

  /**
   * Adds a number.
   *
   * @param value the number, in the units of the block
   * @param entryComment comment, empty for none
   * @param indices indices in front of it, as many as the block asks for
   * @return this builder
   * @throws SlhaException if the value is not finite or the comment has a line end
   */
  public SlhaBlockBuilder value(double value, String entryComment, int... indices) {
    CanonicalFormat.checkedText(entryComment, "a comment of one line");
    lines.add(CanonicalFormat.entry(indices, value, entryComment));
    return this;
  }

  /**
   * Adds an integer, for {@code MODSEL}, {@code QNUMBERS} and the like.
   *
   * @param value the number
   * @param entryComment comment, empty for none
   * @param index index in front of it
   * @return this builder
   * @throws SlhaException if the comment has a line end
   */
  public SlhaBlockBuilder integer(int value, String entryComment, int index) {
    CanonicalFormat.checkedText(entryComment, "a comment of one line");
    lines.add(CanonicalFormat.text(index, Integer.toString(value), entryComment));
    return this;
  }

  /**
   * Adds a text, for {@code SPINFO} and the like.
   *
   * @param index index in front of the text
   * @param text one line without {@code #}; may be empty
   * @param entryComment comment, empty for none
   * @return this builder
   * @throws SlhaException if text or comment has a line end, or the text a {@code #}
   */
  public SlhaBlockBuilder text(int index, String text, String entryComment) {
    if (CanonicalFormat.checkedText(text, "a text of one line").indexOf('#') >= 0) {
      throw SlhaException.invalid("a text without #, which starts a comment", text);
    }
    CanonicalFormat.checkedText(entryComment, "a comment of one line");
    lines.add(CanonicalFormat.text(index, text.strip(), entryComment));
    return this;
  }

  /**
   * Makes the block.
   *
   * @return the block
   * @throws SlhaException if its lines do not have the shape the accord gives to its name, or an
   *     entry is repeated
   */
  public SlhaBlock build() {
    StringBuilder text = new StringBuilder(48 * (lines.size() + 1));
    text.append(CanonicalFormat.blockHeader(name, pdg, scale, comment)).append('\n');
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return DocumentParser.parseBlock(TextSlice.of(text.toString()));
  }
}
