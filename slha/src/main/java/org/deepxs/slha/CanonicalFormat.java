package org.deepxs.slha;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Lines in the column formats of the accord (hep-ph/0311123 section 3), numbers without loss. */
final class CanonicalFormat {
  private static final int DECIMALS = 8;
  private static final int WIDTH = 16;

  private CanonicalFormat() {}

  /**
   * Number in the accord's E16.8 layout, with more digits where 9 do not give the same double.
   *
   * @return for example {@code " 1.00000000E+02"}, at least 16 characters
   */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw SlhaException.invalid("a finite number", value);
    }
    BigDecimal digits = shortest(Math.abs(value));
    String unscaled = digits.unscaledValue().toString();
    int exponent = digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
    StringBuilder text = new StringBuilder(24);
    text.append(Double.doubleToRawLongBits(value) < 0 ? "-" : "").append(unscaled.charAt(0));
    text.append('.').append(unscaled, 1, unscaled.length());
    for (int i = unscaled.length() - 1; i < DECIMALS; i++) {
      text.append('0');
    }
    text.append(exponent < 0 ? "E-" : "E+");
    text.append(String.format(Locale.ROOT, "%02d", Math.abs(exponent)));
    return " ".repeat(Math.max(0, WIDTH - text.length())) + text;
  }

  /**
   * Fewest decimal digits that read back as the same double. Double.toString is close, but before
   * Java 19 it sometimes has a digit too many (JDK-4511638).
   */
  private static BigDecimal shortest(double value) {
    if (value == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    while (digits.precision() > 1) {
      int fewer = digits.precision() - 1;
      BigDecimal below = digits.round(new MathContext(fewer, RoundingMode.DOWN));
      BigDecimal above = digits.round(new MathContext(fewer, RoundingMode.UP));
      if (below.doubleValue() == value) {
        digits = below.stripTrailingZeros();
      } else if (above.doubleValue() == value) {
        digits = above.stripTrailingZeros();
      } else {
        return digits;
      }
    }
    return digits;
  }

  static String blockHeader(String name, String pdg, String scale, String comment) {
    String head = "Block " + name + (pdg.isEmpty() ? "" : " " + pdg);
    return withComment(head + (scale.isEmpty() ? "" : " Q=" + scale), comment);
  }

  static String entry(int[] indices, double value, String comment) {
    StringBuilder line = new StringBuilder(48);
    switch (indices.length) {
      case 0 -> line.append(" ".repeat(9));
      case 1 -> line.append(String.format(Locale.ROOT, " %9d   ", indices[0]));
      default -> {
        for (int index : indices) {
          line.append(String.format(Locale.ROOT, " %2d", index));
        }
        line.append("   ");
      }
    }
    return withComment(line.append(number(value)).toString(), comment);
  }

  static String text(int index, String text, String comment) {
    return withComment(String.format(Locale.ROOT, " %5d   %s", index, text), comment);
  }

  static String decay(SlhaDecay decay) {
    StringBuilder text = new StringBuilder(80 * (decay.channels().size() + 2));
    String head =
        String.format(Locale.ROOT, "DECAY %9d   %s", decay.pdg(), number(decay.widthGeV()));
    text.append(withComment(head, Pdg.name(decay.pdg()))).append('\n');
    if (!decay.channels().isEmpty()) {
      text.append("#    BR                NDA      ID1      ID2\n");
    }
    for (SlhaDecay.Channel channel : decay.channels()) {
      StringBuilder line = new StringBuilder(80);
      line.append("   ").append(number(channel.branchingRatio()));
      line.append(String.format(Locale.ROOT, "   %2d   ", channel.daughters().size()));
      for (int daughter : channel.daughters()) {
        line.append(String.format(Locale.ROOT, "%9d ", daughter));
      }
      text.append(withComment(line.toString(), channel.comment())).append('\n');
    }
    return text.toString();
  }

  static String crossSection(SlhaCrossSection section) {
    StringBuilder text = new StringBuilder(100 * (section.entries().size() + 1));
    text.append("XSECTION ").append(number(section.sqrtSGeV()));
    text.append("  ").append(section.beam1()).append(' ').append(section.beam2());
    text.append("  ").append(section.finalState().size());
    StringBuilder names = new StringBuilder();
    for (int pdg : section.finalState()) {
      text.append(' ').append(pdg);
      names.append(' ').append(Pdg.name(pdg));
    }
    text.append("   # ").append(Pdg.name(section.beam1())).append(' ');
    text.append(Pdg.name(section.beam2())).append(" ->").append(names).append(", values in pb\n");
    for (SlhaCrossSection.Entry entry : section.entries()) {
      StringBuilder line = new StringBuilder(100);
      line.append(
          String.format(
              Locale.ROOT, "  %d  %d  %d", entry.scaleScheme(), entry.qcdOrder(), entry.ewOrder()));
      line.append("  ").append(number(entry.kappaF()).strip());
      line.append("  ").append(number(entry.kappaR()).strip());
      line.append(String.format(Locale.ROOT, "  %6d", entry.pdfSetId()));
      line.append("  ").append(number(entry.valuePb()));
      if (!entry.codeName().isEmpty()) {
        line.append("  ").append(entry.codeName());
      }
      if (!entry.codeVersion().isEmpty()) {
        line.append(' ').append(entry.codeVersion());
      }
      text.append(withComment(line.toString(), entry.comment())).append('\n');
    }
    return text.toString();
  }

  static String withComment(String data, String comment) {
    return comment.isEmpty() ? data.stripTrailing() : data + "   # " + comment;
  }

  /** The text itself if it fits in a line and reads back as it is. */
  static String checkedText(String text, String expected) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
        throw SlhaException.invalid(expected, text);
      }
    }
    return text;
  }

  /** The text itself if it has neither blanks nor a comment sign. */
  static String checkedWord(String text, String expected) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) == '#') {
        throw SlhaException.invalid(expected, text);
      }
    }
    return text;
  }
}
