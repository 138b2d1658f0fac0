package org.deepxs.slha;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Decay channels as read: numbers in arrays, comments left in the text until asked for.
 *
 * <p>A spectrum file has hundreds of channels of which most users look at none; objects are made by
 * {@link #get}. Unmodifiable.
 */
final class ChannelTable extends AbstractList<SlhaDecay.Channel> implements RandomAccess {
  private final byte[] bytes;
  private final double[] ratios;
  private final int[] daughters;

  /** Where the daughters of channel i start; one element more than channels. */
  private final int[] firstDaughter;

  private final int[] commentStart;
  private final int[] commentEnd;

  private ChannelTable(byte[] bytes, Builder from) {
    this.bytes = bytes;
    ratios = Arrays.copyOf(from.ratios, from.size);
    daughters = Arrays.copyOf(from.daughters, from.daughterCount);
    firstDaughter = Arrays.copyOf(from.firstDaughter, from.size + 1);
    commentStart = Arrays.copyOf(from.commentStart, from.size);
    commentEnd = Arrays.copyOf(from.commentEnd, from.size);
  }

  @Override
  public SlhaDecay.Channel get(int i) {
    List<Integer> pdg = new ArrayList<>(firstDaughter[i + 1] - firstDaughter[i]);
    for (int d = firstDaughter[i]; d < firstDaughter[i + 1]; d++) {
      pdg.add(daughters[d]);
    }
    String comment = TextSlice.decodeTrimmed(bytes, commentStart[i], commentEnd[i]);
    return new SlhaDecay.Channel(ratios[i], pdg, comment);
  }

  @Override
  public int size() {
    return ratios.length;
  }

  /** Collects the channels of one decay table. Reused after clear. */
  static final class Builder {
    private int size;
    private int daughterCount;
    private double[] ratios = new double[64];
    private int[] daughters = new int[256];
    private int[] firstDaughter = new int[65];
    private int[] commentStart = new int[64];
    private int[] commentEnd = new int[64];

    void clear() {
      size = 0;
      daughterCount = 0;
    }

    void daughter(int pdg) {
      if (daughterCount == daughters.length) {
        daughters = Arrays.copyOf(daughters, 2 * daughterCount);
      }
      daughters[daughterCount++] = pdg;
    }

    /** Ends the channel whose daughters were added since the last call. */
    void channel(double ratio, int commentFrom, int commentTo) {
      if (size == ratios.length) {
        ratios = Arrays.copyOf(ratios, 2 * size);
        commentStart = Arrays.copyOf(commentStart, 2 * size);
        commentEnd = Arrays.copyOf(commentEnd, 2 * size);
        firstDaughter = Arrays.copyOf(firstDaughter, 2 * size + 1);
      }
      ratios[size] = ratio;
      commentStart[size] = commentFrom;
      commentEnd[size] = commentTo;
      firstDaughter[++size] = daughterCount;
    }

    List<SlhaDecay.Channel> build(byte[] bytes) {
      return size == 0 ? List.of() : new ChannelTable(bytes, this);
    }
  }
}
