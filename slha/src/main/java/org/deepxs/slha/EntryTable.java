package org.deepxs.slha;

import java.util.Arrays;

/** Indices, values and places of the numeric lines of one block, in file order. */
final class EntryTable {
  private static final int LINEAR_SEARCH = 32;

  private final int stride;
  private final int size;
  private final int[] indices;
  private final double[] values;
  private final int[] positions;

  private EntryTable(Builder from) {
    stride = from.stride;
    size = from.size;
    indices = Arrays.copyOf(from.indices, size * stride);
    values = Arrays.copyOf(from.values, size);
    positions = Arrays.copyOf(from.positions, size);
  }

  int size() {
    return size;
  }

  int index(int row, int i) {
    return indices[row * stride + i];
  }

  double value(int row) {
    return values[row];
  }

  /** First byte of the row's line. */
  int position(int row) {
    return positions[row];
  }

  /** Row with these indices; -1 if absent. */
  int find(int... wanted) {
    if (wanted.length != stride) {
      return -1;
    }
    for (int row = 0; row < size; row++) {
      int i = 0;
      while (i < stride && indices[row * stride + i] == wanted[i]) {
        i++;
      }
      if (i == stride) {
        return row;
      }
    }
    return -1;
  }

  /** Grows a table row by row and finds repeated indices in constant time. Reused after clear. */
  static final class Builder {
    private int stride;
    private int size;
    private int[] indices = new int[128];
    private double[] values = new double[64];
    private int[] positions = new int[64];

    /** Open addressing: row + 1, 0 where empty; used once a block outgrows a linear search. */
    private int[] slots = new int[0];

    void clear(int newStride) {
      stride = newStride;
      size = 0;
      slots = new int[0];
    }

    /** Place for the indices of the next row, at {@link #indexOffset}. */
    int[] reserve() {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        positions = Arrays.copyOf(positions, 2 * size);
      }
      if ((size + 1) * stride > indices.length) {
        indices = Arrays.copyOf(indices, 2 * indices.length);
      }
      return indices;
    }

    int indexOffset() {
      return size * stride;
    }

    /**
     * Adds the row whose indices were put into {@link #reserve}.
     *
     * @return -1, or the position of the earlier row with the same indices, and nothing is added
     */
    int add(double value, int position) {
      int earlier = size < LINEAR_SEARCH ? earlierLinear() : earlierHashed();
      if (earlier >= 0) {
        return positions[earlier];
      }
      values[size] = value;
      positions[size] = position;
      size++;
      return -1;
    }

    EntryTable build() {
      return new EntryTable(this);
    }

    private int earlierLinear() {
      for (int row = 0; row < size; row++) {
        if (same(row, size)) {
          return row;
        }
      }
      return -1;
    }

    private int earlierHashed() {
      if (2 * (size + 1) > slots.length) {
        slots = new int[4 * Integer.highestOneBit(size + 1)];
        for (int row = 0; row < size; row++) {
          slots[slotOf(row)] = row + 1;
        }
      }
      int slot = slotOf(size);
      if (slots[slot] != 0) {
        return slots[slot] - 1;
      }
      slots[slot] = size + 1;
      return -1;
    }

    /** Slot that holds a row of these indices, or the empty one where it belongs. */
    private int slotOf(int row) {
      long hash = 0;
      for (int i = 0; i < stride; i++) {
        hash = (hash + indices[row * stride + i]) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      int mask = slots.length - 1;
      int slot = (int) hash & mask;
      while (slots[slot] != 0 && !same(slots[slot] - 1, row)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private boolean same(int rowA, int rowB) {
      for (int i = 0; i < stride; i++) {
        if (indices[rowA * stride + i] != indices[rowB * stride + i]) {
          return false;
        }
      }
      return true;
    }
  }
}
