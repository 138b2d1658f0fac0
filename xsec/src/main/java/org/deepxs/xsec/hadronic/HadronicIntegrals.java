package org.deepxs.xsec.hadronic;

import java.util.List;
import java.util.stream.IntStream;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.pdf.luminosity.PartonChannel.Kind;
import org.deepxs.pdf.luminosity.PartonLuminosity;

/** A {@link BornTable} folded with parton luminosities, at any factorisation scale. Immutable. */
public final class HadronicIntegrals {

  private static final Kind[] NLO_KINDS = {
    Kind.PAIR, Kind.COLLINEAR_FINITE, Kind.DRELL_YAN_REMAINDER, Kind.COLLINEAR_LOG
  };

  private final BornTable table;
  private final PartonLuminosity luminosity;

  HadronicIntegrals(BornTable table, PartonLuminosity luminosity) {
    this.table = table;
    this.luminosity = luminosity;
  }

  /**
   * The integrals ∫ dtau F(tau, mu_F) sigma_Born(tau S), summed over initial states, in pb.
   *
   * @param born F = L: the leading-order cross section
   * @param collinearFinite F = C_finite
   * @param drellYanRemainder F = C_DY
   * @param collinearLog F = C_log ln(tau S/mu_F^2)
   */
  public record AtScale(
      double born, double collinearFinite, double drellYanRemainder, double collinearLog) {}

  /**
   * Leading-order cross section.
   *
   * @param muFGeV factorisation scale in GeV
   * @return cross section in pb
   */
  public double leadingOrderPb(double muFGeV) {
    return leadingOrderPb(muFGeV, table.channels());
  }

  /**
   * Leading-order cross section of some initial states.
   *
   * @param muFGeV factorisation scale in GeV
   * @param wanted some of the table's channels
   * @return cross section in pb
   */
  public double leadingOrderPb(double muFGeV, List<PartonChannel> wanted) {
    double[] l = luminosities(muFGeV, table.channels(), Kind.PAIR);
    int n = table.tau().length;
    double sum = 0;
    for (int c = 0; c < table.channels().size(); c++) {
      if (wanted.contains(table.channels().get(c))) {
        for (int i = c * n; i < (c + 1) * n; i++) {
          sum += l[i] * table.value()[i];
        }
      }
    }
    return sum;
  }

  /**
   * All integrals that the next-to-leading order needs.
   *
   * @param muFGeV factorisation scale in GeV
   * @return the integrals
   */
  public AtScale at(double muFGeV) {
    return at(muFGeV, 0, table.channels().size());
  }

  /**
   * The same of one initial state.
   *
   * @param muFGeV factorisation scale in GeV
   * @param channel its number in the table
   * @return the integrals
   */
  public AtScale at(double muFGeV, int channel) {
    return at(muFGeV, channel, channel + 1);
  }

  /**
   * The integrals of every initial state of the table, as if its partons were others.
   *
   * @param muFGeV factorisation scale in GeV
   * @param partons quark and antiquark whose luminosities are taken for all
   * @return one element per initial state of the table
   */
  public List<AtScale> at(double muFGeV, PartonChannel partons) {
    int n = table.tau().length;
    double[] one = luminosities(muFGeV, List.of(partons), NLO_KINDS);
    int channels = table.channels().size();
    double[] all = new double[NLO_KINDS.length * channels * n];
    for (int i = 0; i < all.length; i++) {
      all[i] = one[i / (channels * n) * n + i % n];
    }
    return IntStream.range(0, channels).mapToObj(c -> sums(all, muFGeV, c, c + 1)).toList();
  }

  private AtScale at(double muFGeV, int first, int end) {
    return sums(luminosities(muFGeV, table.channels(), NLO_KINDS), muFGeV, first, end);
  }

  private AtScale sums(double[] l, double muFGeV, int first, int end) {
    double[] value = table.value();
    int n = table.tau().length;
    int size = value.length;
    double[] sums = new double[3];
    for (int kind = 0; kind < sums.length; kind++) {
      for (int i = first * n; i < end * n; i++) {
        sums[kind] += l[kind * size + i] * value[i];
      }
    }
    double withLog = 0;
    for (int k = 0; k < n; k++) {
      double sum = 0;
      for (int i = first * n + k; i < end * n; i += n) {
        sum += l[3 * size + i] * value[i];
      }
      withLog += sum * (table.logEnergySquared(k) - 2 * Math.log(muFGeV));
    }
    return new AtScale(sums[0], sums[1], sums[2], withLog);
  }

  /** Luminosities by kind, channel and node. */
  private double[] luminosities(double muFGeV, List<PartonChannel> channels, Kind... kinds) {
    int[] index = new int[kinds.length * channels.size()];
    for (int i = 0; i < index.length; i++) {
      PartonChannel pair = channels.get(i % channels.size());
      index[i] = luminosity.indexOf(kinds[i / channels.size()], pair.pdg1(), pair.pdg2());
    }
    double[] tau = table.tau();
    double[] l = new double[index.length * tau.length];
    luminosity.evaluate(muFGeV, index, tau, tau.length, l);
    return l;
  }
}
