package org.deepxs.learn.table;

import java.util.Arrays;
import java.util.List;
import org.deepxs.learn.LearnException;

/**
 * Which part each row of a table belongs to. Immutable; the same seed gives the same split on every
 * machine.
 */
public final class RowSplit {

  private static final long STEP = 0x9E3779B97F4A7C15L; // of SplitMix64, like the numbers in mix()

  private final byte[] part;
  private final int[] counts;

  private RowSplit(byte[] part, int parts) {
    this.part = part;
    this.counts = new int[parts];
    for (byte p : part) {
      counts[p]++;
    }
  }

  /**
   * Parts of fixed sizes: rows are shuffled and cut. Sizes are exact to rounding.
   *
   * @param rows number of rows
   * @param shares share of each part, positive or 0, sum 1
   * @param seed any number
   * @return the split, part k has share k
   * @throws LearnException if shares do not add up to 1
   */
  public static RowSplit shuffled(int rows, List<Double> shares, long seed) {
    double[] ends = ends(shares);
    byte[] part = new byte[rows];
    int[] order = permutation(rows, seed);
    int p = 0;
    for (int k = 0; k < rows; k++) {
      while (k >= Math.round(ends[p] * rows) && p < ends.length - 1) {
        p++;
      }
      part[order[k]] = (byte) p;
    }
    return new RowSplit(part, shares.size());
  }

  /**
   * Parts by content: each row goes where a hash of its numbers in some columns says. Equal rows
   * stay together, and a row stays where it is when others are added to the table. Sizes fluctuate.
   *
   * @param table the table
   * @param columns columns that decide, such as the number of a point or the inputs of a network
   * @param shares share of each part, positive or 0, sum 1
   * @param seed any number
   * @return the split, part k has share k
   * @throws LearnException if shares do not add up to 1, or there is no such column
   */
  public static RowSplit hashed(
      DataTable table, List<String> columns, List<Double> shares, long seed) {
    double[] ends = ends(shares);
    int width = columns.size();
    double[] numbers = table.matrix(columns);
    byte[] part = new byte[table.rows()];
    for (int row = 0; row < part.length; row++) {
      long hash = mix(seed + STEP);
      for (int c = 0; c < width; c++) {
        double number = numbers[row * width + c] + 0.0; // -0 is 0
        hash = mix((hash ^ Double.doubleToLongBits(number)) + STEP);
      }
      double uniform = (hash >>> 11) * 0x1p-53;
      int p = 0;
      while (uniform >= ends[p] && p < ends.length - 1) {
        p++;
      }
      part[row] = (byte) p;
    }
    return new RowSplit(part, shares.size());
  }

  /**
   * Numbers 0 to n-1 in random order.
   *
   * @param n how many
   * @param seed any number
   * @return a permutation; the same for the same seed
   */
  public static int[] permutation(int n, long seed) {
    int[] order = new int[n];
    Arrays.setAll(order, k -> k);
    long state = mix(seed);
    for (int k = n - 1; k > 0; k--) {
      state += STEP;
      int other = (int) Long.remainderUnsigned(mix(state), k + 1); // bias below 2^-32
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /**
   * Number of parts.
   *
   * @return as many as shares
   */
  public int parts() {
    return counts.length;
  }

  /**
   * Part of a row.
   *
   * @param row the row from 0
   * @return the part from 0
   */
  public int part(int row) {
    return part[row];
  }

  /**
   * Rows of a part.
   *
   * @param wanted the part from 0
   * @return rows from 0, increasing
   */
  public int[] rows(int wanted) {
    int[] rows = new int[counts[wanted]];
    int count = 0;
    for (int row = 0; row < part.length; row++) {
      if (part[row] == wanted) {
        rows[count++] = row;
      }
    }
    return rows;
  }

  private static double[] ends(List<Double> shares) {
    double[] ends = new double[shares.size()];
    double sum = 0;
    for (int k = 0; k < ends.length; k++) {
      double share = shares.get(k);
      if (!(share >= 0)) {
        throw new LearnException("a share of rows is " + share + "; shares are 0 to 1");
      }
      sum += share;
      ends[k] = sum;
    }
    if (ends.length == 0 || ends.length > Byte.MAX_VALUE || Math.abs(sum - 1) > 1e-9) {
      throw new LearnException("shares of rows " + shares + " add up to " + sum + ", not to 1");
    }
    ends[ends.length - 1] = 1;
    return ends;
  }

  /** Finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
