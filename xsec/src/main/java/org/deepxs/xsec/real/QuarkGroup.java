package org.deepxs.xsec.real;

import java.util.List;

/**
 * Quark-gluon channels in which the same squarks are resonant, so that they share phase-space
 * points. Immutable.
 */
public final class QuarkGroup {

  private final int[] channels;
  private final List<Resonance> resonances;

  private QuarkGroup(int[] channels, List<Resonance> resonances) {
    this.channels = channels;
    this.resonances = resonances;
  }

  /**
   * A group.
   *
   * @param channels numbers in {@link RealEmission#quarkChannels()}
   * @param resonances the squarks, without duplicates; may be empty
   * @return the group
   */
  public static QuarkGroup of(List<Integer> channels, List<Resonance> resonances) {
    return new QuarkGroup(
        channels.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(resonances));
  }

  /**
   * Number of channels.
   *
   * @return at least one
   */
  public int size() {
    return channels.length;
  }

  /**
   * One channel.
   *
   * @param i 0 to size - 1
   * @return its number in {@link RealEmission#quarkChannels()}
   */
  public int channel(int i) {
    return channels[i];
  }

  /**
   * Squarks that are on their mass shell at some energy.
   *
   * @return the resonances
   */
  public List<Resonance> resonances() {
    return resonances;
  }
}
