package org.deepxs.slha;

/**
 * A section with its text.
 *
 * @param section the section
 * @param body from its header to its last data line
 * @param trailer comment and blank lines up to the next section
 */
record DocumentPart(SlhaSection section, TextSlice body, TextSlice trailer) {

  /** A new section in canonical format; blocks keep the text they were read from or built with. */
  static DocumentPart of(SlhaSection section, TextSlice trailer, String lineEnd) {
    TextSlice text;
    if (section instanceof SlhaBlock block) {
      text = block.text();
    } else if (section instanceof SlhaDecay decay) {
      text = TextSlice.of(CanonicalFormat.decay(decay));
    } else {
      text = TextSlice.of(CanonicalFormat.crossSection((SlhaCrossSection) section));
    }
    return new DocumentPart(section, text.withLineEnds(lineEnd), trailer);
  }

  /** The part with a further trailer behind its own. */
  DocumentPart withTrailer(TextSlice more) {
    byte[] joined = new byte[trailer.length() + more.length()];
    System.arraycopy(trailer.bytes, trailer.start, joined, 0, trailer.length());
    System.arraycopy(more.bytes, more.start, joined, trailer.length(), more.length());
    return new DocumentPart(section, body, new TextSlice(joined, 0, joined.length));
  }
}
