package org.deepxs.xsec.point;

import java.util.Arrays;
import java.util.List;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.xsec.XsecException;

/**
 * From SLHA documents to points.
 *
 * <p>The NMSSM's 5x5 block NMNMIX (bino, wino, Hd, Hu, singlino; arXiv:0801.0045, section 4.1.1)
 * stands in for NMIX where that is absent: the singlino column couples to neither quarks nor gauge
 * bosons, and rows 1 to 4 are the neutralinos computed here.
 *
 * <p>Squark flavour mixing (USQMIX, DSQMIX; arXiv:0801.0045, section 4.1.3) is accepted only where
 * it is none: in the first two generations each row k must be flavour k with a modulus above 0.99;
 * rows 3 and 6 may mix with each other, and are then read as STOPMIX and SBOTMIX where those are
 * absent.
 */
public final class SlhaPoints {

  private static final double NEARLY_ONE = 0.99;
  private static final int FIRST_STOP_ROW = 3;
  private static final int SECOND_STOP_ROW = 6;

  private SlhaPoints() {}

  /**
   * The point a document describes.
   *
   * @param document the document
   * @return masses (GeV) and mixings as they stand there, and the SPINFO texts; entries that are
   *     absent are NaN
   * @throws XsecException if the document has no masses or no electroweakino or stau mixing at all
   *     (then with the reason SPINFO gives), or has squark flavour mixing
   * @throws org.deepxs.slha.SlhaException if an entry is no number
   */
  public static SusyPoint of(SlhaDocument document) {
    requireSpectrum(document);
    List<PointEntry> entries = PointEntry.all();
    double[] values = new double[entries.size()];
    for (int k = 0; k < values.length; k++) {
      PointEntry entry = entries.get(k);
      values[k] =
          entry.j() == 0
              ? document.value(entry.block(), entry.i())
              : document.value(entry.block(), entry.i(), entry.j());
    }
    boolean nmssm = document.blocks("NMIX").isEmpty() && !document.blocks("NMNMIX").isEmpty();
    if (nmssm) {
      copyNmssmMixing(document, values);
    }
    copyThirdGeneration(document, "USQMIX", "STOPMIX", values);
    copyThirdGeneration(document, "DSQMIX", "SBOTMIX", values);
    SusyPoint.Locator locator = entry -> locate(document, entry, nmssm);
    return SusyPoint.of(values, locator)
        .withSpinfo(document.spinfoWarnings(), document.spinfoErrors());
  }

  private static String locate(SlhaDocument document, PointEntry entry, boolean nmssm) {
    String block = nmssm && entry.block().equals("NMIX") ? "NMNMIX" : entry.block();
    return entry.j() == 0
        ? document.locate(block, entry.i())
        : document.locate(block, entry.i(), entry.j());
  }

  private static void requireSpectrum(SlhaDocument document) {
    String absent = null;
    if (document.blocks("MASS").isEmpty()) {
      absent = "block MASS";
    } else if (hasNone(document, "NMIX", "NMNMIX", "UMIX", "VMIX", "STAUMIX")) {
      absent = "electroweakino mixing (blocks NMIX, UMIX, VMIX)";
    }
    if (absent == null) {
      return;
    }
    StringBuilder message = new StringBuilder(document.source());
    message.append(": has no ").append(absent);
    if (!document.spinfoErrors().isEmpty()) {
      message.append("; the spectrum generator reports errors (SPINFO 4)");
      appendTexts(message, document.spinfoErrors());
    } else if (!document.spinfoWarnings().isEmpty()) {
      message.append("; the spectrum generator reports warnings (SPINFO 3)");
      appendTexts(message, document.spinfoWarnings());
    }
    message.append("; expected the output of a spectrum generator that ended well");
    throw new XsecException(message.toString());
  }

  private static boolean hasNone(SlhaDocument document, String... blocks) {
    return Arrays.stream(blocks).allMatch(block -> document.blocks(block).isEmpty());
  }

  private static void appendTexts(StringBuilder message, List<String> texts) {
    String said = String.join("; ", texts.stream().filter(text -> !text.isBlank()).toList());
    message.append(said.isEmpty() ? " without saying which" : ": " + said);
  }

  private static void copyNmssmMixing(SlhaDocument document, double[] values) {
    for (int i = 1; i <= 4; i++) {
      for (int j = 1; j <= 4; j++) {
        values[PointEntry.number("NMIX", i, j)] = document.value("NMNMIX", i, j);
      }
    }
  }

  private static void copyThirdGeneration(
      SlhaDocument document, String block, String third, double[] values) {
    if (document.blocks(block).isEmpty()) {
      return;
    }
    for (int row = 1; row <= SECOND_STOP_ROW; row++) {
      double own = document.value(block, row, row);
      if (row == FIRST_STOP_ROW || row == SECOND_STOP_ROW) {
        int partner = FIRST_STOP_ROW + SECOND_STOP_ROW - row;
        own = Math.hypot(own, document.value(block, row, partner));
      }
      if (!(Math.abs(own) > NEARLY_ONE)) {
        throw new XsecException(
            document.locate(block, row, row)
                + ": squark flavour mixing is not supported: state "
                + row
                + " must be flavour "
                + row
                + " with a modulus above 0.99, got "
                + own
                + "; write the spectrum without flavour violation (MODSEL 6 0)");
      }
    }
    if (document.blocks(third).isEmpty()) {
      int[] rows = {FIRST_STOP_ROW, SECOND_STOP_ROW};
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          values[PointEntry.number(third, i + 1, j + 1)] = document.value(block, rows[i], rows[j]);
        }
      }
    }
  }
}
