package org.deepxs.pdf.luminosity;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.UncertaintyFormula;

/**
 * Error members of a set as differences from the central table, for sets that come with the
 * program.
 *
 * <p>Differences stand on a {@link DifferenceGrid} in steps of 1/256 of their root mean square over
 * the members, node by node. That is safe where luminosities are tiny or pass through zero, and
 * what rounding adds to an uncertainty is far below a permille of it.
 */
final class MemberBundle {

  private static final double STEP = 1.0 / 256;

  private final UncertaintyFormula formula;
  private final DifferenceGrid grid;
  private final List<PartonChannel> channels;
  private final List<String> sha256;
  private final float[] spread;
  private final short[] steps;

  /**
   * Takes ownership of the arrays.
   *
   * @param formula set, number of members and type of their errors
   * @param grid nodes of the differences
   * @param channels channels of the tables
   * @param sha256 checksums of the member files 1 and following
   * @param spread root mean square of the differences, by mu node, channel, tau node
   * @param steps differences of member 1 and following in units of {@link #STEP} times the spread
   */
  MemberBundle(
      UncertaintyFormula formula,
      DifferenceGrid grid,
      List<PartonChannel> channels,
      List<String> sha256,
      float[] spread,
      short[] steps) {
    this.formula = formula;
    this.grid = grid;
    this.channels = List.copyOf(channels);
    this.sha256 = List.copyOf(sha256);
    this.spread = spread;
    this.steps = steps;
  }

  /**
   * Makes a bundle.
   *
   * @param formula set, number of members and type of their errors
   * @param all tables of all members, the central one first
   * @throws PdfException if members differ in alpha_s, which differences do not hold
   */
  static MemberBundle of(UncertaintyFormula formula, List<PartonLuminosity> all) {
    PartonLuminosity central = all.get(0);
    DifferenceGrid grid = DifferenceGrid.under(central);
    double[] middle = grid.sample(central);
    List<double[]> differences = new ArrayList<>();
    List<String> sha256 = new ArrayList<>();
    for (PartonLuminosity member : all.subList(1, all.size())) {
      LuminosityProvenance origin = member.provenance();
      if (!origin.metadata().equals(central.provenance().metadata())) {
        throw new PdfException(
            "member "
                + origin.label()
                + " has another alpha_s than the central one; such sets cannot be bundled");
      }
      double[] values = grid.sample(member);
      for (int j = 0; j < values.length; j++) {
        values[j] -= middle[j];
      }
      differences.add(values);
      sha256.add(origin.memberSha256());
    }
    float[] spread = spread(differences, middle.length);
    short[] steps = new short[differences.size() * spread.length];
    for (int k = 0; k < differences.size(); k++) {
      for (int j = 0; j < spread.length; j++) {
        double unit = STEP * spread[j];
        steps[k * spread.length + j] =
            (short) (unit > 0 ? Math.round(differences.get(k)[j] / unit) : 0);
      }
    }
    return new MemberBundle(formula, grid, central.channels(), sha256, spread, steps);
  }

  private static float[] spread(List<double[]> differences, int size) {
    float[] spread = new float[size];
    for (int j = 0; j < size; j++) {
      double sum = 0;
      for (double[] values : differences) {
        sum += values[j] * values[j];
      }
      spread[j] = (float) Math.sqrt(sum / differences.size());
    }
    // As a file holds it.
    return TableCodec.rounded(spread);
  }

  /**
   * Table of a member.
   *
   * @param central the central table of the same set, with the options the bundle was made with
   * @param member 1 to the last
   * @throws PdfException if there is no such member, or the table is of another kind
   */
  PartonLuminosity member(PartonLuminosity central, int member) {
    if (member < 1 || member >= formula.members()) {
      throw new PdfException(
          "set "
              + formula.setName()
              + " has the members 0 to "
              + (formula.members() - 1)
              + "; asked for "
              + member);
    }
    LuminosityProvenance origin = central.provenance();
    if (!origin.setName().equals(formula.setName()) || !central.channels().equals(channels)) {
      throw new PdfException(
          "differences of members of "
              + formula.setName()
              + " cannot be added to the luminosity table of "
              + origin.label());
    }
    double[] differences = new double[spread.length];
    for (int j = 0; j < spread.length; j++) {
      differences[j] = STEP * spread[j] * steps[(member - 1) * spread.length + j];
    }
    return new PartonLuminosity(
        channels,
        central.tauGrid(),
        central.muGrid(),
        grid.addedTo(central, differences),
        origin.ofMember(member, sha256.get(member - 1)));
  }

  UncertaintyFormula formula() {
    return formula;
  }

  DifferenceGrid grid() {
    return grid;
  }

  List<PartonChannel> channels() {
    return channels;
  }

  List<String> sha256() {
    return sha256;
  }

  float[] spread() {
    return spread;
  }

  short[] steps() {
    return steps;
  }
}
