package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deepxs.pdf.PdfException;

/**
 * One tabulated luminosity: a pair of partons, or a convolution of a quark–antiquark pair and its
 * gluon channels with a collinear kernel.
 *
 * @param kind plain luminosity or which convolution
 * @param pdg1 PDG code of the first parton
 * @param pdg2 PDG code of the second parton, different from the first; 21 is the gluon
 */
public record PartonChannel(Kind kind, int pdg1, int pdg2) {

  private static final Pattern NAME = Pattern.compile("([a-z_]+)\\((-?\\d{1,2}),(-?\\d{1,2})\\)");
  private static final int GLUON = 21;

  /** What is tabulated for a pair of partons. */
  public enum Kind {
    /** L_ab itself. */
    PAIR,
    /** Coefficient of ln(tau S/mu_F²): the splitting functions, see {@link CollinearKernel}. */
    COLLINEAR_LOG,
    /** The collinear remainder without logarithm of the scale, see {@link CollinearKernel}. */
    COLLINEAR_FINITE,
    /** The rest of the Drell–Yan coefficient functions, see {@link CollinearKernel}. */
    DRELL_YAN_REMAINDER
  }

  /**
   * Checks the partons.
   *
   * @param kind plain luminosity or which convolution
   * @param pdg1 PDG code of the first parton
   * @param pdg2 PDG code of the second parton
   * @throws PdfException if a code is not a light parton, the codes are equal, or a convolution is
   *     asked for anything but a quark and an antiquark in this order
   */
  public PartonChannel {
    if (!isParton(pdg1) || !isParton(pdg2) || pdg1 == pdg2) {
      throw new PdfException(
          "a luminosity channel needs two different partons of -5..-1, 1..5, 21, got "
              + pdg1
              + " and "
              + pdg2);
    }
    if (kind != Kind.PAIR && !(pdg1 > 0 && pdg1 < GLUON && pdg2 < 0)) {
      throw new PdfException(
          "a collinear convolution needs a quark and an antiquark, got " + pdg1 + " and " + pdg2);
    }
  }

  private static boolean isParton(int pdg) {
    return pdg == GLUON || (pdg != 0 && pdg >= -5 && pdg <= 5);
  }

  /**
   * Plain luminosity of two partons.
   *
   * @param pdg1 PDG code of the first parton
   * @param pdg2 PDG code of the second parton
   * @return the channel
   * @throws PdfException as the constructor
   */
  public static PartonChannel pair(int pdg1, int pdg2) {
    return new PartonChannel(Kind.PAIR, pdg1, pdg2);
  }

  /**
   * The same partons with another kind.
   *
   * @param other the kind
   * @return the channel
   * @throws PdfException as the constructor
   */
  public PartonChannel withKind(Kind other) {
    return new PartonChannel(other, pdg1, pdg2);
  }

  /**
   * The nine quark–antiquark pairs: d, u, s, c, b with their antiquarks, then u dbar, c sbar, d
   * ubar, s cbar.
   *
   * @return plain channels in fixed order
   */
  public static List<PartonChannel> quarkPairs() {
    List<PartonChannel> pairs = new ArrayList<>();
    for (int quark = 1; quark <= 5; quark++) {
      pairs.add(pair(quark, -quark));
    }
    pairs.add(pair(2, -1));
    pairs.add(pair(4, -3));
    pairs.add(pair(1, -2));
    pairs.add(pair(3, -4));
    return List.copyOf(pairs);
  }

  /**
   * The ten quark–gluon and antiquark–gluon pairs.
   *
   * @return plain channels in fixed order
   */
  public static List<PartonChannel> gluonPairs() {
    List<PartonChannel> pairs = new ArrayList<>();
    for (int quark = 1; quark <= 5; quark++) {
      pairs.add(pair(quark, GLUON));
    }
    for (int quark = 1; quark <= 5; quark++) {
      pairs.add(pair(-quark, GLUON));
    }
    return List.copyOf(pairs);
  }

  /**
   * All 46 channels that are tabulated: {@link #quarkPairs}, {@link #gluonPairs}, then for each
   * quark pair the three convolutions.
   *
   * @return channels in fixed order
   */
  public static List<PartonChannel> standard() {
    List<PartonChannel> all = new ArrayList<>(quarkPairs());
    all.addAll(gluonPairs());
    for (PartonChannel pair : quarkPairs()) {
      all.add(pair.withKind(Kind.COLLINEAR_LOG));
      all.add(pair.withKind(Kind.COLLINEAR_FINITE));
      all.add(pair.withKind(Kind.DRELL_YAN_REMAINDER));
    }
    return List.copyOf(all);
  }

  /**
   * Stable name, used in files.
   *
   * @return for example {@code pair(2,-1)} or {@code collinear_log(2,-1)}
   */
  public String text() {
    return kind.name().toLowerCase(Locale.ROOT) + "(" + pdg1 + "," + pdg2 + ")";
  }

  /**
   * Inverse of {@link #text}.
   *
   * @param text stable name
   * @return the channel
   * @throws PdfException if the text is not such a name
   */
  public static PartonChannel parse(String text) {
    Matcher matcher = NAME.matcher(text);
    if (matcher.matches()) {
      for (Kind kind : Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(matcher.group(1))) {
          return new PartonChannel(
              kind, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        }
      }
    }
    throw new PdfException("'" + text + "' is not a luminosity channel such as pair(2,-1)");
  }
}
